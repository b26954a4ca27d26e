import { describe, expect, it } from 'vitest';
import { type PointsRule, rebuildRule, tableOf } from '../../../src/audit/score/index.ts';
import { seeded } from '../../../src/statistics/seeded.ts';
import { germanFile, noGerman, openCsv } from './data.ts';

const rows = 2000;

/** Twelve weighted items (yes-or-no, counts with a cap, texts, an age from which), caps and an override. */
function planted(seed: number, wrong: number) {
  const uniform = seeded(seed);
  const draw = <T>(make: () => T) => Array.from({ length: rows }, make);
  const yes = (share: number) => draw(() => (uniform() < share ? 1 : 0));
  const whole = (below: number) => draw(() => Math.floor(uniform() * below));
  const weights = [15, -10, 5, 20, 8, 12, -7, 3];
  const items = Object.fromEntries(weights.map((_, j) => [`b${j}`, yes(0.3)]));
  const [late, moves, age, drunk] = [whole(8), whole(5), whole(60).map((age) => age + 18), yes(0.04)];
  const region = draw(() => ['n', 's', 'w'][Math.floor(uniform() * 3)]);
  const score = draw(() => 0).map((_, row) => {
    if (drunk[row] === 1) return 0;
    const sum = weights.reduce((all, weight, j) => all + weight * items[`b${j}`][row], 30);
    const more = 6 * Math.min(4, late[row]) + 4 * moves[row] + (region[row] === 's' ? 9 : 0) + (age[row] < 25 ? 11 : 0);
    return Math.max(0, Math.min(100, sum + more));
  });
  const noisy = score.map((value) => (uniform() < wrong ? (value + 1 + Math.floor(uniform() * 50)) % 101 : value));
  return {
    table: tableOf({ ...items, late, moves, age, drunk, region, score: noisy }),
    differing: noisy.filter((value, i) => value !== score[i]).length,
  };
}

const pointsOf = (rule: PointsRule) =>
  Object.fromEntries(rule.items.map((item) => [`${item.column}|${item.at}`, item.points]));

/** Points as they are planted, whichever level of the region is the reference. */
function expectPlanted(rule: PointsRule): void {
  const points = pointsOf(rule);
  const found = [0, 1, 2, 3, 4, 5, 6, 7].map((j) => points[`b${j}|1`]);
  expect(found).toEqual([15, -10, 5, 20, 8, 12, -7, 3]);
  expect([1, 2, 3, 4, 5, 6, 7].map((at) => points[`late|${at}`] ?? 0)).toEqual([6, 6, 6, 6, 0, 0, 0]);
  expect([1, 2, 3, 4].map((at) => points[`moves|${at}`])).toEqual([4, 4, 4, 4]);
  expect(points['age|25']).toBe(-11);
  expect((points['region|s'] ?? 0) - (points['region|n'] ?? points['region|w'] ?? 0)).toBe(9);
  expect(rule.ceiling).toBe(100);
  expect(rule.overrides).toMatchObject([{ column: 'drunk', sets: 0 }]);
}

