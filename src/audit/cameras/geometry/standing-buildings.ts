import { boundsOf } from './polygons.ts';
import { crossing, endsOf, indexOfWalls } from './wall-ends.ts';

/** How many buildings of the map are not used as walls, and why. */
export interface BuildingsLeftOut {
  /** The same outline again. */
  readonly repeated: number;
  /** Beyond so many that are drawn over one spot. */
  readonly heaped: number;
  /** An outline that crosses itself so often that it has no inside. */
  readonly tangled: number;
}

/** Parts, storeys and mistakes may lie over one another, but no more than so many on one square metre. */
const mostOnOneSpot = 20;
/** An outline may cross itself here and there; so many times as it has walls, it is a tangle. */
const crossingsOfATangle = 10;

type Rings = readonly Float64Array[];

const outlineKey = (rings: Rings): string =>
  rings.map((ring) => ring.map((value) => Math.round(value * 100)).join()).join('|');

const spotKey = (rings: Rings): string => {
  const [west, south, east, north] = boundsOf(rings);
  return `${Math.round((west + east) / 2)},${Math.round((south + north) / 2)}`;
};

/** Whether an outline crosses itself about everywhere; told as soon as it is sure. */
function isTangled(rings: Rings): boolean {
  const ends = endsOf([rings]);
  const count = ends.length / 4;
  const most = crossingsOfATangle * count;
  const index = indexOfWalls(ends);
  let crossings = 0;
  for (let wall = 0; wall < count && index !== undefined; wall++) {
    const [ax, ay, bx, by] = ends.subarray(4 * wall, 4 * wall + 4);
    for (const other of index.search(Math.min(ax, bx), Math.min(ay, by), Math.max(ax, bx), Math.max(ay, by)))
      if (other !== wall && crossing(ends, wall, other) >= 0) crossings++;
    if (crossings > most) return true;
  }
  return false;
}

/** The buildings that can stand: each once, not too many on one spot, none a tangle. */
export function standingBuildings(buildings: readonly Rings[]): {
  readonly standing: Rings[];
  readonly leftOut: BuildingsLeftOut;
} {
  const [outlines, spots] = [new Set<string>(), new Map<string, number>()];
  const leftOut = { repeated: 0, heaped: 0, tangled: 0 };
  const standing = buildings.filter((rings) => {
    const outline = outlineKey(rings);
    if (outlines.has(outline)) {
      leftOut.repeated++;
      return false;
    }
    outlines.add(outline);
    const spot = spotKey(rings);
    const here = (spots.get(spot) ?? 0) + 1;
    spots.set(spot, here);
    const isHeaped = here > mostOnOneSpot;
    if (isHeaped) leftOut.heaped++;
    else if (isTangled(rings)) leftOut.tangled++;
    else return true;
    return false;
  });
  return { standing, leftOut };
}
