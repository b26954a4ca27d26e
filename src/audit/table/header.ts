/** A row above or in a table, as its reader found it: line and cells. */
export interface HeadRow {
  readonly line: number;
  readonly cells: readonly string[];
}

/** Where the header stands among the first rows, and what the columns are called. */
export interface Header {
  /** Place of the header's first row among the rows given, −1 where there is none. */
  readonly index: number;
  /** Rows that it takes: none, one, or two where the upper one joins columns. */
  readonly rows: 0 | 1 | 2;
  readonly names: readonly string[];
}

const lookedAt = 60;

const widthOf = ({ cells }: HeadRow): number => {
  let width = cells.length;
  while (width > 0 && cells[width - 1] === '') width--;
  return width;
};

const isNumeric = (cell: string): boolean => /\d/.test(cell) && /^[-+−]?[\d.,'’%€$£ \u00a0\u202f]+$/.test(cell);

/** The width that nine in ten rows do not exceed: titles and notes are narrower, single long rows wider. */
function usualWidth(rows: readonly HeadRow[]): number {
  const widths = rows.map(widthOf).sort((a, b) => a - b);
  return widths[Math.floor(0.9 * (widths.length - 1))];
}

/**
 * Finds the header: the first row that is about as wide as the table. Titles and comments above it are narrower. Where it
 * leaves cells empty and the next row reads like a header, both are it.
 *
 * @param asked line of the header, 0 for none
 * @returns `null` where no row begins on the line that was asked for
 */
export function findHeader(rows: readonly HeadRow[], asked?: number): Header | null {
  const width = Math.max(1, usualWidth(rows));
  if (asked === 0) return { index: -1, rows: 0, names: namesOf(Array.from({ length: width }, () => '')) };
  const index = asked === undefined ? firstWide(rows, width) : rows.findIndex(({ line }) => line === asked);
  if (index < 0) return null;
  const [upper, lower] = [rows[index], rows[index + 1]];
  const hasGaps = widthOf(upper) < width || upper.cells.slice(0, width).includes('');
  if (lower === undefined || !hasGaps || !readsLikeHeader(lower, rows.slice(index + 2, index + 2 + lookedAt)))
    return { index, rows: 1, names: namesOf(trimmedEnd(upper.cells)) };
  return underTitles(upper, lower, index);
}

function firstWide(rows: readonly HeadRow[], width: number): number {
  const isWide = (row: HeadRow) => {
    const isComment = /^(#|\/\/)./.test(row.cells[0]);
    return widthOf(row) >= (isComment ? width : 0.6 * width);
  };
  return Math.max(0, rows.findIndex(isWide));
}

/** Texts only, of which some stand above numbers or above values that recur, and none recurs itself. */
function readsLikeHeader({ cells }: HeadRow, below: readonly HeadRow[]): boolean {
  if (below.length < 2 || cells.some(isNumeric)) return false;
  let evidence = 0;
  for (const [column, cell] of cells.entries()) {
    if (cell === '') continue;
    const values = below.map((row) => row.cells[column] ?? '').filter((value) => value !== '');
    if (values.includes(cell)) return false;
    const isOfNumbers = values.length > 0 && values.filter(isNumeric).length >= 0.8 * values.length;
    if (isOfNumbers || new Set(values).size < 0.5 * values.length) evidence++;
  }
  return evidence > 0;
}

/** A lower row names columns, an upper one joins several of them: it is used where the lower one does not tell them apart. */
function underTitles(upper: HeadRow, lower: HeadRow, index: number): Header {
  const width = Math.max(widthOf(upper), widthOf(lower));
  let title = '';
  const titles = Array.from({ length: width }, (_, column) => {
    title = upper.cells[column] || (lower.cells[column] ? title : '');
    return title;
  });
  const plain = Array.from({ length: width }, (_, column) => lower.cells[column] || titles[column]);
  const isUnique = (name: string) => plain.indexOf(name) === plain.lastIndexOf(name);
  const names = plain.map((name, column) => {
    const above = titles[column];
    return isUnique(name) || above === '' || above === name ? name : `${above} ${name}`;
  });
  const isWhole =
    lower.cells.slice(0, width).every((cell) => cell !== '') && names.every((name, at) => name === plain[at]);
  if (isWhole) return { index: index + 1, rows: 1, names: namesOf(names) };
  return { index, rows: 2, names: namesOf(names) };
}

function trimmedEnd(cells: readonly string[]): readonly string[] {
  let end = cells.length;
  while (end > 1 && cells[end - 1] === '') end--;
  return cells.slice(0, end);
}

/** Columns without a name are called by their place. */
const namesOf = (names: readonly string[]): string[] =>
  names.map((name, index) => (name === '' ? `column ${index + 1}` : name));

/** Whether most names are numbers, as where a table has no header. */
export const looksLikeData = (names: readonly string[]): boolean => {
  const numbers = names.filter((name) => isNumeric(name) && !/^(19|20)\d\d$/.test(name)).length;
  return numbers > 0 && numbers >= names.filter((name) => !name.startsWith('column ')).length / 2;
};
