import { describe, expect, it } from 'vitest';
import { recogniserFor } from '../../src/apparatus/recogniser.ts';
import { pointUnits } from '../../src/country/columns.ts';
import { counter } from '../../src/country/counts.ts';
import { likenessMultiplier } from '../../src/country/quantiles.ts';
import { gather } from '../../src/measures/measure-run.ts';
import type { Regime, Scenario } from '../../src/scenario/scenario.ts';
import { simulate } from '../../src/simulate.ts';
import { silentLog } from '../support/engine-measures.ts';
import { liberal, noRegime, smallCountry, total } from '../support/small-country.ts';

// Each of these catches one bug that `npm run proof` (deliberate-bugs) puts into a copy of the engine.

const quiet = { ...noRegime.watch, sightings: 0 };
/** Every record is worth points that neither fade nor weigh on anybody else. */
const files: Regime = {
  ...total,
  watch: quiet,
  records: { wrongYearly: 0, wrongPoints: 0 },
  fusion: { ...total.fusion, missed: [0, 0], falseLink: [0, 0] },
  score: { ...total.score, points: { 'traffic-offence': 3 }, caps: {}, overrides: {}, association: 0 },
  lists: { ...total.lists, court: { ...total.lists.court, on: false }, score: { ...total.lists.score, on: false } },
};

async function pointsLanded(regime: Regime): Promise<{ points: number; records: number }> {
  const scenario = { ...smallCountry({ size: 8192 }), weeks: 4, reactions: false };
  // A child has no score: only people of age do it.
  const acts = scenario.acts
    .filter(({ id }) => id === 'traffic-offence')
    .map((act) => ({ ...act, byAge: [0, 1, 1, 1, 1, 1] }));
  const { runs } = await simulate({ ...scenario, acts }, [regime], { log: silentLog });
  const sums = gather(runs[0].counts, runs[0].total, () => true);
  const points = runs[0].columns.reduce((all, chunk) => all + chunk.points.reduce((sum, each) => sum + each, 0), 0);
  return { points: points / pointUnits, records: sums[counter.joinedDrawn] };
}

describe('a bug put in on purpose is caught', () => {
  it('points doubled: an act counts its points once', async () => {
    const { points, records } = await pointsLanded(files);
    expect(records).toBeGreaterThan(100);
    expect(points).toBe(3 * records);
  });

  it('false links landing nowhere: what is taken from one file stands in another', async () => {
    const right = await pointsLanded(files);
    const confused = await pointsLanded({ ...files, fusion: { ...files.fusion, falseLink: [0.5, 0.5] } });
    expect(confused).toEqual(right);
  });

  it('two groups’ rates swapped: a face is mistaken at the rate of its own group', () => {
    const { people } = smallCountry();
    const watch = { ...noRegime.watch, fmr: 1e-6, fmrWithin: [1, 3], fmrAcross: 0 };
    const rate = (group: number): number => {
      const listGroupShares = [0, 1].map((each) => (each === group ? 1 : 0));
      const { of } = likenessMultiplier(people.likenessSigma);
      return recogniserFor({ ...watch, listGroupShares }, people, of, 100, true, true).meanFpir(group);
    };
    expect(rate(1) / rate(0)).toBeCloseTo(3, 2);
  });

  it('likeness off: the faces most like others bear the most false alerts', async () => {
    const watch = { ...total.watch, fmr: 2e-6, sightings: 5, stopCapacity: null, reviewCapacity: null, passFalse: 1 };
    const scenario = { ...smallCountry({ size: 4096 }), weeks: 2, reactions: false };
    const stopped = new Float64Array(4096);
    const log = {
      ...silentLog,
      isLogged: () => true,
      isAnyLogged: () => true,
      add: (person: number, _day: number, kind: string) => {
        if (kind === 'stop-false-match') stopped[person] += 1;
      },
    };
    const { country } = await simulate(scenario, [{ ...total, watch }], { log });
    const { of } = likenessMultiplier(scenario.people.likenessSigma);
    const alike = Array.from(stopped, (_, person) => person).sort(
      (a, b) => country.likenessOf(b) - country.likenessOf(a),
    );
    const sum = (people: readonly number[]): number => people.reduce((all, person) => all + stopped[person], 0);
    expect(sum(alike)).toBeGreaterThan(200);
    expect(sum(alike.slice(0, 1024)) / sum(alike)).toBeGreaterThan(0.4);
    expect(of(0)).toBeLessThan(of(2 ** 32 - 1));
  });

  it('appeals never heard: who appeals and is upheld leaves the list', async () => {
    const always = { notice: 1, appealRate: 1, upheldWrong: 1, upheldRight: 1, appealDelayWeeks: 1, graceWeeks: 0 };
    const court = { ...liberal.lists.court, share: 1, badShare: 0, performMonthly: 0 };
    const safeguards = { ...liberal.safeguards, ...always, listReviewRejectRight: 0 };
    const regime = { ...liberal, safeguards, watch: quiet, lists: { ...liberal.lists, court } };
    const small: Scenario = smallCountry({ size: 8192 });
    const acts = small.acts.map((act) =>
      act.id === 'judgment-unpaid' ? { ...act, yearlyRate: 1, participants: 1 } : act,
    );
    const { runs } = await simulate({ ...small, acts, weeks: 6, reactions: false }, [regime], { log: silentLog });
    const sums = gather(runs[0].counts, runs[0].total, () => true);
    expect(sums[counter.appealsFiled]).toBeGreaterThan(100);
    // Those of the last week are still to be heard.
    expect(sums[counter.appealsUpheld] / sums[counter.appealsFiled]).toBeGreaterThan(0.7);
  });
});
