import { describe, expect, it } from 'vitest';
import { auditTwoSamples, tableOf } from '../../../src/audit/score/index.ts';
import { seeded } from '../../../src/statistics/seeded.ts';

/** A town of people with a group, a true error, and a check that is more likely where there is one. */
function town(seed: number, size: number, sampleSize: number) {
  const uniform = seeded(seed);
  const people = Array.from({ length: size }, () => {
    const group = uniform() < 0.3 ? 'a' : 'b';
    const error = uniform() < (group === 'a' ? 0.1 : 0.05) ? 1 : 0;
    const selected = uniform() < (error ? 0.5 : group === 'a' ? 0.12 : 0.06) ? 1 : 0;
    return { group, error, selected };
  });
  const chosen = people.filter((person) => person.selected === 1);
  const sample = people
    .map((person) => ({ person, key: uniform() }))
    .sort((a, b) => a.key - b.key)
    .slice(0, sampleSize)
    .map((one) => one.person);
  const table = (of: typeof people) =>
    tableOf({ group: of.map((one) => one.group), error: of.map((one) => one.error) });
  return { people, selected: table(chosen), random: table(sample) };
}

describe('everybody selected, a random sample, and the population’s size', () => {
  it('give back the whole matrix, with intervals that hold the truth about 95 times in 100', () => {
    let [held, asked] = [0, 0];
    for (let seed = 1; seed <= 40; seed++) {
      const { people, selected, random } = town(seed, 20_000, 1500);
      const audit = auditTwoSamples(selected, random, {
        outcome: 'error',
        groups: [['group']],
        population: people.length,
        seed,
      });
      for (const group of ['a', 'b']) {
        const of = people.filter((person) => person.group === group);
        const tp = of.filter((person) => person.error === 1 && person.selected === 1).length;
        const fn = of.filter((person) => person.error === 1 && person.selected === 0).length;
        const found = audit.groups.group[group];
        expect(found.tp).toEqual({ value: tp, low: tp, high: tp });
        expect(found.tp.value! + found.fp.value!).toBe(of.filter((person) => person.selected === 1).length);
        for (const [estimate, truth] of [
          [found.fn, fn],
          [found.n, of.length],
          [found.fnr, fn / (fn + tp)],
        ] as const) {
          asked++;
          if (estimate.low! <= truth && truth <= estimate.high!) held++;
        }
      }
    }
    expect(held / asked).toBeGreaterThan(0.9);
  });

  it('everybody together are the population, with no error of chance', () => {
    const { people, selected, random } = town(1, 5_000, 300);
    const { groups } = auditTwoSamples(selected, random, { outcome: 'error', population: people.length });
    const all = groups['(all)'].all;
    expect(all.n).toEqual({ value: 5_000, low: 5_000, high: 5_000 });
    expect(all.selection.low).toBeCloseTo(all.selection.value!, 12);
    expect(all.selection.high).toBeCloseTo(all.selection.value!, 12);
    expect(all.fn.high! - all.fn.low!).toBeGreaterThan(20);
  });

  it('a population that leaves a rate over 1 gives a warning and no finding', () => {
    const { selected, random } = town(1, 5_000, 300);
    const audit = auditTwoSamples(selected, random, { outcome: 'error', groups: [['group']], population: 480 });
    expect(audit.groups.group.a.selection.value).toBeGreaterThan(1);
    expect(audit.findings.filter(({ about }) => about?.rate === 'selection')).toEqual([]);
    expect(audit.warnings.some(({ code }) => code === 'negative-count')).toBe(true);
    const ask = { outcome: 'error', population: 4_000.5 };
    expect(() => auditTwoSamples(selected, random, ask)).toThrow('whole number');
  });

  it('the same seed gives the same intervals', () => {
    const { selected, random } = town(3, 5000, 500);
    const request = { outcome: 'error', groups: [['group']], population: 5000, seed: 7 };
    expect(auditTwoSamples(selected, random, request)).toEqual(auditTwoSamples(selected, random, request));
  });

  it('reports a negative count with a warning and does not cut it', () => {
    const selected = tableOf({ error: Array.from({ length: 100 }, () => 1) });
    const random = tableOf({ error: Array.from({ length: 200 }, (_, i) => (i < 4 ? 1 : 0)) });
    const audit = auditTwoSamples(selected, random, { outcome: 'error', population: 1000 });
    expect(audit.groups['(all)'].all.fn.value).toBe(-80);
    expect(audit.warnings.map((warning) => warning.code)).toContain('negative-count');
  });

  it('needs every outcome and a population that holds its samples', () => {
    const random = tableOf({ error: [0, 1, null, 1] }, 'b.csv');
    expect(() => auditTwoSamples(tableOf({ error: [1, 1] }), random, { outcome: 'error', population: 100 })).toThrow(
      'b.csv:3',
    );
    expect(() =>
      auditTwoSamples(tableOf({ error: [1, 1] }), tableOf({ error: [0, 1] }), { outcome: 'error', population: 1 }),
    ).toThrow('smaller');
  });
});
