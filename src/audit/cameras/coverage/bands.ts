import { type Case, cases } from './optics.ts';

/** A figure in the three cases; null where there is nothing to take a share of. */
export interface Band {
  readonly low: number | null;
  readonly middle: number | null;
  readonly high: number | null;
}

/** A band, and its two parts: what the evidence states, and what is added for want of data. */
export interface SplitBand extends Band {
  readonly known: Band;
  readonly forWantOfData: Band;
}

/** A part of a whole, 0 to 1; null of nothing. */
export const share = (part: number, whole: number): number | null => (whole > 0 ? Math.min(1, part / whole) : null);

type Reader<Sums> = (sums: Sums) => { known: number | null; all: number | null };

/** The band of a figure that is read from what each case gave. */
export function splitBand<Sums>(sums: Readonly<Record<Case, Sums>>, read: Reader<Sums>): SplitBand {
  const band = (pick: (values: ReturnType<Reader<Sums>>) => number | null): Band => ({
    low: pick(read(sums.low)),
    middle: pick(read(sums.middle)),
    high: pick(read(sums.high)),
  });
  const rest = ({ known, all }: ReturnType<Reader<Sums>>) => (known === null || all === null ? null : all - known);
  return { ...band(({ all }) => all), known: band(({ known }) => known), forWantOfData: band(rest) };
}

/** A band over the cases in rising order: fields that grow overlap more, so the effective number may fall. */
export function risingBand(band: SplitBand): SplitBand {
  const order = [...cases].sort((a, b) => (band[a] ?? 0) - (band[b] ?? 0));
  const rising = (part: Band): Band => ({ low: part[order[0]], middle: part[order[1]], high: part[order[2]] });
  return { ...rising(band), known: rising(band.known), forWantOfData: rising(band.forWantOfData) };
}
