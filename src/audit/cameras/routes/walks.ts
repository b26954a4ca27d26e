import type { CameraMap } from '../camera.ts';
import type { Band } from '../coverage/bands.ts';
import { type District, projectDistrict } from '../coverage/district.ts';
import { LevelScenes } from '../coverage/level-scenes.ts';
import { noWays } from '../coverage/messages-district.ts';
import type { Case } from '../coverage/optics.ts';
import type { CoverageOptions, Scene } from '../coverage/scene.ts';
import { bandOf, type Sightings, sightingsOf } from '../coverage/sightings.ts';
import { isInsideRings } from '../geometry/polygons.ts';
import { openGround } from '../tags/levels.ts';
import { type CostGraph, costGraph } from './graph.ts';
import { noNetworkHere } from './messages-routes.ts';
import { type Network, networkOf } from './network.ts';
import { edgesTo, shortestFrom } from './shortest.ts';
import type { Stretch } from './stretches.ts';
import { partsOf, type Walked, walkedOf } from './walked.ts';

export interface WalkSampleOptions extends CoverageOptions {
  /** Walks drawn; default 200. */
  readonly walks?: number;
  /** Default 1. */
  readonly seed?: number;
  /** Longest walk, in metres; default 2000, an assumption. */
  readonly longestMetres?: number;
  /** Walks a person makes in a day; default 2, an assumption. */
  readonly walksPerDay?: number;
}

/** What walks drawn at random over a district meet. */
export interface WalkSample {
  readonly walks: number;
  readonly meanMetres: number;
  readonly walksPerDay: number;
  /** Cameras that see one walk, mean over the walks. */
  readonly sightingsPerWalk: Band;
  /** Standard error of that mean, for the chance of the draw alone. */
  readonly standardError: Band;
  readonly sightingsPerKilometre: Band;
  readonly sightingsPerPersonDay: Band;
  /** Distinct operators who see one walk, among cameras that state theirs. */
  readonly operatorsPerWalk: Band;
  readonly withoutOperatorPerWalk: Band;
}

/** SplitMix32: a small seeded generator, for the draw of walks only. */
function uniforms(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x9e3779b9) | 0;
    let mixed = state ^ (state >>> 16);
    mixed = Math.imul(mixed, 0x21f0aaad);
    mixed ^= mixed >>> 15;
    mixed = Math.imul(mixed, 0x735a2d97);
    return ((mixed ^ (mixed >>> 15)) >>> 0) / 2 ** 32;
  };
}

/** The network inside the district: its largest connected part, with stretches whose both ends lie in it. */
function networkWithin(network: Network, scene: Scene): { graph: CostGraph; stretches: Stretch[] } {
  const inside = network.stretches.filter(({ xy }) => {
    const last = xy.length - 2;
    return isInsideRings(scene.rings, xy[0], xy[1]) && isInsideRings(scene.rings, xy[last], xy[last + 1]);
  });
  const edges = inside.map((stretch) => ({ ...stretch, first: stretch.metres, second: 0 }));
  return { graph: costGraph(network.nodes, edges), stretches: inside };
}

interface Drawn {
  readonly walked: readonly Walked[];
  readonly metres: number;
}

/** A start in proportion to the length of the streets, an end anywhere within reach of it, the shortest way between. */
function drawWalk(
  graph: CostGraph,
  stretches: readonly Stretch[],
  longest: number,
  cumulative: Float64Array,
  uniform: () => number,
): Drawn | undefined {
  const at = uniform() * cumulative[cumulative.length - 1];
  let edge = cumulative.findIndex((sum) => sum >= at);
  if (edge < 0) edge = cumulative.length - 1;
  const start = uniform() < 0.5 ? graph.from[edge] : graph.to[edge];
  const found = shortestFrom(graph, start, (index) => graph.first[index], undefined, -1, longest);
  const reached: number[] = [];
  found.cost.forEach((cost, node) => {
    if (cost > 0 && cost <= longest) reached.push(node);
  });
  if (reached.length === 0) return undefined;
  const target = reached[Math.floor(uniform() * reached.length)];
  const walked = walkedOf(stretches, start, edgesTo(graph, found, start, target)!);
  return { walked, metres: found.cost[target] };
}

const running = (values: Float64Array): Float64Array => {
  let sum = 0;
  return values.map((value) => {
    sum += value;
    return sum;
  });
};

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

const errorOfMean = (values: readonly number[]): number => {
  if (values.length < 2) return 0;
  const middle = mean(values);
  const square = values.reduce((sum, value) => sum + (value - middle) ** 2, 0) / (values.length - 1);
  return Math.sqrt(square / values.length);
};

/**
 * Draws walks over a district (the shortest way between two places) and says how many cameras and operators see one.
 *
 * The draw is seeded: the same map, district and seed give the same walks.
 * @example sampleWalks(map, district, { task: 'observe', walks: 100 }).sightingsPerWalk
 */
export function sampleWalks(map: CameraMap, district: District, options: WalkSampleOptions): WalkSample {
  if (map.squares.length === 0 && !map.ways.some((way) => way.isWalkable)) throw noWays();
  const { projection } = projectDistrict(district);
  const levels = new LevelScenes(map, district, options, projection);
  const { graph, stretches } = networkWithin(networkOf(map, projection), levels.at(openGround).scene);
  if (stretches.length === 0) throw noNetworkHere();
  const uniform = uniforms(options.seed ?? 1);
  const cumulative = running(graph.first);
  const drawn: (Drawn & { readonly seen: Sightings })[] = [];
  const wanted = options.walks ?? 200;
  for (let tries = 0; drawn.length < wanted && tries < 3 * wanted; tries++) {
    const walk = drawWalk(graph, stretches, options.longestMetres ?? 2000, cumulative, uniform);
    if (walk !== undefined) drawn.push({ ...walk, seen: sightingsOf(partsOf(walk.walked, levels)) });
    options.onProgress?.(drawn.length / wanted);
  }
  if (drawn.length === 0) throw noNetworkHere();
  return summaryOf(drawn, options.walksPerDay ?? 2);
}

function summaryOf(drawn: readonly (Drawn & { readonly seen: Sightings })[], walksPerDay: number): WalkSample {
  const over = (read: (seen: Sightings) => Band, which: Case) => drawn.map(({ seen }) => read(seen)[which] ?? 0);
  const number = (seen: Sightings) => seen.number;
  const meanMetres = mean(drawn.map((walk) => walk.metres));
  const perWalk = bandOf((which) => mean(over(number, which)));
  return {
    walks: drawn.length,
    meanMetres,
    walksPerDay,
    sightingsPerWalk: perWalk,
    standardError: bandOf((which) => errorOfMean(over(number, which))),
    sightingsPerKilometre: bandOf((which) => ((perWalk[which] ?? 0) / meanMetres) * 1000),
    sightingsPerPersonDay: bandOf((which) => (perWalk[which] ?? 0) * walksPerDay),
    operatorsPerWalk: bandOf((which) => mean(over((seen) => seen.operators, which))),
    withoutOperatorPerWalk: bandOf((which) => mean(over((seen) => seen.withoutOperator, which))),
  };
}
