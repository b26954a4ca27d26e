import type { Grouping } from '../meaning/grouping.ts';
import type { Prepared } from '../meaning/prepared.ts';
import { type Rate, rateOf } from './rates.ts';

/** How often the outcome happened at each score, by group. */
export interface Calibration {
  readonly column: string;
  readonly bins: readonly CalibrationBin[];
}

/** One band of scores (risk turned upwards): `low` ≤ score ≤ `high`. */
export interface CalibrationBin {
  readonly low: number;
  readonly high: number;
  readonly groups: Readonly<Record<string, Rate>>;
}

const mostBins = 10;

/** The distinct scores where they are few, else ten bands of about as many rows. */
function bandsOf(prepared: Prepared): { band: Int32Array; bounds: [number, number][] } {
  const { ranks, distinct, counts, size } = prepared.ranks!;
  const bandOfRank = new Int32Array(distinct.length);
  if (distinct.length <= 2 * mostBins) bandOfRank.set(bandOfRank.map((_, rank) => rank));
  else {
    let seen = 0;
    for (let rank = 0; rank < distinct.length; rank++) {
      bandOfRank[rank] = Math.min(mostBins - 1, Math.floor((seen * mostBins) / size));
      seen += counts[rank];
    }
  }
  const bounds: [number, number][] = [];
  distinct.forEach((value, rank) => {
    const band = bandOfRank[rank];
    if (bounds[band] === undefined) bounds[band] = [value, value];
    else bounds[band][1] = value;
  });
  return { band: ranks.map((rank) => (rank < 0 ? -1 : bandOfRank[rank])), bounds };
}

/** The share of rows with the outcome in each band of the score, group by group. */
export function calibrationOf(prepared: Prepared, grouping: Grouping): Calibration {
  const { band, bounds } = bandsOf(prepared);
  const { outcome, definition } = prepared.cases;
  const size = grouping.names.length;
  const counts = new Float64Array(bounds.length * size * 2);
  for (let row = 0; row < band.length; row++)
    if (band[row] >= 0 && outcome![row] >= 0) counts[(band[row] * size + grouping.codes[row]) * 2 + outcome![row]]++;
  const turned = definition.score?.below === true;
  const bins = bounds.flatMap((bound, index) => {
    if (bound === undefined) return [];
    const [low, high] = turned ? [-bound[1], -bound[0]] : bound;
    const groups = grouping.names.map((name, group) => {
      const at = (index * size + group) * 2;
      return [name, rateOf(counts[at + 1], counts[at] + counts[at + 1])];
    });
    return [{ low, high, groups: Object.fromEntries(groups) as Record<string, Rate> }];
  });
  return { column: grouping.name, bins: turned ? bins.reverse() : bins };
}
