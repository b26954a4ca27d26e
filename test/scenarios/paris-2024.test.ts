import { expect, it } from 'vitest';
import { afterLastStep } from '../../src/chapters/trial.ts';
import { regimeIn, useCaseTallies } from '../../src/chapters/use-cases.ts';
import { isHypothetical, stepEffects } from '../../src/telling/step-effects.ts';
import { scenarioFindings } from '../support/scenario-page.ts';

const ladder = ['trial', 'resumed', 'permanent', 'watchlist', 'faces', 'generalised'];

scenarioFindings('paris-2024', (small) => {
  it('tells what was done from what is supposed: only the trial has no hypothetical step, and each other says so by name', () => {
    const { scenario } = small().run;
    for (const { id, title } of scenario.regimes.filter((regime) => regime.apparatus)) {
      expect([id, isHypothetical(scenario, id)]).toEqual([id, id !== 'trial']);
      expect([id, /hypoth/i.test(title.en) && /hypoth/i.test(title.fr)]).toEqual([id, id !== 'trial']);
    }
    for (const { date, kind, source } of scenario.calendar) {
      expect([date, kind]).toEqual([date, date > '2026-01-13' ? 'hypothetical' : 'documented']);
      expect([date, source !== null]).toEqual([date, kind === 'documented']);
    }
  });

  it('watches behaviour from the first use to the end of the trial, most at the Games, and nobody’s face', () => {
    const { scenario } = small().run;
    const cameras = (week: number) =>
      regimeIn(scenario, 'trial', week).watch.behaviour.reduce(
        (sum, { camerasPer100000 }) => sum + camerasPer100000,
        0,
      );
    expect([cameras(0), cameras(50)]).toEqual([0, 0]);
    expect(cameras(1)).toBeGreaterThan(0);
    expect(cameras(15)).toBeGreaterThan(10 * cameras(1));
    expect(small().value('trial', 'alertsTrue') + small().value('trial', 'alertsFalse')).toBe(0);
    expect(small().value('trial', 'stops')).toBe(0);
  });

  it('has the share of false alerts on abandoned objects that the railway’s report prints', () => {
    const { alertsTrue, alertsFalse } = useCaseTallies(small().run.scenario, 'trial').find(
      ({ id }) => id === 'object',
    )!;
    expect(alertsFalse / (alertsTrue + alertsFalse)).toBeCloseTo(0.62, 2);
  });

  it('draws as many alerts on behaviour as its cameras and rates say, within chance', () => {
    for (const id of ['permanent', 'generalised']) {
      const tallies = useCaseTallies(small().run.scenario, id);
      for (const [measure, key] of [
        ['behaviourAlertsTrue', 'alertsTrue'],
        ['behaviourAlertsFalse', 'alertsFalse'],
      ] as const) {
        const expected = tallies.reduce((sum, tally) => sum + tally[key], 0);
        // Two neighbourhoods are of one or two regions, whose factors are 0.19 to 3.6 around 1.
        expect(small().value(id, measure), `${id} ${measure}`).toBeGreaterThan(
          0.15 * expected - 4 * Math.sqrt(expected),
        );
        expect(small().value(id, measure), `${id} ${measure}`).toBeLessThan(3.6 * expected + 4 * Math.sqrt(expected));
      }
    }
  });

  it('adds something at each step of the ratchet: alerts, then faces, then false alerts and stops by orders', () => {
    const rates = new Map(afterLastStep(small().run).map(({ regime, rates: of }) => [regime, of]));
    const of = (measure: string) => ladder.map((regime) => rates.get(regime)?.[measure] ?? Number.NaN);
    expect(of('alertsFalse').slice(0, 3)).toEqual([0, 0, 0]);
    const [watchlist, faces, generalised] = of('alertsFalse').slice(3);
    expect(faces).toBeGreaterThan(watchlist);
    expect(generalised).toBeGreaterThan(5 * faces);
    expect(of('stopsOfInnocents')[5]).toBeGreaterThan(10 * of('stopsOfInnocents')[4]);
    for (const measure of ['behaviourAlertsFalse', 'alertsFalse', 'stopsOfInnocents'])
      expect(of(measure), measure).toEqual([...of(measure)].sort((a, b) => a - b));
  });

  it('is the same life until a step parts it: regimes agree week by week before their first difference', () => {
    const first = stepEffects(small().run, 'generalised', ['alertsFalse']).find(({ hypothetical }) => hypothetical)!;
    for (const measure of ['behaviourAlertsTrue', 'behaviourAlertsFalse', 'peopleSilencedThisWeek'])
      expect(small().weekly('generalised', measure).slice(0, first.from), measure).toEqual(
        small().weekly('trial', measure).slice(0, first.from),
      );
  });
});
