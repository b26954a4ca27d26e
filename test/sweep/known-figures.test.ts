import { describe, expect, it } from 'vitest';
import { fromNone } from '../../src/measures/from-none.ts';
import { headline } from '../../src/measures/headline.ts';
import { isWide, withKnown } from '../../src/measures/known.ts';
import { knownFigures } from '../../src/sweep/known-figures.ts';
import type { Performed } from '../../src/sweep/small-run.ts';
import { differenceBetween } from '../../src/telling/differences.ts';
import { inventedRun } from '../support/invented-run.ts';
import { inventedScenario } from '../support/invented-scenario.ts';

const scenario = inventedScenario();
const regimes = ['none', 'liberal', 'total'];
type Invent = (measure: string, regime: string) => number | null;

/** A small run of five blocks alike, so that it has no chance in it; those named have some. */
function performed(value: Invent, uneven: readonly number[] = [0, 0, 0, 0, 0]): Performed {
  const byRegime = <Value>(of: (measure: string, regime: string) => Value) =>
    Object.fromEntries(
      regimes.map((regime) => [regime, Object.fromEntries(headline.map((measure) => [measure, of(measure, regime)]))]),
    );
  return {
    digests: {},
    values: byRegime(value),
    leaveOneOut: byRegime((measure, regime) => {
      const own = value(measure, regime);
      return uneven.map((share) => (own === null ? null : own * (1 + share)));
    }),
  };
}

const counts =
  (total: number, bare = 0): Invent =>
  (_, regime) =>
    regime === 'total' ? total : bare;
const base = performed(counts(100));

