import { describe, expect, it } from 'vitest';
import { auditScore, tableOf } from '../../../src/audit/score/index.ts';
import { normalFrom, seeded } from '../../../src/statistics/seeded.ts';
import { heapingRuns, shapes } from './line-shapes.ts';

const people = (seed: number, nudged: number) => {
  const uniform = seeded(seed);
  const rows = Array.from({ length: 6000 }, () => {
    const score = Math.round(50 + 12 * normalFrom(uniform));
    // Some who fell just short are lifted over the line.
    const lifted = score >= 57 && score < 60 && uniform() < nudged ? 60 : score;
    return { score: lifted, bad: uniform() < lifted / 100 ? 1 : 0, sex: uniform() < 0.5 ? 'F' : 'M' };
  });
  return tableOf({
    score: rows.map((row) => row.score),
    bad: rows.map((row) => row.bad),
    sex: rows.map((row) => row.sex),
  });
};

const asked = { score: 'score', threshold: 60, outcome: 'bad', groups: [['sex']], factors: [] };

describe('thresholds', () => {
  it('the scan at the line is the audit itself, and every cut is what auditing at it gives', () => {
    const table = people(1, 0);
    const audit = auditScore(table, asked);
    for (const cut of audit.thresholds!.cuts.filter((_, index) => index % 10 === 0)) {
      const again = auditScore(table, { ...asked, threshold: cut.threshold });
      expect(cut.overall.selected).toBe(again.overall.selection.k);
      expect(cut.groups.sex.F.fpr).toEqual(again.groups.sex.F.fpr);
      const below = auditScore(table, { ...asked, threshold: cut.threshold, below: true });
      const same = below.thresholds!.cuts.find((each) => each.threshold === cut.threshold)!;
      expect(same.groups.sex.M.fnr).toEqual(below.groups.sex.M.fnr);
    }
  });

  it('moving the line says how many decisions change, by group', () => {
    const { thresholds } = auditScore(people(2, 0), asked);
    const [down, up] = thresholds!.moves;
    expect([down.to, up.to]).toEqual([59, 61]);
    const changed = down.groups.sex.F.changed + down.groups.sex.M.changed;
    expect(changed).toBe(down.groups['(all)'].all.changed);
    expect(changed).toBeGreaterThan(0);
    expect(up.groups['(all)'].all.changed).toBeLessThan(0);
  });

  it('finds heaping where scores were lifted over the line, and seldom where not', () => {
    const heaped = (nudged: number) =>
      Array.from({ length: 30 }, (_, seed) =>
        auditScore(people(seed, nudged), { score: 'score', threshold: 60, factors: [] }),
      ).filter((audit) => audit.findings.some((finding) => finding.code === 'heaping')).length;
    expect(heaped(0.4)).toBe(30);
    expect(heaped(0)).toBeLessThanOrEqual(2);
  });

  it('people who round to quarters are not said to move scores, and sums that no rule gives are found just below the line', () => {
    expect(heapingRuns(shapes['uniform, three in ten rounded to quarters'], 'none', 20)).toBe(0);
    expect(heapingRuns(shapes['a points rule'], 'one in ten of all set just below', 20)).toBe(20);
    expect(heapingRuns(shapes['a points rule'], 'none', 20)).toBe(0);
  });
});
