import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aucByGroup, ranked } from '../../src/statistics/auc.ts';

const row = fc.record({
  score: fc.oneof(fc.integer({ min: 0, max: 5 }), fc.constant(Number.NaN)),
  label: fc.integer({ min: -1, max: 1 }),
  group: fc.integer({ min: -1, max: 2 }),
});

describe('the area under the ROC curve by group', () => {
  it('is the share of pairs in the right order, ties half, whatever the rows', () => {
    fc.assert(
      fc.property(fc.array(row, { maxLength: 40 }), (rows) => {
        const found = aucByGroup(
          ranked(Float64Array.from(rows, (one) => one.score)),
          rows.map((one) => one.label),
          rows.map((one) => one.group),
          3,
        );
        for (const group of [0, 1, 2]) {
          const own = rows.filter((one) => one.group === group && !Number.isNaN(one.score));
          const [positives, negatives] = [1, 0].map((label) => own.filter((one) => one.label === label));
          const pairs = positives.flatMap((a) =>
            negatives.map((b) => (a.score > b.score ? 1 : a.score === b.score ? 0.5 : 0)),
          );
          expect(found[group]).toMatchObject({ positives: positives.length, negatives: negatives.length });
          if (pairs.length === 0) expect(found[group].value).toBeNull();
          else
            expect(found[group].value).toBeCloseTo(pairs.reduce((sum: number, one) => sum + one, 0) / pairs.length, 12);
        }
      }),
      { numRuns: 200, seed: 4 },
    );
  });

  it('is the same, bounds too, counted in cells or walked row by row', () => {
    fc.assert(
      fc.property(fc.array(row, { minLength: 4, maxLength: 40 }), (rows) => {
        const scores = ranked(Float64Array.from(rows, (one) => one.score));
        const [labels, groups] = [rows.map((one) => one.label), rows.map((one) => one.group)];
        const counted = aucByGroup(scores, labels, groups, 3);
        // So many groups that their cells would be too many: the rows are walked instead.
        const walked = aucByGroup(scores, labels, groups, 2_000_001).slice(0, 3);
        expect(walked).toEqual(counted);
      }),
      { numRuns: 3, seed: 4 },
    );
  });
});
