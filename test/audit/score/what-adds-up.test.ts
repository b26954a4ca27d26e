import { describe, expect, it } from 'vitest';
import { auditScore, rebuildRule, type ScoreRequest, tableOf } from '../../../src/audit/score/index.ts';
import { scoreBlocks, scoreTelling } from '../../../src/audit/score/report/score-report.ts';
import { markedScore } from '../../../src/audit/score/sharing/marks.ts';
import { asMarkdown } from '../../../src/document/as-markdown.ts';

type Columns = Parameters<typeof tableOf>[0];

async function shared(columns: Columns, request: ScoreRequest, withRule = false): Promise<string> {
  const table = tableOf(columns);
  const rule = withRule ? await rebuildRule(table, request) : undefined;
  return asMarkdown(await scoreBlocks(auditScore(table, request), { rule }), 'en');
}

/** Every number that a report prints, shares too. */
const printed = (report: string): Set<string> =>
  new Set((report.replace(/(?<=\d),(?=\d{3})/g, '').match(/\d+(\.\d+)?%?/g) ?? []).map(String));

const rows = <Value>(number: number, value: (row: number) => Value): Value[] =>
  Array.from({ length: number }, (_, row) => value(row));

/** Two large groups and one of three. */
const hidden = { a: 50, b: 40, c: 3 };
const group = (row: number) => (row < hidden.a ? 'a' : row < hidden.a + hidden.b ? 'b' : 'c');
const whole = hidden.a + hidden.b + hidden.c;

