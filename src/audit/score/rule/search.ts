/** Rows with the same items and decision are one constraint. */
export interface Pattern {
  readonly holds: readonly number[];
  readonly decision: number;
  readonly rows: number;
}

/** Whole points of every item, and how many decide. */
export interface Weights {
  readonly points: readonly number[];
  readonly threshold: number;
}

/** Points of every pattern under the present weights, kept up to date as weights change. */
class Tally {
  readonly points: Float64Array;
  private readonly patterns: readonly Pattern[];
  private readonly members: readonly Int32Array[];

  constructor(weights: Weights, patterns: readonly Pattern[], items: number) {
    this.patterns = patterns;
    const members: number[][] = Array.from({ length: items }, () => []);
    patterns.forEach((pattern, index) => {
      for (const item of pattern.holds) members[item].push(index);
    });
    this.members = members.map((list) => Int32Array.from(list));
    this.points = Float64Array.from(patterns, (pattern) =>
      pattern.holds.reduce((sum, item) => sum + weights.points[item], 0),
    );
  }

  change(item: number, by: number): void {
    for (const pattern of this.members[item]) this.points[pattern] += by;
  }

  wrong(threshold: number): number {
    let rows = 0;
    for (let index = 0; index < this.patterns.length; index++) {
      const adverse = this.points[index] >= threshold ? 1 : 0;
      if (adverse !== this.patterns[index].decision) rows += this.patterns[index].rows;
    }
    return rows;
  }
}

const mostRounds = 40;

/** Betters whole weights step by step: one or two weights by one point, with the threshold, as long as fewer rows are wrong. */
export function refined(start: Weights, patterns: readonly Pattern[], items: number): Weights {
  const points = [...start.points];
  let threshold = start.threshold;
  const tally = new Tally(start, patterns, items);
  let least = tally.wrong(threshold);
  const shift = (item: number, by: number) => {
    points[item] += by;
    tally.change(item, by);
  };
  const settle = (): boolean => {
    for (const by of [0, -1, 1]) {
      const wrong = tally.wrong(threshold + by);
      if (wrong < least) {
        least = wrong;
        threshold += by;
        return true;
      }
    }
    return false;
  };
  const single = (): boolean => {
    for (let item = 0; item < items; item++)
      for (const by of [-1, 1]) {
        shift(item, by);
        if (settle()) return true;
        shift(item, -by);
      }
    return false;
  };
  const pair = (): boolean => {
    for (let item = 0; item < items; item++)
      for (const by of [-1, 1]) {
        shift(item, by);
        for (let other = 0; other < item; other++)
          for (const otherBy of [-1, 1]) {
            shift(other, otherBy);
            if (settle()) return true;
            shift(other, -otherBy);
          }
        shift(item, -by);
      }
    return false;
  };
  for (let round = 0; round < mostRounds && least > 0; round++) if (!single() && (items > 40 || !pair())) break;
  return { points, threshold };
}
