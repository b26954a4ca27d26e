import Flatbush from 'flatbush';
import type { Projection } from '../geometry/projection.ts';
import { metresOf, type Stretch, stretchesOf, type WalkableMap } from './stretches.ts';

/** Where one can walk: junctions and the stretches between them. */
export interface Network {
  readonly nodes: number;
  readonly stretches: readonly Stretch[];
  /** Connected part of each stretch. */
  readonly part: Uint32Array;
  readonly index: Flatbush | undefined;
}

/** The network of what is open on foot. */
export function networkOf(map: WalkableMap, projection: Projection): Network {
  const { nodes, stretches } = stretchesOf(map, projection);
  return networkOfStretches(nodes, stretches);
}

export function networkOfStretches(nodes: number, stretches: readonly Stretch[]): Network {
  const root = Uint32Array.from({ length: nodes }, (_, node) => node);
  const find = (node: number): number => {
    let at = node;
    while (root[at] !== at) {
      root[at] = root[root[at]];
      at = root[at];
    }
    return at;
  };
  for (const { from, to } of stretches) root[find(from)] = find(to);
  const part = Uint32Array.from(stretches, ({ from }) => find(from));
  return { nodes, stretches, part, index: indexOf(stretches) };
}

function indexOf(stretches: readonly Stretch[]): Flatbush | undefined {
  if (stretches.length === 0) return undefined;
  const index = new Flatbush(stretches.length);
  for (const { xy } of stretches) {
    let [west, south, east, north] = [xy[0], xy[1], xy[0], xy[1]];
    for (let i = 2; i < xy.length; i += 2) {
      west = Math.min(west, xy[i]);
      east = Math.max(east, xy[i]);
      south = Math.min(south, xy[i + 1]);
      north = Math.max(north, xy[i + 1]);
    }
    index.add(west, south, east, north);
  }
  index.finish();
  return index;
}

/** The nearest point of a stretch to a place. */
export interface Foot {
  readonly stretch: number;
  readonly awayMetres: number;
  /** Index of the segment in the stretch, and the share of it before the foot. */
  readonly segment: number;
  readonly share: number;
  readonly x: number;
  readonly y: number;
}

function footOn(network: Network, stretch: number, x: number, y: number): Foot {
  const { xy } = network.stretches[stretch];
  let best: Foot | undefined;
  for (let i = 0; i + 3 < xy.length; i += 2) {
    const [dx, dy] = [xy[i + 2] - xy[i], xy[i + 3] - xy[i + 1]];
    const square = dx * dx + dy * dy;
    const share = square === 0 ? 0 : Math.min(1, Math.max(0, ((x - xy[i]) * dx + (y - xy[i + 1]) * dy) / square));
    const [footX, footY] = [xy[i] + share * dx, xy[i + 1] + share * dy];
    const awayMetres = Math.hypot(footX - x, footY - y);
    if (best === undefined || awayMetres < best.awayMetres)
      best = { stretch, awayMetres, segment: i / 2, share, x: footX, y: footY };
  }
  return best!;
}

/** The nearest foot in each connected part within a distance. */
export function feetNear(network: Network, x: number, y: number, withinMetres: number): Map<number, Foot> {
  const best = new Map<number, Foot>();
  const near = network.index?.search(x - withinMetres, y - withinMetres, x + withinMetres, y + withinMetres) ?? [];
  for (const stretch of near) {
    const foot = footOn(network, stretch, x, y);
    const part = network.part[stretch];
    if (foot.awayMetres <= withinMetres && foot.awayMetres < (best.get(part)?.awayMetres ?? Number.POSITIVE_INFINITY))
      best.set(part, foot);
  }
  return best;
}

const place = (foot: Foot): number => foot.segment + foot.share;

/** The network with stretches cut at some feet; gives each foot's own node. */
export function withStops(network: Network, feet: readonly Foot[]): { network: Network; stops: number[] } {
  const stops = feet.map((_, index) => network.nodes + index);
  const cut = new Map<number, number[]>();
  feet.forEach((foot, index) => {
    cut.set(foot.stretch, [...(cut.get(foot.stretch) ?? []), index]);
  });
  const stretches = network.stretches.flatMap((stretch, at) => {
    const here = cut.get(at);
    return here === undefined
      ? [stretch]
      : pieces(
          stretch,
          here.map((index) => ({ foot: feet[index], node: stops[index] })),
        );
  });
  return { network: networkOfStretches(network.nodes + feet.length, stretches), stops };
}

function pieces(stretch: Stretch, stops: readonly { foot: Foot; node: number }[]): Stretch[] {
  const ordered = [...stops].sort((a, b) => place(a.foot) - place(b.foot));
  const out: Stretch[] = [];
  let points: number[] = [];
  let from = stretch.from;
  let next = 0;
  const close = (to: number) => {
    const xy = Float64Array.from(points);
    out.push({ ...stretch, from, to, xy, metres: metresOf(xy) });
    from = to;
  };
  for (let i = 0; i < stretch.xy.length; i += 2) {
    points.push(stretch.xy[i], stretch.xy[i + 1]);
    while (next < ordered.length && ordered[next].foot.segment === i / 2) {
      const { foot, node } = ordered[next++];
      points.push(foot.x, foot.y);
      close(node);
      points = [foot.x, foot.y];
    }
  }
  close(stretch.to);
  return out;
}
