import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { clopperPearson, katz, newcombe, scoreRatio, wilson } from '../../src/statistics/intervals.ts';

const file = resolve(import.meta.dirname, '../baseline/interval-coverage.txt');
const chances = [0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.3, 0.4, 0.5];
const sizes = [10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10_000];

/** Binomial probabilities of every count whose chance matters. */
function masses(n: number, p: number): Float64Array {
  const mass = new Float64Array(n + 1);
  const mode = Math.min(n, Math.floor((n + 1) * p));
  mass[mode] = 1;
  for (let k = mode; k < n; k++) mass[k + 1] = (mass[k] * (n - k) * p) / ((k + 1) * (1 - p));
  for (let k = mode; k > 0; k--) mass[k - 1] = (mass[k] * k * (1 - p)) / ((n - k + 1) * p);
  const sum = mass.reduce((all, one) => all + one, 0);
  return mass.map((one) => one / sum);
}

/** Chance that the interval holds p, by enumeration of every count. */
function coverage(interval: typeof wilson, n: number, p: number): number {
  let held = 0;
  masses(n, p).forEach((mass, k) => {
    if (mass < 1e-15) return;
    const { low, high } = interval(k, n);
    if (low <= p && p <= high) held += mass;
  });
  return held;
}

/** The same of a pair of shares, by enumeration of every pair of counts. */
function pairCoverage(
  interval: typeof newcombe,
  n1: number,
  p1: number,
  n2: number,
  p2: number,
  truth: number,
): number {
  const [first, second] = [masses(n1, p1), masses(n2, p2)];
  let held = 0;
  first.forEach((a, k1) => {
    if (a < 1e-9) return;
    second.forEach((b, k2) => {
      if (a * b < 1e-12) return;
      const { low, high } = interval(k1, n1, k2, n2);
      if (low <= truth && truth <= high) held += a * b;
    });
  });
  return held;
}

/** The ratio's interval as the audit uses it: Katz's, the score interval where a count is under 5. */
const ratio: typeof katz = (k1, n1, k2, n2) =>
  Math.min(k1, n1 - k1, k2, n2 - k2) < 5 ? scoreRatio(k1, n1, k2, n2) : katz(k1, n1, k2, n2);

describe('exact coverage at nominal 95 %', () => {
  const rows = sizes.flatMap((n) =>
    chances.map((p) => ({ n, p, wilson: coverage(wilson, n, p), exact: coverage(clopperPearson, n, p) })),
  );

  it('is what the baseline says', () => {
    const table = [
      'n p wilson clopper-pearson',
      ...rows.map((row) => `${row.n} ${row.p} ${row.wilson.toFixed(4)} ${row.exact.toFixed(4)}`),
    ].join('\n');
    if (!existsSync(file) || process.env.RENEW_BASELINE === '1') {
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, `${table}\n`);
    }
    expect(`${table}\n`).toBe(readFileSync(file, 'utf8'));
  });

  it('Clopper–Pearson is never under nominal', () => {
    for (const row of rows) expect(row.exact, `n ${row.n}, p ${row.p}`).toBeGreaterThanOrEqual(0.95 - 1e-9);
  });

  it('Wilson is at least 0.92 wherever n·min(p, 1 − p) ≥ 5, and within 1 point on average for n ≥ 20', () => {
    const enough = rows.filter((row) => row.n * Math.min(row.p, 1 - row.p) >= 5);
    for (const row of enough) expect(row.wilson, `n ${row.n}, p ${row.p}`).toBeGreaterThanOrEqual(0.92);
    const large = enough.filter((row) => row.n >= 20);
    const mean = large.reduce((sum, row) => sum + row.wilson, 0) / large.length;
    expect(Math.abs(mean - 0.95)).toBeLessThan(0.01);
  });

  for (const [expected, ofNewcombe, ofKatz] of [
    [5, 1.5, 3],
    [10, 1, 1.5],
    [20, 1, 1],
  ] as const)
    it(`all four expected counts at least ${expected}: Newcombe within ${ofNewcombe}, the ratio within ${ofKatz} points`, () => {
      const pairs = [20, 40, 50, 100, 200].flatMap((n1) =>
        [25, 50, 120, 200].flatMap((n2) =>
          [0.05, 0.1, 0.2, 0.3, 0.5, 0.7].flatMap((p1) => [0.1, 0.2, 0.3, 0.5].map((p2) => [n1, p1, n2, p2] as const)),
        ),
      );
      const chosen = pairs.filter(
        ([n1, p1, n2, p2]) => Math.min(n1 * p1, n1 * (1 - p1), n2 * p2, n2 * (1 - p2)) >= expected - 1e-9,
      );
      expect(chosen.length).toBeGreaterThan(10);
      for (const [n1, p1, n2, p2] of chosen) {
        const words = `${n1} × ${p1}, ${n2} × ${p2}`;
        expect(
          Math.abs(pairCoverage(newcombe, n1, p1, n2, p2, p1 - p2) - 0.95),
          `Newcombe ${words}`,
        ).toBeLessThanOrEqual(ofNewcombe / 100);
        expect(Math.abs(pairCoverage(ratio, n1, p1, n2, p2, p1 / p2) - 0.95), `ratio ${words}`).toBeLessThanOrEqual(
          ofKatz / 100,
        );
      }
    });
});
