import { describe, expect, it } from 'vitest';
import { auditMatrices, auditScore, auditTwoSamples, tableOf } from '../../../src/audit/score/index.ts';
import { falseRuns, forms, oneApart } from './noise.ts';

describe('the gate for findings', () => {
  for (const form of Object.keys(forms) as (keyof typeof forms)[])
    it(`pure noise in ${form}, 30 groups and 30 seeds: next to nothing is found`, () => {
      expect(falseRuns(form, 0.3, 30)).toBeLessThanOrEqual(4);
    });

  it('one of 24 groups 20 points above the others is found and named', () => {
    const found = Array.from({ length: 20 }, (_, seed) =>
      auditScore(oneApart(seed + 1, 20), { decision: 'refused', groups: [['group']], factors: [] }),
    ).filter(({ findings }) => findings[0].code === 'gap' && findings[0].text.en.includes('for g8 '));
    expect(found.length).toBeGreaterThanOrEqual(19);
  });

  const two = (north: number, south: number) => {
    const group = Array.from({ length: 1000 }, (_, row) => (row < 500 ? 'north' : 'south'));
    const refused = group.map((one, row) => (row % 500 < (one === 'north' ? north : south) ? 1 : 0));
    const outcome = group.map((_, row) => (row % 3 === 0 ? 1 : 0));
    return tableOf({ group, refused, outcome });
  };
  const asked = { decision: 'refused', outcome: 'outcome', groups: [['group']], factors: [] };

  it('what rests on a gap is told only of one that stands', () => {
    const none = auditScore(two(150, 151), asked);
    expect([...new Set(none.findings.map(({ code }) => code))]).toEqual(['no-gap']);
    const some = auditScore(two(250, 120), asked).findings.map(({ code }) => code);
    for (const code of ['gap', 'four-fifths', 'label-errors']) expect(some).toContain(code);
  });

  it('the interval of a gap picked from many groups is wider than that of the same two alone', () => {
    const pair = tableOf({
      group: Array.from({ length: 400 }, (_, row) => (row < 200 ? 'g1' : 'g8')),
      refused: Array.from({ length: 400 }, (_, row) => (row % 200 < (row < 200 ? 50 : 100) ? 1 : 0)),
    });
    const width = (table: typeof pair) => {
      const { low, high } = auditScore(table, { decision: 'refused', groups: [['group']], factors: [] }).extremes[0]
        .widest.difference;
      return high! - low!;
    };
    expect(width(oneApart(3, 20))).toBeGreaterThan(1.3 * width(pair));
  });

  it('a reference that is asked for is in every sentence about its column', () => {
    const audit = auditScore(oneApart(2, 30), {
      decision: 'refused',
      groups: [['group']],
      reference: { group: 'g3' },
      factors: [],
    });
    for (const { code, text } of audit.findings) expect(text.en, code).toMatch(/\bg3\b/);
    expect(audit.tests.every(({ against }) => against === 'g3')).toBe(true);
  });

  it('matrices and two samples carry p-values, corrected over all', () => {
    const matrices = auditMatrices(
      tableOf({ sex: ['F', 'M', 'X'], tn: [800, 700, 90], fp: [120, 240, 30], fn: [60, 50, 40], tp: [90, 95, 50] }),
    );
    const rows = (share: number, every: number) =>
      tableOf({
        sex: Array.from({ length: 600 }, (_, row) => (row < 300 ? 'F' : 'M')),
        error: Array.from({ length: 600 }, (_, row) => (row % every < share ? 1 : 0)),
      });
    const samples = auditTwoSamples(rows(3, 10), rows(1, 10), {
      outcome: 'error',
      groups: [['sex']],
      population: 9000,
    });
    for (const { tests, comparisons } of [matrices, samples]) {
      expect(tests.length).toBeGreaterThan(3);
      for (const one of tests) expect(one.pHolm!).toBeGreaterThanOrEqual(one.p!);
      expect(comparisons.find(({ metric }) => metric === 'fpr')!.pHolm).toBeGreaterThanOrEqual(0);
    }
    const { ppv } = samples.groups.sex.F;
    expect(ppv.high! - ppv.low!).toBeGreaterThan(0.03);
  });

  it('one file given as both samples is noticed', () => {
    const table = tableOf({ error: Array.from({ length: 60 }, (_, row) => row % 2) });
    expect(() => auditTwoSamples(table, table, { outcome: 'error', population: 500 })).toThrow('the same rows');
  });

  it('many alike warnings are one line with a list', () => {
    const few = tableOf({
      group: Array.from({ length: 300 }, (_, row) => `g${row % 30}`),
      refused: Array.from({ length: 300 }, (_, row) => (row % 7 === 0 ? 1 : 0)),
    });
    const { warnings } = auditScore(few, { decision: 'refused', groups: [['group']], factors: [] });
    expect(warnings.filter(({ code }) => code === 'too-few')).toHaveLength(1);
    expect(warnings.find(({ code }) => code === 'too-few')!.text.fr).toContain('et 18 autres');
  });
});
