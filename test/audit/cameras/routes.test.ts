import fc from 'fast-check';
import { MultiUndirectedGraph } from 'graphology';
import { dijkstra } from 'graphology-shortest-path';
import { describe, expect, it } from 'vitest';
import { convexRoutes, costGraph, nonDominatedRoutes, routesBetween } from '../../../src/audit/cameras/index.ts';
import { cameraAt, mapOf, wayThrough } from './small-maps.ts';

interface Edge {
  readonly from: number;
  readonly to: number;
  readonly first: number;
  readonly second: number;
}

const nodes = 7;
const anyEdges = fc.array(
  fc.record({
    from: fc.integer({ min: 0, max: nodes - 1 }),
    to: fc.integer({ min: 0, max: nodes - 1 }),
    first: fc.integer({ min: 1, max: 9 }),
    second: fc.integer({ min: 0, max: 9 }),
  }),
  { minLength: 1, maxLength: 16 },
);

/** Every simple path from 0 to the last node, by walking all of them. */
function everyPath(edges: readonly Edge[]): [number, number][] {
  const found: [number, number][] = [];
  const walk = (node: number, visited: ReadonlySet<number>, first: number, second: number) => {
    if (node === nodes - 1) {
      found.push([first, second]);
      return;
    }
    for (const edge of edges) {
      const next = edge.from === node ? edge.to : edge.to === node ? edge.from : -1;
      if (next >= 0 && !visited.has(next))
        walk(next, new Set([...visited, next]), first + edge.first, second + edge.second);
    }
  };
  walk(0, new Set([0]), 0, 0);
  return found;
}

function nonDominatedOf(points: readonly [number, number][], detour: number): string[] {
  const most = Math.min(...points.map(([first]) => first)) * detour;
  const kept = points.filter(([a, b]) => a <= most && !points.some(([c, d]) => c <= a && d <= b && (c < a || d < b)));
  return [...new Set(kept.map(String))].sort();
}

describe('non-dominated routes', () => {
  it('are those that walking every path finds, unsupported ones included', () => {
    let unsupported = 0;
    fc.assert(
      fc.property(anyEdges, fc.constantFrom(1, 1.5, 2, 100), (edges, detour) => {
        const graph = costGraph(nodes, edges);
        const { routes, isComplete } = nonDominatedRoutes(graph, 0, nodes - 1, { detour });
        expect(isComplete).toBe(true);
        const points = everyPath(edges);
        const found = routes.map(({ first, second }) => String([first, second])).sort();
        expect(found).toEqual(points.length === 0 ? [] : nonDominatedOf(points, detour));
        if (routes.length > 0 && detour === 100)
          unsupported += routes.length - convexRoutes(graph, 0, nodes - 1, Number.POSITIVE_INFINITY).length;
      }),
      { numRuns: 600, seed: 7 },
    );
    expect(unsupported).toBeGreaterThan(0);
  });

  it('find the middle point that every weighted sum misses', () => {
    const graph = costGraph(2, [
      { from: 0, to: 1, first: 10, second: 20 },
      { from: 0, to: 1, first: 16, second: 16 },
      { from: 0, to: 1, first: 20, second: 10 },
    ]);
    expect(nonDominatedRoutes(graph, 0, 1).routes.map(({ first, second }) => [first, second])).toEqual([
      [10, 20],
      [16, 16],
      [20, 10],
    ]);
    expect(convexRoutes(graph, 0, 1, 100).length).toBe(2);
  });

  it('beyond the number asked for are the convex part, and say so', () => {
    const edges = Array.from({ length: 20 }, (_, i) => ({ from: 0, to: 1, first: 100 + i, second: (20 - i) ** 2 }));
    const all = nonDominatedRoutes(costGraph(2, edges), 0, 1);
    expect([all.routes.length, all.isComplete]).toEqual([20, true]);
    const few = nonDominatedRoutes(costGraph(2, edges), 0, 1, { routes: 19 });
    expect(few.isComplete).toBe(false);
    expect(few.routes.length).toBeLessThanOrEqual(19);
  });

  it('tell how far the search is, from 0 to 1, at any detour', () => {
    const streets = 5000;
    const twoWays = Array.from({ length: streets }, (_, node) => [
      { from: node, to: node + 1, first: 10, second: 20 },
      { from: node, to: node + 1, first: 11, second: node % 7 },
    ]).flat();
    for (const [detour, routes] of [
      [1, 500],
      [2, 3],
      [1.01, 500],
    ]) {
      const heard: number[] = [];
      nonDominatedRoutes(costGraph(streets + 1, twoWays), 0, streets, {
        detour,
        routes,
        labels: 50_000,
        onProgress: (share) => heard.push(share),
      });
      expect(heard.length).toBeGreaterThan(0);
      for (const share of heard) expect(share >= 0 && share <= 1, String(share)).toBe(true);
    }
  });

  it('start with the shortest, which is the one that graphology finds', () => {
    fc.assert(
      fc.property(anyEdges, (edges) => {
        const other = new MultiUndirectedGraph();
        for (let node = 0; node < nodes; node++) other.addNode(node);
        for (const { from, to, first } of edges) if (from !== to) other.addEdge(from, to, { weight: first });
        const path = dijkstra.bidirectional(other, 0, nodes - 1);
        const { routes } = nonDominatedRoutes(costGraph(nodes, edges), 0, nodes - 1);
        expect(routes.length > 0).toBe(path !== null);
        if (path === null) return;
        const lengths = path.slice(1).map((node, index) => {
          const weights = other
            .edges(path[index], node)
            .map((edge) => other.getEdgeAttribute(edge, 'weight') as number);
          return Math.min(...weights);
        });
        expect(routes[0].first).toBe(lengths.reduce((sum, length) => sum + length, 0));
      }),
      { numRuns: 300 },
    );
  });
});

