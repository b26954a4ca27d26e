import { EvidenceError } from '../../../errors.ts';
import { type Column, cellText, type Table } from '../../table/table.ts';
import { noMatrixColumn, severalValueColumns, sharesNeedSize } from '../messages.ts';
import { type MatrixCell, matrixCells } from './matrix-box.ts';

/** One matrix as it is written: the row that it stands in (or begins in), its cells and its total as texts. */
export interface MatrixRow {
  readonly row: number;
  readonly cells: Readonly<Record<MatrixCell, string | null>>;
  readonly total: string | null;
}

/** The matrices of a table, how their cells are written, and the columns that say whose they are. */
export interface MatrixRows {
  readonly rows: readonly MatrixRow[];
  /** 0 for counts; 1 or 100 where cells are shares of the total. */
  readonly whole: 0 | 1 | 100;
  /** Decimals that shares are written with. */
  readonly decimals: number;
  readonly keys: readonly Column[];
}

const bare = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/[^A-Za-z0-9]/g, '')
    .toLowerCase();

const cellNames: Record<MatrixCell, RegExp> = {
  tn: /^(tn|vn|truenegatives?|vraisnegatifs?|vrainegatif)$/,
  fp: /^(fp|falsepositives?|faux?positifs?)$/,
  fn: /^(fn|falsenegatives?|faux?negatifs?)$/,
  tp: /^(tp|vp|truepositives?|vraispositifs?|vraipositif)$/,
};

const totalNames = [
  'n',
  'groupsize',
  'size',
  'effectif',
  'effectifs',
  'total',
  'rows',
  'count',
  'nombre',
  'population',
  'personnes',
  'people',
];
const valueNames = ['value', 'valeur', 'count', 'n', 'nombre', 'effectif'];
/** Figures that follow from a matrix: they say nothing about whose it is. */
const derived =
  /^(fpr|fnr|tpr|tnr|ppv|npv|fdr|for|accuracy|precision|recall|f1|error|statpar|prevalence|(act|pred)[np]|pp|pn|selectionrate|baserate|total)$/;

const cellOf = (name: string): MatrixCell | undefined => matrixCells.find((cell) => cellNames[cell].test(bare(name)));

/** Reads matrices in wide form (a column a cell) or long form (a row a cell). @throws EvidenceError where there are none */
export function matrixRows(table: Table): MatrixRows {
  const wide = table.columns.map(({ name }) => cellOf(name));
  if (matrixCells.every((cell) => wide.includes(cell))) return wideRows(table, wide);
  const metric = table.columns.find((column) => {
    if (column.kind !== 'text' || column.levels.size > 200) return false;
    const found = new Set(Array.from({ length: column.levels.size }, (_, code) => cellOf(column.levels.at(code))));
    return matrixCells.every((cell) => found.has(cell));
  });
  if (metric !== undefined) return longRows(table, metric);
  const missing = matrixCells.filter((cell) => !wide.includes(cell));
  throw new EvidenceError(
    noMatrixColumn(
      missing,
      table.columns.map(({ name }) => name),
    ),
    table.name,
  );
}

const numberAt = (column: Column, row: number): number => Number(cellText(column, row) ?? Number.NaN);

