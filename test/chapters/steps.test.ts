import { describe, expect, it } from 'vitest';
import { regimeIn, useCaseTallies } from '../../src/chapters/use-cases.ts';
import { measureOf } from '../../src/measures/names.ts';
import { overridesFrom } from '../../src/scenario/overrides.ts';
import { openScenario } from '../../src/store/load-scenario.ts';
import { meanOf } from '../../src/telling/step-effects.ts';

const paris = openScenario('paris-2024', overridesFrom({ people: '100000', weeks: '52' }));

describe('rates between two steps of a calendar', () => {
  it('are per 100,000 people, over a year where weeks add up, and the mean where they do not', () => {
    const rate = (id: string, values: (number | null)[]) => meanOf(values, measureOf(paris, id), 50_000);
    expect(rate('alertsFalse', [1, 3])).toBe(2 * 2 * 52);
    expect(rate('listedNow', [10, null, 20])).toBe(30);
    expect(rate('dissentExpressed', [0.1, 0.3])).toBeCloseTo(0.2);
    expect(rate('alertsFalse', [])).toBeNull();
  });
});

describe('use cases of cameras on behaviour', () => {
  it('stand as the calendar has left them in each week', () => {
    const cameras = (week: number) => regimeIn(paris, 'trial', week).watch.behaviour[0].camerasPer100000;
    expect([0, 1, 14, 15, 16, 17, 50].map(cameras)).toEqual([0, 0.22, 0.22, 6.5, 6.5, 0.22, 0]);
    expect(regimeIn(paris, 'none', 15).watch.behaviour).toEqual([]);
  });

  it('add up cameras, events and alerts over the weeks by hand', () => {
    const zone = useCaseTallies(paris, 'trial')[0];
    const weeks = { between: 14 + 2 + 29, games: 2 + 2 };
    const cameraDays = (100_000 / 100_000) * 7 * (0.22 * weeks.between + 6.5 * weeks.games);
    expect(zone.cameraDays).toBeCloseTo(cameraDays, 9);
    expect(zone.alertsTrue).toBeCloseTo(cameraDays * 0.035 * 0.8, 9);
    expect(zone.alertsFalse).toBeCloseTo(cameraDays * 0.007, 9);
  });
});

describe('what a step of the calendar sets', () => {
  it('stands among the parameters with its sources, by the date of the step', () => {
    const own = paris.parameters.filter(({ step }) => step !== undefined);
    expect(own.map(({ key }) => key)).toContain('calendar.2026-11-02.watch.sightings');
    expect(own.find(({ key }) => key === 'calendar.2026-11-02.watch.sightings')).toMatchObject({
      value: 0.17,
      sources: ['vsa_cameras', 'BR-CAM-DAY'],
      step: { date: '2026-11-02', regimes: ['watchlist', 'faces', 'generalised'] },
    });
    expect(paris.warnings.map(({ evidence }) => evidence)).toContain('BR-CAM-DAY');
  });
});
