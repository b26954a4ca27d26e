import { type Bilingual, inBoth, type Language } from '../language/bilingual.ts';
import { count, date, number } from '../language/numbers.ts';
import { type Dimension, fixedIds, type Node } from './field.ts';
import { units } from './units.ts';

const nbsp = '\u00a0';

/** A value as it was written, short enough to be quoted. */
export function quoted(value: unknown): string {
  const text = typeof value === 'number' ? String(value) : (JSON.stringify(value) ?? String(value));
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}

const bound = (value: number, language: Language): string =>
  Number.isInteger(value) ? count(value, language) : number(value, language);

const range = (min: number, max: number, language: Language): string =>
  language === 'en'
    ? `from ${bound(min, 'en')} to ${bound(max, 'en')}`
    : `de ${bound(min, 'fr')} à ${bound(max, 'fr')}`;

const dimensions: Record<Dimension, Bilingual> = {
  age: { en: 'age band', fr: 'tranche d’âge' },
  household: { en: 'size of household', fr: 'taille de foyer' },
  means: { en: 'fifth of means', fr: 'quintile de revenu' },
  sphere: { en: 'sphere', fr: 'sphère' },
  group: { en: 'group', fr: 'groupe' },
  act: { en: 'act', fr: 'acte' },
  grade: { en: 'grade', fr: 'catégorie' },
};

const or = (options: readonly string[], language: Language): string =>
  options.length < 2
    ? options.join('')
    : `${options.slice(0, -1).join(', ')} ${language === 'en' ? 'or' : 'ou'} ${options.at(-1)}`;

/** What a field takes, in words. */
export function expected(node: Node, language: Language): string {
  const english = language === 'en';
  switch (node.kind) {
    case 'number': {
      const kind = node.integer
        ? english
          ? 'a whole number'
          : 'un nombre entier'
        : english
          ? 'a number'
          : 'un nombre';
      const none = node.nullable ? (english ? ', or none' : ', ou none') : '';
      return `${kind} ${range(node.min, node.max, language)} (${units[node.unit][language]})${none}`;
    }
    case 'switch':
      return english ? 'on or off, true or false' : 'on ou off, true ou false';
    case 'choice':
      return or(node.options, language);
    case 'name':
      return english ? 'a word' : 'un mot';
    case 'names':
      if (node.options !== null)
        return english ? `a list of ${or(node.options, 'en')}` : `une liste de ${or(node.options, 'fr')}`;
      return english ? 'a list of ids' : 'une liste d’identifiants';
    case 'vector': {
      const ids = fixedIds[node.by];
      const by = dimensions[node.by][language];
      const each = expected(node.element, language);
      const order = ids === undefined ? '' : ` (${ids.join(', ')})`;
      return english ? `for each ${by}${order}: ${each}` : `pour chaque ${by}${order}${nbsp}: ${each}`;
    }
    default:
      return english ? 'named keys' : 'des clés nommées';
  }
}

