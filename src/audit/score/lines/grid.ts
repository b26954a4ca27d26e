/** The scores as counts on steps of one size, the line at the lower edge of a step. */
export interface Steps {
  readonly size: number;
  /** Rows of step i: `origin` + i·size ≤ score < `origin` + (i + 1)·size. */
  readonly counts: Float64Array;
  /** The step that begins at the line. */
  readonly line: number;
  /** How many steps make up one, two, five, ten … of the scale's own round numbers, the roundest first. */
  readonly periods: readonly number[];
  /** The same of a quarter of a power of ten: too seldom used to be compared with, and yet people round to them. */
  readonly quarters: readonly number[];
}

const nearly = 0.995;
const fewestPerStep = 12;
const mostSteps = 400;
const nice = [1, 2, 5];

interface Scores {
  readonly distinct: ArrayLike<number>;
  readonly rows: ArrayLike<number>;
}

const isMultiple = (value: number, size: number): boolean => {
  const times = value / size;
  return Math.abs(times - Math.round(times)) < 1e-6;
};

function shareOnGrid({ distinct, rows }: Scores, size: number, line: number): number {
  let [on, all] = [0, 0];
  for (let i = 0; i < distinct.length; i++) {
    all += rows[i];
    if (isMultiple(distinct[i] - line, size)) on += rows[i];
  }
  return on / all;
}

/** The coarsest 1, 2 or 5 times a power of ten of which nearly all scores are multiples, counted from the line; 0 where none is. */
function gridOf(scores: Scores, range: number, line: number): number {
  for (let power = Math.ceil(Math.log10(range)); power >= -6; power--)
    for (const times of [5, 2, 1]) {
      const size = times * 10 ** power;
      if (size <= range && shareOnGrid(scores, size, line) >= nearly) return size;
    }
  return 0;
}

/** The score under which this share of the rows lies. */
function quantileOf({ distinct, rows }: Scores, share: number): number {
  let all = 0;
  for (let i = 0; i < rows.length; i++) all += rows[i];
  let seen = 0;
  for (let i = 0; i < distinct.length; i++) {
    seen += rows[i];
    if (seen >= share * all) return distinct[i];
  }
  return distinct[distinct.length - 1];
}

/** The score's own grid, or steps of 1, 2 or 5 times a power of ten on which rows are enough to be counted. */
function sizeOf(scores: Scores, line: number): number {
  const { distinct, rows } = scores;
  const range = distinct[distinct.length - 1] - distinct[0];
  const [low, high] = [quantileOf(scores, 0.1), quantileOf(scores, 0.9)];
  let within = 0;
  for (let i = 0; i < distinct.length; i++) if (distinct[i] >= low && distinct[i] <= high) within += rows[i];
  const grid = gridOf(scores, range, line);
  const least = Math.max((fewestPerStep * (high - low)) / within, range / mostSteps);
  if (grid >= least) return grid;
  const power = Math.floor(Math.log10(least));
  const sizes = [power, power + 1].flatMap((each) => nice.map((times) => times * 10 ** each));
  return sizes.find((size) => size >= least && (grid === 0 || isMultiple(size, grid))) ?? Number.NaN;
}

/** Distances of so many times a power of ten that are whole numbers of steps, the largest first. */
function distancesOf(size: number, steps: number, multiples: readonly number[]): number[] {
  const most = Math.ceil(Math.log10(size * steps));
  const least = Math.floor(Math.log10(size));
  const found = new Set<number>();
  for (let power = least; power <= most; power++)
    for (const times of multiples) {
      const distance = times * 10 ** power;
      if (distance >= size * (1 - 1e-9) && isMultiple(distance, size)) found.add(Math.round(distance / size));
    }
  return [...found].filter((period) => period <= steps / 2).sort((a, b) => b - a);
}

/** Counts the scores on steps from the line; `null` where they are too few or all alike. */
export function stepsOf(scores: Scores, line: number): Steps | null {
  const { distinct, rows } = scores;
  if (distinct.length < 6) return null;
  const size = sizeOf(scores, line);
  if (!(size > 0)) return null;
  const stepOf = (score: number) => Math.floor((score - line) / size + 1e-6);
  const first = stepOf(distinct[0]);
  const steps = stepOf(distinct[distinct.length - 1]) - first + 1;
  const counts = new Float64Array(steps);
  const periods = [...new Set([...distancesOf(size, steps, nice), 1])];
  for (let i = 0; i < distinct.length; i++) counts[stepOf(distinct[i]) - first] += rows[i];
  return { size, counts, line: -first, periods, quarters: distancesOf(size, steps, [2.5]) };
}
