import type { Bilingual, Language } from '../language/bilingual.ts';
import { text } from '../language/french.ts';
import { count, date, number } from '../language/numbers.ts';
import { words } from '../language/words.ts';

/** A value as it was written, short enough to be quoted. */
export function quoted(value: unknown): string {
  const written = typeof value === 'number' ? String(value) : (JSON.stringify(value) ?? String(value));
  return written.length > 60 ? `${written.slice(0, 57)}…` : written;
}

const codeOf = (character: string): string =>
  `U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;

/** Everything that the reader of scenarios says. */
export const messages = {
  tooLarge: (size: number, most: number): Bilingual =>
    text(
      `the text has ${count(size, 'en')} characters; a scenario has at most ${count(most, 'en')}`,
      `le texte compte ${count(size, 'fr')} caractères ; un scénario en compte au plus ${count(most, 'fr')}`,
    ),
  fileTooLarge: (size: number, most: number): Bilingual =>
    text(
      `the file has ${count(size, 'en')} bytes and was not read; a scenario has at most ${count(most, 'en')}`,
      `le fichier compte ${count(size, 'fr')} octets et n’a pas été lu ; un scénario en compte au plus ${count(most, 'fr')}`,
    ),
  tooDeep: (): Bilingual => text('nested too deeply for a scenario', 'imbrication trop profonde pour un scénario'),
  notYaml: (detail: Bilingual): Bilingual => text(`not YAML: ${detail.en}`, `ce n’est pas du YAML : ${detail.fr}`),
  notUtf8: (): Bilingual =>
    text(
      'from here on the file is not text in UTF-8; save it in that encoding',
      `à partir d’ici, le fichier n’est pas du texte en UTF-8 ; enregistrez-le dans cet encodage`,
    ),
  aliases: (): Bilingual =>
    text(
      'aliases that multiply or point nowhere; write the values out',
      `alias qui se multiplient ou ne mènent nulle part ; écrivez les valeurs`,
    ),
  holdsItself: (): Bilingual =>
    text(
      'a value holds itself by its alias; write the values out',
      `une valeur se contient elle-même par son alias ; écrivez les valeurs`,
    ),
  foreignTag: (tag: string): Bilingual =>
    text(
      `the tag ${quoted(tag)}: a scenario holds words, numbers, lists and keys only; write the value without it`,
      `l’étiquette ${quoted(tag)} : un scénario ne contient que mots, nombres, listes et clés ; écrivez la valeur sans elle`,
    ),
  unseen: (key: string, character: string): Bilingual =>
    text(
      `${key}: the text holds the invisible character ${codeOf(character)}, which would change how it is shown; take it out`,
      `${key} : le texte contient le caractère invisible ${codeOf(character)}, qui changerait son affichage ; retirez-le`,
    ),
  repeatedKey: (key: string): Bilingual =>
    text(`the key ${quoted(key)} is given twice`, `la clé ${quoted(key)} est donnée deux fois`),
  forbiddenKey: (key: string): Bilingual => text(`the key ${key} is not allowed`, `la clé ${key} n’est pas admise`),
  notAMap: (): Bilingual =>
    text(
      'a scenario is a map of keys and values; see docs/parameters.md',
      `un scénario est un ensemble de clés et de valeurs ; voir docs/parameters.md`,
    ),
  unknownKey: (key: string, near: string | undefined): Bilingual =>
    text(
      `unknown key ${quoted(key)}${near === undefined ? '; docs/parameters.md lists them all' : `; the nearest known key is ${near}`}`,
      `clé inconnue ${quoted(key)}${near === undefined ? ` ; docs/parameters.md les donne toutes` : ` ; la clé connue la plus proche est ${near}`}`,
    ),
  wrongValue: (key: string, value: unknown, what: (language: Language) => string): Bilingual =>
    text(
      `${key}: ${value === undefined ? 'nothing' : quoted(value)} was given; expected ${what('en')}`,
      `${key} : ${value === undefined ? 'rien n’a' : `${quoted(value)} a`} été donné ; attendu : ${what('fr')}`,
    ),
  missing: (key: string, what: (language: Language) => string): Bilingual =>
    text(
      `${key} is missing; expected ${what('en')} (or take a whole country with \`extends: same-country\`)`,
      `${key} manque ; attendu : ${what('fr')} (ou reprenez un pays entier par \`extends: same-country\`)`,
    ),
  missingInPart: (key: string, regime: string, part: string): Bilingual =>
    text(
      `${key} is missing: the regime ${regime} has ${part} on, and nothing is assumed in silence`,
      `${key} manque : dans le régime ${regime}, ${part} est actif, et rien n’est supposé en silence`,
    ),
  unknownId: (kind: Bilingual, id: string, near: string | undefined): Bilingual =>
    text(
      `no ${kind.en} ${quoted(id)} in this scenario${near === undefined ? '' : `; the nearest is ${near}`}`,
      `${quoted(id)} n’est pas déclaré dans ce scénario (${kind.fr})${near === undefined ? '' : ` ; le plus proche est ${near}`}`,
    ),
  unknownSource: (id: string, near: string | undefined): Bilingual =>
    text(
      `no published figure has the id ${quoted(id)}${near === undefined ? '' : `; the nearest is ${near}`} (\`contrechamp evidence\` lists them)`,
      `aucun chiffre publié n’a l’identifiant ${quoted(id)}${near === undefined ? '' : ` ; le plus proche est ${near}`} (\`contrechamp evidence\` en donne la liste)`,
    ),
  notOne: (key: string, sum: number): Bilingual =>
    text(
      `${key}: the shares add up to ${number(sum, 'en', 8)}, and must add up to 1`,
      `${key} : la somme des parts est ${number(sum, 'fr', 8)} et doit être 1`,
    ),
  allZero: (key: string): Bilingual => text(`${key}: all factors are 0`, `${key} : tous les facteurs sont nuls`),
  wrongLength: (key: string, length: number, ids: readonly string[]): Bilingual =>
    text(
      `${key}: ${length} values were given; expected ${ids.length}: ${ids.join(', ')}`,
      `${key} : ${length} valeurs ont été données ; attendu ${ids.length} : ${ids.join(', ')}`,
    ),
  lowAboveHigh: (key: string): Bilingual => text(`${key}: low is above high`, `${key} : low est supérieur à high`),
  lastNeighbourhood: (size: number, left: number, below: number | null, above: number): Bilingual => {
    const near = [below, above].filter((value) => value !== null);
    return words(
      (say) =>
        `people.size: ${quoted(size)} would leave a last neighbourhood of ${left} people, and none has fewer than 100; the nearest sizes that do not: ${near.map(say.count).join(' and ')}`,
      (say) =>
        `people.size : ${quoted(size)} laisserait un dernier quartier de ${left} personnes, et aucun n’en a moins de 100 ; tailles les plus proches qui conviennent : ${near.map(say.count).join(' et ')}`,
    );
  },
  notMonday: (given: string, monday: string): Bilingual =>
    text(
      `start: ${quoted(given)} was given; expected a Monday as YYYY-MM-DD, such as ${monday}`,
      `start : ${quoted(given)} a été donné ; attendu : un lundi sous la forme AAAA-MM-JJ, par exemple ${monday}`,
    ),
  notADate: (key: string, given: unknown): Bilingual =>
    text(
      `${key}: ${quoted(given)} was given; expected a date as YYYY-MM-DD`,
      `${key} : ${quoted(given)} a été donné ; attendu : une date sous la forme AAAA-MM-JJ`,
    ),
  emptyRegimeSet: (key: string): Bilingual =>
    text(
      `${key}: the regime none is the empty apparatus, where nothing can be set`,
      `${key} : le régime none est l’appareil vide, où rien ne se règle`,
    ),
  noRegimes: (): Bilingual =>
    text(
      'no regime but none: name at least one under regimes',
      `aucun régime hormis none : nommez-en au moins un sous regimes`,
    ),
  participantsAndConcentration: (act: string): Bilingual =>
    text(
      `acts.${act}: give participants or concentration, not both`,
      `acts.${act} : donnez participants ou concentration, non les deux`,
    ),
  neitherParticipants: (act: string): Bilingual =>
    text(
      `acts.${act}: give participants (the share of people who do it at all; 1 for everybody) or concentration: acts spread evenly make every score alike`,
      `acts.${act} : donnez participants (la part des gens qui le font ; 1 pour tous) ou concentration : des actes répartis également rendent toutes les notes semblables`,
    ),
  tooOften: (act: string, most: number): Bilingual =>
    text(
      `acts.${act}: with its factors a participant would do it ${number(most, 'en')} times a year; an act is done at most once a day`,
      `acts.${act} : avec ses facteurs, un participant le ferait ${number(most, 'fr')} fois par an ; un acte a lieu au plus une fois par jour`,
    ),
  notAPurchase: (act: string): Bilingual =>
    text(
      `lists.refuses: the act ${quoted(act)} is not a purchase; set acts.${act}.purchase: true`,
      `lists.refuses : l’acte ${quoted(act)} n’est pas un achat ; mettez acts.${act}.purchase: true`,
    ),
  notNudged: (act: string): Bilingual =>
    text(
      `nudges.factor.${act}: the act is not one that messages may raise; set acts.${act}.nudged: true`,
      `nudges.factor.${act} : cet acte n’est pas de ceux que des messages peuvent augmenter ; mettez acts.${act}.nudged: true`,
    ),
  aboveCeiling: (regime: string, act: string, factor: number, ceiling: number): Bilingual =>
    text(
      `nudges.factor.${act}: ${factor} in the regime ${regime} is above nudgeCeiling ${ceiling}; raise the ceiling, which holds for all regimes`,
      `nudges.factor.${act} : ${number(factor, 'fr')} dans le régime ${regime} dépasse nudgeCeiling ${number(ceiling, 'fr')} ; relevez le plafond, commun à tous les régimes`,
    ),
  coverageAboveOne: (regime: string, sphere: string, region: string, factor: number, value: number): Bilingual =>
    text(
      `coverage.${sphere}: with the coverageFactor of the region ${region} it is ${number(value * factor, 'en')} in the regime ${regime}, above 1; give at most ${number(1 / factor, 'en', 4)}, or set people.regions.${region}.coverageFactor`,
      `coverage.${sphere} : avec le coverageFactor de la région ${region}, elle vaut ${number(value * factor, 'fr')} dans le régime ${regime}, au-dessus de 1 ; donnez au plus ${number(1 / factor, 'fr', 4)}, ou réglez people.regions.${region}.coverageFactor`,
    ),
  wholeOfCountry: (key: string): Bilingual =>
    text(
      `${key}: “all” is the name of the rows for everybody; choose another id`,
      `${key} : « all » désigne les lignes de l’ensemble ; choisissez un autre identifiant`,
    ),
  onlyInFile: (key: string): Bilingual =>
    text(
      `${key} is read from the file alone and cannot be set from outside`,
      `${key} se lit dans le fichier seul et ne se règle pas de l’extérieur`,
    ),
  disorder: (key: string, order: string): Bilingual => text(`${key}: expected ${order}`, `${key} : attendu ${order}`),
  tooMany: (key: string, found: number, most: number): Bilingual =>
    text(
      `${key}: ${found} are given, and there can be at most ${most}`,
      `${key} : il y en a ${found}, et au plus ${most} sont possibles`,
    ),
  noGrades: (regime: string): Bilingual =>
    text(
      `score.grades is missing: the regime ${regime} has a score; give each grade its fewest points, the last from the floor`,
      `score.grades manque : le régime ${regime} a une note ; donnez à chaque catégorie son minimum de points, la dernière au plancher`,
    ),
  noFalseMatches: (regime: string, key: string): Bilingual =>
    text(
      `${key} is missing: the mode of the regime ${regime} needs it (or scores)`,
      `${key} manque : le mode du régime ${regime} en a besoin (ou de scores)`,
    ),
  cannotLoad: (reference: string, detail: Bilingual): Bilingual =>
    text(
      `extends: ${quoted(reference)} cannot be read: ${detail.en}`,
      `extends : ${quoted(reference)} ne peut être lu : ${detail.fr}`,
    ),
  noLoader: (): Bilingual =>
    text('no other scenario can be reached from here', 'aucun autre scénario n’est accessible d’ici'),
  cycle: (chain: readonly string[]): Bilingual =>
    text(`extends runs in a circle: ${chain.join(' → ')}`, `extends tourne en rond : ${chain.join(' → ')}`),
  tooManyExtends: (most: number): Bilingual =>
    text(`more than ${most} scenarios extend one another`, `plus de ${most} scénarios se reprennent l’un l’autre`),
  notSettable: (key: string): Bilingual =>
    text(
      `${key} is not a parameter with one value; set one of its keys`,
      `${key} n’est pas un paramètre à une valeur ; réglez une de ses clés`,
    ),
  twoReadings: (given: string): Bilingual =>
    text(
      `“${given}” can be read in two ways, for a point or a comma may mark thousands or a fraction: write it without`,
      `« ${given} » peut se lire de deux façons, le point ou la virgule pouvant séparer des milliers ou des décimales : écrivez-le sans`,
    ),
  gradesOutOfOrder: (grade: string, from: number, before: string, above: number): Bilingual =>
    text(
      `grades out of order: ${grade} begins at ${from}, and ${before}, which stands before it, at ${above}; write the highest first`,
      `catégories en désordre : ${grade} commence à ${from}, et ${before}, qui la précède, à ${above} ; écrivez la plus haute d’abord`,
    ),
  noEquals: (given: string): Bilingual =>
    text(
      `--set ${quoted(given)}: expected KEY=VALUE, such as --set watch.listSize=500`,
      `--set ${quoted(given)} : attendu CLÉ=VALEUR, par exemple --set watch.listSize=500`,
    ),
  unverified: (keys: string, id: string, status: string): Bilingual =>
    text(
      `${id} is ${status === 'weak' ? 'from a poor source' : 'only recalled, not checked'}; on it rest: ${keys}`,
      `${id} ${status === 'weak' ? 'vient d’une source faible' : 'est cité de mémoire, non vérifié'} ; en dépendent : ${keys}`,
    ),
  noSource: (keys: readonly string[]): Bilingual => {
    const shown = keys.slice(0, 8).join(', ');
    const left = keys.length - Math.min(8, keys.length);
    return text(
      `given without a source: ${shown}${left > 0 ? ` and ${left} more` : ''}`,
      `donnés sans source : ${shown}${left > 0 ? ` et ${left} autres` : ''}`,
    );
  },
  outsideRange: (key: string, value: number, low: number | null, high: number | null): Bilingual =>
    text(
      `${key}: ${value} lies outside its range of evidence, ${low ?? '…'} to ${high ?? '…'}`,
      `${key} : ${value} est hors de la plage des chiffres connus, ${low ?? '…'} à ${high ?? '…'}`,
    ),
  outsideOwnRange: (key: string, value: number, low: number | null, high: number | null): Bilingual =>
    text(
      `${key}: ${value} lies outside its own range, ${low ?? '…'} to ${high ?? '…'}; mend the value or the range`,
      `${key} : ${value} est hors de sa propre fourchette, ${low ?? '…'} à ${high ?? '…'} ; corrigez la valeur ou la fourchette`,
    ),
  hypothetical: (title: Bilingual, day: string): Bilingual =>
    text(
      `the step of ${date(day, 'en')}, “${title.en}”, is hypothetical`,
      `l’étape du ${date(day, 'fr')}, « ${title.fr} », est hypothétique`,
    ),
  beyondHorizon: (title: Bilingual, day: string): Bilingual =>
    text(
      `the step of ${date(day, 'en')}, “${title.en}”, lies after the last week`,
      `l’étape du ${date(day, 'fr')}, « ${title.fr} », est postérieure à la dernière semaine`,
    ),
  sizeAbove: (size: number, standsFor: number): Bilingual =>
    text(
      `people.size ${count(size, 'en')} is above people.standsFor ${count(standsFor, 'en')}: the run is larger than the country it stands for`,
      `people.size ${count(size, 'fr')} dépasse people.standsFor ${count(standsFor, 'fr')} : la simulation est plus grande que le pays représenté`,
    ),
  bareAssumption: 'value given without a source',
  neutralAssumption: 'not stated in the scenario: the value that does nothing',
  chosenAssumption: 'chosen by the scenario',
} as const;