/** Everything that the reader of scenarios says. */
export const messages = {
  tooLarge: (size: number, most: number): Bilingual => ({
    en: `the text has ${count(size, 'en')} characters; a scenario has at most ${count(most, 'en')}`,
    fr: `le texte compte ${count(size, 'fr')} caractères${nbsp}; un scénario en compte au plus ${count(most, 'fr')}`,
  }),
  fileTooLarge: (size: number, most: number): Bilingual => ({
    en: `the file has ${count(size, 'en')} bytes and was not read; a scenario has at most ${count(most, 'en')}`,
    fr: `le fichier compte ${count(size, 'fr')} octets et n’a pas été lu${nbsp}; un scénario en compte au plus ${count(most, 'fr')}`,
  }),
  tooDeep: (): Bilingual => ({
    en: 'nested too deeply for a scenario',
    fr: 'imbrication trop profonde pour un scénario',
  }),
  notYaml: (detail: Bilingual): Bilingual => ({
    en: `not YAML: ${detail.en}`,
    fr: `ce n’est pas du YAML${nbsp}: ${detail.fr}`,
  }),
  notUtf8: (): Bilingual => ({
    en: 'from here on the file is not text in UTF-8; save it in that encoding',
    fr: `à partir d’ici, le fichier n’est pas du texte en UTF-8${nbsp}; enregistrez-le dans cet encodage`,
  }),
  aliases: (): Bilingual => ({
    en: 'aliases that multiply or point nowhere; write the values out',
    fr: `alias qui se multiplient ou ne mènent nulle part${nbsp}; écrivez les valeurs`,
  }),
  holdsItself: (): Bilingual => ({
    en: 'a value holds itself by its alias; write the values out',
    fr: `une valeur se contient elle-même par son alias${nbsp}; écrivez les valeurs`,
  }),
  foreignTag: (tag: string): Bilingual => ({
    en: `the tag ${quoted(tag)}: a scenario holds words, numbers, lists and keys only; write the value without it`,
    fr: `l’étiquette ${quoted(tag)}${nbsp}: un scénario ne contient que mots, nombres, listes et clés${nbsp}; écrivez la valeur sans elle`,
  }),
  unseen: (key: string, character: string): Bilingual =>
    inBoth((language) => {
      const code = `U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
      return language === 'en'
        ? `${key}: the text holds the invisible character ${code}, which would change how it is shown; take it out`
        : `${key}${nbsp}: le texte contient le caractère invisible ${code}, qui changerait son affichage${nbsp}; retirez-le`;
    }),
  repeatedKey: (key: string): Bilingual => ({
    en: `the key ${quoted(key)} is given twice`,
    fr: `la clé ${quoted(key)} est donnée deux fois`,
  }),
  forbiddenKey: (key: string): Bilingual => ({
    en: `the key ${key} is not allowed`,
    fr: `la clé ${key} n’est pas admise`,
  }),
  notAMap: (): Bilingual => ({
    en: 'a scenario is a map of keys and values; see docs/parameters.md',
    fr: `un scénario est un ensemble de clés et de valeurs${nbsp}; voir docs/parameters.md`,
  }),
  unknownKey: (key: string, near: string | undefined): Bilingual => ({
    en: `unknown key ${quoted(key)}${near === undefined ? '; docs/parameters.md lists them all' : `; the nearest known key is ${near}`}`,
    fr: `clé inconnue ${quoted(key)}${near === undefined ? `${nbsp}; docs/parameters.md les donne toutes` : `${nbsp}; la clé connue la plus proche est ${near}`}`,
  }),
  wrongValue: (key: string, value: unknown, what: (language: Language) => string): Bilingual => ({
    en: `${key}: ${value === undefined ? 'nothing' : quoted(value)} was given; expected ${what('en')}`,
    fr: `${key}${nbsp}: ${value === undefined ? 'rien n’a' : `${quoted(value)} a`} été donné${nbsp}; attendu${nbsp}: ${what('fr')}`,
  }),
  missing: (key: string, what: (language: Language) => string): Bilingual => ({
    en: `${key} is missing; expected ${what('en')} (or take a whole country with \`extends: same-country\`)`,
    fr: `${key} manque${nbsp}; attendu${nbsp}: ${what('fr')} (ou reprenez un pays entier par \`extends: same-country\`)`,
  }),
  missingInPart: (key: string, regime: string, part: string): Bilingual => ({
    en: `${key} is missing: the regime ${regime} has ${part} on, and nothing is assumed in silence`,
    fr: `${key} manque${nbsp}: dans le régime ${regime}, ${part} est actif, et rien n’est supposé en silence`,
  }),
  unknownId: (kind: Bilingual, id: string, near: string | undefined): Bilingual => ({
    en: `no ${kind.en} ${quoted(id)} in this scenario${near === undefined ? '' : `; the nearest is ${near}`}`,
    fr: `${quoted(id)} n’est pas déclaré dans ce scénario (${kind.fr})${near === undefined ? '' : `${nbsp}; le plus proche est ${near}`}`,
  }),
  unknownSource: (id: string, near: string | undefined): Bilingual => ({
    en: `no published figure has the id ${quoted(id)}${near === undefined ? '' : `; the nearest is ${near}`} (\`contrechamp evidence\` lists them)`,
    fr: `aucun chiffre publié n’a l’identifiant ${quoted(id)}${near === undefined ? '' : `${nbsp}; le plus proche est ${near}`} (\`contrechamp evidence\` en donne la liste)`,
  }),
  notOne: (key: string, sum: number): Bilingual => ({
    en: `${key}: the shares add up to ${number(sum, 'en', 8)}, and must add up to 1`,
    fr: `${key}${nbsp}: la somme des parts est ${number(sum, 'fr', 8)} et doit être 1`,
  }),
  allZero: (key: string): Bilingual => ({
    en: `${key}: all factors are 0`,
    fr: `${key}${nbsp}: tous les facteurs sont nuls`,
  }),
  wrongLength: (key: string, length: number, ids: readonly string[]): Bilingual => ({
    en: `${key}: ${length} values were given; expected ${ids.length}: ${ids.join(', ')}`,
    fr: `${key}${nbsp}: ${length} valeurs ont été données${nbsp}; attendu ${ids.length}${nbsp}: ${ids.join(', ')}`,
  }),
  lowAboveHigh: (key: string): Bilingual => ({
    en: `${key}: low is above high`,
    fr: `${key}${nbsp}: low est supérieur à high`,
  }),
  lastNeighbourhood: (size: number, left: number, below: number | null, above: number): Bilingual =>
    inBoth((language) => {
      const near = [below, above].filter((value) => value !== null).map((value) => count(value, language));
      return language === 'en'
        ? `people.size: ${quoted(size)} would leave a last neighbourhood of ${left} people, and none has fewer than 100; the nearest sizes that do not: ${near.join(' and ')}`
        : `people.size${nbsp}: ${quoted(size)} laisserait un dernier quartier de ${left} personnes, et aucun n’en a moins de 100${nbsp}; tailles les plus proches qui conviennent${nbsp}: ${near.join(' et ')}`;
    }),
  notMonday: (given: string, monday: string): Bilingual => ({
    en: `start: ${quoted(given)} was given; expected a Monday as YYYY-MM-DD, such as ${monday}`,
    fr: `start${nbsp}: ${quoted(given)} a été donné${nbsp}; attendu${nbsp}: un lundi sous la forme AAAA-MM-JJ, par exemple ${monday}`,
  }),
  notADate: (key: string, given: unknown): Bilingual => ({
    en: `${key}: ${quoted(given)} was given; expected a date as YYYY-MM-DD`,
    fr: `${key}${nbsp}: ${quoted(given)} a été donné${nbsp}; attendu${nbsp}: une date sous la forme AAAA-MM-JJ`,
  }),
  emptyRegimeSet: (key: string): Bilingual => ({
    en: `${key}: the regime none is the empty apparatus, where nothing can be set`,
    fr: `${key}${nbsp}: le régime none est l’appareil vide, où rien ne se règle`,
  }),
  noRegimes: (): Bilingual => ({
    en: 'no regime but none: name at least one under regimes',
    fr: `aucun régime hormis none${nbsp}: nommez-en au moins un sous regimes`,
  }),
  participantsAndConcentration: (act: string): Bilingual => ({
    en: `acts.${act}: give participants or concentration, not both`,
    fr: `acts.${act}${nbsp}: donnez participants ou concentration, non les deux`,
  }),
  neitherParticipants: (act: string): Bilingual => ({
    en: `acts.${act}: give participants (the share of people who do it at all; 1 for everybody) or concentration: acts spread evenly make every score alike`,
    fr: `acts.${act}${nbsp}: donnez participants (la part des gens qui le font${nbsp}; 1 pour tous) ou concentration${nbsp}: des actes répartis également rendent toutes les notes semblables`,
  }),
  tooOften: (act: string, most: number): Bilingual => ({
    en: `acts.${act}: with its factors a participant would do it ${number(most, 'en')} times a year; an act is done at most once a day`,
    fr: `acts.${act}${nbsp}: avec ses facteurs, un participant le ferait ${number(most, 'fr')} fois par an${nbsp}; un acte a lieu au plus une fois par jour`,
  }),
  notAPurchase: (act: string): Bilingual => ({
    en: `lists.refuses: the act ${quoted(act)} is not a purchase; set acts.${act}.purchase: true`,
    fr: `lists.refuses${nbsp}: l’acte ${quoted(act)} n’est pas un achat${nbsp}; mettez acts.${act}.purchase: true`,
  }),
  notNudged: (act: string): Bilingual => ({
    en: `nudges.factor.${act}: the act is not one that messages may raise; set acts.${act}.nudged: true`,
    fr: `nudges.factor.${act}${nbsp}: cet acte n’est pas de ceux que des messages peuvent augmenter${nbsp}; mettez acts.${act}.nudged: true`,
  }),
  aboveCeiling: (regime: string, act: string, factor: number, ceiling: number): Bilingual => ({
    en: `nudges.factor.${act}: ${factor} in the regime ${regime} is above nudgeCeiling ${ceiling}; raise the ceiling, which holds for all regimes`,
    fr: `nudges.factor.${act}${nbsp}: ${number(factor, 'fr')} dans le régime ${regime} dépasse nudgeCeiling ${number(ceiling, 'fr')}${nbsp}; relevez le plafond, commun à tous les régimes`,
  }),
  coverageAboveOne: (regime: string, sphere: string, region: string, factor: number, value: number): Bilingual => ({
    en: `coverage.${sphere}: with the coverageFactor of the region ${region} it is ${number(value * factor, 'en')} in the regime ${regime}, above 1; give at most ${number(1 / factor, 'en', 4)}, or set people.regions.${region}.coverageFactor`,
    fr: `coverage.${sphere}${nbsp}: avec le coverageFactor de la région ${region}, elle vaut ${number(value * factor, 'fr')} dans le régime ${regime}, au-dessus de 1${nbsp}; donnez au plus ${number(1 / factor, 'fr', 4)}, ou réglez people.regions.${region}.coverageFactor`,
  }),
  wholeOfCountry: (key: string): Bilingual => ({
    en: `${key}: “all” is the name of the rows for everybody; choose another id`,
    fr: `${key}${nbsp}: «${nbsp}all${nbsp}» désigne les lignes de l’ensemble${nbsp}; choisissez un autre identifiant`,
  }),
  onlyInFile: (key: string): Bilingual => ({
    en: `${key} is read from the file alone and cannot be set from outside`,
    fr: `${key} se lit dans le fichier seul et ne se règle pas de l’extérieur`,
  }),
  disorder: (key: string, order: string): Bilingual => ({
    en: `${key}: expected ${order}`,
    fr: `${key}${nbsp}: attendu ${order}`,
  }),
  tooMany: (key: string, found: number, most: number): Bilingual => ({
    en: `${key}: ${found} are given, and there can be at most ${most}`,
    fr: `${key}${nbsp}: il y en a ${found}, et au plus ${most} sont possibles`,
  }),
  noGrades: (regime: string): Bilingual => ({
    en: `score.grades is missing: the regime ${regime} has a score; give each grade its fewest points, the last from the floor`,
    fr: `score.grades manque${nbsp}: le régime ${regime} a une note${nbsp}; donnez à chaque catégorie son minimum de points, la dernière au plancher`,
  }),
  noFalseMatches: (regime: string, key: string): Bilingual => ({
    en: `${key} is missing: the mode of the regime ${regime} needs it (or scores)`,
    fr: `${key} manque${nbsp}: le mode du régime ${regime} en a besoin (ou de scores)`,
  }),
  cannotLoad: (reference: string, detail: Bilingual): Bilingual => ({
    en: `extends: ${quoted(reference)} cannot be read: ${detail.en}`,
    fr: `extends${nbsp}: ${quoted(reference)} ne peut être lu${nbsp}: ${detail.fr}`,
  }),
  noLoader: (): Bilingual => ({
    en: 'no other scenario can be reached from here',
    fr: 'aucun autre scénario n’est accessible d’ici',
  }),
  cycle: (chain: readonly string[]): Bilingual => ({
    en: `extends runs in a circle: ${chain.join(' → ')}`,
    fr: `extends tourne en rond${nbsp}: ${chain.join(' → ')}`,
  }),
  tooManyExtends: (most: number): Bilingual => ({
    en: `more than ${most} scenarios extend one another`,
    fr: `plus de ${most} scénarios se reprennent l’un l’autre`,
  }),
  notSettable: (key: string): Bilingual => ({
    en: `${key} is not a parameter with one value; set one of its keys`,
    fr: `${key} n’est pas un paramètre à une valeur${nbsp}; réglez une de ses clés`,
  }),
  twoReadings: (given: string): Bilingual => ({
    en: `“${given}” can be read in two ways, for a point or a comma may mark thousands or a fraction: write it without`,
    fr: `«${nbsp}${given}${nbsp}» peut se lire de deux façons, le point ou la virgule pouvant séparer des milliers ou des décimales${nbsp}: écrivez-le sans`,
  }),
  gradesOutOfOrder: (grade: string, from: number, before: string, above: number): Bilingual => ({
    en: `grades out of order: ${grade} begins at ${from}, and ${before}, which stands before it, at ${above}; write the highest first`,
    fr: `catégories en désordre${nbsp}: ${grade} commence à ${from}, et ${before}, qui la précède, à ${above}${nbsp}; écrivez la plus haute d’abord`,
  }),
  noEquals: (given: string): Bilingual => ({
    en: `--set ${quoted(given)}: expected KEY=VALUE, such as --set watch.listSize=500`,
    fr: `--set ${quoted(given)}${nbsp}: attendu CLÉ=VALEUR, par exemple --set watch.listSize=500`,
  }),
  unverified: (keys: string, id: string, status: string): Bilingual => ({
    en: `${id} is ${status === 'weak' ? 'from a poor source' : 'only recalled, not checked'}; on it rest: ${keys}`,
    fr: `${id} ${status === 'weak' ? 'vient d’une source faible' : 'est cité de mémoire, non vérifié'}${nbsp}; en dépendent${nbsp}: ${keys}`,
  }),
  noSource: (keys: readonly string[]): Bilingual =>
    inBoth((language) => {
      const shown = keys.slice(0, 8).join(', ');
      const left = keys.length - Math.min(8, keys.length);
      if (language === 'en') return `given without a source: ${shown}${left > 0 ? ` and ${left} more` : ''}`;
      return `donnés sans source${nbsp}: ${shown}${left > 0 ? ` et ${left} autres` : ''}`;
    }),
  outsideRange: (key: string, value: number, low: number | null, high: number | null): Bilingual => ({
    en: `${key}: ${value} lies outside its range of evidence, ${low ?? '…'} to ${high ?? '…'}`,
    fr: `${key}${nbsp}: ${value} est hors de la plage des chiffres connus, ${low ?? '…'} à ${high ?? '…'}`,
  }),
  outsideOwnRange: (key: string, value: number, low: number | null, high: number | null): Bilingual => ({
    en: `${key}: ${value} lies outside its own range, ${low ?? '…'} to ${high ?? '…'}; mend the value or the range`,
    fr: `${key}${nbsp}: ${value} est hors de sa propre fourchette, ${low ?? '…'} à ${high ?? '…'}${nbsp}; corrigez la valeur ou la fourchette`,
  }),
  hypothetical: (title: Bilingual, day: string): Bilingual => ({
    en: `the step of ${date(day, 'en')}, “${title.en}”, is hypothetical`,
    fr: `l’étape du ${date(day, 'fr')}, «${nbsp}${title.fr}${nbsp}», est hypothétique`,
  }),
  beyondHorizon: (title: Bilingual, day: string): Bilingual => ({
    en: `the step of ${date(day, 'en')}, “${title.en}”, lies after the last week`,
    fr: `l’étape du ${date(day, 'fr')}, «${nbsp}${title.fr}${nbsp}», est postérieure à la dernière semaine`,
  }),
  sizeAbove: (size: number, standsFor: number): Bilingual => ({
    en: `people.size ${count(size, 'en')} is above people.standsFor ${count(standsFor, 'en')}: the run is larger than the country it stands for`,
    fr: `people.size ${count(size, 'fr')} dépasse people.standsFor ${count(standsFor, 'fr')}${nbsp}: la simulation est plus grande que le pays représenté`,
  }),
  bareAssumption: 'value given without a source',
  neutralAssumption: 'not stated in the scenario: the value that does nothing',
  chosenAssumption: 'chosen by the scenario',
} as const;

export const kinds = {
  ...dimensions,
  regime: { en: 'regime', fr: 'régime' },
  region: { en: 'region', fr: 'région' },
  purchase: { en: 'purchase', fr: 'achat' },
} satisfies Record<string, Bilingual>;
