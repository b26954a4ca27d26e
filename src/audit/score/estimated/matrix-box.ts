import { EvidenceError } from '../../../errors.ts';
import { badMatrixCell, impossibleMatrix } from '../messages.ts';

export const matrixCells = ['tn', 'fp', 'fn', 'tp'] as const;
export type MatrixCell = (typeof matrixCells)[number];

/** A count that is known (both ends equal) or what a suppressed one may be. */
export interface Bounds {
  low: number;
  high: number;
}

/** A confusion matrix, cell by cell. */
export type Box = Record<MatrixCell, Bounds>;

export const isKnown = (bounds: Bounds): boolean => bounds.low === bounds.high;

const suppression = /^(\*+|s|c|x|z|\.+|ns|supp\w*|masqu\w*|-+|–|:|)$/i;

/** Reads 12, `<10`, `5-9`, `*`; a bare mark means under `suppressedBelow`. @throws EvidenceError where it is none of them */
export function readCount(text: string | null, suppressedBelow: number, column: string, place: string): Bounds {
  const plain = (text ?? '*').trim().replace(/[\s\u00a0\u202f,](?=\d{3}(?!\d))/g, '');
  if (/^\d+([.,]0+)?$/.test(plain))
    return { low: Math.trunc(Number.parseFloat(plain)), high: Math.trunc(Number.parseFloat(plain)) };
  const under = /^(?:<|&lt;)\s*(=?)\s*(\d+)$/.exec(plain) ?? /^≤\s*()(\d+)$/.exec(plain);
  if (under !== null) {
    const included = under[1] === '=' || plain.startsWith('≤');
    return { low: 0, high: Math.max(0, Number(under[2]) - (included ? 0 : 1)) };
  }
  const between = /^(\d+)\s*[-–à]\s*(\d+)$/.exec(plain);
  if (between !== null && Number(between[1]) <= Number(between[2]))
    return { low: Number(between[1]), high: Number(between[2]) };
  if (suppression.test(plain)) return { low: 0, high: suppressedBelow - 1 };
  throw new EvidenceError(badMatrixCell(column, text ?? ''), place);
}

/** The counts that a share of `n` may stand for, where shares are rounded to so many decimals. */
export function countsOfShare(share: number, n: number, whole: 1 | 100, decimals: number): Bounds {
  const half = 0.5 * 10 ** -decimals;
  const low = Math.max(0, Math.ceil(((share - half) * n) / whole - 1e-6));
  const high = Math.min(n, Math.floor(((share + half) * n) / whole + 1e-6));
  const nearest = Math.round((share * n) / whole);
  return low <= high ? { low, high } : { low: nearest, high: nearest };
}

/** With the total given, each cell is what the others leave. @throws EvidenceError where that is nothing */
export function tighten(box: Box, total: Bounds, row: number, place: string): Bounds {
  for (let round = 0; round < 8; round++)
    for (const cell of matrixCells) {
      const others = matrixCells.filter((other) => other !== cell);
      const sum = (side: keyof Bounds) => others.reduce((all, other) => all + box[other][side], 0);
      box[cell].low = Math.max(box[cell].low, total.low - sum('high'));
      box[cell].high = Math.min(box[cell].high, total.high - sum('low'));
      if (box[cell].low > box[cell].high) throw new EvidenceError(impossibleMatrix(row), place);
    }
  const all = (side: keyof Bounds) => matrixCells.reduce((sum, cell) => sum + box[cell][side], 0);
  return { low: Math.max(total.low, all('low')), high: Math.min(total.high, all('high')) };
}
