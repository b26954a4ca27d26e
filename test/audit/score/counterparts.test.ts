import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { auditScore, tableOf } from '../../../src/audit/score/index.ts';
import { seeded } from '../../../src/statistics/seeded.ts';

/** Four people: the refused one differs from b in sex alone, from c in age and town, and is c’s like in sex. */
const people = {
  refused: [1, 0, 0, 0],
  sex: ['F', 'H', 'F', 'H'],
  age: [30, 30, 40, 50],
  town: ['x', 'x', 'y', 'z'],
};
const asked = { decision: 'refused', factors: ['sex', 'age', 'town'] };

describe('counterparts from the table alone', () => {
  it('are the spared rows that differ in the fewest columns', () => {
    const found = auditScore(tableOf(people), { ...asked, showRows: true }).counterfactuals!;
    expect(found).toMatchObject({ asked: 1, against: 3, changes: [0, 1, 0, 0, 0, 0], alikeDecidedApart: 0 });
    expect(found.changed).toEqual([{ column: 'sex', times: 1 }]);
    expect(found.pairs).toEqual([{ line: 1, counterpart: 2, differs: ['sex: F → H'] }]);
  });

  it('keep the columns that nobody can change', () => {
    const found = auditScore(tableOf(people), { ...asked, immutable: ['sex'], showRows: true }).counterfactuals!;
    expect(found.immutable).toEqual(['sex']);
    expect(found.changes).toEqual([0, 0, 1, 0, 0, 0]);
    expect(found.pairs).toEqual([{ line: 1, counterpart: 3, differs: ['age: 30 → 40', 'town: x → y'] }]);
  });

  it('say rows alike in every column and decided apart, and no line of a row unless rows are asked for', () => {
    const table = tableOf({ refused: [1, 0, 1], sex: ['F', 'F', 'H'] });
    const found = auditScore(table, { decision: 'refused', factors: ['sex'] }).counterfactuals!;
    expect(found).toMatchObject({ alikeDecidedApart: 1, pairs: [] });
  });

  it('are none where everybody was decided alike', () => {
    const table = tableOf({ refused: [1, 1], sex: ['F', 'H'] });
    expect(auditScore(table, { decision: 'refused', factors: ['sex'] }).counterfactuals).toBeNull();
  });

  it('are as near as a search of every pair finds, in any small table', () => {
    const row = fc.record({ refused: fc.nat(1), a: fc.nat(2), b: fc.nat(2), c: fc.nat(2) });
    fc.assert(
      fc.property(fc.array(row, { minLength: 2, maxLength: 30 }), (rows) => {
        const column = (name: 'refused' | 'a' | 'b' | 'c') => rows.map((one) => one[name]);
        const table = tableOf({ refused: column('refused'), a: column('a'), b: column('b'), c: column('c') });
        const spared = rows.filter((one) => one.refused === 0);
        const adverse = rows.filter((one) => one.refused === 1);
        const found = auditScore(table, { decision: 'refused', factors: ['a', 'b', 'c'] }).counterfactuals;
        if (spared.length === 0 || adverse.length === 0) {
          expect(found).toBeNull();
          return;
        }
        const expected = [0, 0, 0, 0, 0, 0];
        for (const one of adverse)
          expected[
            Math.min(
              ...spared.map((other) => (['a', 'b', 'c'] as const).filter((name) => one[name] !== other[name]).length),
            )
          ]++;
        expect(found!.changes).toEqual(expected);
      }),
      { numRuns: 60, seed: 2 },
    );
  });

  it('of very many rows are looked for in a sample, and the finding says of how many', () => {
    const uniform = seeded(3);
    const rows = 20_000;
    const draw = () => Array.from({ length: rows }, () => Math.floor(uniform() * 3));
    const refused: number[] = Array.from({ length: rows }, () => (uniform() < 0.5 ? 1 : 0));
    const audit = auditScore(tableOf({ refused, a: draw(), b: draw() }), { decision: 'refused' });
    expect(audit.counterfactuals!.asked).toBeLessThan(rows / 10);
    expect(audit.counterfactuals!.of).toBe(refused.reduce((sum, one) => sum + one, 0));
    const finding = audit.notes.find((one) => one.code === 'counterfactuals')!;
    expect(finding.text.en).toMatch(/a sample of 200 of the 10,026 adverse rows/);
    expect(finding.text.fr).toMatch(/un échantillon de 200 des 10.026 lignes défavorables/);
  });
});

describe('proxies of a group', () => {
  const rows = 4000;
  const uniform = seeded(9);
  const group = Array.from({ length: rows }, () => (uniform() < 0.5 ? 'north' : 'south'));
  const table = tableOf({
    refused: group.map((one) => (uniform() < (one === 'north' ? 0.5 : 0.3) ? 1 : 0)),
    group,
    same: group.map((one) => (one === 'north' ? 'N' : 'S')),
    postcode: group.map((one) => (one === 'north' ? 0 : 50) + Math.floor(uniform() * 100)),
    mostly: group.map((one) => (uniform() < 0.9 === (one === 'north') ? 'a' : 'b')),
    noise: group.map(() => (uniform() < 0.5 ? 'a' : 'b')),
  });
  const audit = auditScore(table, { decision: 'refused', groups: [['group']], factors: [] });
  const of = (column: string) => audit.proxies.find((one) => one.column === column)!;

  it('a column that says the group has V 1, one that agrees in nine of ten has 0.8, noise none', () => {
    expect(of('same')).toMatchObject({ group: 'group', guessed: 1 });
    expect(of('same').association).toBeCloseTo(1, 3);
    expect(of('mostly').association).toBeCloseTo(0.8, 1);
    expect(of('mostly').guessed).toBeCloseTo(0.9, 1);
    expect(of('noise').association).toBeLessThan(0.05);
    // Uniform on 100 values, shifted by half: a quarter of each side says nothing, guessing is right in 3 of 4.
    expect(of('postcode').guessed).toBeCloseTo(0.75, 1);
  });

  it('are sorted, the telling ones are findings where a gap stands, and the noise is not', () => {
    expect(audit.proxies.map((one) => one.column)).toEqual(['same', 'mostly', 'postcode', 'noise']);
    const told = audit.findings.filter((one) => one.code === 'proxy').map((one) => one.text.en);
    expect(told).toHaveLength(3);
    expect(told.join()).not.toContain('noise');
    const fair = tableOf({ refused: group.map((_, row) => row % 2), group, same: group.map((one) => `of ${one}`) });
    const { findings, proxies } = auditScore(fair, { decision: 'refused', groups: [['group']], factors: [] });
    expect(proxies[0].association).toBeCloseTo(1, 3);
    expect(findings.filter((one) => one.code === 'proxy')).toEqual([]);
  });

  it('never counts the group’s own column, nor decision and outcome', () => {
    const names = audit.proxies.map((one) => one.column);
    for (const name of ['group', 'refused']) expect(names).not.toContain(name);
  });
});
