import { type Bilingual, inBoth } from '../../language/bilingual.ts';
import { text } from '../../language/french.ts';
import { count } from '../../language/numbers.ts';
import { listed, quoted, shortened } from '../table/quoting.ts';

const say = (english: string, french: string): Bilingual => ({ en: english, fr: french });

export const textInNumber = (column: string, value: string, texts: number): Bilingual =>
  text(
    `column ${quoted(column, 'en')} should hold numbers, but here it says ${quoted(shortened(value), 'en')} (${count(texts, 'en')} such ${texts === 1 ? 'cell' : 'cells'}): correct it, or leave such rows out with --where`,
    `la colonne ${quoted(column, 'fr')} devrait contenir des nombres, mais on lit ici ${quoted(shortened(value), 'fr')} (${count(texts, 'fr')} ${texts === 1 ? 'cellule' : 'cellules'} de ce genre) : corrigez, ou écartez ces lignes avec --where`,
  );

export const noPositive = (
  column: string,
  positives: readonly string[],
  values: readonly string[],
  option: string,
): Bilingual =>
  text(
    `no cell of column ${quoted(column, 'en')} is ${listed(positives, 'en')}; it holds ${listed(values, 'en')}: say which of them counts with ${option}`,
    `aucune cellule de la colonne ${quoted(column, 'fr')} ne vaut ${listed(positives, 'fr')} ; elle contient ${listed(values, 'fr')} : dites laquelle compte avec ${option}`,
  );

export const tooManyGroups = (column: string, groups: number | undefined, limit: number): Bilingual =>
  text(
    `column ${quoted(column, 'en')} makes ${groups === undefined ? `more than ${count(limit, 'en')}` : count(groups, 'en')} groups; at most ${count(limit, 'en')} can be compared: is it an identifier, or should it be cut into bands first?`,
    `la colonne ${quoted(column, 'fr')} forme ${groups === undefined ? `plus de ${count(limit, 'fr')}` : count(groups, 'fr')} groupes ; on en compare au plus ${count(limit, 'fr')} : est-ce un identifiant, ou faut-il d’abord la découper en tranches ?`,
  );

export const noRowsLeft = (): Bilingual => say('no row is left to audit', 'il ne reste aucune ligne à auditer');

export const needsDecision = (): Bilingual =>
  say(
    'say what the decision is: --score COL --threshold N, or --decision COL',
    'dites quelle est la décision : --score COL --threshold N, ou --decision COL',
  );

export const scoreAndDecision = (): Bilingual =>
  say(
    'give either --score with --threshold or --decision, not both: the rates need one definition of the decision',
    'donnez soit --score avec --threshold, soit --decision, pas les deux : il faut une seule définition de la décision',
  );

export const needsThreshold = (): Bilingual =>
  say(
    '--score needs --threshold N: where does the adverse decision begin?',
    '--score demande --threshold N : où commence la décision défavorable ?',
  );

export const badNumber = (option: string, value: string, range: Bilingual): Bilingual =>
  inBoth((language) =>
    language === 'fr'
      ? `${option} demande ${range.fr}, pas ${quoted(value, 'fr')}`
      : `${option} needs ${range.en}, not ${quoted(value, 'en')}`,
  );

export const samplesNeedOutcome = (): Bilingual =>
  say(
    '--selected and --random need --outcome COL: what did the checks find?',
    '--selected et --random demandent --outcome COL : qu’ont trouvé les contrôles ?',
  );

export const outcomeOfAll = (column: string): Bilingual =>
  text(
    `this row has no ${quoted(column, 'en')}: the outcome of everybody in both samples is needed, for an unknown one would count as no error`,
    `cette ligne n’a pas de ${quoted(column, 'fr')} : il faut l’issue de chaque personne des deux échantillons, sinon une issue inconnue compterait comme une absence d’erreur`,
  );

export const populationTooSmall = (population: number, rows: number): Bilingual =>
  text(
    `--population ${Number.isFinite(population) ? count(population, 'en') : population} is smaller than a sample of ${count(rows, 'en')}`,
    `--population ${Number.isFinite(population) ? count(population, 'fr') : population} est plus petite qu’un échantillon de ${count(rows, 'fr')}`,
  );

export const noMatrixColumn = (missing: readonly string[], names: readonly string[]): Bilingual =>
  text(
    `confusion matrices need columns tn, fp, fn, tp, or one column that names them and one of counts; ${listed(missing, 'en')} not found among ${listed(names, 'en')}`,
    `des matrices de confusion demandent les colonnes tn (ou vn), fp, fn, tp (ou vp), ou une colonne qui les nomme et une d’effectifs ; ${listed(missing, 'fr')} absent de ${listed(names, 'fr')}`,
  );

export const severalValueColumns = (metric: string, names: readonly string[]): Bilingual =>
  text(
    `column ${quoted(metric, 'en')} names the cells of matrices, but which column holds their counts? Call it “value”${names.length === 0 ? '' : ` (now: ${listed(names, 'en')})`}`,
    `la colonne ${quoted(metric, 'fr')} nomme les cellules de matrices, mais laquelle contient leurs effectifs ? Appelez-la « valeur »${names.length === 0 ? '' : ` (à présent : ${listed(names, 'fr')})`}`,
  );

