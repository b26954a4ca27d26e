import type { Bilingual } from '../../language/bilingual.ts';
import { text } from '../../language/french.ts';
import { count } from '../../language/numbers.ts';
import { listed, quoted, shortened } from './quoting.ts';
import type { ReadingNote, ReadingNoteCode } from './reading-notes.ts';

/** What the reader of tables says and goes on. */

const note = (code: ReadingNoteCode, en: string, fr: string): ReadingNote => ({ code, text: text(en, fr) });

const rows = (number: number): Bilingual =>
  text(
    `${count(number, 'en')} ${number === 1 ? 'row' : 'rows'}`,
    `${count(number, 'fr')} ${number < 2 ? 'ligne' : 'lignes'}`,
  );

export const readAs = (encoding: string): ReadingNote =>
  note(
    'encoding',
    `read as ${encoding}, for it is not UTF-8; if letters look wrong, --encoding NAME says another.`,
    `lu en ${encoding}, car ce n’est pas de l’UTF-8 ; si des lettres sont fausses, --encoding NOM en indique un autre.`,
  );

export const unreadableCharacters = (number: number, line: number): ReadingNote =>
  note(
    'unreadable-characters',
    `characters that cannot be read, shown as �: ${count(number, 'en')}, the first about line ${count(line, 'en')}.`,
    `caractères illisibles, montrés par � : ${count(number, 'fr')}, le premier vers la ligne ${count(line, 'fr')}.`,
  );

export const nulBytes = (number: number): ReadingNote =>
  note(
    'nul-bytes',
    `NUL bytes, which no text has, passed over: ${count(number, 'en')}.`,
    `octets nuls, qu’aucun texte ne contient, ignorés : ${count(number, 'fr')}.`,
  );

export const archiveEntry = (entry: string): ReadingNote =>
  note(
    'archive-entry',
    `read from the archive: ${quoted(shortened(entry), 'en')}.`,
    `lu dans l’archive : ${quoted(shortened(entry), 'fr')}.`,
  );

export const headerFound = (line: number, above: string): ReadingNote =>
  note(
    'header-row',
    `the header was found on line ${line}; above it stands ${quoted(shortened(above), 'en')}. --header-row N says another line.`,
    `l’en-tête a été trouvé à la ligne ${line} ; au-dessus, on lit ${quoted(shortened(above), 'fr')}. --header-row N indique une autre ligne.`,
  );

export const twoRowHeader = (line: number): ReadingNote =>
  note(
    'two-row-header',
    `the header takes two rows, lines ${line} and ${line + 1}: a column is called by the lower one, with the upper one where that is needed to tell columns apart.`,
    `l’en-tête occupe deux lignes, ${line} et ${line + 1} : une colonne porte le nom du bas, précédé de celui du haut s’il faut distinguer des colonnes.`,
  );

export const headerLikeData = (names: readonly string[]): ReadingNote =>
  note(
    'no-header',
    `the header looks like a row of data (${listed(names, 'en', 4)}); --header-row 0 reads a table without header.`,
    `l’en-tête ressemble à une ligne de données (${listed(names, 'fr', 4)}) ; --header-row 0 lit un tableau sans en-tête.`,
  );

export const numberedNames = (names: readonly string[]): ReadingNote =>
  note(
    'numbered-names',
    `several columns share a name and differ; they are numbered: ${listed(names, 'en')}.`,
    `plusieurs colonnes portent le même nom et diffèrent ; elles sont numérotées : ${listed(names, 'fr')}.`,
  );

export const repeatedColumns = (names: readonly string[]): ReadingNote =>
  note(
    'repeated-columns',
    `columns that repeat another of the same name cell by cell, read once: ${listed(names, 'en')}.`,
    `colonnes qui en répètent une autre du même nom, cellule par cellule, lues une fois : ${listed(names, 'fr')}.`,
  );

export const firstOfName = (names: readonly string[]): ReadingNote =>
  note(
    'first-of-name',
    `several columns share a name; the first one counts, the others are numbered: ${listed(names, 'en')}.`,
    `plusieurs colonnes portent le même nom ; la première compte, les autres sont numérotées : ${listed(names, 'fr')}.`,
  );

export const perCent = (names: readonly string[]): ReadingNote =>
  note(
    'written-numbers',
    `written in per cent and read as written (35% is 35): ${listed(names, 'en')}.`,
    `écrites en pour cent et lues telles quelles (35 % vaut 35) : ${listed(names, 'fr')}.`,
  );

export const decimalCommas = (names: readonly string[]): ReadingNote =>
  note(
    'written-numbers',
    `numbers written with a decimal comma: ${listed(names, 'en')}.`,
    `nombres écrits avec une virgule décimale : ${listed(names, 'fr')}.`,
  );

export const groupedThousands = (names: readonly string[]): ReadingNote =>
  note(
    'written-numbers',
    `numbers whose thousands are set apart (1,234 is 1234): ${listed(names, 'en')}. --decimal says otherwise.`,
    `nombres dont les milliers sont séparés (1,234 vaut 1234) : ${listed(names, 'fr')}. --decimal dit le contraire.`,
  );

