import type { Bilingual } from '../../language/bilingual.ts';
import { text } from '../../language/french.ts';
import { count } from '../../language/numbers.ts';
import { listed, quoted, shortened } from './quoting.ts';

/** What the reader of tables says when it stops. */

export const emptyTable = (): Bilingual =>
  text(
    'the table has no rows: a header and at least one row are needed',
    'le tableau n’a aucune ligne : il faut un en-tête et au moins une ligne',
  );

export const notText = (): Bilingual =>
  text(
    'this is not a text table (it holds bytes that no text has): give CSV, TSV, Parquet (.parquet) or Excel (.xlsx)',
    'ce n’est pas un tableau en texte (il contient des octets qu’aucun texte n’a) : donnez un fichier CSV, TSV, Parquet (.parquet) ou Excel (.xlsx)',
  );

export const otherFormat = (kind: Bilingual): Bilingual =>
  text(
    `this is ${kind.en}: save the table as CSV, Excel (.xlsx) or Parquet`,
    `c’est ${kind.fr} : enregistrez le tableau en CSV, Excel (.xlsx) ou Parquet`,
  );

export const tooLarge = (what: 'rows' | 'columns' | 'bytes', limit: number): Bilingual => {
  const french = { rows: 'lignes', columns: 'colonnes', bytes: 'octets' }[what];
  return text(
    `more than ${count(limit, 'en')} ${what}: cut the file into parts or keep the columns that are needed`,
    `plus de ${count(limit, 'fr')} ${french} : découpez le fichier ou ne gardez que les colonnes utiles`,
  );
};

export const rowTooLong = (limit: number): Bilingual =>
  text(
    `a row is longer than ${count(limit, 'en')} bytes: is a quotation mark left open, or is this no table?`,
    `une ligne dépasse ${count(limit, 'fr')} octets : un guillemet est-il resté ouvert, ou n’est-ce pas un tableau ?`,
  );

export const unclosedQuote = (): Bilingual =>
  text(
    'a quotation mark opened in this row is never closed',
    'un guillemet ouvert dans cette ligne n’est jamais refermé',
  );

export const badQuotes = (): Bilingual =>
  text(
    'a cell goes on after its closing quotation mark: put the whole cell in quotation marks and double those inside',
    'une cellule continue après son guillemet fermant : mettez toute la cellule entre guillemets et doublez ceux qu’elle contient',
  );

export const wrongWidth = (row: number, cells: number, columns: number): Bilingual =>
  text(
    `row ${count(row, 'en')} has ${cells} cells where the header has ${columns}`,
    `la ligne de données ${count(row, 'fr')} a ${cells} cellules, l’en-tête en a ${columns}`,
  );

export const noSuchRow = (row: number): Bilingual =>
  text(
    `--header-row ${row}: no row begins on line ${row}, or none follows it`,
    `--header-row ${row} : aucune ligne du tableau ne commence à la ligne ${row}, ou rien ne la suit`,
  );

export const unknownEncoding = (name: string): Bilingual =>
  text(
    `--encoding ${name} is no encoding that is known; known are utf-8, utf-16le, utf-16be, windows-1252, gb18030, shift_jis and others of the WHATWG list`,
    `--encoding ${name} n’est pas un encodage connu ; sont connus utf-8, utf-16le, utf-16be, windows-1252, gb18030, shift_jis et d’autres de la liste WHATWG`,
  );

export const severalTables = (names: readonly string[]): Bilingual =>
  text(
    `the archive holds several files: ${listed(names, 'en')}; --sheet NAME reads one`,
    `l’archive contient plusieurs fichiers : ${listed(names, 'fr')} ; --sheet NOM en lit un`,
  );

export const noSuchEntry = (asked: string, names: readonly string[]): Bilingual =>
  text(
    `the archive has no ${quoted(asked, 'en')}; it holds ${listed(names, 'en')}`,
    `l’archive n’a pas de ${quoted(asked, 'fr')} ; elle contient ${listed(names, 'fr')}`,
  );

export const emptyArchive = (): Bilingual => text('the archive holds no file', 'l’archive ne contient aucun fichier');

export const unreadableFile = (kind: string, reason: Bilingual): Bilingual =>
  text(`this cannot be read as ${kind}: ${reason.en}`, `ce fichier ne se lit pas comme ${kind} : ${reason.fr}`);

export const noSheet = (name: string, names: readonly string[]): Bilingual =>
  text(
    `there is no sheet ${quoted(name, 'en')}; the sheets are ${listed(names, 'en')}`,
    `il n’y a pas de feuille ${quoted(name, 'fr')} ; les feuilles sont ${listed(names, 'fr')}`,
  );

export const emptySheet = (): Bilingual =>
  text(
    'this sheet has no rows, a header and at least one row are needed; --sheet NAME reads another sheet',
    'cette feuille n’a aucune ligne, il faut un en-tête et au moins une ligne ; --sheet NOM lit une autre feuille',
  );

export const oldExcel = (): Bilingual =>
  text(
    'this is a workbook of old Excel (.xls), or one locked with a password: save it as .xlsx without a password, or as CSV',
    'c’est un classeur d’un ancien Excel (.xls), ou protégé par un mot de passe : enregistrez-le en .xlsx sans mot de passe, ou en CSV',
  );

export const unreadableColumn = (column: string, reason: Bilingual): Bilingual =>
  text(
    `column ${quoted(shortened(column), 'en')} cannot be read (${reason.en}): save the file without it`,
    `la colonne ${quoted(shortened(column), 'fr')} ne se lit pas (${reason.fr}) : enregistrez le fichier sans elle`,
  );

export const unknownColumn = (name: string, names: readonly string[]): Bilingual =>
  text(
    `there is no column ${quoted(shortened(name), 'en')}; the columns are ${listed(names, 'en', 40)}`,
    `il n’y a pas de colonne ${quoted(shortened(name), 'fr')} ; les colonnes sont ${listed(names, 'fr', 40)}`,
  );

export const severalColumns = (name: string, numbered: readonly string[]): Bilingual =>
  text(
    `several columns are called ${quoted(shortened(name), 'en')}, and they differ: say which one, ${listed(numbered, 'en')}`,
    `plusieurs colonnes s’appellent ${quoted(shortened(name), 'fr')}, et elles diffèrent : dites laquelle, ${listed(numbered, 'fr')}`,
  );

export const noWorkbook = (): Bilingual =>
  text('this is no Excel workbook (.xlsx)', 'ce n’est pas un classeur Excel (.xlsx)');
