import { simpleSample, type Uniform } from '../../../statistics/seeded.ts';
import { coded, columnOf, missingValue, numberText } from '../../table/table.ts';
import { chooseFactors, type Factor, factorOf } from '../factors/design-matrix.ts';
import type { Warning } from '../findings/score-warnings.ts';
import type { Prepared } from '../meaning/prepared.ts';

/** A yes-or-no item that a points rule may weigh: a text's level, or a number from a value on. */
export interface Item {
  readonly column: string;
  readonly kind: 'level' | 'from' | 'missing';
  /** The level, or the value from which the item holds. */
  readonly at: string;
  readonly values: Uint8Array;
}

export interface Items {
  readonly items: readonly Item[];
  readonly rows: Int32Array;
  readonly columns: readonly string[];
  readonly warnings: readonly Warning[];
}

const mostRows = 20_000;

/** At most `steps` values of a number at which an item may begin: all of them where they are few. */
function cutsOf(values: Float64Array, steps: number): number[] {
  const sorted = values.filter((value) => !Number.isNaN(value)).sort();
  const distinct = Array.from(sorted).filter((value, index) => index === 0 || value !== sorted[index - 1]);
  if (distinct.length <= steps + 1) return distinct.slice(1);
  const cuts = Array.from({ length: steps }, (_, i) => sorted[Math.floor(((i + 1) * sorted.length) / (steps + 1))]);
  return [...new Set(cuts)].filter((cut) => cut > sorted[0]);
}

const itemOf = (
  column: string,
  kind: Item['kind'],
  at: string,
  rows: Int32Array,
  holds: (row: number) => boolean,
): Item => ({
  column,
  kind,
  at,
  values: Uint8Array.from(rows, (row) => (holds(row) ? 1 : 0)),
});

/** Where a number alone tells the decisions apart: the first value of the upper side; empty where it does not. */
function boundaryOf(values: Float64Array, decisions: Int8Array, rows: Int32Array): number[] {
  const sides = [0, 1].map((decision) =>
    rows.filter((row) => decisions[row] === decision && !Number.isNaN(values[row])),
  );
  const [spared, adverse] = sides.map((side) => ({
    low: side.reduce((low, row) => Math.min(low, values[row]), Number.POSITIVE_INFINITY),
    high: side.reduce((high, row) => Math.max(high, values[row]), Number.NEGATIVE_INFINITY),
  }));
  if (spared.high < adverse.low) return [adverse.low];
  return adverse.high < spared.low ? [spared.low] : [];
}

function columnItems(prepared: Prepared, factor: Factor, rows: Int32Array, steps: number): Item[] {
  const column = columnOf(prepared.table, factor.column);
  const { name } = column;
  const missing =
    column.missing > 0
      ? [
          itemOf(name, 'missing', missingValue, rows, (row) =>
            column.kind === 'number' ? Number.isNaN(column.values[row]) : column.codes[row] < 0,
          ),
        ]
      : [];
  if (column.kind === 'number') {
    const cuts = cutsOf(
      Float64Array.from(rows, (row) => column.values[row]),
      steps,
    );
    const boundary = boundaryOf(column.values, prepared.cases.decision, rows);
    return [
      ...missing,
      ...[...new Set([...boundary, ...cuts])].map((cut) =>
        itemOf(name, 'from', numberText(cut), rows, (row) => column.values[row] >= cut),
      ),
    ];
  }
  const { codes, levels } = coded(column, 200)!;
  const counts = new Float64Array(levels.length);
  for (const row of rows) if (codes[row] >= 0) counts[codes[row]]++;
  const reference = counts.indexOf(Math.max(...counts));
  const kept = levels.map((_, code) => code).filter((code) => code !== reference && counts[code] > 0);
  return [...missing, ...kept.map((code) => itemOf(name, 'level', levels[code], rows, (row) => codes[row] === code))];
}

/**
 * The items of the columns asked for, or of all that may move the decision; on a sample of very long tables. A column
 * that alone determines the decision is kept only where that is asked for.
 */
export function itemsOf(
  prepared: Prepared,
  asked: readonly string[] | undefined,
  steps: number,
  uniform: Uniform,
  keepRepeating: boolean,
): Items {
  const { table, cases } = prepared;
  const chosen =
    asked === undefined
      ? chooseFactors(prepared, keepRepeating)
      : { factors: asked.map((text) => factorOf(text, table)), warnings: [] };
  const decided = Int32Array.from({ length: table.rows }, (_, row) => row).filter((row) => cases.decision[row] >= 0);
  const rows = simpleSample(decided.length, mostRows, uniform).map((place) => decided[place]);
  const items = chosen.factors.flatMap((factor) => columnItems(prepared, factor, rows, steps));
  return { items, rows, columns: chosen.factors.map((factor) => factor.column), warnings: chosen.warnings };
}

/** Items that hold for exactly the same rows (or exactly the others) as an earlier one: nothing can tell them apart. */
export function sameRows(items: readonly Item[]): {
  kept: number[];
  twins: { item: number; of: number; opposite: boolean }[];
} {
  const seen = new Map<string, number>();
  const kept: number[] = [];
  const twins: { item: number; of: number; opposite: boolean }[] = [];
  items.forEach((item, index) => {
    const flip = item.values[0] === 1;
    let key = '';
    for (let row = 0; row < item.values.length; row += 8) {
      let byte = 0;
      for (let bit = 0; bit < 8 && row + bit < item.values.length; bit++)
        byte |= (item.values[row + bit] ^ (flip ? 1 : 0)) << bit;
      key += String.fromCharCode(byte);
    }
    const before = seen.get(key);
    if (before === undefined) {
      seen.set(key, index);
      kept.push(index);
    } else twins.push({ item: index, of: before, opposite: (items[before].values[0] === 1) !== flip });
  });
  return { kept, twins };
}