function wideRows(table: Table, places: readonly (MatrixCell | undefined)[]): MatrixRows {
  const columnOf = (cell: MatrixCell) => table.columns[places.indexOf(cell)];
  const present = Array.from({ length: table.rows }, (_, row) => row).filter((row) =>
    matrixCells.every((cell) => Number.isFinite(numberAt(columnOf(cell), row))),
  );
  const sums = present.map((row) => matrixCells.reduce((sum, cell) => sum + numberAt(columnOf(cell), row), 0));
  const hasFractions = present.some((row) =>
    matrixCells.some((cell) => !Number.isInteger(numberAt(columnOf(cell), row))),
  );
  const near = (whole: number) => sums.length > 0 && sums.every((sum) => Math.abs(sum - whole) <= 0.021 * whole);
  const isOfHundred = near(100) && (hasFractions || totalOf(table, present, sums, 100) !== undefined);
  const whole = isOfHundred ? 100 : hasFractions && near(1) ? 1 : 0;
  const total = totalOf(table, present, sums, whole);
  const written = present.flatMap((row) => matrixCells.map((cell) => cellText(columnOf(cell), row) ?? ''));
  if (whole !== 0 && total === undefined) throw new EvidenceError(sharesNeedSize(), table.name);
  const used = new Set<Column>([...matrixCells.map(columnOf), ...(total === undefined ? [] : [total])]);
  return {
    whole,
    decimals: Math.min(12, Math.max(0, ...written.map((cell) => cell.split('.')[1]?.length ?? 0))),
    keys: keyColumns(table, used),
    rows: Array.from({ length: table.rows }, (_, row) => ({
      row,
      cells: Object.fromEntries(matrixCells.map((cell) => [cell, cellText(columnOf(cell), row)])) as MatrixRow['cells'],
      total: total === undefined ? null : cellText(total, row),
    })),
  };
}

/** The column of totals: of those so named, one that is the cells' sum; with shares, one that is not. */
function totalOf(
  table: Table,
  rows: readonly number[],
  sums: readonly number[],
  whole: 0 | 1 | 100,
): Column | undefined {
  const named = totalNames.flatMap((name) => table.columns.filter((column) => bare(column.name) === name));
  const isSum = (column: Column) => rows.every((row, index) => Math.abs(numberAt(column, row) - sums[index]) < 1);
  if (whole !== 0) return named.find((column) => !isSum(column));
  return named.find((column) => rows.length > 0 && isSum(column)) ?? named[0];
}

function longRows(table: Table, metric: Column): MatrixRows {
  const rest = table.columns.filter((column) => column !== metric);
  const named = valueNames.flatMap((name) => rest.filter((column) => bare(column.name) === name));
  const numeric = rest.filter((column) => column.kind === 'number');
  const value = named[0] ?? (numeric.length === 1 ? numeric[0] : undefined);
  if (value === undefined)
    throw new EvidenceError(
      severalValueColumns(
        metric.name,
        numeric.map(({ name }) => name),
      ),
      table.name,
    );
  const keys = keyColumns(table, new Set([metric, value]));
  const found = new Map<string, { row: number; cells: Record<MatrixCell, string | null>; total: string | null }>();
  for (let row = 0; row < table.rows; row++) {
    const name = cellText(metric, row) ?? '';
    const cell = cellOf(name);
    const isTotal = totalNames.includes(bare(name));
    if (cell === undefined && !isTotal) continue;
    const key = JSON.stringify(keys.map((column) => cellText(column, row)));
    const matrix = found.get(key) ?? { row, cells: { tn: null, fp: null, fn: null, tp: null }, total: null };
    if (cell === undefined) matrix.total = cellText(value, row);
    else if (matrix.cells[cell] === null) matrix.cells[cell] = cellText(value, row);
    else found.set(`${key} ${row}`, { row, cells: { ...matrix.cells }, total: matrix.total });
    found.set(key, matrix);
  }
  return { rows: [...found.values()], whole: 0, decimals: 0, keys };
}

/** Columns that may say whose matrix it is: no figure that follows from it, no plain numbering of the rows. */
function keyColumns(table: Table, used: ReadonlySet<Column>): Column[] {
  return table.columns.filter((column) => {
    if (used.has(column) || derived.test(bare(column.name))) return false;
    if (column.kind === 'text') return true;
    return column.values.every((value) => Number.isNaN(value) || Number.isInteger(value)) && !isNumbering(column);
  });
}

const isNumbering = (column: Column): boolean =>
  column.kind === 'number' &&
  column.values.length > 2 &&
  column.values.every((value, row) => value === row + column.values[0]) &&
  column.values[0] <= 1;
