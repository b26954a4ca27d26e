import { describe, expect, it } from 'vitest';
import { auditScore, tableOf } from '../../../src/audit/score/index.ts';
import { columnsNamed } from '../../../src/audit/score/meaning/grouping.ts';
import { openText } from '../../../src/cli/audit-score-read.ts';
import { whereRows } from '../../../src/cli/where.ts';
import { EvidenceError, UsageError } from '../../../src/errors.ts';
import { textTable } from './data.ts';

const none = { factors: [] };

describe('bad input', () => {
  it('a wrong column lists the columns there are', () => {
    expect(() => auditScore(tableOf({ note: [1, 2] }), { score: 'score', threshold: 1, ...none })).toThrow(
      'the columns are “note”',
    );
  });

  it('a text in a number says file, line, column and value', async () => {
    const table = await textTable('score,sex\n1,F\n2,M\nabc,F\n', 'points.csv');
    expect(() => auditScore(table, { score: 'score', threshold: 1, ...none })).toThrow(
      /points\.csv:4: column “score”.*“abc”/,
    );
  });

  it('an outcome of which no value is known as yes asks which one is', () => {
    const table = tableOf({ refused: [1, 0], happened: ['good', 'bad'] });
    expect(() => auditScore(table, { decision: 'refused', outcome: 'happened', ...none })).toThrow(
      '--outcome-positive',
    );
  });

  it('one class, an inverted score, an empty group value: warnings, rates of nothing are null', () => {
    const score = Array.from({ length: 200 }, (_, i) => i);
    const inverted = auditScore(
      tableOf({ score, bad: score.map((one) => (one < 100 ? 1 : 0)), sex: score.map((one) => (one % 3 ? 'F' : null)) }),
      {
        score: 'score',
        threshold: 50,
        outcome: 'bad',
        groups: [['sex']],
        ...none,
      },
    );
    const codes = inverted.warnings.map((warning) => warning.code);
    expect(codes).toContain('inverted-score');
    expect(codes).toContain('missing-group');
    expect(Object.keys(inverted.groups.sex)).toEqual(['F', '(missing)']);
    const oneClass = auditScore(tableOf({ score, bad: score.map(() => 0) }), {
      score: 'score',
      threshold: 50,
      outcome: 'bad',
      ...none,
    });
    expect(oneClass.warnings.map((warning) => warning.code)).toContain('one-class');
    expect(oneClass.overall.fnr).toMatchObject({ value: null, low: null, high: null, n: 0 });
  });

  it('intersections are keyed by “A & B” and “a & b”', () => {
    const { groups } = auditScore(tableOf({ d: [1, 0, 1], a: ['x', 'x', 'y'], b: [1, 2, null] }), {
      decision: 'd',
      groups: [['a', 'b']],
      ...none,
    });
    expect(Object.keys(groups['a & b'])).toEqual(['x & 1', 'x & 2', 'y & (missing)']);
  });

  it('values that hold the sign between them stay apart: no group is lost', () => {
    const table = tableOf({ d: [1, 0, 1, 0], a: ['x & y', 'x', 'x', 'x & y'], b: ['z', 'y & z', 'z', 'y & z'] });
    const { groups } = auditScore(table, { decision: 'd', groups: [['a', 'b']], ...none });
    const inGroups = Object.values(groups['a & b']).map(({ n }) => n);
    expect(inGroups).toEqual([1, 1, 1, 1]);
    expect(Object.keys(groups['a & b'])).toContain('"x & y" & z');
  });

  it('a column named as JavaScript names its own things is one like any other', () => {
    const table = tableOf(
      Object.fromEntries([
        ['d', [1, 0]],
        ['__proto__', ['constructor', '__proto__']],
      ]) as never,
    );
    const { groups } = auditScore(table, { decision: 'd', groups: [['__proto__']], ...none });
    expect(Object.keys(groups)).toEqual(['__proto__']);
    expect(Object.keys(Object.values(groups)[0])).toEqual(['__proto__', 'constructor']);
  });

  it('a column whose own name holds a comma can be grouped by, alone and with others', () => {
    const table = tableOf({ 'c, d': [1], a: [1], 'x,y,z': [1] });
    expect(columnsNamed('c, d', table)).toEqual(['c, d']);
    expect(columnsNamed('a,c, d,x,y,z', table)).toEqual(['a', 'c, d', 'x,y,z']);
    expect(columnsNamed('a, nope', table)).toEqual(['a', 'nope']);
  });

  it('a decision that is neither yes nor no is read as not adverse, and said', () => {
    const table = tableOf({ d: ['refused', 'accepted', 'pending', 'refused'] });
    const codes = (decisionPositive: string[], of = table) =>
      auditScore(of, { decision: 'd', decisionPositive, ...none }).warnings.map(({ code }) => code);
    expect(codes(['refused'])).toContain('decision-values');
    expect(codes(['refused', 'pending'])).not.toContain('decision-values');
    expect(codes(['1'], tableOf({ d: [1, 0, 1] }))).not.toContain('decision-values');
  });

  it('a grouping asked for twice, or a column twice in one, is told once', () => {
    const table = tableOf({ d: [1, 0, 1], a: ['x', 'x', 'y'] });
    const once = auditScore(table, { decision: 'd', groups: [['a']], ...none });
    const twice = auditScore(table, { decision: 'd', groups: [['a'], ['a'], ['a', 'a']], ...none });
    expect(twice.comparisons).toEqual(once.comparisons);
    expect(Object.keys(twice.groups)).toEqual(['a']);
  });

  it('a reference that is no group, or of a column that is not grouped by, is a usage error', () => {
    const table = tableOf({ d: [1, 0, 1], a: ['x', 'x', 'y'] });
    const ask = (reference: Record<string, string>) => () =>
      auditScore(table, { decision: 'd', groups: [['a']], reference, ...none });
    expect(ask({ a: 'z' })).toThrow('it has “x”, “y”');
    expect(ask({ b: 'x' })).toThrow('not grouped by');
    expect(ask({ a: 'y' })).not.toThrow();
  });

  it('an infinite score is no number, whether written out or too large to hold', async () => {
    const written = await textTable('score\n1\n-1e400\n', 'points.csv');
    expect(() => auditScore(written, { score: 'score', threshold: 1, ...none })).toThrow(/points\.csv:3/);
    const held = tableOf({ score: [1, Number.POSITIVE_INFINITY] });
    expect(() => auditScore(held, { score: 'score', threshold: 1, ...none })).toThrow('Infinity');
  });

  it('a hundred thousand distinct “groups” are refused by name', () => {
    const d = Array.from({ length: 100_000 }, (_, i) => i % 2);
    const table = tableOf({ d, who: d.map((_, i) => `person ${i}`) });
    expect(() => auditScore(table, { decision: 'd', groups: [['who']], ...none })).toThrow('is it an identifier');
  });

  it('score and decision at once, a score without a threshold, nothing at all: usage errors', () => {
    const table = tableOf({ score: [1], d: [1] });
    expect(() => auditScore(table, { score: 'score', threshold: 1, decision: 'd' })).toThrow(UsageError);
    expect(() => auditScore(table, { score: 'score' })).toThrow('--threshold');
    expect(() => auditScore(table, {})).toThrow('--decision');
  });

  it('a --columns file that is not there is said, not our fault', () => {
    expect(() => openText('/nope/columns.yaml')).toThrow(EvidenceError);
  });

  it('--where reaches no file, no second statement, no unknown column, and says so', async () => {
    const table = tableOf({ age: [10, 20, 30], 'full name': ['a', 'b', null] });
    expect((await whereRows(table, 'age >= 20')).rows).toBe(2);
    expect((await whereRows(table, '"full name" IS NULL')).rows).toBe(1);
    for (const condition of [
      "age > (SELECT count(*) FROM read_csv('/etc/passwd'))",
      'age > 5; DROP TABLE decisions',
      'agee > 5',
      "age > 1) OR (SELECT 1 FROM 'x.csv'",
      '',
      'SET threads=1',
      '1=1) UNION ALL SELECT * FROM (SELECT 1',
    ])
      await expect(whereRows(table, condition)).rejects.toThrow(UsageError);
  });

  it('counts of all at least 10 are never called too few; under 5 always', () => {
    const rows = (cells: number[]) =>
      cells.flatMap((count, cell) => Array.from({ length: count }, () => [cell % 2, cell >> 1]));
    const audit = (cells: number[]) => {
      const all = [...rows(cells), ...rows([100, 100, 100, 100])];
      const table = tableOf({
        d: all.map((row) => row[0]),
        o: all.map((row) => row[1]),
        g: all.map((_, i) => (i < all.length - 400 ? 'a' : 'b')),
      });
      return auditScore(table, { decision: 'd', outcome: 'o', groups: [['g']], ...none });
    };
    expect(audit([10, 10, 10, 10]).warnings.filter((warning) => warning.code === 'too-few')).toEqual([]);
    expect(
      audit([10, 4, 10, 10])
        .warnings.filter((warning) => warning.code === 'too-few')
        .flatMap((warning) => warning.groups),
    ).toEqual(['a']);
  });

  it('an error is always ours', () => {
    expect(() => auditScore(tableOf({ d: [null, null] }), { decision: 'd', ...none })).toThrow(EvidenceError);
  });
});
