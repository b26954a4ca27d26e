import { describe, expect, it } from 'vitest';
import { auditScore, tableOf } from '../../../src/audit/score/index.ts';
import { scoreBlocks } from '../../../src/audit/score/report/score-report.ts';
import { asMarkdown } from '../../../src/document/as-markdown.ts';
import { seeded, type Uniform } from '../../../src/statistics/seeded.ts';
import { cellsOf, type Guess, guessesFor, leftBy, totalsIn } from './report-reader.ts';

const groups = ['a', 'b', 'c'];

/** A group of few people, or of many, its cells drawn at random. */
function peopleOf(uniform: Uniform, hasOutcome: boolean, most: number): Guess {
  const upTo = (high: number) => Math.floor(uniform() * (high + 1));
  const n = uniform() < 0.4 ? upTo(most / 3) : upTo(most);
  const fp = upTo(n);
  if (!hasOutcome) return { tn: n - fp, fp, fn: 0, tp: 0 };
  const fn = upTo(n - fp);
  const tp = upTo(n - fp - fn);
  return { tn: n - fp - fn - tp, fp, fn, tp };
}

const reportOn = async (people: readonly Guess[], hasOutcome: boolean): Promise<string> => {
  const rows = people.flatMap((one, index) =>
    cellsOf.flatMap((cell) =>
      Array.from({ length: one[cell] }, () => ({
        group: groups[index],
        refused: cell === 'fp' || cell === 'tp' ? 1 : 0,
        outcome: cell === 'fn' || cell === 'tp' ? 1 : 0,
      })),
    ),
  );
  const column = <Key extends keyof (typeof rows)[number]>(key: Key) => rows.map((row) => row[key]);
  const table = tableOf({
    group: column('group'),
    refused: column('refused'),
    ...(hasOutcome ? { outcome: column('outcome') } : {}),
  });
  const outcome = hasOutcome ? { outcome: 'outcome' } : {};
  return asMarkdown(
    await scoreBlocks(auditScore(table, { decision: 'refused', ...outcome, groups: [['group']] })),
    'en',
  );
};

/** The narrowest interval to which the report's reader can bring a count of 1 to 9 people. */
function narrowest(report: string, people: readonly Guess[], hasOutcome: boolean): number {
  const most = people.reduce((sum, one) => sum + cellsOf.reduce((all, cell) => all + one[cell], 0), 0);
  const guesses = people.map((_, index) => guessesFor(report, groups[index], hasOutcome, hasOutcome ? 30 : most + 20));
  const totals = totalsIn(report);
  let least = Number.POSITIVE_INFINITY;
  people.forEach((one, index) => {
    const left = leftBy(
      totals,
      guesses[index],
      guesses.filter((_, other) => other !== index),
    );
    expect(left).toContainEqual(one);
    for (const cell of cellsOf) {
      if (one[cell] === 0 || one[cell] >= 10) continue;
      const values = left.map((guess) => guess[cell]);
      least = Math.min(least, Math.max(...values) - Math.min(...values));
    }
  });
  return least;
}

const isTable = (people: readonly Guess[]) =>
  people.some((one) => one.tn + one.fn > 0) && people.some((one) => one.fp + one.tp > 0);

describe('what a shared report gives away', () => {
  for (const [hasOutcome, runs, most] of [
    [false, 100, 30],
    [true, 20, 20],
  ] as const)
    it(`${runs} small tables ${hasOutcome ? 'with' : 'without'} outcomes: whoever tries every number that prints alike is left at least 5 wide`, async () => {
      const uniform = seeded(hasOutcome ? 5 : 6);
      let [asked, small] = [0, 0];
      while (asked < runs) {
        const people = groups.map(() => peopleOf(uniform, hasOutcome, most));
        if (!isTable(people)) continue;
        asked++;
        const width = narrowest(await reportOn(people, hasOutcome), people, hasOutcome);
        expect(width, JSON.stringify(people)).toBeGreaterThanOrEqual(5);
        if (Number.isFinite(width)) small++;
      }
      expect(small).toBeGreaterThan(runs / 2);
    }, 300_000);

  it('a group of one is in no number, and no row of the regression tells its decision', async () => {
    const report = await reportOn(
      [
        { tn: 60, fp: 40, fn: 30, tp: 20 },
        { tn: 50, fp: 45, fn: 20, tp: 35 },
        { tn: 0, fp: 1, fn: 0, tp: 0 },
      ],
      true,
    );
    for (const line of report.split('\n').filter((each) => /^\| c |group = c/.test(each)))
      expect(line.replaceAll('suppressed (\\< 10)', '')).not.toMatch(/\d/);
    expect(report).not.toContain('group = c');
  });

  it('says that a second report by other groups could be subtracted from it', async () => {
    const report = await reportOn(
      [
        { tn: 60, fp: 40, fn: 0, tp: 0 },
        { tn: 50, fp: 45, fn: 0, tp: 0 },
        { tn: 4, fp: 2, fn: 0, tp: 0 },
      ],
      false,
    );
    expect(report).toContain('could be subtracted from this one');
  });
});
