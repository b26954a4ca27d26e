import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { auditMatrices, tableOf } from '../../../src/audit/score/index.ts';
import { wilson } from '../../../src/statistics/intervals.ts';

describe('confusion matrices by group', () => {
  it('without suppressed cells give the rates themselves', () => {
    const audit = auditMatrices(
      tableOf({ race: ['b', 'w'], tn: [990, 1139], fp: [805, 349], fn: [532, 461], tp: [1369, 505] }),
    );
    expect(audit.groups.race.b.fpr.value).toBeCloseTo(0.4485, 4);
    expect(audit.groups.race.b.tn).toBe(990);
    expect(audit.findings.some((finding) => finding.about?.rate === 'fpr')).toBe(true);
  });

  it('a total recovers a cell that is suppressed alone', () => {
    const audit = auditMatrices(
      tableOf({ sex: ['F', 'M'], tn: [80, 70], fp: ['<10', 5], fn: [5, 5], tp: [10, 20], n: [102, 100] }),
    );
    expect(audit.groups.sex.F.fp).toBe(7);
  });

  it('refuse two rows of one group: one of them would be lost', () => {
    const twice = tableOf({ sex: ['F', 'F'], tn: [80, 70], fp: [5, 5], fn: [5, 5], tp: [10, 20] }, 'm.csv');
    expect(() => auditMatrices(twice)).toThrow(/m\.csv:2: the group “F” has a row already/);
  });

  it('refuse what is no count, and totals that cannot be', () => {
    const table = (fp: string | number, n: number) => tableOf({ tn: [1], fp: [fp], fn: [3], tp: [4], n: [n] }, 'm.csv');
    expect(() => auditMatrices(table('many', 10))).toThrow('m.csv:1');
    expect(() => auditMatrices(table(2, 11))).toThrow('cannot be the n');
    expect(() => auditMatrices(tableOf({ tn: [1] }))).toThrow('“fp”');
  });

  it('bounds hold the truth whatever is suppressed', () => {
    const cell = fc.integer({ min: 0, max: 60 });
    const bits = fc.integer({ min: 0, max: 15 });
    fc.assert(
      fc.property(cell, cell, cell, cell, bits, fc.boolean(), (tn, fp, fn, tp, hidden, withTotal) => {
        const written = [tn, fp, fn, tp].map((count, i) =>
          (hidden >> i) & 1 && count < 10 ? (i % 2 ? '*' : '<10') : count,
        );
        const [a, b, c, d] = written.map((value) => [value]);
        const total: Record<string, number[]> = withTotal ? { n: [tn + fp + fn + tp] } : {};
        const group = auditMatrices(tableOf({ g: ['x'], tn: a, fp: b, fn: c, tp: d, ...total })).groups.g.x;
        for (const [rate, k, n] of [
          [group.fpr, fp, fp + tn],
          [group.selection, fp + tp, tn + fp + fn + tp],
          [group.npv, tn, tn + fn],
        ] as const) {
          if (n === 0) continue;
          expect(rate.low!).toBeLessThanOrEqual(wilson(k, n).low + 1e-12);
          expect(rate.high!).toBeGreaterThanOrEqual(wilson(k, n).high - 1e-12);
        }
      }),
    );
  });

  it('a blank total is one that is not given, not a small one', () => {
    const table = tableOf({ sex: ['F', 'M'], tn: [80, 70], fp: [5, 15], fn: [5, 5], tp: [10, 20], n: [100, null] });
    expect(auditMatrices(table).groups.sex.M.n).toBe(110);
  });
});
