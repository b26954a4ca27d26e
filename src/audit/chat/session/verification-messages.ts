import type { Bilingual, Language } from '../../../language/bilingual.ts';
import { inBoth } from '../../../language/bilingual.ts';
import { count, percent } from '../../../language/numbers.ts';
import { typeset } from '../typeset.ts';
import type { Conclusion } from './records.ts';

const quoted = (text: string, language: Language): string => (language === 'fr' ? `« ${text} »` : `“${text}”`);

const ruleIn = (components: readonly string[], language: Language): string =>
  components.map((component) => quoted(component, language)).join(' + ');

const oneIn = (chance: number, language: Language): string => {
  if (chance === 0) return language === 'fr' ? 'sans perte supposée' : 'no loss assumed';
  const odds = count(Math.round(1 / chance), language);
  return language === 'fr' ? `une chance sur ${odds}` : `one chance in ${odds}`;
};

const plural = (n: number, one: string, many: string): string => (n === 1 ? one : many);

const verdicts: Record<Conclusion['verdict'], Bilingual> = {
  'rule-found': { en: 'one rule found', fr: 'une règle trouvée' },
  'several-rules': { en: 'several rules found', fr: 'plusieurs règles trouvées' },
  'not-blocked': { en: 'the message is not blocked', fr: 'le message n’est pas bloqué' },
  'not-monotone': {
    en: 'something in the message switches a rule off',
    fr: 'quelque chose dans le message désactive une règle',
  },
  'budget-spent': { en: 'the messages allowed were spent first', fr: 'les messages permis ont été épuisés avant' },
  inconclusive: { en: 'inconclusive', fr: 'pas de conclusion' },
};

