import { type Bilingual, inBoth, type Language, same } from '../../../language/bilingual.ts';
import { count, number, percent } from '../../../language/numbers.ts';
import type { ReadingNote } from '../../table/notes.ts';
import { everybodyColumn, groupWords } from '../meaning/everybody.ts';
import type { Gap } from '../rates/comparisons.ts';
import { fewEvents, fewRows, type RateName } from '../rates/rates.ts';

/** Something that the reader of a report has to know before believing a number. */
export interface Warning {
  readonly code: WarningCode;
  readonly text: Bilingual;
  readonly column?: string;
  readonly group?: string;
}

export type WarningCode =
  | 'reading'
  | 'empty-matrices'
  | 'too-few'
  | 'widest-gap-few'
  | 'missing-decision'
  | 'missing-outcome'
  | 'missing-group'
  | 'outcome-values'
  | 'decision-values'
  | 'one-class'
  | 'inverted-score'
  | 'duplicates'
  | 'repeated-ids'
  | 'suspicious-code'
  | 'text-in-numbers'
  | 'selective-outcome'
  | 'negative-count'
  | 'suppressed-cells'
  | 'inconsistent-matrix'
  | 'collinear'
  | 'repeats-decision'
  | 'separation'
  | 'sampled'
  | 'too-many-levels'
  | 'assumed';

export const rateWords: Record<RateName, Bilingual> = {
  selection: { en: 'selection rate', fr: 'taux de sélection' },
  base: { en: 'base rate', fr: 'taux de base' },
  fpr: { en: 'false-positive rate', fr: 'taux de faux positifs' },
  fnr: { en: 'false-negative rate', fr: 'taux de faux négatifs' },
  ppv: { en: 'positive predictive value', fr: 'valeur prédictive positive' },
  npv: { en: 'negative predictive value', fr: 'valeur prédictive négative' },
  fdr: { en: 'false-discovery rate', fr: 'taux de fausses alertes parmi les sélectionnés' },
  for: { en: 'false-omission rate', fr: 'taux d’omissions parmi les non sélectionnés' },
  accuracy: { en: 'accuracy', fr: 'part de décisions justes' },
};

/** The same with the article that a French sentence needs. */
export const rateWithArticle = (rate: RateName): Bilingual => ({
  en: `the ${rateWords[rate].en}`,
  fr: rate === 'accuracy' || rate === 'ppv' || rate === 'npv' ? `la ${rateWords[rate].fr}` : `le ${rateWords[rate].fr}`,
});

export const points = (difference: number, language: Language): string =>
  `${number(difference * 100, language)} ${language === 'fr' ? (Math.abs(difference) >= 0.02 ? 'points' : 'point') : 'points'}`;

export const quotedName = (text: string, language: Language): string =>
  language === 'fr' ? `« ${text} »` : `“${text}”`;

/** `1 row`, `1,234 repeated rows`, `2 lignes`. */
export const rowsOf = (rows: number, language: Language, kind = ''): string =>
  language === 'fr'
    ? `${count(rows, 'fr')} ${rows < 2 ? 'ligne' : 'lignes'}`
    : `${count(rows, 'en')} ${kind === '' ? '' : `${kind} `}${rows === 1 ? 'row' : 'rows'}`;

/** `sex = F`, or `everybody`. */
const whereOf = (column: string, group: string): Bilingual =>
  column === everybodyColumn ? groupWords(column, group) : same(`${column} = ${group}`);

export const tooFew = (column: string, group: string, n: number): Warning => ({
  code: 'too-few',
  column,
  group,
  text: inBoth((language) =>
    language === 'fr'
      ? `${whereOf(column, group).fr} : ${rowsOf(n, 'fr')}, trop peu pour conclure (moins de ${fewRows} lignes, ou moins de ${fewEvents} cas derrière un taux).`
      : `${whereOf(column, group).en}: ${rowsOf(n, 'en')}, too few to conclude (under ${fewRows} rows, or under ${fewEvents} cases behind a rate).`,
  ),
});