export const sharesNeedSize = (): Bilingual =>
  say(
    'these matrices are shares: a column n with the size of each group is needed to read them as people',
    'ces matrices sont en parts : il faut une colonne n, la taille de chaque groupe, pour les lire en personnes',
  );

export const badMatrixCell = (column: string, value: string): Bilingual =>
  text(
    `column ${quoted(column, 'en')} says ${quoted(shortened(value), 'en')}: a whole number is needed, or a mark of suppression (<10, *, s)`,
    `la colonne ${quoted(column, 'fr')} dit ${quoted(shortened(value), 'fr')} : il faut un nombre entier ou une marque de secret (<10, *, s)`,
  );

export const impossibleMatrix = (row: number): Bilingual =>
  text(
    `row ${row}: tn + fp + fn + tp cannot be the n that is given`,
    `ligne ${row} : tn + fp + fn + tp ne peut pas valoir le n donné`,
  );

export const noFactors = (column: string, limit: number): Bilingual =>
  text(
    `column ${quoted(column, 'en')} has more than ${limit} different values: it cannot be a factor as it stands`,
    `la colonne ${quoted(column, 'fr')} a plus de ${limit} valeurs différentes : elle ne peut servir de facteur telle quelle`,
  );

export const unknownLevel = (column: string, level: string, levels: readonly string[]): Bilingual =>
  text(
    `column ${quoted(column, 'en')} has no value ${quoted(level, 'en')}; it has ${listed(levels, 'en')}`,
    `la colonne ${quoted(column, 'fr')} n’a pas de valeur ${quoted(level, 'fr')} ; elle a ${listed(levels, 'fr')}`,
  );

export const referenceColumn = (column: string, groupings: readonly string[]): Bilingual =>
  text(
    `--reference names ${quoted(column, 'en')}, which is not grouped by: ${groupings.length === 0 ? 'give --group too' : listed(groupings, 'en')}`,
    `--reference nomme ${quoted(column, 'fr')}, qui ne sert pas à grouper : ${groupings.length === 0 ? 'donnez aussi --group' : listed(groupings, 'fr')}`,
  );

export const groupTwice = (name: string): Bilingual =>
  text(
    `the group ${quoted(shortened(name), 'en')} has a row already: each group has one`,
    `le groupe ${quoted(shortened(name), 'fr')} a déjà une ligne : il en faut une par groupe`,
  );

export const tooManyMatrices = (found: number, most: number): Bilingual =>
  text(
    `${count(found, 'en')} matrices are more than are compared at once: ${count(most, 'en')} at most; give fewer rows`,
    `${count(found, 'fr')} matrices, c’est plus qu’il n’en est comparé à la fois : ${count(most, 'fr')} au plus ; donnez moins de lignes`,
  );

export const wholePopulation = (population: number): Bilingual =>
  text(
    `--population ${population} is no number of people: a whole number is needed`,
    `--population ${population} n’est pas un nombre de personnes : il faut un nombre entier`,
  );

export const noWholeCounts = (column: string): Bilingual =>
  text(
    `--count ${column}: the column holds other than whole numbers of people. Weights of a survey are not read as people: intervals would be too narrow`,
    `--count ${column} : la colonne ne contient pas que des nombres entiers de personnes. Les poids d’un sondage ne se lisent pas comme des personnes : les intervalles seraient trop étroits`,
  );

export const tooManyPeople = (column: string, most: number): Bilingual =>
  text(
    `the counts of column ${quoted(column, 'en')} make more than ${count(most, 'en')} people: cut the table into parts`,
    `les effectifs de la colonne ${quoted(column, 'fr')} font plus de ${count(most, 'fr')} personnes : découpez le tableau`,
  );

export const textsAsScore = (column: string, levels: readonly string[], likely: string): Bilingual =>
  text(
    `column ${quoted(column, 'en')} holds no numbers but the words ${listed(levels, 'en')}: say which are adverse, --decision ${shellName(column)} --decision-positive ${shellName(likely)} (repeatable), in place of --score and --threshold`,
    `la colonne ${quoted(column, 'fr')} ne contient pas de nombres mais les mots ${listed(levels, 'fr')} : dites lesquels sont défavorables, --decision ${shellName(column)} --decision-positive ${shellName(likely)} (répétable), au lieu de --score et --threshold`,
  );

export const writtenTwoWays = (column: string, cell: string, readings: readonly [number, number]): Bilingual =>
  text(
    `column ${quoted(column, 'en')} says ${quoted(cell, 'en')}, which may be ${readings[0]} or ${readings[1]}: --decimal , or --decimal . says which`,
    `la colonne ${quoted(column, 'fr')} dit ${quoted(cell, 'fr')}, qui peut valoir ${String(readings[0]).replace('.', ',')} ou ${String(readings[1]).replace('.', ',')} : --decimal , ou --decimal . dit laquelle des deux lectures est la bonne`,
  );

const shellName = (name: string): string => (/^[\w.-]+$/.test(name) ? name : `"${name}"`);

export const oneTableTwice = (): Bilingual =>
  say(
    '--selected and --random hold the same rows: the sample has to be drawn from everybody, not from those selected',
    '--selected et --random contiennent les mêmes lignes : l’échantillon doit être tiré de toute la population, pas des personnes visées',
  );
