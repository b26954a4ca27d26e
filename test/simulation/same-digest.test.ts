import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { Neighbourhood } from '../../src/country/neighbourhood.ts';
import { PersonLog } from '../../src/measures/person-log.ts';
import { simulate } from '../../src/simulate.ts';
import { simulated } from '../support/simulated.ts';
import { liberal, noRegime, smallCountry, total } from '../support/small-country.ts';

/** General with safeguards: retention, reviews that fill up, grace, corrections, an audit. */
const guarded = {
  ...total,
  id: 'general-guarded',
  safeguards: { ...liberal.safeguards, auditYearly: 0.5 },
  watch: { ...total.watch, reviewCapacity: 140, passTrue: 0.555, passFalse: 0.24 },
};
const federated = {
  ...total,
  id: 'federated',
  fusion: { ...total.fusion, degree: 'federated' as const, persistence: 0.9 },
};
const scenario = smallCountry({ size: 9000, weeks: 6, regimes: [noRegime, liberal, total, guarded, federated] });

const byId = async (...args: Parameters<typeof simulated>): Promise<Record<string, string>> => {
  const { runs, digests } = await simulated(...args);
  return Object.fromEntries(runs.map(({ id }, index) => [id, digests[index]]));
};
const plain = byId(scenario);

describe('the digest of a regime', () => {
  it('is its own: no two regimes have the same', async () => {
    expect(new Set(Object.values(await plain)).size).toBe(scenario.regimes.length);
  });

  it.each<[string, (all: readonly Neighbourhood[]) => readonly Neighbourhood[]]>([
    ['in reverse', (all) => [...all].reverse()],
    ['in chunks, the last chunk first', (all) => [...all.slice(2), ...all.slice(0, 2)]],
    [
      'odd ones first',
      (all) => [...all.filter(({ index }) => index % 2 === 1), ...all.filter(({ index }) => index % 2 === 0)],
    ],
  ])('is the same when neighbourhoods are stepped %s', async (_, order) => {
    expect(await byId(scenario, scenario.regimes, { order })).toEqual(await plain);
  });

  it('is the same in another order of regimes, alone, and twice in one run', async () => {
    const expected = await plain;
    expect(await byId(scenario, [...scenario.regimes].reverse())).toEqual(expected);
    expect(await byId(scenario, [total])).toEqual({ total: expected.total });
    expect(await byId(scenario, [guarded, noRegime, federated])).toEqual({
      'general-guarded': expected['general-guarded'],
      none: expected.none,
      federated: expected.federated,
    });
  });

  it('is the same under another id and title', async () => {
    const { digests } = await simulated(scenario, [total, { ...total, id: 'twin', title: { en: 'x', fr: 'y' } }]);
    expect(digests[1]).toBe(digests[0]);
    expect(digests[0]).toBe((await plain).total);
  });

  it('is the same for every sample of logged people', async () => {
    for (const sample of [1, 9000]) {
      const { runs } = await simulate(scenario, scenario.regimes, { log: new PersonLog(9000, sample) });
      expect(Object.fromEntries(runs.map((run) => [run.id, run.digest()]))).toEqual(await plain);
    }
  });

  it('is the same by the host’s own SHA-256', async () => {
    const { runs } = await simulate(scenario, [total], { log: new PersonLog(9000, 1) });
    expect(runs[0].digest(createHash('sha256'))).toBe((await plain).total);
  });

  it('changes with the seed', async () => {
    expect((await byId({ ...scenario, seed: 2 }, [total])).total).not.toBe((await plain).total);
  });
});
