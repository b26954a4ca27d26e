import { describe, expect, it } from 'vitest';
import { type PointsRule, rebuildRule, tableOf } from '../../src/audit/score/index.ts';
import { seeded } from '../../src/statistics/seeded.ts';

const rows = 2000;
const pointsOf = (rule: PointsRule) =>
  Object.fromEntries(rule.items.map((item) => [`${item.column}|${item.at}`, item.points]));

describe('a rule of twelve weighted items in 2,000 rows, rebuilt from decisions alone', () => {
  for (const wrong of [0, 0.02])
    it(`from decisions only, ${wrong * 100} % of rows wrong: twelve weights and the threshold`, async () => {
      const uniform = seeded(5);
      const weights = [3, 2, 5, 1, 4, 2, 1, 3, 2, 1, 2, 4];
      const items = Object.fromEntries(
        weights.map((_, j) => [`b${j}`, Array.from({ length: rows }, () => (uniform() < 0.4 ? 1 : 0))]),
      );
      const truth = Array.from({ length: rows }, (_, row) =>
        weights.reduce((sum, weight, j) => sum + weight * items[`b${j}`][row], 0) >= 12 ? 1 : 0,
      );
      const refused = truth.map((one) => (uniform() < wrong ? 1 - one : one));
      const rebuilt = await rebuildRule(tableOf({ ...items, refused }), { decision: 'refused' });
      const differing = refused.filter((one, row) => one !== truth[row]).length;
      expect(rebuilt.rows - rebuilt.agreeing).toBeLessThanOrEqual(differing);
      expect(rebuilt.rule!.threshold).toBe(12);
      expect(weights.map((_, j) => pointsOf(rebuilt.rule!)[`b${j}|1`])).toEqual(weights);
    });
});
