/** How the numbers of a column are written. */
export interface Writing {
  readonly decimal: '.' | ',';
  /** Every number ends in a per-cent sign. */
  readonly isPercent: boolean;
  /** Thousands are set apart, by other than blanks. */
  readonly isGrouped: boolean;
}

/** A number under both readings; NaN where a reading does not allow it. */
interface BothReadings {
  readonly point: number;
  readonly comma: number;
  readonly sign: string;
  readonly isGrouped: boolean;
}

const blank = '[ \\u00a0\\u2009\\u202f]';
const grouped = (marks: string) => `[1-9]\\d{0,2}(?:(?:${marks})\\d{3})+`;
const groupedBy = (marks: readonly string[]) => marks.map(grouped).join('|');
const whole = '0|[1-9]\\d{0,14}';
const underPoint = new RegExp(`^(?:${groupedBy([blank, ',', "['’]"])}|${whole})(?:\\.\\d{1,15})?$`);
const underComma = new RegExp(`^(?:${groupedBy([blank, '\\.', "['’]"])}|${whole})(?:,\\d{1,15})?$`);
const around = /^([-+−]?)([€$£¥]?) ?([\d][\d.,'’ \u00a0\u2009\u202f]{0,39}?) ?(%|€|\$|£|¥|EUR|CHF|USD)?$/;
const longest = 48;

const numberUnder = (body: string, decimal: '.' | ','): number => {
  if (!(decimal === ',' ? underComma : underPoint).test(body)) return Number.NaN;
  const plain = decimal === ',' ? body.replaceAll('.', '').replace(',', '.') : body.replaceAll(',', '');
  return Number(plain.replace(/['’ \u00a0\u2009\u202f]/g, ''));
};

/** Reads one cell both ways; `null` where it is no number. Codes such as 007 are none. */
export function bothReadings(cell: string): BothReadings | null {
  if (cell.length > longest) return null;
  const parts = around.exec(cell.replace(/[\u00a0\u2009\u202f]/g, ' '));
  if (parts === null) return null;
  const [, minus, before, body, after] = parts;
  const factor = minus === '-' || minus === '−' ? -1 : 1;
  const [point, comma] = [factor * numberUnder(body, '.'), factor * numberUnder(body, ',')];
  if (Number.isNaN(point) && Number.isNaN(comma)) return null;
  return { point, comma, sign: after ?? before, isGrouped: /['’]|[.,].*[.,]/.test(body) };
}

/** What one cell says about the decimal mark. */
export function decimalSaidBy(cell: string): '.' | ',' | 'either' | 'nothing' {
  const read = bothReadings(cell);
  if (read === null || read.point === read.comma) return 'nothing';
  if (Number.isNaN(read.point)) return ',';
  return Number.isNaN(read.comma) ? '.' : 'either';
}

/** The outcome for a column of texts: numbers in one writing, numbers in one of two, or no numbers. */
export type FoundWriting =
  | { readonly kind: 'numbers'; readonly writing: Writing; readonly values: Float64Array }
  | { readonly kind: 'ambiguous'; readonly cell: string; readonly readings: readonly [number, number] }
  | { readonly kind: 'texts' };

/** What is known from elsewhere about a file's numbers. */
export interface DecimalHints {
  /** What was asked for. */
  readonly asked?: '.' | ',';
  /** What other columns of the file surely use. */
  readonly elsewhere?: '.' | ',';
  /** Without either, a doubtful number is read with this mark; without it the column stays text. */
  readonly usual?: '.' | ',';
}

const texts = { kind: 'texts' } as const;

/**
 * Finds how a column's distinct texts write numbers: all of them in one way, or none. A column in which 1,234 may be 1.234
 * or 1234, and nothing tells which, is ambiguous.
 */
export function findWriting(
  levels: { readonly size: number; at(code: number): string },
  hints: DecimalHints,
): FoundWriting {
  if (levels.size === 0) return texts;
  const [points, commas] = [new Float64Array(levels.size), new Float64Array(levels.size)];
  let [allPoint, allComma, isGrouped] = [true, true, false];
  let sign: string | undefined;
  let doubtful = -1;
  for (let code = 0; code < levels.size; code++) {
    const read = bothReadings(levels.at(code));
    if (read === null || (sign !== undefined && read.sign !== sign)) return texts;
    sign = read.sign;
    points[code] = read.point;
    commas[code] = read.comma;
    if (Number.isNaN(read.point)) allPoint = false;
    if (Number.isNaN(read.comma)) allComma = false;
    if (!allPoint && !allComma) return texts;
    if (doubtful < 0 && read.point !== read.comma) doubtful = code;
    isGrouped ||= read.isGrouped;
  }
  const possible = [allPoint ? '.' : '', allComma ? ',' : ''].filter(Boolean) as ('.' | ',')[];
  const { asked, elsewhere, usual } = hints;
  if (asked !== undefined && !possible.includes(asked)) return texts;
  const decimal = possible.length === 1 || doubtful < 0 ? (asked ?? possible[0]) : (asked ?? elsewhere ?? usual);
  if (decimal === undefined)
    return { kind: 'ambiguous', cell: levels.at(doubtful), readings: [commas[doubtful], points[doubtful]] };
  const values = decimal === ',' ? commas : points;
  const isApart = isGrouped || (doubtful >= 0 && hasWholeDoubt(levels, values));
  return { kind: 'numbers', writing: { decimal, isPercent: sign === '%', isGrouped: isApart }, values };
}

/** Whether a doubtful number was taken for a whole one: its mark then sets thousands apart. */
const hasWholeDoubt = (levels: { readonly size: number; at(code: number): string }, values: Float64Array): boolean =>
  values.some((value, code) => Number.isInteger(value) && /[.,]\d{3}$/.test(levels.at(code)));