describe('what is not known of a figure', () => {
  it('is the figure itself where every range has no width', () => {
    const { levels, differences, runs } = knownFigures({ scenario, base, alone: [], together: [] }, regimes);
    expect(runs).toBe(1);
    for (const measure of headline) {
      expect(levels.total[measure]).toEqual({ low: 1, high: 1, by: [] });
      expect(levels.none[measure]).toMatchObject(
        measure === 'foundPer1000StopsOfOthers' ? { why: 'rare' } : { low: 1, high: 1 },
      );
    }
    expect(differences.total.stopsOfInnocents).toEqual({ low: 0, high: 0, by: [] });
    const run = inventedRun();
    const total = withKnown(run, { runs, levels, differences }).regimes.find(({ id }) => id === 'total')!;
    const { value, known } = total.measures.stopsOfInnocents;
    expect(known).toEqual({ low: value, high: value, runs: 1, by: [] });
  });

  it('is what the ends of one parameter and the draws of all make of it, by the parameter that moves it', () => {
    const alone = [
      { key: 'watch.fmr', low: performed(counts(25)), high: performed(counts(400)) },
      { key: 'watch.fnmr', low: base, high: base },
    ];
    const { levels } = knownFigures({ scenario, base, alone, together: [base, performed(counts(200))] }, regimes);
    const { low, high, by } = levels.total.stopsOfInnocents;
    expect(low).toBeCloseTo(0.25, 9);
    expect(high).toBeCloseTo(4, 9);
    expect(by).toEqual(['watch.fmr']);
  });

  it('is not told of fewer than ten events in a small run, nor of fewer than five neighbourhoods', () => {
    const few = performed(counts(9));
    expect(knownFigures({ scenario, base: few, alone: [], together: [] }, regimes).levels.total.listedEver).toEqual({
      low: null,
      high: null,
      by: [],
      why: 'rare',
    });
    const unblocked = performed(counts(100), []);
    const { levels } = knownFigures({ scenario, base: unblocked, alone: [], together: [] }, regimes);
    expect(levels.total.listedEver.why).toBe('few');
  });

  it('is not told where chance hides what would be spoken of, and is nothing where that chance is small', () => {
    const shaken = (share: number) =>
      [1, -1, 1, -1].map((sign) =>
        performed(counts(100 * (1 + sign * share)), [share, -share, 2 * share, -share, -share]),
      );
    const hidden = knownFigures({ scenario, base, alone: [], together: shaken(0.3) }, regimes).levels.total.listedEver;
    expect(hidden).toEqual({ low: null, high: null, by: [], why: 'chance' });
    const { low, high } = knownFigures({ scenario, base, alone: [], together: shaken(0.01) }, regimes).levels.total
      .listedEver;
    expect(low).toBeCloseTo(1, 2);
    expect(high).toBeCloseTo(1, 2);
  });

  it('of a difference is made run by run: what moves both regimes alike is no part of it', () => {
    const shared = (by: number): Performed => performed((_, regime) => by + (regime === 'total' ? 100 : 60));
    const alone = [{ key: 'people.dissentMean', low: shared(-30), high: shared(80) }];
    const { levels, differences } = knownFigures({ scenario, base: shared(0), alone, together: [shared(50)] }, regimes);
    expect(levels.total.peopleSilencedThisWeek).toMatchObject({
      low: expect.closeTo(0.7, 9),
      high: expect.closeTo(1.8, 9),
    });
    expect(differences.total.peopleSilencedThisWeek).toMatchObject({ low: 0, high: 0 });
    const run = withKnown(inventedRun(), { runs: 4, levels, differences });
    const difference = fromNone(run, run.regimes.find(({ id }) => id === 'total')!, 'peopleSilencedThisWeek')!;
    expect(difference.known).toMatchObject({ low: difference.value, high: difference.value });
  });

  it('of a difference between two regimes with an apparatus is made run by run too, and turned round with it', () => {
    const both = (liberal: number, total: number): Performed =>
      performed((_, regime) => ({ liberal, total })[regime] ?? 0);
    const alone = [{ key: 'watch.fmr', low: both(50, 80), high: both(120, 330) }];
    const figures = knownFigures({ scenario, base: both(60, 100), alone, together: [both(80, 120)] }, regimes);
    const { size } = scenario.people;
    const ends = figures.between?.liberal.total.stopsOfInnocents;
    expect(ends).toMatchObject({ by: ['watch.fmr'] });
    expect(ends!.low! * size).toBeCloseTo(-10, 9);
    expect(ends!.high! * size).toBeCloseTo(170, 9);
    const run = withKnown(inventedRun(), figures);
    const [, liberal, total] = run.regimes;
    const more = differenceBetween(run, liberal, total, 'stopsOfInnocents');
    expect(more.value).toBe(25 * 39);
    expect(more.known).toMatchObject({ low: expect.closeTo(965, 6), high: expect.closeTo(1145, 6) });
    const less = differenceBetween(run, total, liberal, 'stopsOfInnocents');
    expect(less.known).toMatchObject({ low: expect.closeTo(-1145, 6), high: expect.closeTo(-965, 6) });
  });

  it('of a difference from a regime that never does it is that of the other figure', () => {
    const figures = knownFigures(
      {
        scenario,
        base: performed((_, regime) => (regime === 'total' ? 100 : 0)),
        alone: [],
        together: [
          performed((_, regime) => (regime === 'total' ? 50 : 0)),
          performed((_, regime) => (regime === 'total' ? 200 : 0)),
        ],
      },
      regimes,
    );
    const run = withKnown(
      inventedRun((_, regime) => (regime === 'total' ? 1000 : 0)),
      figures,
    );
    const [, liberal, total] = run.regimes;
    const { known } = total.measures.stopsOfInnocents;
    expect(known!.high! / known!.low!).toBeGreaterThan(1.5);
    expect(differenceBetween(run, liberal, total, 'stopsOfInnocents').known).toEqual(known);
    const less = differenceBetween(run, total, liberal, 'stopsOfInnocents').known;
    expect([less?.low, less?.high]).toEqual([-known!.high!, -known!.low!]);
  });

  it('of a difference grows with the people run, and is nought for the regime that it is taken from', () => {
    const { size } = scenario.people;
    const alone = [{ key: 'watch.fmr', low: performed(counts(90, 50)), high: performed(counts(140, 50)) }];
    const figures = knownFigures({ scenario, base: performed(counts(100, 50)), alone, together: [] }, regimes);
    expect(figures.differences.total.stopsOfInnocents.low).toBeCloseTo(-10 / size, 12);
    expect(figures.differences.total.stopsOfInnocents.high).toBeCloseTo(40 / size, 12);
    expect(figures.differences.none).toBeUndefined();
    const total = withKnown(
      inventedRun((_, regime) => (regime === 'total' ? 1000 : 0)),
      {
        ...figures,
        levels: { ...figures.levels, none: { stopsOfInnocents: { low: 1, high: 1, by: [] } } },
      },
    ).regimes.find(({ id }) => id === 'total')!;
    expect(total.measures.stopsOfInnocents.known).toMatchObject({
      low: expect.closeTo(900, 6),
      high: expect.closeTo(1400, 6),
    });
    const run = withKnown(inventedRun(), figures);
    expect(fromNone(run, run.regimes.find(({ id }) => id === 'none')!, 'stopsOfInnocents')).toBeNull();
    expect(fromNone(run, run.regimes.find(({ id }) => id === 'total')!, 'foundPer1000StopsOfOthers')).toBeNull();
  });

  it('of people found per stops is that of stops per person found, turned round', () => {
    const with_ = (stops: number): Performed =>
      performed((measure, regime) =>
        regime === 'none' ? 0 : measure === 'stopsOfInnocents' ? stops : measure === 'wantedFound' ? 20 : 7,
      );
    const found = (low: number) =>
      knownFigures(
        { scenario, base: with_(100), alone: [{ key: 'watch.fmr', low: with_(low), high: with_(400) }], together: [] },
        regimes,
      ).levels.total.foundPer1000StopsOfOthers;
    expect(found(25)).toMatchObject({ low: expect.closeTo(0.25, 9), high: expect.closeTo(4, 9), by: ['watch.fmr'] });
    expect(found(0)).toMatchObject({ low: expect.closeTo(0.25, 9), high: null });
  });

  it('never holds more people than there are', () => {
    const { size } = scenario.people;
    const alone = [{ key: 'voice.tolerance', low: base, high: performed(counts(10_000)) }];
    const figures = knownFigures({ scenario, base, alone, together: [] }, regimes);
    const run = withKnown(
      inventedRun(() => size / 2),
      figures,
    );
    const { known } = run.regimes.find(({ id }) => id === 'total')!.measures.peopleSilencedThisWeek;
    expect(known?.high).toBe(size);
  });

  it('is spoken of where its ends lie more than a factor of 1.5 apart', () => {
    const between = (low: number | null, high: number | null) =>
      isWide({ value: 1, low: null, high: null, known: { low, high, runs: 1, by: [] } });
    expect(between(1, 1.5)).toBe(false);
    expect(between(1, 1.6)).toBe(true);
    expect(between(0, 0)).toBe(false);
    expect(between(0, 2)).toBe(true);
    expect(between(1, null)).toBe(true);
    expect(between(null, null)).toBe(false);
  });
});
