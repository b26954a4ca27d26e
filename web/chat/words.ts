import { text } from '../../src/language/french.ts';
import { words } from '../../src/language/words.ts';

/** What the chat says. */
export const chatWords = {
  title: text('One chat, and what is taken out of it', 'Une conversation, et ce qu’on en retire'),
  lead: text(
    'Two phones; a filter sits between. Type in either. Whoever writes sees the message as sent; what the filter takes never arrives, and nobody is told.',
    'Deux téléphones ; un filtre se tient entre eux. Écrivez dans l’un ou l’autre. Qui écrit voit son message envoyé ; ce que le filtre prend n’arrive jamais, et personne n’est averti.',
  ),
  invented: text(
    'Filter, rules and people are invented. The page is connected to no chat and can be connected to none.',
    'Le filtre, les règles et les personnes sont inventés. La page n’est reliée à aucune messagerie et ne peut l’être.',
  ),
  people: ['Ana', 'Bao'] as const,
  phoneOf: [text('Ana’s phone', 'Le téléphone d’Ana'), text('Bao’s phone', 'Le téléphone de Bao')] as const,
  write: text('Write a message', 'Écrire un message'),
  send: text('Send', 'Envoyer'),
  sent: text('sent', 'envoyé'),
  erased: text('erased on the way', 'effacé en chemin'),
  never: text('never arrived', 'jamais arrivé'),
  filter: text('the filter', 'le filtre'),
  lift: text('Lift the lid', 'Soulever le couvercle'),
  close: text('Close the lid', 'Refermer le couvercle'),
  rules: text(
    'A message is taken when it holds every word of one rule:',
    'Un message est pris quand il contient tous les mots d’une règle :',
  ),
  and: text('and', 'et'),
  again: text('Start the conversation again', 'Reprendre la conversation au début'),
  empty: text('Nothing was said yet.', 'Rien n’a encore été dit.'),
  both: text('What each end holds', 'Ce que détient chaque bout'),
};

/** Whether a conversation can still be followed: counted over its last messages, as the model counts it. */
export const senseOf = (of: number, missing: number, breaks: number, conversation: number) =>
  missing === 0
    ? words(
        (say) => `Of ${say.count(of)} messages, all arrived.`,
        (say) => `Sur ${say.count(of)} messages, tous sont arrivés.`,
      )
    : words(
        (say) =>
          `Of the last ${say.count(of)} messages, ${say.count(missing)} never arrived, and no phone says so.${missing >= breaks ? ` The rest no longer follows: the model counts a conversation as broken from ${say.count(breaks)} missing in ${say.count(conversation)} (an assumption).` : ''}`,
        (say) =>
          `Sur les ${say.count(of)} derniers messages, ${say.count(missing)} ${missing === 1 ? 'n’est jamais arrivé' : 'ne sont jamais arrivés'}, et aucun téléphone ne le dit.${missing >= breaks ? ` La suite ne se comprend plus : le modèle compte une conversation comme brisée à partir de ${say.count(breaks)} manquants sur ${say.count(conversation)} (hypothèse).` : ''}`,
      );

/** What the auditor's game says. */
export const auditorWords = {
  title: text('Play the auditor', 'Jouer l’auditeur'),
  lead: text(
    'This message never arrives. Some words in it, together, are the rule. Change it, send it, see whether it arrives; then tick the words of the rule.',
    'Ce message n’arrive jamais. Quelques mots, réunis, font la règle. Modifiez-le, envoyez-le, voyez s’il arrive ; puis cochez les mots de la règle.',
  ),
  try: text('Your test message', 'Votre message-test'),
  send: text('Send the test', 'Envoyer le test'),
  arrived: text('arrived', 'arrivé'),
  silence: text('silence', 'silence'),
  guess: text('The rule is made of', 'La règle est faite de'),
  check: text('Is this the rule?', 'Est-ce la règle ?'),
  next: text('Another message', 'Un autre message'),
  instrument: text('Let the instrument find it', 'Laisser l’instrument trouver'),
  working: text('The instrument is sending its tests…', 'L’instrument envoie ses tests…'),
  wrong: text(
    'No. Some word is missing or too many: a test can tell which.',
    'Non. Un mot manque ou est de trop : un test peut dire lequel.',
  ),
};

export const foundBy = (mine: number, its: number | null) =>
  words(
    (say) =>
      `Yes. You sent ${say.count(mine)} tests${its === null ? '.' : `; the instrument, letter by letter and with its confirmations, ${say.count(its)}.`}`,
    (say) =>
      `Oui. Vous avez envoyé ${say.count(mine)} tests${its === null ? '.' : ` ; l’instrument, lettre par lettre et avec ses confirmations, ${say.count(its)}.`}`,
  );

export const instrumentFound = (rule: readonly string[], sent: number, confirmed: boolean) =>
  words(
    (say) =>
      `The instrument sent ${say.count(sent)} tests and found: ${rule.join(' + ')}${confirmed ? ', confirmed' : ', not confirmed'}.`,
    (say) =>
      `L’instrument a envoyé ${say.count(sent)} tests et trouvé : ${rule.join(' + ')}${confirmed ? ', confirmé' : ', non confirmé'}.`,
  );
