/**
 * The best matching of two lists: as many pairs as can be, and of all such matchings the one of least total distance.
 * Min-cost flow by successive shortest paths with potentials (J. Edmonds and R. M. Karp, "Theoretical improvements in
 * algorithmic efficiency for network flow problems", JACM 19 (1972), 248–264), one connected group at a time, distances
 * in whole millimetres, so that the result is exact.
 */
import { IndexHeap } from '../routes/index-heap.ts';

/** Two entries near enough to be one camera. */
export interface Candidate {
  readonly first: number;
  readonly second: number;
  readonly metres: number;
}

/** A pair of the matching, and how many cameras of the two entries it takes as the same. */
export interface Match extends Candidate {
  readonly cameras: number;
}

const millimetres = (metres: number): number => Math.round(metres * 1000);

/** Residual network: node 0 is the source, node 1 the sink; edge `e ^ 1` is the reverse of edge `e`. */
class Flow {
  readonly to: number[] = [];
  readonly capacity: number[] = [];
  readonly cost: number[] = [];
  readonly edges: number[][];
  private readonly potential: Float64Array;

  constructor(nodes: number) {
    this.edges = Array.from({ length: nodes }, () => []);
    this.potential = new Float64Array(nodes);
  }

  add(from: number, to: number, capacity: number, cost: number): number {
    const edge = this.to.length;
    this.to.push(to, from);
    this.capacity.push(capacity, 0);
    this.cost.push(cost, -cost);
    this.edges[from].push(edge);
    this.edges[to].push(edge + 1);
    return edge;
  }

  /** Sends flow along the cheapest way while there is one; every unit more is a match more, so all that can be is sent. */
  run(): void {
    for (let found = this.cheapest(); found !== undefined; found = this.cheapest()) this.send(found);
  }

  /** Dijkstra on costs that the potentials keep from being negative; the edge by which each node is reached. */
  private cheapest(): Int32Array | undefined {
    const count = this.edges.length;
    const distance = new Float64Array(count).fill(Number.POSITIVE_INFINITY);
    const via = new Int32Array(count).fill(-1);
    const done = new Uint8Array(count);
    const waiting: { readonly node: number; readonly distance: number }[] = [{ node: 0, distance: 0 }];
    const heap = new IndexHeap((a, b) => waiting[a].distance < waiting[b].distance);
    distance[0] = 0;
    heap.push(0);
    while (heap.size > 0) {
      const { node } = waiting[heap.pop()];
      if (done[node] === 1) continue;
      if (node === 1) break;
      done[node] = 1;
      for (const edge of this.edges[node]) {
        if (this.capacity[edge] === 0) continue;
        const next = this.to[edge];
        const reached = distance[node] + this.cost[edge] + this.potential[node] - this.potential[next];
        if (reached >= distance[next]) continue;
        [distance[next], via[next]] = [reached, edge];
        heap.push(waiting.push({ node: next, distance: reached }) - 1);
      }
    }
    if (via[1] < 0) return undefined;
    // Nodes not settled before the sink count as far as it is: costs stay free of negatives.
    for (let node = 0; node < count; node++) this.potential[node] += Math.min(distance[node], distance[1]);
    return via;
  }

  private send(via: Int32Array): void {
    let most = Number.POSITIVE_INFINITY;
    for (let node = 1; node !== 0; node = this.to[via[node] ^ 1]) most = Math.min(most, this.capacity[via[node]]);
    for (let node = 1; node !== 0; node = this.to[via[node] ^ 1]) {
      this.capacity[via[node]] -= most;
      this.capacity[via[node] ^ 1] += most;
    }
  }
}

/** Candidates by the groups of entries that they connect: each can be matched on its own. */
function groupsOf(candidates: readonly Candidate[], firsts: number, seconds: number): Candidate[][] {
  const root = Uint32Array.from({ length: firsts + seconds }, (_, node) => node);
  const find = (node: number): number => {
    let at = node;
    while (root[at] !== at) {
      root[at] = root[root[at]];
      at = root[at];
    }
    return at;
  };
  for (const { first, second } of candidates) root[find(first)] = find(firsts + second);
  const groups = new Map<number, Candidate[]>();
  for (const candidate of candidates) {
    const group = groups.get(find(candidate.first));
    if (group === undefined) groups.set(find(candidate.first), [candidate]);
    else group.push(candidate);
  }
  return [...groups.values()];
}

function matchGroup(candidates: readonly Candidate[], firsts: ArrayLike<number>, seconds: ArrayLike<number>): Match[] {
  const numbers = new Map<string, number>();
  const node = (key: string): number => numbers.get(key) ?? numbers.set(key, 2 + numbers.size).get(key)!;
  for (const { first, second } of candidates) {
    node(`a${first}`);
    node(`b${second}`);
  }
  const flow = new Flow(2 + numbers.size);
  for (const [key, at] of numbers) {
    const entry = Number(key.slice(1));
    if (key[0] === 'a') flow.add(0, at, firsts[entry], 0);
    else flow.add(at, 1, seconds[entry], 0);
  }
  const edges = candidates.map(({ first, second, metres }) =>
    flow.add(node(`a${first}`), node(`b${second}`), Math.min(firsts[first], seconds[second]), millimetres(metres)),
  );
  flow.run();
  return candidates.flatMap((candidate, index) => {
    const cameras = flow.capacity[edges[index] ^ 1];
    return cameras === 0 ? [] : [{ ...candidate, cameras }];
  });
}

/**
 * Matches entries that count several cameras each: most cameras first, then least distance.
 *
 * @param candidates pairs near enough
 * @param firsts how many cameras each entry of the first list counts
 * @param seconds the same of the second
 */
export function bestMatching(
  candidates: readonly Candidate[],
  firsts: ArrayLike<number>,
  seconds: ArrayLike<number>,
): Match[] {
  return groupsOf(candidates, firsts.length, seconds.length)
    .flatMap((group) => (group.length === 1 ? [alone(group[0], firsts, seconds)] : matchGroup(group, firsts, seconds)))
    .sort((a, b) => a.first - b.first || a.second - b.second);
}

const alone = (candidate: Candidate, firsts: ArrayLike<number>, seconds: ArrayLike<number>): Match => ({
  ...candidate,
  cameras: Math.min(firsts[candidate.first], seconds[candidate.second]),
});
