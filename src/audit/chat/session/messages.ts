import type { Bilingual } from '../../../language/bilingual.ts';
import { typeset } from '../typeset.ts';

/** What a session file says about itself on its first line. */
export const sessionHolds: Bilingual = {
  en: 'This file holds every test message in full, when it was sent and whether it arrived. Keep it private; `audit chat redact` makes a copy without the texts.',
  fr: 'Ce fichier contient chaque message-test en entier, l’heure d’envoi et le résultat. Gardez-le pour vous ; `audit chat redact` en fait une copie sans les textes.',
};

export const redactedHolds: Bilingual = {
  en: 'A redacted session: hashes stand for the texts; times, answers and the chain of hashes are those of the original.',
  fr: 'Une session expurgée : des empreintes remplacent les textes ; heures, réponses et chaîne d’empreintes sont celles de l’original.',
};

const editedByHand = {
  en: 'the file was edited, or lines were lost; use an untouched copy',
  fr: 'le fichier a été modifié ou des lignes manquent ; reprenez une copie intacte',
};

/** Texts about session files. */
export const sessionMessages = typeset({
  empty: (): Bilingual => ({
    en: 'holds no complete line; a session begins with a header',
    fr: 'ne contient aucune ligne entière ; une session commence par un en-tête',
  }),
  tooLarge: (): Bilingual => ({
    en: 'is larger than 64 MB: no session grows so large',
    fr: 'dépasse 64 Mo : aucune session n’est aussi grosse',
  }),
  notJson: (line: string): Bilingual => ({
    en: `"${line}" is not JSON: this is no session file, or ${editedByHand.en}`,
    fr: `« ${line} » n’est pas du JSON : ce n’est pas un fichier de session, ou ${editedByHand.fr}`,
  }),
  laterVersion: (version: number): Bilingual => ({
    en: `this session has version ${version} of the form, and version 1 is read here: use a newer Contrechamp`,
    fr: `cette session suit la version ${version} du format, seule la version 1 est lue ici : prenez un Contrechamp plus récent`,
  }),
  badRecord: (path: string, why: Bilingual): Bilingual => ({
    en: `this line is no record of a session (${path || 'line'}: ${why.en}): ${editedByHand.en}`,
    fr: `cette ligne n’est pas celle d’une session (${path || 'ligne'} : ${why.fr}) : ${editedByHand.fr}`,
  }),
  headerFirst: (): Bilingual => ({
    en: `the header must be the first line and the only one: ${editedByHand.en}`,
    fr: `l’en-tête doit être la première ligne, et la seule : ${editedByHand.fr}`,
  }),
  brokenChain: (): Bilingual => ({
    en: `this line does not follow the one before it: ${editedByHand.en}`,
    fr: `cette ligne ne suit pas la précédente : ${editedByHand.fr}`,
  }),
  wrongHash: (): Bilingual => ({
    en: `this line does not have the hash that it carries: ${editedByHand.en}`,
    fr: `cette ligne n’a pas l’empreinte qu’elle porte : ${editedByHand.fr}`,
  }),
  wrongText: (): Bilingual => ({
    en: `a text of this line is not the one that was hashed: ${editedByHand.en}`,
    fr: `un texte de cette ligne n’est pas celui dont l’empreinte a été prise : ${editedByHand.fr}`,
  }),
  wrongNumber: (found: number, expected: number): Bilingual => ({
    en: `message ${found} stands where message ${expected} should: ${editedByHand.en}`,
    fr: `le message ${found} est à la place du message ${expected} : ${editedByHand.fr}`,
  }),
  otherText: (): Bilingual => ({
    en: 'this session probes another text; name another session file, or give the same text',
    fr: 'cette session porte sur un autre texte ; indiquez un autre fichier de session, ou redonnez le même texte',
  }),
  otherOracle: (found: string, asked: string): Bilingual => ({
    en: `this session was begun with the oracle "${found}", not "${asked}"; go on with the same one, or name another session file`,
    fr: `cette session a été commencée avec l’oracle « ${found} », et non « ${asked} » ; continuez avec le même, ou indiquez un autre fichier de session`,
  }),
  otherQuestion: (number: number): Bilingual => ({
    en: `message ${number} of the session is not the one that the search asks there: another version of the program wrote it; begin a new session`,
    fr: `le message ${number} de la session n’est pas celui que la recherche demande là : une autre version du programme l’a écrite ; commencez une nouvelle session`,
  }),
  isRedacted: (): Bilingual => ({
    en: 'is a redacted session: without its texts it cannot go on',
    fr: 'est une session expurgée : sans ses textes, elle ne peut pas continuer',
  }),
});
