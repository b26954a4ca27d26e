/** Says whether a text is blocked. */
export type IsBlocked = (text: string) => boolean;

/** Zeller and Hildebrandt's ddmin (2002) on the characters of a text: tests used to reach a 1-minimal blocked text. */
export function ddmin(text: readonly string[], isBlocked: IsBlocked): { kept: string; tests: number } {
  let kept = [...text];
  let parts = 2;
  let tests = 0;
  while (kept.length >= 2) {
    const size = Math.ceil(kept.length / parts);
    let reduced = false;
    const starts = Array.from({ length: Math.ceil(kept.length / size) }, (_, part) => part * size);
    const subsets = starts.map((from) => ({ rest: kept.slice(from, from + size), next: 2 }));
    const complements = starts.map((from) => ({
      rest: [...kept.slice(0, from), ...kept.slice(from + size)],
      next: Math.max(parts - 1, 2),
    }));
    for (const { rest, next } of parts === 2 ? subsets : [...subsets, ...complements]) {
      tests++;
      if (!isBlocked(rest.join(''))) continue;
      kept = rest;
      parts = next;
      reduced = true;
      break;
    }
    if (reduced) continue;
    if (parts >= kept.length) break;
    parts = Math.min(kept.length, parts * 2);
  }
  return { kept: kept.join(''), tests };
}

/** Component-aware binary splitting (Xiong and Knockel, FOCI 2019) with plain bisection. */
export function plainSplitting(text: readonly string[], isBlocked: IsBlocked): { components: string[]; tests: number } {
  let tests = 0;
  const ask = (parts: readonly string[]): boolean => {
    tests++;
    return isBlocked(parts.filter((part) => part !== '').join('|'));
  };
  const cut = (from: number, to: number): string => text.slice(from, to).join('');
  const components: string[] = [];
  let bound = text.length;
  ask([cut(0, bound)]);
  while (bound > 0) {
    let [low, high] = [1, bound];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (ask([cut(0, middle), ...components])) high = middle;
      else low = middle + 1;
    }
    const end = low;
    // The start by doubling steps back from the end, then bisection between the last two.
    let [first, last] = [0, end - 1];
    for (let step = 1; last > 0; step *= 2) {
      const start = Math.max(0, end - step);
      if (ask([cut(0, end - 1), cut(start, end), ...components])) {
        first = start;
        break;
      }
      last = start - 1;
    }
    if (last < first) last = first;
    while (first < last) {
      const middle = (first + last + 1) >> 1;
      if (ask([cut(0, end - 1), cut(middle, end), ...components])) first = middle;
      else last = middle - 1;
    }
    components.unshift(cut(first, end));
    bound = end - 1;
    if (ask(components)) break;
  }
  return { components, tests };
}
