import { describe, expect, it } from 'vitest';
import { pointUnits } from '../../src/country/columns.ts';
import type { Regime, Scenario } from '../../src/scenario/scenario.ts';
import { simulate } from '../../src/simulate.ts';
import { smallCountry, total } from '../support/small-country.ts';

const score: Regime = {
  ...total,
  coverage: { ...total.coverage, civic: 1, family: 1 },
  fusion: { ...total.fusion, missed: [0, 0], falseLink: [0, 0] },
  records: { wrongYearly: 0, wrongPoints: 0 },
  score: { ...total.score, association: 0, overrides: {}, caps: {}, points: {} },
  lists: { ...total.lists, score: { ...total.lists.score, on: false }, court: { ...total.lists.court, on: false } },
};

/** A few hundred people who do one act. */
const country = (id: string, yearlyRate: number, weeks: number): Scenario => {
  const small = smallCountry({ size: 500 });
  const acts = small.acts.filter((act) => act.id === id).map((act) => ({ ...act, yearlyRate, participants: 1 }));
  return { ...small, weeks, reactions: false, acts };
};

interface Gained {
  readonly person: number;
  readonly day: number;
  readonly points: number;
}

/** Runs it and returns everybody's points at the end, in sixteenths, and every point that was given. */
async function pointsOf(scenario: Scenario, regime: Regime): Promise<{ end: Int16Array; gained: Gained[] }> {
  const gained: Gained[] = [];
  const log = {
    regimeIndex: 0,
    isLogged: () => true,
    isAnyLogged: () => true,
    add: (person: number, day: number, kind: string, points: number) => {
      if (kind === 'points') gained.push({ person, day, points });
    },
    point: () => {},
  };
  const { runs } = await simulate(scenario, [regime], { log });
  return { end: runs[0].columns[0].points, gained };
}

describe('score', () => {
  it('points of a capped act never pass the year’s cap, from its first week on', async () => {
    const regime = { ...score, score: { ...score.score, points: { volunteering: 4 }, caps: { volunteering: 9 } } };
    const { end } = await pointsOf(country('volunteering', 180, 4), regime);
    expect(Math.max(...end)).toBe(9 * pointUnits);
  });

  it('lost points recover, the oldest first, and then the oldest quarter leaves', async () => {
    const regime: Regime = {
      ...score,
      safeguards: { ...score.safeguards, retentionWeeks: 4 },
      score: { ...score.score, recoveryYears: 4 / 52, points: { 'book-late': -64 } },
    };
    const weeks = 5;
    const { end, gained } = await pointsOf(country('book-late', 60, weeks), regime);
    const byHand = Array.from(end, () => 0);
    for (let person = 0; person < end.length; person += 1) {
      let quarters: number[] = [];
      for (let week = 0; week < weeks; week += 1) {
        const mine = gained.filter((each) => each.person === person && Math.floor(each.day / 7) === week);
        quarters.push(mine.reduce((sum, { points }) => sum + points * pointUnits, 0));
        // A quarter of what is lost comes back a week.
        let back = -quarters.reduce((sum, points) => sum + points, 0) / 4;
        quarters = quarters.map((points) => {
          const taken = Math.min(back, -points);
          back -= taken;
          return points + taken;
        });
        quarters = quarters.slice(-3);
      }
      byHand[person] = quarters.reduce((sum, points) => sum + points, 0);
    }
    expect(Array.from(end, (points) => points + 0)).toEqual(byHand.map((points) => points + 0));
    expect(new Set(byHand).size).toBeGreaterThan(10);
  });
});
