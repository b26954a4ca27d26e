import { describe, expect, it } from 'vitest';
import { auditScore, tableOf } from '../../../src/audit/score/index.ts';

/** Rows from cells by group. */
const rowsOf = (cells: Record<string, [tn: number, fp: number, fn: number, tp: number]>, hide = 0) => {
  const rows = Object.entries(cells).flatMap(([group, counts]) =>
    counts.flatMap((count, cell) =>
      Array.from({ length: count }, (_, i) => ({
        group,
        refused: cell % 2,
        bad: i < hide ? null : cell >= 2 ? 1 : 0,
        late: cell >= 2 || (cell === 1 && group === 'a') ? 1 : 0,
      })),
    ),
  );
  return tableOf(
    Object.fromEntries((['group', 'refused', 'bad', 'late'] as const).map((key) => [key, rows.map((row) => row[key])])),
  );
};

const asked = { decision: 'refused', outcome: 'bad', groups: [['group']] };
const cells = { a: [100, 100, 50, 100], b: [180, 20, 50, 100] } as Record<string, [number, number, number, number]>;

describe('label doubts', () => {
  it('finds the share of wrong labels at which a gap may be nought', () => {
    const doubt = auditScore(rowsOf(cells), asked).labelDoubts!.errors.find((each) => each.metric === 'fpr')!;
    // Half of what is wrong makes a's rate fall, half makes b's rise: at the tipping share the two can meet.
    expect(doubt.tipping).toBeGreaterThan(0.05);
    expect(doubt.tipping).toBeLessThan(0.25);
    const { bounds } = doubt;
    bounds.forEach((bound, index) => {
      expect(bound.low).toBeLessThanOrEqual(doubt.difference);
      expect(bound.low <= 0).toBe(bound.share >= doubt.tipping!);
      if (index > 0) expect(bound.low).toBeLessThanOrEqual(bounds[index - 1].low);
    });
  });

  it('bounds rates by all that missing outcomes may be', () => {
    const audit = auditScore(rowsOf(cells, 10), asked);
    const bounds = audit.labelDoubts!.missing.group.a.fpr;
    expect(bounds.low).toBeCloseTo(90 / (90 + 90 + 20), 9);
    expect(bounds.high).toBeCloseTo(110 / (110 + 90), 9);
    expect(audit.groups.group.a.n).toBe(350);
    expect(audit.groups.group.a.unlabelled).toBe(40);
    expect(audit.warnings.map((warning) => warning.code)).toContain('missing-outcome');
  });

  it('says whether a finding holds with another column as the outcome', () => {
    const { labelDoubts } = auditScore(rowsOf(cells), { ...asked, otherOutcomes: ['late'] });
    expect(labelDoubts!.recoded.find((each) => each.metric === 'fpr')).toMatchObject({ outcome: 'late', holds: false });
  });

  it('says when outcomes are known only for those who were checked', () => {
    const table = tableOf({
      group: Array.from({ length: 400 }, (_, i) => (i % 2 ? 'a' : 'b')),
      refused: Array.from({ length: 400 }, (_, i) => (i < 100 ? 1 : 0)),
      bad: Array.from({ length: 400 }, (_, i) => (i < 100 ? i % 3 === 0 : null)),
    });
    expect(auditScore(table, asked).warnings.map((warning) => warning.code)).toContain('selective-outcome');
  });
});
