/**
 * Maps what comes from a source, asking for some of it ahead; in its order.
 *
 * @param width how many are under way at once
 */
export async function* ahead<Each, Value>(
  source: AsyncIterable<Each>,
  width: number,
  map: (each: Each) => Promise<Value>,
): AsyncGenerator<Value> {
  const underWay: Promise<Value>[] = [];
  for await (const each of source) {
    const asked = map(each);
    // Heard when its turn comes; until then its failure is nobody's.
    asked.catch(() => {});
    underWay.push(asked);
    if (underWay.length >= width) yield await underWay.shift()!;
  }
  for (const asked of underWay) yield await asked;
}