/** What a verified session proves, makes likely, or leaves open. */
export const verificationMessages = typeset({
  verdict: (verdict: Conclusion['verdict'] | null, holds: boolean, confirmed: number): Bilingual =>
    inBoth((language) => {
      const french = language === 'fr';
      if (!holds) return french ? 'Verdict : cette session ne tient pas.' : 'Verdict: this session does not hold.';
      if (verdict === null)
        return french
          ? 'Verdict : session inachevée, rien n’est conclu.'
          : 'Verdict: the session is not finished; nothing is concluded.';
      const rules =
        confirmed > 0
          ? french
            ? `règles confirmées : ${confirmed}`
            : `rules confirmed: ${confirmed}`
          : french
            ? 'aucune règle n’est confirmée'
            : 'no rule is confirmed';
      return `Verdict${french ? ' ' : ''}: ${verdicts[verdict][language]}; ${rules}.`.replace(
        '; ',
        french ? ' ; ' : '; ',
      );
    }),
  notConfirmed: (components: readonly string[]): Bilingual =>
    inBoth((language) =>
      language === 'fr'
        ? `La règle ${ruleIn(components, 'fr')} n’est pas confirmée : rien ne la prouve.`
        : `The rule ${ruleIn(components, 'en')} is not confirmed: nothing proves it.`,
    ),
  confirmedInVain: (components: readonly string[]): Bilingual =>
    inBoth((language) =>
      language === 'fr'
        ? `La règle ${ruleIn(components, 'fr')} est donnée pour confirmée dans une session sans conclusion, qui ne confirme rien.`
        : `The rule ${ruleIn(components, 'en')} is called confirmed in a session without a conclusion, which confirms nothing.`,
    ),
  chain: (records: number): Bilingual =>
    inBoth((language) =>
      language === 'fr'
        ? `La chaîne d’empreintes est intacte : ${count(records, language)} lignes, aucune changée, ôtée ou ajoutée depuis l’écriture.`
        : `The chain of hashes is intact: ${count(records, language)} lines, none changed, removed or added since it was written.`,
    ),
  replayed: (messages: number): Bilingual =>
    inBoth((language) =>
      language === 'fr'
        ? `La recherche, rejouée avec les ${count(messages, language)} réponses enregistrées, pose les mêmes questions et conclut de même.`
        : `Given the ${count(messages, language)} recorded answers, the search asks the same questions again and concludes the same.`,
    ),
  otherConclusion: (): Bilingual => ({
    en: 'Given the recorded answers, the search does not come to the recorded conclusion.',
    fr: 'Avec les réponses enregistrées, la recherche n’aboutit pas à la conclusion enregistrée.',
  }),
  unfinished: (messages: number): Bilingual =>
    inBoth((language) =>
      language === 'fr'
        ? `La session n’est pas finie : ${count(messages, language)} messages, pas encore de conclusion.`
        : `The session is not finished: ${count(messages, language)} messages, no conclusion yet.`,
    ),
  blockedAlone: (components: readonly string[], silences: number, chance: number): Bilingual =>
    inBoth((language) =>
      language === 'fr'
        ? `La règle ${ruleIn(components, 'fr')}, envoyée seule, n’est pas arrivée (${silences} ${plural(silences, 'envoi', 'envois')} ; que tout se soit perdu par hasard : ${oneIn(chance, 'fr')}).`
        : `The rule ${ruleIn(components, 'en')}, sent alone, did not arrive (sent ${silences} ${plural(silences, 'time', 'times')}; all of them lost by accident: ${oneIn(chance, 'en')}).`,
    ),
  needed: (component: string, message: number | null): Bilingual =>
    inBoth((language) => {
      if (message === null)
        return language === 'fr'
          ? `${quoted(component, 'fr')} est la règle entière et n’a qu’un caractère : rien ne peut en être ôté.`
          : `${quoted(component, 'en')} is the whole rule and one character long: nothing can be left out of it.`;
      return language === 'fr'
        ? `${quoted(component, 'fr')} est nécessaire : sans elle, le message est arrivé (message ${message}).`
        : `${quoted(component, 'en')} is needed: without it the message arrived (message ${message}).`;
    }),
  notBlockedAlone: (components: readonly string[]): Bilingual =>
    inBoth((language) =>
      language === 'fr'
        ? `Rien ne montre que la règle ${ruleIn(components, 'fr')}, seule, est bloquée.`
        : `Nothing shows that the rule ${ruleIn(components, 'en')} alone is blocked.`,
    ),
  arrivedAnyway: (components: readonly string[], message: number): Bilingual =>
    inBoth((language) =>
      language === 'fr'
        ? `Le message ${message} contient toute la règle ${ruleIn(components, 'fr')} et est arrivé.`
        : `Message ${message} holds the whole rule ${ruleIn(components, 'en')} and arrived.`,
    ),
  notShownNeeded: (component: string): Bilingual =>
    inBoth((language) =>
      language === 'fr'
        ? `Aucun message final ne montre que ${quoted(component, 'fr')} est nécessaire.`
        : `No closing message shows that ${quoted(component, 'en')} is needed.`,
    ),
  losses: (lost: number, sure: number): Bilingual =>
    inBoth((language) =>
      language === 'fr'
        ? `Pertes ordinaires constatées : ${lost} sur ${sure} envois de textes qui passent (${percent(lost / sure, 'fr')}).`
        : `Ordinary losses seen: ${lost} of ${sure} messages with texts that do pass (${percent(lost / sure, 'en')}).`,
    ),
  redactedCloses: (silences: number, arrivals: number): Bilingual =>
    inBoth((language) =>
      language === 'fr'
        ? `Messages finals : ${silences} de la règle entière, aucun arrivé ; ${arrivals} sans une composante, arrivés.`
        : `Closing messages: ${silences} of the whole rule, none arrived; ${arrivals} without one component, arrived.`,
    ),
  redactedDoesNotClose: (): Bilingual => ({
    en: 'The closing messages do not bear the confirmed rules out.',
    fr: 'Les messages finals ne confirment pas les règles annoncées.',
  }),
  redacted: (): Bilingual => ({
    en: 'This session is redacted: that the texts fit the conclusion can be checked on the original only.',
    fr: 'Cette session est expurgée : seul l’original permet de vérifier que les textes mènent à la conclusion.',
  }),
  otherTexts: (): Bilingual => ({
    en: 'Rules that do not act on this text, other accounts, other times: not tested.',
    fr: 'Les règles qui n’agissent pas sur ce texte, d’autres comptes, d’autres moments : non testés.',
  }),
  lossAssumed: (loss: number): Bilingual =>
    inBoth((language) =>
      language === 'fr'
        ? `Les chances ci-dessus supposent des pertes ordinaires indépendantes de ${percent(loss, 'fr')} ; une panne de réseau pendant les messages finals les fausserait.`
        : `The chances above assume independent ordinary losses of ${percent(loss, 'en')}; a network outage during the closing messages would void them.`,
    ),
  maybeMoreRules: (): Bilingual => ({
    en: 'Further rules that share components with those found may act on this text.',
    fr: 'D’autres règles, qui partagent des composantes avec celles trouvées, agissent peut-être sur ce texte.',
  }),
  wordOfTheTesters: (): Bilingual => ({
    en: 'Whether each message was sent as printed and truly arrived or not rests on the word of the two testers.',
    fr: 'Que chaque message ait été envoyé tel quel et soit bien arrivé, ou non, repose sur la parole des deux testeurs.',
  }),
  simulated: (): Bilingual => ({
    en: 'The answers are a simulation by a list of rules: they say nothing of any real service.',
    fr: 'Les réponses sont simulées d’après une liste de règles : elles ne disent rien d’un service réel.',
  }),
});
