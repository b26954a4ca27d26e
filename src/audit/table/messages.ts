import type { Bilingual, Language } from '../../language/bilingual.ts';
import { count } from '../../language/numbers.ts';

export const quoted = (text: string, language: Language): string => (language === 'fr' ? `« ${text} »` : `“${text}”`);

export const shortened = (text: string): string => (text.length > 60 ? `${text.slice(0, 57)}…` : text);

export const listed = (names: readonly string[], language: Language, most = 12): string => {
  const shown = names.slice(0, most).map((name) => quoted(shortened(name), language));
  const rest = names.length - shown.length;
  if (rest === 0) return shown.join(', ');
  return `${shown.join(', ')}${language === 'fr' ? ` et ${count(rest, 'fr')} autres` : ` and ${count(rest, 'en')} more`}`;
};

export const say = (english: string, french: string): Bilingual => ({ en: english, fr: french });

export const unknownColumn = (name: string, names: readonly string[]): Bilingual => ({
  en: `there is no column ${quoted(shortened(name), 'en')}; the columns are ${listed(names, 'en', 40)}`,
  fr: `il n’y a pas de colonne ${quoted(shortened(name), 'fr')} ; les colonnes sont ${listed(names, 'fr', 40)}`,
});

export const badHeader = (name: string): Bilingual => ({
  en: `two columns are called ${quoted(shortened(name), 'en')}: rename one`,
  fr: `deux colonnes s’appellent ${quoted(shortened(name), 'fr')} : renommez l’une d’elles`,
});

export const emptyTable = (): Bilingual =>
  say(
    'the table has no rows: a header and at least one row are needed',
    'le tableau n’a aucune ligne : il faut un en-tête et au moins une ligne',
  );

export const notText = (): Bilingual =>
  say(
    'this is not a text table (it holds NUL bytes): give CSV, TSV, Parquet (.parquet) or Excel (.xlsx)',
    'ce n’est pas un tableau en texte (il contient des octets nuls) : donnez un fichier CSV, TSV, Parquet (.parquet) ou Excel (.xlsx)',
  );

export const rowTooLong = (bytes: number): Bilingual => ({
  en: `a row is longer than ${count(bytes, 'en')} bytes: is a quotation mark left open, or is this no table?`,
  fr: `une ligne dépasse ${count(bytes, 'fr')} octets : un guillemet est-il resté ouvert, ou n’est-ce pas un tableau ?`,
});

const things = {
  rows: say('rows', 'lignes'),
  columns: say('columns', 'colonnes'),
  bytes: say('bytes', 'octets'),
} as const;

export const tooLarge = (what: keyof typeof things, limit: number): Bilingual => ({
  en: `more than ${count(limit, 'en')} ${things[what].en}: cut the file into parts or keep the columns that are needed`,
  fr: `plus de ${count(limit, 'fr')} ${things[what].fr} : découpez le fichier ou ne gardez que les colonnes utiles`,
});

export const unclosedQuote = (): Bilingual =>
  say(
    'a quotation mark opened in this row is never closed',
    'un guillemet ouvert dans cette ligne n’est jamais refermé',
  );

export const wrongWidth = (row: number, cells: number, width: number): Bilingual => ({
  en: `row ${count(row, 'en')} has ${cells} cells where the header has ${width}`,
  fr: `la ligne de données ${count(row, 'fr')} a ${cells} cellules, l’en-tête en a ${width}`,
});

export const unreadableFile = (format: string, reason: string): Bilingual => ({
  en: `this cannot be read as ${format}: ${reason}`,
  fr: `ce fichier ne se lit pas comme ${format} : ${reason}`,
});

export const noSheet = (name: string, names: readonly string[]): Bilingual => ({
  en: `there is no sheet ${quoted(name, 'en')}; the sheets are ${listed(names, 'en')}`,
  fr: `il n’y a pas de feuille ${quoted(name, 'fr')} ; les feuilles sont ${listed(names, 'fr')}`,
});

export const unreadableColumn = (column: string, reason: string): Bilingual => ({
  en: `column ${quoted(shortened(column), 'en')} cannot be read (${reason}): save the file without it`,
  fr: `la colonne ${quoted(shortened(column), 'fr')} ne se lit pas (${reason}) : enregistrez le fichier sans elle`,
});

export const emptySheet = (): Bilingual =>
  say(
    'this sheet has no rows, a header and at least one row are needed; --sheet NAME reads another sheet',
    'cette feuille n’a aucune ligne, il faut un en-tête et au moins une ligne ; --sheet NOM lit une autre feuille',
  );

export const oldExcel = (): Bilingual =>
  say(
    'this is a workbook of old Excel (.xls): save it as .xlsx or CSV',
    'c’est un classeur d’un ancien Excel (.xls) : enregistrez-le en .xlsx ou en CSV',
  );
