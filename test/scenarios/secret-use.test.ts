import { expect, it } from 'vitest';
import { scenarioFindings } from '../support/scenario-page.ts';

scenarioFindings('secret-use', (small) => {
  const steps = () => small().run.scenario.calendar.filter(({ regimes }) => 'revealed' in regimes);
  const weekly = (regime: string, measure: string) => small().weekly(regime, measure);

  it('is one regime until it becomes known: nobody could tell the two apart', () => {
    const [{ week }] = steps();
    expect(week).toBeGreaterThan(20);
    for (const measure of ['facesScanned', 'alertsFalse', 'stops', 'peopleSilencedThisWeek'])
      expect(weekly('revealed', measure).slice(0, week), measure).toEqual(weekly('unknown', measure).slice(0, week));
  });

  it('silences people in the week in which it becomes known, and less and less after', () => {
    const [{ week }] = steps();
    const more = weekly('revealed', 'peopleSilencedThisWeek').map(
      (value, at) => value - weekly('unknown', 'peopleSilencedThisWeek')[at],
    );
    expect(more[week]).toBeGreaterThan(20);
    expect(more.at(-1)).toBeLessThan(more[week]);
  });

  it('scans no face once it is stopped', () => {
    const [, { week }] = steps();
    expect(
      weekly('revealed', 'facesScanned')
        .slice(week)
        .every((value) => value === 0),
    ).toBe(true);
    expect(weekly('unknown', 'facesScanned').every((value) => value > 0)).toBe(true);
  });
});
