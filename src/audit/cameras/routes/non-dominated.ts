/**
 * All routes that no other betters in both costs, by bi-objective label setting: P. Hansen, "Bicriterion path problems"
 * (1980), in the form of C. Hernández, W. Yeoh, J. Baier, H. Zhang, L. Suazo, S. Koenig, "A simple and fast bi-objective
 * search algorithm", ICAPS 2020 (BOA*): labels leave the queue in lexicographic order, so that one number a node, the
 * least second cost so far, decides dominance.
 */
import { type CostGraph, otherEnd } from './graph.ts';
import { IndexHeap } from './index-heap.ts';
import { edgesTo, shortestFrom } from './shortest.ts';

export interface RouteCosts {
  /** Edges in order from source to target. */
  readonly edges: readonly number[];
  readonly first: number;
  readonly second: number;
}

export interface NonDominated {
  /** By rising first cost, falling second cost; of routes equal in both, one. */
  readonly routes: readonly RouteCosts[];
  /** False where there were too many: the routes are then the convex part of the curve only. */
  readonly isComplete: boolean;
}

export interface SearchLimits {
  /** Longest first cost, as a multiple of the least. Default 2. */
  readonly detour?: number;
  /** Routes at most; beyond, the convex part. Default 500. */
  readonly routes?: number;
  /** Labels at most, for memory; beyond, the convex part. Default 4 million. */
  readonly labels?: number;
  /** Hears the share of the work done: half for the whole curve, half for the convex part where that is needed. */
  readonly onProgress?: (share: number) => void;
}

const labelsBetweenWords = 4096;

class Labels {
  node = new Uint32Array(1 << 16);
  first = new Float64Array(1 << 16);
  second = new Float64Array(1 << 16);
  parent = new Int32Array(1 << 16);
  edge = new Int32Array(1 << 16);
  count = 0;

  add(node: number, first: number, second: number, parent: number, edge: number): number {
    if (this.count === this.node.length) this.grow();
    const label = this.count++;
    this.node[label] = node;
    this.first[label] = first;
    this.second[label] = second;
    this.parent[label] = parent;
    this.edge[label] = edge;
    return label;
  }

  private grow(): void {
    const wider = <T extends Uint32Array | Int32Array | Float64Array>(column: T, twice: T): T => {
      twice.set(column);
      return twice;
    };
    const length = this.count * 2;
    this.node = wider(this.node, new Uint32Array(length));
    this.first = wider(this.first, new Float64Array(length));
    this.second = wider(this.second, new Float64Array(length));
    this.parent = wider(this.parent, new Int32Array(length));
    this.edge = wider(this.edge, new Int32Array(length));
  }

  edgesTo(label: number): number[] {
    const edges: number[] = [];
    for (let at = label; this.parent[at] >= 0; at = this.parent[at]) edges.push(this.edge[at]);
    return edges.reverse();
  }
}

/**
 * The non-dominated routes between two nodes in two costs, up to a detour.
 *
 * Costs are whole numbers of at most 2⁵³ in sum. An empty list means that the target cannot be reached.
 * @example nonDominatedRoutes(costGraph(2, [{ from: 0, to: 1, first: 5, second: 1 }]), 0, 1).routes.length // 1
 */
export function nonDominatedRoutes(
  graph: CostGraph,
  source: number,
  target: number,
  limits: SearchLimits = {},
): NonDominated {
  const firstLeft = shortestFrom(graph, target, (edge) => graph.first[edge]).cost;
  if (firstLeft[source] === Number.POSITIVE_INFINITY) return { routes: [], isComplete: true };
  const most = firstLeft[source] * (limits.detour ?? 2);
  const secondLeft = shortestFrom(graph, target, (edge) => graph.second[edge]).cost;
  const routes = search(graph, source, target, { most, firstLeft, secondLeft }, limits);
  if (routes !== undefined) return { routes, isComplete: true };
  const onConvex = (share: number) => limits.onProgress?.((1 + share) / 2);
  return { routes: convexRoutes(graph, source, target, most, limits.routes ?? 500, onConvex), isComplete: false };
}

interface Bounds {
  readonly most: number;
  readonly firstLeft: Float64Array;
  readonly secondLeft: Float64Array;
}

