/** An undirected graph whose edges bear two costs, in whole numbers (millimetres), so that sums are exact. */
export interface CostGraph {
  readonly nodes: number;
  readonly from: Uint32Array;
  readonly to: Uint32Array;
  readonly first: Float64Array;
  readonly second: Float64Array;
  /** Edges at node `n`: `incident` from `starts[n]` to `starts[n + 1]`. */
  readonly starts: Uint32Array;
  readonly incident: Uint32Array;
}

/**
 * A graph of edges with two costs.
 * @example costGraph(2, [{ from: 0, to: 1, first: 1000, second: 0 }])
 */
export function costGraph(
  nodes: number,
  edges: readonly { readonly from: number; readonly to: number; readonly first: number; readonly second: number }[],
): CostGraph {
  const starts = new Uint32Array(nodes + 1);
  for (const { from, to } of edges) {
    starts[from + 1]++;
    if (to !== from) starts[to + 1]++;
  }
  for (let node = 0; node < nodes; node++) starts[node + 1] += starts[node];
  const incident = new Uint32Array(starts[nodes]);
  const next = starts.slice();
  edges.forEach(({ from, to }, edge) => {
    incident[next[from]++] = edge;
    if (to !== from) incident[next[to]++] = edge;
  });
  return {
    nodes,
    from: Uint32Array.from(edges, (edge) => edge.from),
    to: Uint32Array.from(edges, (edge) => edge.to),
    first: Float64Array.from(edges, (edge) => edge.first),
    second: Float64Array.from(edges, (edge) => edge.second),
    starts,
    incident,
  };
}

export const otherEnd = (graph: CostGraph, edge: number, node: number): number =>
  graph.from[edge] === node ? graph.to[edge] : graph.from[edge];
