/** E. W. Dijkstra, "A note on two problems in connexion with graphs", Numerische Mathematik 1 (1959), 269–271. */
import { type CostGraph, otherEnd } from './graph.ts';
import { IndexHeap } from './index-heap.ts';

export interface Shortest {
  /** Cost from the source; Infinity where it cannot be reached. */
  readonly cost: Float64Array;
  /** Last edge on the way; -1 at the source and where it cannot be reached. */
  readonly edge: Int32Array;
}

/** Cheapest ways from a source by an edge cost, ties by a second one; stops at `target`, or beyond `most`. */
export function shortestFrom(
  graph: CostGraph,
  source: number,
  costOf: (edge: number) => number,
  tieOf: (edge: number) => number = () => 0,
  target = -1,
  most = Number.POSITIVE_INFINITY,
): Shortest {
  const cost = new Float64Array(graph.nodes).fill(Number.POSITIVE_INFINITY);
  const tie = new Float64Array(graph.nodes).fill(Number.POSITIVE_INFINITY);
  const edge = new Int32Array(graph.nodes).fill(-1);
  const done = new Uint8Array(graph.nodes);
  // A node may wait several times, each with the cost it then had.
  const waiting: { node: number[]; cost: number[]; tie: number[] } = { node: [], cost: [], tie: [] };
  const heap = new IndexHeap(
    (a, b) =>
      waiting.cost[a] < waiting.cost[b] || (waiting.cost[a] === waiting.cost[b] && waiting.tie[a] < waiting.tie[b]),
  );
  const wait = (node: number) => {
    waiting.node.push(node);
    waiting.cost.push(cost[node]);
    waiting.tie.push(tie[node]);
    heap.push(waiting.node.length - 1);
  };
  cost[source] = 0;
  tie[source] = 0;
  wait(source);
  while (heap.size > 0) {
    const node = waiting.node[heap.pop()];
    if (done[node] === 1) continue;
    done[node] = 1;
    if (node === target || cost[node] > most) break;
    for (let i = graph.starts[node]; i < graph.starts[node + 1]; i++) {
      const via = graph.incident[i];
      const next = otherEnd(graph, via, node);
      const [newCost, newTie] = [cost[node] + costOf(via), tie[node] + tieOf(via)];
      if (newCost > cost[next] || (newCost === cost[next] && newTie >= tie[next])) continue;
      [cost[next], tie[next], edge[next]] = [newCost, newTie, via];
      wait(next);
    }
  }
  return { cost, edge };
}

/** The edges from the source to a target, in order; undefined where it cannot be reached. */
export function edgesTo(graph: CostGraph, found: Shortest, source: number, target: number): number[] | undefined {
  if (found.cost[target] === Number.POSITIVE_INFINITY) return undefined;
  const edges: number[] = [];
  for (let node = target; node !== source; node = otherEnd(graph, found.edge[node], node)) edges.push(found.edge[node]);
  return edges.reverse();
}