describe('a points rule rebuilt', () => {
  it('from scores: twelve weights, caps, a threshold of age and an override, exactly', async () => {
    const rebuilt = await rebuildRule(planted(11, 0).table, { score: 'score', threshold: 50 });
    expect(rebuilt.verdict).toBe('exact');
    expect(rebuilt.agreeing).toBe(rows);
    expectPlanted(rebuilt.rule!);
  });

  it('with 2 % of rows wrong: the same rule, and the rows that contradict it', async () => {
    const { table, differing } = planted(12, 0.02);
    const rebuilt = await rebuildRule(table, { score: 'score', threshold: 50, showRows: true });
    expect(rebuilt.verdict).toBe('nearly');
    expectPlanted(rebuilt.rule!);
    expect(rebuilt.contradicting.length).toBe(differing);
    expect(rebuilt.outOfSample.rule).toBeGreaterThan(0.9);
    expect(rebuilt.outOfSample.shuffled).toBeLessThan(0.2);
  });

  for (const wrong of [0, 0.02])
    it(`from decisions only, ${wrong * 100} % of rows wrong: seven weights and the threshold`, async () => {
      const uniform = seeded(5);
      const weights = [3, 2, 5, 1, 4, 2, 1];
      const items = Object.fromEntries(
        weights.map((_, j) => [`b${j}`, Array.from({ length: 700 }, () => (uniform() < 0.4 ? 1 : 0))]),
      );
      const truth = Array.from({ length: 700 }, (_, row) =>
        weights.reduce((sum, weight, j) => sum + weight * items[`b${j}`][row], 0) >= 8 ? 1 : 0,
      );
      const refused = truth.map((one) => (uniform() < wrong ? 1 - one : one));
      const rebuilt = await rebuildRule(tableOf({ ...items, refused }), { decision: 'refused' });
      const differing = refused.filter((one, row) => one !== truth[row]).length;
      expect(rebuilt.rows - rebuilt.agreeing).toBeLessThanOrEqual(differing);
      expect(rebuilt.rule!.threshold).toBe(8);
      expect(weights.map((_, j) => pointsOf(rebuilt.rule!)[`b${j}|1`])).toEqual(weights);
    });

  it('of one column that decides alone is that column, from the value at which decisions change', async () => {
    const uniform = seeded(9);
    const income = Array.from({ length: 400 }, () => Math.round(uniform() * 1e5));
    const table = tableOf({
      income,
      age: income.map(() => 18 + Math.floor(uniform() * 60)),
      refused: income.map((one) => (one < 31_234 ? 'yes' : 'no')),
    });
    const rebuilt = await rebuildRule(table, { decision: 'refused' });
    expect(rebuilt.verdict).toBe('exact');
    const [item, ...others] = rebuilt.rule!.items;
    expect(others).toEqual([]);
    expect(item).toMatchObject({
      column: 'income',
      kind: 'from',
      at: String(Math.min(...income.filter((one) => one >= 31_234))),
    });
    expect(rebuilt.warnings.map(({ code }) => code)).toContain('repeats-decision');
  });

  it('two rules that agree on every row are both listed', async () => {
    const uniform = seeded(3);
    const [a, b] = [0, 1].map(() => Array.from({ length: 300 }, () => (uniform() < 0.5 ? 1 : 0)));
    const table = tableOf({ a, twin: a, b, score: a.map((one, row) => 10 + 7 * one + 3 * b[row]) });
    const rebuilt = await rebuildRule(table, { score: 'score', threshold: 15 });
    expect(rebuilt.verdict).toBe('exact');
    expect(rebuilt.rule!.items.map((item) => item.column)).toEqual(['a', 'b']);
    expect(rebuilt.alternatives.map((rule) => rule.items.map((item) => [item.column, item.points]))).toEqual([
      [
        ['twin', 7],
        ['b', 3],
      ],
    ]);
    expect(rebuilt.unidentified.some((one) => one.text.en.includes('twin'))).toBe(true);
  });

  it('rare decisions that follow nothing are no rule, and rare ones that follow a rule are', async () => {
    const uniform = seeded(31);
    const draw = (chance: number) => Array.from({ length: 1500 }, () => (uniform() < chance ? 1 : 0));
    const [a, b, c] = [draw(0.3), draw(0.2), draw(0.5)];
    const noise = await rebuildRule(tableOf({ a, b, c, refused: draw(0.03) }), { decision: 'refused' });
    expect(noise.verdict).toBe('none');
    expect(noise.outOfSample.beats).toBe(false);
    const ruled = a.map((one, row) => (one + b[row] + c[row] === 3 ? 1 : 0));
    const found = await rebuildRule(tableOf({ a, b, c, refused: ruled }), { decision: 'refused' });
    expect(found.verdict).toBe('exact');
    expect(found.outOfSample.adverseNamed).toBe(1);
    expect(found.findings[0].text.en).toContain('only follows the sample');
  });

  it.skipIf(noGerman)('says that no points rule fits the German credit table (where the data lie beside)', async () => {
    const rebuilt = await rebuildRule(await openCsv(germanFile), { decision: 'credit_risk', decisionPositive: ['2'] });
    expect(rebuilt.verdict).toBe('none');
    expect(rebuilt.rule).toBeNull();
    expect(rebuilt.outOfSample.rule).toBeLessThan(0.85);
    expect(rebuilt.outOfSample.commonest).toBe(0.7);
    expect(rebuilt.findings[0].text.en).toContain('No points rule fits');
  });
});
