import { describe, expect, it } from 'vitest';
import { auditScore, tableOf } from '../../../src/audit/score/index.ts';
import { whereRows } from '../../../src/cli/where.ts';
import { linearRegression, logisticRegression } from '../../../src/statistics/regression.ts';
import { seeded } from '../../../src/statistics/seeded.ts';
import { compasFile, noCompas, openCsv } from './data.ts';

describe('what moves the score', () => {
  it.skipIf(noCompas)(
    'ProPublica’s logistic regression, twelve coefficients to 5 decimals (where the data lie beside)',
    async () => {
      const table = await whereRows(
        await openCsv(compasFile),
        "days_b_screening_arrest BETWEEN -30 AND 30 AND is_recid <> -1 AND c_charge_degree <> 'O' AND score_text <> 'N/A'",
      );
      const { factors } = auditScore(table, {
        decision: 'score_text',
        decisionPositive: ['High', 'Medium'],
        outcome: 'two_year_recid',
        factors: [
          'sex=Male',
          'age_cat=25 - 45',
          'race=Caucasian',
          'priors_count',
          'c_charge_degree=F',
          'two_year_recid',
        ],
      });
      const found = Object.fromEntries(
        factors.models[0].effects.map((effect) => [effect.term, effect.coefficient!.toFixed(5)]),
      );
      expect(found).toEqual({
        '(intercept)': '-1.52554',
        'sex = Female': '0.22127',
        'age_cat = Greater than 45': '-1.35563',
        'age_cat = Less than 25': '1.30839',
        'race = African-American': '0.47721',
        'race = Asian': '-0.25441',
        'race = Hispanic': '-0.42839',
        'race = Native American': '1.39421',
        'race = Other': '-0.82635',
        priors_count: '0.26895',
        'c_charge_degree = M': '-0.31124',
        two_year_recid: '0.68586',
      });
      expect(
        factors.models[0].effects.find((effect) => effect.level === 'African-American')!.standardError!.toFixed(5),
      ).toBe('0.06935');
    },
  );

  it('a linear score gives back its own weights, and least squares the textbook line', () => {
    const line = linearRegression(
      [Float64Array.of(1, 1, 1, 1), Float64Array.of(0, 1, 2, 3)],
      Float64Array.of(1, 3, 5, 7),
    );
    expect(Array.from(line.coefficients, (value) => value.toFixed(9))).toEqual(['1.000000000', '2.000000000']);
    const uniform = seeded(5);
    const [a, b] = [0, 1].map(() => Array.from({ length: 300 }, () => Math.floor(uniform() * 10)));
    const table = tableOf({ score: a.map((value, i) => 3 * value - 2 * b[i]), a, b, noise: a.map(() => uniform()) });
    const linear = auditScore(table, { score: 'score', threshold: 5 }).factors.models[1];
    const slope = (name: string) => linear.effects.find((effect) => effect.term === name)!.coefficient!;
    expect([slope('a'), slope('b'), slope('noise')].map((value) => Math.round(value * 1e6) / 1e6 + 0)).toEqual([
      3, -2, 0,
    ]);
    expect(linear.importance.at(-1)!.column).toBe('noise');
  });

  it('says aloud what is determined by other factors, what repeats the decision, and what separates', () => {
    const uniform = seeded(8);
    const a = Array.from({ length: 400 }, () => Math.floor(uniform() * 5));
    const score = a.map((value) => value + Math.floor(uniform() * 6));
    const table = tableOf({
      score,
      a,
      twice: a.map((value) => 2 * value),
      grade: score.map((value) => (value >= 5 ? 'high' : 'low')),
    });
    const { factors } = auditScore(table, { score: 'score', threshold: 5 });
    const codes = factors.warnings.map((warning) => warning.code);
    expect(codes).toContain('collinear');
    expect(codes).toContain('repeats-decision');
    expect(factors.models[0].effects.some((effect) => effect.column === 'grade')).toBe(false);
    expect(factors.models[0].effects.find((effect) => effect.column === 'twice')!.coefficient).toBeNull();
    const apart = logisticRegression(
      [new Float64Array(20).fill(1), Float64Array.from({ length: 20 }, (_, i) => i)],
      Float64Array.from({ length: 20 }, (_, i) => (i < 10 ? 0 : 1)),
    );
    expect(apart.converged).toBe(false);
  });
});