describe('what numbers of a shared report add up to', () => {
  it('rows of three without a decision follow from no other number', async () => {
    const columns = {
      refused: rows(203, (row) => (row < 200 ? row % 2 : null)),
      outcome: rows(203, (row) => (row % 5 === 0 && row < 200 ? null : (row >> 1) % 2)),
      age: rows(203, (row) => (row % 10 === 3 && row < 200 ? null : 20 + (row % 37))),
      late: rows(203, (row) => row % 3),
    };
    for (const withRule of [false, true]) {
      const report = await shared(columns, { decision: 'refused', outcome: 'outcome' }, withRule);
      const found = printed(report);
      expect(found.has('200') && found.has('203'), report).toBe(false);
    }
  });

  it('a group of three follows from no total, sample, or share of the commonest', async () => {
    const report = await shared(
      {
        group: rows(whole, group),
        refused: rows(whole, (row) => (row % 7 < 3 ? 1 : 0)),
        town: rows(whole, (row) => (row < 55 ? 'x' : 'y')),
      },
      { decision: 'refused', groups: [['group']] },
      true,
    );
    expect(report).toMatch(/\| a \| 50 \|/);
    const found = printed(report);
    for (const number of [`${whole}`, '53.8%', `${rows(whole, (row) => row % 7 < 3).filter(Boolean).length}`])
      expect(found.has(number) && found.has('40'), number).toBe(false);
  });

  it('people whom a table counts by row are told only where their total is', async () => {
    const table = {
      group: ['a', 'a', 'b', 'b', 'c'],
      refused: ['yes', 'no', 'yes', 'no', 'yes'],
      n: [20, 30, 20, 20, 3],
    };
    const report = await shared(table, { decision: 'refused', groups: [['group']], count: 'n' });
    expect(report).toMatch(/\| a \| 50 \|/);
    expect(printed(report).has(`${whole}`)).toBe(false);
  });

  it('missing cells of nine follow neither from the rows of the regression nor from another column', async () => {
    const report = await shared(
      {
        refused: rows(300, (row) => (row % 3 === 0 ? 1 : 0)),
        age: rows(300, (row) => (row >= 100 && row < 112 ? null : 20 + (row % 40))),
        late: rows(300, (row) => (row >= 200 && row < 209 ? null : row % 4)),
      },
      { decision: 'refused', factors: ['age', 'late'] },
    );
    expect(printed(report).has('21'), report).toBe(false);
    expect(printed(report).has('279')).toBe(false);
  });

  it('identifiers that come twice do not follow from how many different ones there are', async () => {
    const report = await shared(
      { id: rows(100, (row) => `p${row < 3 ? row + 50 : row}`), refused: rows(100, (row) => row % 2) },
      { decision: 'refused' },
    );
    expect(report).toContain('100 rows');
    expect(printed(report).has('97')).toBe(false);
    const missing = await shared(
      { id: rows(100, (row) => (row < 3 ? null : `p${row}`)), refused: rows(100, (row) => row % 2) },
      { decision: 'refused' },
    );
    expect(printed(missing).has('97')).toBe(false);
  });

  it('by two groupings, what a step of the line does to three people of fifteen follows from no sum over the others', async () => {
    const many = 715;
    const columns = {
      score: rows(many, (row) => (row < 700 ? 1 + (row % 8) : row < 703 ? 5 : 8)),
      group: rows(many, (row) => (row < 400 ? 'a' : row < 700 ? 'b' : 'c')),
      half: rows(many, (row) => ((row >> 3) % 2 === 0 ? 'even' : 'odd')),
    };
    const audit = auditScore(tableOf(columns), { score: 'score', threshold: 5, groups: [['group'], ['half']] });
    const telling = await scoreTelling(audit);
    const { thresholds } = markedScore(audit, undefined, telling);
    for (const move of thresholds!.moves) {
      const open = ['a', 'b'].every((name) => move.groups.group[name].shareable);
      const halves = ['even', 'odd'].every((name) => move.groups.half[name].shareable);
      expect(open && halves && move.groups.group.c.changed !== 0).toBe(false);
    }
    for (const cut of thresholds!.cuts) {
      if (cut.threshold === thresholds!.current) continue;
      const told = (column: string, names: string[]) => names.every((name) => cut.groups[column][name].shareable);
      const ofC = audit.thresholds!.cuts.find(({ threshold }) => threshold === 5)!.groups.group.c.selected;
      expect(told('group', ['a', 'b']) && told('half', ['even', 'odd']) && cut.groups.group.c.selected !== ofC).toBe(
        false,
      );
    }
  });

  it('outcomes that few rows lack do not follow from the missing cells of their column', async () => {
    const people = 120;
    const report = await shared(
      {
        group: rows(people, (row) => (row < 70 ? 'a' : 'b')),
        refused: rows(people, (row) => row % 2),
        outcome: rows(people, (row) => (row < 9 || (row >= 70 && row < 76) ? null : (row >> 1) % 2)),
      },
      { decision: 'refused', outcome: 'outcome', groups: [['group']] },
    );
    const found = printed(report);
    // 15 in all, 9 of a and 6 of b: with the size and the rows of known outcome of one, the other follows.
    expect(found.has('15') && /\| a \| 70 \|/.test(report) && found.has('61')).toBe(false);
  });
});

describe('what the holder of the data reads', () => {
  it('every record of the JSON that must not be shared says so', async () => {
    const columns = {
      group: rows(whole, group),
      refused: rows(whole, (row) => (row % 7 < 3 ? 1 : 0)),
      outcome: rows(whole, (row) => (row % 5 < 2 ? 1 : 0)),
      score: rows(whole, (row) => row % 9),
      town: rows(whole, (row) => (row < 3 ? null : row < 55 ? 'x' : 'y')),
    };
    const { refused, ...scored } = columns;
    const audit = auditScore(tableOf(scored), {
      score: 'score',
      threshold: 5,
      outcome: 'outcome',
      groups: [['group']],
    });
    const found = markedScore(audit, undefined, await scoreTelling(audit));
    expect(found.overall.withheld).toContain('n');
    expect(found.understood.columns.find(({ name }) => name === 'town')!.withheld).toContain('missing');
    expect(found.proxies.every(({ shareable }) => typeof shareable === 'boolean')).toBe(true);
    for (const cut of found.thresholds!.cuts) expect(cut.groups.group.c.shareable).toBe(false);
    for (const { group: name, reference, shareable } of found.comparisons)
      if ([name, reference].includes('c')) expect(shareable).toBe(false);
    for (const model of found.factors.models)
      for (const effect of model.effects) expect(effect.shareable).toBeTypeOf('boolean');
  });
});