/** The label setting itself; undefined where there are too many routes or labels. */
function search(
  graph: CostGraph,
  source: number,
  target: number,
  { most, firstLeft, secondLeft }: Bounds,
  limits: SearchLimits,
): RouteCosts[] | undefined {
  const [mostRoutes, mostLabels] = [limits.routes ?? 500, limits.labels ?? 4_000_000];
  const labels = new Labels();
  const key1 = (label: number) => labels.first[label] + firstLeft[labels.node[label]];
  const key2 = (label: number) => labels.second[label] + secondLeft[labels.node[label]];
  const heap = new IndexHeap((a, b) => key1(a) < key1(b) || (key1(a) === key1(b) && key2(a) < key2(b)));
  const least = new Float64Array(graph.nodes).fill(Number.POSITIVE_INFINITY);
  const routes: RouteCosts[] = [];
  const searched = (cost: number) =>
    Math.max(
      (cost - firstLeft[source]) / (most - firstLeft[source] || 1),
      routes.length / mostRoutes,
      labels.count / mostLabels,
    );
  heap.push(labels.add(source, 0, 0, -1, -1));
  for (let popped = 1; heap.size > 0; popped++) {
    const label = heap.pop();
    if (popped % labelsBetweenWords === 0) limits.onProgress?.(searched(key1(label)) / 2);
    const [node, first, second] = [labels.node[label], labels.first[label], labels.second[label]];
    if (second >= least[node] || second + secondLeft[node] >= least[target]) continue;
    least[node] = second;
    if (node === target) {
      routes.push({ edges: labels.edgesTo(label), first, second });
      if (routes.length > mostRoutes) return undefined;
      continue;
    }
    for (let i = graph.starts[node]; i < graph.starts[node + 1]; i++) {
      const edge = graph.incident[i];
      const next = otherEnd(graph, edge, node);
      const [toFirst, toSecond] = [first + graph.first[edge], second + graph.second[edge]];
      if (toSecond >= least[next] || toSecond + secondLeft[next] >= least[target]) continue;
      if (toFirst + firstLeft[next] > most) continue;
      if (labels.count >= mostLabels) return undefined;
      heap.push(labels.add(next, toFirst, toSecond, label, edge));
    }
  }
  return routes;
}

const costsOf = (graph: CostGraph, edges: readonly number[]): RouteCosts => ({
  edges,
  first: edges.reduce((sum, edge) => sum + graph.first[edge], 0),
  second: edges.reduce((sum, edge) => sum + graph.second[edge], 0),
});

/**
 * The convex part of the curve, by weighted sums (Y. Aneja, K. Nair, "Bicriteria transportation problem", Management
 * Science 25 (1979), 73–78); routes beyond the longest first cost are left out.
 */
export function convexRoutes(
  graph: CostGraph,
  source: number,
  target: number,
  most: number,
  atMost = 500,
  onProgress?: (share: number) => void,
): RouteCosts[] {
  const best = (weightFirst: number, weightSecond: number, tieOf: (edge: number) => number) => {
    const costOf = (edge: number) => weightFirst * graph.first[edge] + weightSecond * graph.second[edge];
    const found = shortestFrom(graph, source, costOf, tieOf, target);
    return costsOf(graph, edgesTo(graph, found, source, target)!);
  };
  const shortest = best(1, 0, (edge) => graph.second[edge]);
  const leastSeen = best(0, 1, (edge) => graph.first[edge]);
  const found = [shortest, leastSeen];
  const open: [RouteCosts, RouteCosts][] = [[shortest, leastSeen]];
  while (open.length > 0 && found.length < atMost) {
    onProgress?.(found.length / (found.length + open.length));
    const [left, right] = open.shift()!;
    const [fall, rise] = [left.second - right.second, right.first - left.first];
    if (fall <= 0 || rise <= 0) continue;
    const between = best(fall, rise, (edge) => graph.first[edge]);
    const value = (route: RouteCosts) => fall * route.first + rise * route.second;
    if (value(between) >= value(left) * (1 - 1e-12)) continue;
    found.push(between);
    open.push([left, between], [between, right]);
  }
  const within = found.filter((route) => route.first <= most).sort((a, b) => a.first - b.first || a.second - b.second);
  return within.filter((route, index) => index === 0 || route.second < within[index - 1].second);
}