export const widestGapFew = (column: string, metric: RateName, groups: number, gap: Gap): Warning => ({
  code: 'widest-gap-few',
  column,
  group: gap.few[0].group,
  text: {
    en: `${column}: the widest gap in ${rateWords[metric].en} over ${groups} groups (${gap.highest} against ${gap.lowest}, ${points(gap.difference.value!, 'en')}) rests on ${gap.few.map((one) => `a group of ${count(one.n, 'en')} (${one.group})`).join(' and ')}: too few to conclude.`,
    fr: `${column} : l’écart le plus large pour ${rateWithArticle(metric).fr} entre ${groups} groupes (${gap.highest} contre ${gap.lowest}, ${points(gap.difference.value!, 'fr')}) repose sur ${gap.few.map((one) => `un groupe de ${count(one.n, 'fr')} (${one.group})`).join(' et ')} : trop peu pour conclure.`,
  },
});

export const missingDecision = (column: string, rows: number): Warning => ({
  code: 'missing-decision',
  column,
  text: {
    en: `${rowsOf(rows, 'en')} ${rows === 1 ? 'has' : 'have'} no ${quotedName(column, 'en')}: in no number below.`,
    fr: `${rowsOf(rows, 'fr')} sans ${quotedName(column, 'fr')} : dans aucun des nombres qui suivent.`,
  },
});

export const missingOutcome = (column: string, rows: number, share: number): Warning => ({
  code: 'missing-outcome',
  column,
  text: {
    en: `${rowsOf(rows, 'en')} (${percent(share, 'en')}) with a decision but no ${quotedName(column, 'en')}: counted in the selection rate and in no rate that needs the outcome.`,
    fr: `${rowsOf(rows, 'fr')} (${percent(share, 'fr')}) avec une décision mais sans ${quotedName(column, 'fr')} : comptées dans le taux de sélection et dans aucun taux qui demande l’issue.`,
  },
});

export const selectiveOutcome = (column: string): Warning => ({
  code: 'selective-outcome',
  column,
  text: {
    en: `The outcome ${quotedName(column, 'en')} is known almost only where the decision was adverse: what happened to the others is unknown, so false-positive, false-negative and accuracy rates describe the checked alone. See the bounds under “label doubts”.`,
    fr: `L’issue ${quotedName(column, 'fr')} n’est connue presque que là où la décision était défavorable : on ignore ce qu’il en est des autres, et les taux d’erreur ne décrivent que les personnes contrôlées. Voir les bornes sous « doutes sur l’issue ».`,
  },
});

export const missingGroup = (column: string, rows: number): Warning => ({
  code: 'missing-group',
  column,
  text: {
    en: `${column}: ${rowsOf(rows, 'en')} without a value, kept as the group “(missing)”.`,
    fr: `${column} : ${rowsOf(rows, 'fr')} sans valeur, ${rows < 2 ? 'gardée' : 'gardées'} comme groupe « (missing) ».`,
  },
});

export const outcomeValues = (column: string, negative: readonly string[]): Warning => ({
  code: 'outcome-values',
  column,
  text: {
    en: `${quotedName(column, 'en')} holds values other than yes and no (${negative.slice(0, 8).join(', ')}): they were read as “did not happen”.`,
    fr: `${quotedName(column, 'fr')} contient d’autres valeurs que oui et non (${negative.slice(0, 8).join(', ')}) : elles ont été lues comme « n’est pas arrivé ».`,
  },
});

export const decisionValues = (column: string, negative: readonly string[]): Warning => ({
  code: 'decision-values',
  column,
  text: {
    en: `${quotedName(column, 'en')} holds values other than yes and no (${negative.slice(0, 8).join(', ')}): they were read as “not adverse”. Leave rows without a decision out with --where.`,
    fr: `${quotedName(column, 'fr')} contient d’autres valeurs que oui et non (${negative.slice(0, 8).join(', ')}) : elles ont été lues comme « non défavorable ». Écartez par --where les lignes sans décision.`,
  },
});

