import type { Box } from '../camera.ts';
import { tooManyNodes } from './messages-reading.ts';
import { NodeStore } from './node-store.ts';

/** How far round a box lines and buildings are wanted: no camera sees farther. */
const nearDegrees = 0.02;
/** Points kept round a box, so that a street whose points all lie far outside is still seen to cross it. */
const farNodes = 10_000_000;

const isWithin = ([west, south, east, north]: Box, longitude: number, latitude: number): boolean =>
  longitude >= west && longitude <= east && latitude >= south && latitude <= north;

function widened([west, south, east, north]: Box, degrees: number): Box {
  const wider = degrees / Math.max(0.05, Math.cos((((south + north) / 2) * Math.PI) / 180));
  return [west - wider, south - degrees, east + wider, north + degrees];
}

/**
 * The points of a file of any size that a box may need. All are kept while they fit; where they do not, those farthest
 * from the box go first, and never those near it.
 */
export class BoxNodes {
  readonly nodes = new NodeStore();
  readonly near: Box | undefined;
  /** How many points were dropped, and how far from the box the nearest may be, in degrees of latitude. */
  dropped = 0;
  keptDegrees = 180;
  private kept: Box | undefined;
  private readonly box: Box | undefined;
  private readonly most: number;

  constructor(box: Box | undefined, most: number) {
    this.box = box;
    this.near = box && widened(box, nearDegrees);
    this.most = box === undefined ? most : Math.min(most, farNodes);
  }

  /** Whether a place is near the box; without a box every place is. */
  isNear(longitude: number, latitude: number): boolean {
    return this.near === undefined || isWithin(this.near, longitude, latitude);
  }

  add(id: number, longitude: number, latitude: number, version = 0): void {
    if (this.nodes.size >= this.most) this.dropTheFarthest();
    const isDeleted = Number.isNaN(longitude);
    if (isDeleted || this.kept === undefined || isWithin(this.kept, longitude, latitude))
      this.nodes.add(id, longitude, latitude, version);
    else this.dropped++;
  }

  private dropTheFarthest(): void {
    const { nodes, most } = this;
    while (nodes.size > most / 2 && this.box !== undefined && this.keptDegrees > nearDegrees) {
      this.keptDegrees = Math.max(nearDegrees, this.keptDegrees / 2);
      const kept = widened(this.box, this.keptDegrees);
      const before = nodes.size;
      nodes.keepOnly((longitude, latitude) => isWithin(kept, longitude, latitude));
      this.dropped += before - nodes.size;
      this.kept = kept;
    }
    if (nodes.size >= most) throw tooManyNodes(most);
  }
}
