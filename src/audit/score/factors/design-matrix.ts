import { EvidenceError } from '../../../errors.ts';
import { auc } from '../../../statistics/auc.ts';
import { simpleSample, type Uniform } from '../../../statistics/seeded.ts';
import { identifierName, isNumbering } from '../../table/identifier.ts';
import { type Column, coded, columnOf, type Table } from '../../table/table.ts';
import type { Warning } from '../findings/score-warnings.ts';
import { laterColumns, siblingScores } from '../findings/table-notices.ts';
import { repeatsDecision, tooManyLevels } from '../findings/table-warnings.ts';
import { numbersOf } from '../meaning/definition.ts';
import type { Prepared } from '../meaning/prepared.ts';
import { noFactors, unknownLevel } from '../messages.ts';
import { type OtherColumns, otherColumns } from './other-columns.ts';

/** A factor asked for: a column, and for texts the level that the others are compared with. */
export interface Factor {
  readonly column: string;
  readonly reference?: string;
}

/** One column of the design: a number, or one level of a text against the reference. */
export interface Term {
  readonly name: string;
  readonly column: string;
  readonly level: string | null;
  readonly reference: string | null;
  readonly values: Float64Array;
}

export interface Design {
  readonly terms: readonly Term[];
  /** Rows of the table that are used: complete, and a simple sample where there are very many. */
  readonly rows: Int32Array;
  readonly complete: number;
  readonly warnings: readonly Warning[];
}

const mostLevels = 30;

/** Reads `COL` or `COL=REFERENCE`. */
export function factorOf(text: string, table: Table): Factor {
  const at = text.lastIndexOf('=');
  if (at <= 0 || table.columns.some((column) => column.name === text)) return { column: columnOf(table, text).name };
  return { column: columnOf(table, text.slice(0, at)).name, reference: text.slice(at + 1) };
}

/** Columns that may move a decision: not the decision, the outcome, what came later, another form of the score, an identifier, or a column that only repeats it. */
export function chooseFactors(prepared: Prepared, keepRepeating = false): { factors: Factor[]; warnings: Warning[] } {
  const { table, cases } = prepared;
  const { decision, outcome } = cases.definition;
  const [long, repeating]: [string[], string[]] = [[], []];
  const left = otherColumns(prepared);
  const factors = table.columns
    .filter((column) => column.name !== decision.column && column.name !== outcome?.column)
    .filter(({ name }) => !left.later.includes(name) && !left.siblings.includes(name))
    .filter((column) => {
      if (column.missing > 0.5 * table.rows || isIdentifier(column)) return false;
      if (column.kind === 'text' && column.levels.size > mostLevels) {
        long.push(column.name);
        return false;
      }
      if (keepRepeating || !repeats(column, cases.decision)) return true;
      repeating.push(column.name);
      return false;
    })
    .map((column) => ({ column: column.name }));
  const warnings = [
    ...leftOutWarnings(left),
    ...(long.length > 0 ? [tooManyLevels(long, mostLevels)] : []),
    ...(repeating.length > 0 ? [repeatsDecision(repeating)] : []),
  ];
  return { factors, warnings };
}

const leftOutWarnings = ({ later, siblings }: OtherColumns): Warning[] => [
  ...(later.length > 0 ? [laterColumns(later)] : []),
  ...(siblings.length > 0 ? [siblingScores(siblings)] : []),
];

/** One value only, texts nearly all distinct, or whole numbers nearly all distinct that are numbered rather than measured. */
function isIdentifier(column: Column): boolean {
  if (column.kind === 'text') return column.levels.size > 0.9 * column.codes.length && column.levels.size > 20;
  const some = column.values.subarray(0, 20_000);
  const distinct = new Set(some);
  if (distinct.size <= 1) return true;
  const isUnique =
    distinct.size > 0.9 * some.length &&
    some.length > 20 &&
    some.every((value) => Number.isNaN(value) || Number.isInteger(value));
  return isUnique && (identifierName.test(column.name) || isNumbering(some));
}

/** Whether the decision follows from this column alone: each level on one side, or a cut between two numbers. */
function repeats(column: Column, decision: Int8Array): boolean {
  if (column.kind === 'number') {
    const rows = Math.min(50_000, decision.length);
    const values = column.values.slice(0, rows);
    const area = auc(values, decision.subarray(0, rows));
    return area.value === 0 || area.value === 1;
  }
  const sides = new Uint8Array(column.levels.size);
  for (let row = 0; row < decision.length; row++)
    if (decision[row] >= 0 && column.codes[row] >= 0) sides[column.codes[row]] |= 1 << decision[row];
  return sides.includes(1) && sides.includes(2) && !sides.includes(3);
}

interface Source {
  readonly factor: Factor;
  readonly numbers?: Float64Array;
  readonly codes?: Int32Array;
  readonly levels?: readonly string[];
}

function sourceOf(table: Table, factor: Factor): Source {
  const column = columnOf(table, factor.column);
  if (column.kind === 'number' && factor.reference === undefined)
    return { factor, numbers: numbersOf(table, factor.column) };
  const found = coded(column, 200);
  if (found === undefined) throw new EvidenceError(noFactors(factor.column, 200), table.name);
  if (factor.reference !== undefined && !found.levels.includes(factor.reference))
    throw new EvidenceError(unknownLevel(factor.column, factor.reference, found.levels), table.name);
  return { factor, codes: found.codes, levels: found.levels };
}

/** Builds the design on complete rows; where rows × columns² is too much work, on a seeded simple sample of them. */
export function designOf(prepared: Prepared, factors: readonly Factor[], work: number, uniform: Uniform): Design {
  const { table, cases } = prepared;
  const sources = factors.map((factor) => sourceOf(table, factor));
  const whole = cases.decision.map((decision) => (decision >= 0 ? 1 : 0));
  for (const { codes, numbers } of sources)
    if (codes !== undefined) for (let row = 0; row < whole.length; row++) whole[row] &= codes[row] >= 0 ? 1 : 0;
    else for (let row = 0; row < whole.length; row++) whole[row] &= Number.isNaN(numbers![row]) ? 0 : 1;
  const complete = new Int32Array(whole.reduce((sum, one) => sum + one, 0));
  for (let row = 0, at = 0; row < whole.length; row++) if (whole[row] === 1) complete[at++] = row;
  const width = sources.reduce((sum, source) => sum + (source.levels?.length ?? 1), 1);
  const affordable = Math.max(5_000, Math.floor(work / width ** 2));
  const chosen = simpleSample(complete.length, affordable, uniform);
  const rows = chosen.map((place) => complete[place]);
  return { terms: sources.flatMap((source) => termsOf(source, rows)), rows, complete: complete.length, warnings: [] };
}

function termsOf(source: Source, rows: Int32Array): Term[] {
  const { factor, codes, levels, numbers } = source;
  if (codes === undefined || levels === undefined)
    return [
      {
        name: factor.column,
        column: factor.column,
        level: null,
        reference: null,
        values: Float64Array.from(rows, (row) => numbers![row]),
      },
    ];
  const counts = new Float64Array(levels.length);
  for (const row of rows) counts[codes[row]]++;
  const reference =
    factor.reference === undefined ? counts.indexOf(Math.max(...counts)) : levels.indexOf(factor.reference);
  return levels.flatMap((level, code) =>
    code === reference || counts[code] === 0
      ? []
      : [
          {
            name: `${factor.column} = ${level}`,
            column: factor.column,
            level,
            reference: levels[reference],
            values: Float64Array.from(rows, (row) => (codes[row] === code ? 1 : 0)),
          },
        ],
  );
}