export const oneClass = (column: string, value: Bilingual): Warning => ({
  code: 'one-class',
  column,
  text: {
    en: `Every row has the same ${quotedName(column, 'en')} (${value.en}): rates that compare the two cannot be computed.`,
    fr: `Toutes les lignes ont le même ${quotedName(column, 'fr')} (${value.fr}) : les taux qui comparent les deux ne peuvent être calculés.`,
  },
});

export const invertedScore = (column: string, value: number, high: number): Warning => ({
  code: 'inverted-score',
  column,
  text: {
    en: `A higher risk in ${quotedName(column, 'en')} goes with fewer of the outcomes it should foresee (AUC ${number(value, 'en')}, at most ${number(high, 'en')}): is the adverse side the other one (--below), or the outcome turned round (--outcome-positive)?`,
    fr: `Plus le risque selon ${quotedName(column, 'fr')} est élevé, moins arrive ce qu’il devrait prévoir (AUC ${number(value, 'fr')}, au plus ${number(high, 'fr')}) : le côté défavorable est-il l’autre (--below), ou l’issue inversée (--outcome-positive) ?`,
  },
});

export const repeatedRows = (rows: number): Warning => ({
  code: 'duplicates',
  text: {
    en: `${rowsOf(rows, 'en')} ${rows === 1 ? 'repeats' : 'repeat'} an earlier row cell by cell: each is counted; is it one case twice?`,
    fr: `${rowsOf(rows, 'fr')} ${rows < 2 ? 'répète' : 'répètent'} une ligne précédente à l’identique : chacune est comptée ; est-ce deux fois le même cas ?`,
  },
});

export const repeatedIds = (column: string, rows: number): Warning => ({
  code: 'repeated-ids',
  column,
  text: {
    en: `${quotedName(column, 'en')} looks like an identifier, and ${rowsOf(rows, 'en')} ${rows === 1 ? 'repeats' : 'repeat'} one: a person may be counted more than once, which makes intervals too narrow.`,
    fr: `${quotedName(column, 'fr')} ressemble à un identifiant et ${rowsOf(rows, 'fr')} en ${rows < 2 ? 'répète' : 'répètent'} un : une personne peut être comptée plusieurs fois, ce qui rend les intervalles trop étroits.`,
  },
});

export const suspiciousCode = (column: string, value: string, rows: number): Warning => ({
  code: 'suspicious-code',
  column,
  text: {
    en: `${quotedName(column, 'en')} holds ${value} in ${rowsOf(rows, 'en')}, apart from every other value: is it a code for “unknown”? It was taken as it stands.`,
    fr: `${quotedName(column, 'fr')} contient ${value} dans ${rowsOf(rows, 'fr')}, loin de toute autre valeur : est-ce un code pour « inconnu » ? La valeur a été prise telle quelle.`,
  },
});

export const textInNumbers = (column: string, line: number): Warning => ({
  code: 'text-in-numbers',
  column,
  text: {
    en: `${quotedName(column, 'en')} begins with numbers but holds a text from line ${count(line, 'en')} on: it was read as texts.`,
    fr: `${quotedName(column, 'fr')} commence par des nombres mais contient un texte à la ligne ${count(line, 'fr')} : la colonne a été lue comme du texte.`,
  },
});

export const assumption = (): Warning => ({
  code: 'assumed',
  text: {
    en: 'Assumed: the first file holds everybody who was selected; the random sample is simple and drawn from everybody; checks find every error. Numbers are estimated people: n = population × the group’s share of the random sample.',
    fr: 'Hypothèses : le premier fichier contient toutes les personnes sélectionnées ; l’échantillon aléatoire est simple et tiré de toute la population ; les contrôles trouvent chaque erreur. Les nombres sont des personnes estimées : n = population × part du groupe dans l’échantillon aléatoire.',
  },
});

export const negativeCount = (column: string, group: string, cell: string, value: number): Warning => ({
  code: 'negative-count',
  column,
  group,
  text: {
    en: `${whereOf(column, group).en}: the estimated ${cell} is ${number(value, 'en')}, under nought. It is not cut: either chance in the random sample (see its interval), or an assumption that does not hold (the sample is not simple, or the checks of the selected find more than those of the sample).`,
    fr: `${whereOf(column, group).fr} : ${cell} est estimé à ${number(value, 'fr')}, en dessous de zéro. Le nombre n’est pas coupé : soit le hasard de l’échantillon (voir son intervalle), soit une hypothèse qui ne tient pas (échantillon non simple, ou contrôles des sélectionnés plus poussés que ceux de l’échantillon).`,
  },
});