export const ambiguousNumbers = (column: string, value: string, readings: readonly [number, number]): ReadingNote =>
  note(
    'ambiguous-numbers',
    `column ${quoted(shortened(column), 'en')} says ${quoted(value, 'en')}, which may be ${readings[0]} or ${readings[1]}: it is kept as text; --decimal , or --decimal . says which.`,
    `la colonne ${quoted(shortened(column), 'fr')} dit ${quoted(value, 'fr')}, qui peut valoir ${String(readings[0]).replace('.', ',')} ou ${String(readings[1]).replace('.', ',')} : elle reste en texte ; --decimal , ou --decimal . dit laquelle des deux lectures est la bonne.`,
  );

export const shortRows = (number: number, line: number): ReadingNote =>
  note(
    'short-rows',
    `${rows(number).en} ended before the last column, the first on line ${count(line, 'en')}: what is not there is read as missing.`,
    `${rows(number).fr} ${number < 2 ? 'finit' : 'finissent'} avant la dernière colonne, la première à la ligne ${count(line, 'fr')} : ce qui n’y est pas compte comme manquant.`,
  );

export const leftOutRows = (number: number, lines: readonly number[]): ReadingNote => {
  const places = lines.map(String).join(', ') + (number > lines.length ? ' …' : '');
  return note(
    'left-out-rows',
    `left out: ${rows(number).en} that ${number === 1 ? 'does' : 'do'} not fit the header: more cells, a lone text, broken quotation marks (${lines.length === 1 ? 'line' : 'lines'} ${places}).`,
    `${rows(number).fr} mise${number < 2 ? '' : 's'} de côté, sans rapport avec l’en-tête : cellules en trop, texte seul, guillemets mal placés (${lines.length === 1 ? 'ligne' : 'lignes'} ${places}).`,
  );
};

export const cutShort = (line: number): ReadingNote =>
  note(
    'cut-short',
    `the last row (line ${count(line, 'en')}) ends before its last column and without a line's end, as in a file that was cut: it is left out.`,
    `la dernière ligne (${count(line, 'fr')}) s’arrête avant sa dernière colonne et sans fin de ligne, comme dans un fichier tronqué : elle est mise de côté.`,
  );

export const cellsOutside = (number: number): ReadingNote =>
  note(
    'cells-outside',
    `cells to the right of the last column that has a name, not read: ${count(number, 'en')}.`,
    `cellules à droite de la dernière colonne nommée, non lues : ${count(number, 'fr')}.`,
  );

export const sheetRead = (sheet: string, others: readonly string[]): ReadingNote =>
  note(
    'sheet',
    `read from the sheet ${quoted(shortened(sheet), 'en')}; --sheet NAME reads another: ${listed(others, 'en')}.`,
    `lu dans la feuille ${quoted(shortened(sheet), 'fr')} ; --sheet NOM en lit une autre : ${listed(others, 'fr')}.`,
  );

export const totalRows = (number: number, lines: readonly number[], word: string): ReadingNote =>
  note(
    'total-rows',
    `left out: ${rows(number).en} that sum${number === 1 ? 's' : ''} the others up (${quoted(shortened(word), 'en')}, line ${lines.join(', ')}).`,
    `${rows(number).fr} qui ${number < 2 ? 'résume' : 'résument'} les autres, mise${number < 2 ? '' : 's'} de côté (${quoted(shortened(word), 'fr')}, ligne ${lines.join(', ')}).`,
  );

export function countedRows(column: string, lines: number, people: number): ReadingNote {
  const words = (inEnglish: string, inFrench: string) =>
    note(
      'counted-rows',
      `each row stands for as many people as ${quoted(shortened(column), 'en')} says${inEnglish}; --count none reads a row as one person.`,
      `chaque ligne vaut autant de personnes que le dit ${quoted(shortened(column), 'fr')}${inFrench} ; --count none lit une ligne comme une personne.`,
    );
  const full = words(
    `: ${rows(lines).en} are ${count(people, 'en')} people`,
    ` : ${rows(lines).fr} font ${count(people, 'fr')} personnes`,
  );
  return { ...full, coarse: words('', '').text };
}

export const looksLikeWeights = (column: string): ReadingNote =>
  note(
    'weights',
    `column ${quoted(shortened(column), 'en')} looks like a count or a weight; a row is read as one person. --count ${column} reads it as so many people.`,
    `la colonne ${quoted(shortened(column), 'fr')} ressemble à un effectif ou à un poids ; une ligne est lue comme une personne. --count ${column} la lit comme autant de personnes.`,
  );

export const oneHotGroups = (name: string, values: readonly string[]): ReadingNote =>
  note(
    'one-hot',
    `the columns of ${quoted(shortened(name), 'en')} say yes or no for one value each; they are read as one column with the values ${listed(values, 'en')}.`,
    `les colonnes de ${quoted(shortened(name), 'fr')} disent oui ou non pour une valeur chacune ; elles sont lues comme une seule colonne aux valeurs ${listed(values, 'fr')}.`,
  );