describe('routes on a map', () => {
  /** Two ways round a block: the straight one passes a dome, the other does not. */
  const map = mapOf({
    ways: [
      wayThrough('straight', [0, 0], [100, 0], [200, 0]),
      wayThrough('round', [0, 0], [0, 120], [200, 120], [200, 0]),
    ],
    cameras: [cameraAt('dome', [100, 5], { kind: 'dome' })],
  });
  const place = (x: number, y: number): [number, number] => [24.94 + x / 55_500, 60.17 + y / 111_400];

  it('trade length for being watched: exposure falls as length grows', () => {
    const answer = routesBetween(map, place(0, 0), place(200, 0), { task: 'observe', detour: 3 });
    expect(answer.routes.length).toBe(2);
    const [shortest, hidden] = answer.routes;
    expect(shortest.metres).toBeLessThan(hidden.metres);
    expect(shortest.watchedMetres.middle!).toBeGreaterThan(50);
    expect(hidden.watchedMetres.middle!).toBeLessThan(1);
    expect(answer.shortest.cameras.map((camera) => camera.id)).toEqual(['dome']);
    expect(answer.shortest.number.middle).toBe(1);
    expect(answer.leastObserved.number.middle).toBe(0);
  });

  it('within a detour too small for the other way are one', () => {
    expect(routesBetween(map, place(0, 0), place(200, 0), { task: 'observe', detour: 1.5 }).routes.length).toBe(1);
  });

  it('may start and end in the middle of a street, even of the same one', () => {
    const { routes } = routesBetween(map, place(20, 0), place(80, 0), { task: 'observe' });
    expect(routes[0].metres).toBeCloseTo(60, 0);
  });

  it('refuse a place off the network, a swapped one, and two that do not connect', () => {
    const options = { task: 'observe' } as const;
    expect(() => routesBetween(map, place(5000, 0), place(80, 0), options)).toThrow(/no street or path/);
    const [longitude, latitude] = place(0, 0);
    expect(() => routesBetween(map, [latitude, longitude], place(80, 0), options)).toThrow(/swapped/);
    const apart = mapOf({
      ways: [wayThrough('a', [0, 0], [100, 0]), wayThrough('b', [0, 1000], [100, 1000])],
      cameras: [cameraAt('dome', [100, 5], { kind: 'dome' })],
    });
    expect(() => routesBetween(apart, place(0, 0), place(0, 1000), options)).toThrow(/do not meet/);
  });
});