export const suppressedCells = (column: string, group: string, cells: readonly string[]): Warning => ({
  code: 'suppressed-cells',
  column,
  group,
  text: {
    en: `${column} = ${group}: ${cells.join(', ')} ${cells.length === 1 ? 'is' : 'are'} suppressed; every rate made of ${cells.length === 1 ? 'it' : 'them'} is given as the bounds of what is possible.`,
    fr: `${column} = ${group} : ${cells.join(', ')} ${cells.length === 1 ? 'est masqué' : 'sont masqués'} ; tout taux qui en dépend est donné par les bornes de ce qui est possible.`,
  },
});

export const repeatsDecision = (column: string): Warning => ({
  code: 'repeats-decision',
  column,
  text: {
    en: `${quotedName(column, 'en')} alone determines the decision (each of its values lies on one side): it is left out of the regression, for it repeats the decision instead of explaining it. It may also be the rule itself.`,
    fr: `${quotedName(column, 'fr')} détermine à elle seule la décision (chacune de ses valeurs est d’un seul côté) : elle est écartée de la régression, car elle répète la décision au lieu de l’expliquer. C’est peut-être la règle même.`,
  },
});

export const tooManyLevels = (column: string, limit: number): Warning => ({
  code: 'too-many-levels',
  column,
  text: {
    en: `${quotedName(column, 'en')} has more than ${limit} different texts: it is not in the regression.`,
    fr: `${quotedName(column, 'fr')} a plus de ${limit} textes différents : elle n’est pas dans la régression.`,
  },
});

export const incompleteRows = (rows: number, of: number): Warning => ({
  code: 'sampled',
  text: {
    en: `The regression leaves out ${count(rows, 'en')} of ${count(of, 'en')} rows in which a factor is missing.`,
    fr: `La régression laisse de côté ${count(rows, 'fr')} lignes sur ${count(of, 'fr')} où un facteur manque.`,
  },
});

export const sampledRows = (rows: number, of: number): Warning => ({
  code: 'sampled',
  text: {
    en: `The regression is fitted on a seeded simple sample of ${count(rows, 'en')} of ${count(of, 'en')} rows; its intervals are of that sample. Name the factors (--factor) to use more rows.`,
    fr: `La régression porte sur un échantillon simple de ${count(rows, 'fr')} lignes sur ${count(of, 'fr')} ; ses intervalles sont ceux de cet échantillon. Nommez les facteurs (--factor) pour utiliser plus de lignes.`,
  },
});

export const collinear = (terms: readonly string[]): Warning => ({
  code: 'collinear',
  text: {
    en: `The factors overlap: ${terms.slice(0, 8).join(', ')} can hardly be told from the others (variance inflation over 10, or wholly determined by them). Their coefficients say little one by one.`,
    fr: `Les facteurs se recouvrent : ${terms.slice(0, 8).join(', ')} se distingue à peine des autres (inflation de variance supérieure à 10, ou entièrement déterminé par eux). Leurs coefficients pris un à un disent peu.`,
  },
});

export const separation = (): Warning => ({
  code: 'separation',
  text: {
    en: 'The logistic regression does not settle: some factors together separate the decisions (nearly) perfectly, so that coefficients run away. Read it as “the rule follows from these columns”, not as sizes of effects.',
    fr: 'La régression logistique ne se stabilise pas : certains facteurs séparent ensemble (presque) parfaitement les décisions et les coefficients divergent. Lisez-y « la règle découle de ces colonnes », non des tailles d’effet.',
  },
});

/** What the reader of the table did or could not do. */
export const readingWarnings = (notes: readonly ReadingNote[]): Warning[] =>
  notes.map(({ text }) => ({ code: 'reading', text }));
