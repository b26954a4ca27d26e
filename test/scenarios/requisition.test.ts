import { expect, it } from 'vitest';
import { scenarioFindings } from '../support/scenario-page.ts';

scenarioFindings('requisition', (small) => {
  const weekOf = (index: number) => small().run.scenario.calendar[index].week;
  const weekly = (regime: string, measure: string) => small().weekly(regime, measure);
  const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

  it('is the commercial version until the police requisition it', () => {
    for (const measure of ['facesScanned', 'actsJoined', 'stops', 'peopleSilencedThisWeek'])
      expect(weekly('requisitioned', measure).slice(0, weekOf(0)), measure).toEqual(
        weekly('commercial', measure).slice(0, weekOf(0)),
      );
    expect(sum(weekly('commercial', 'stops'))).toBe(0);
  });

  it('needs no new camera: the same faces are scanned, and now people are stopped, most of them wrongly', () => {
    expect(weekly('requisitioned', 'facesScanned')).toEqual(weekly('commercial', 'facesScanned'));
    expect(small().value('requisitioned', 'stopsOfInnocents')).toBeGreaterThan(100);
    expect(small().value('requisitioned', 'stopsOfInnocents')).toBeGreaterThan(
      small().value('requisitioned', 'wantedFound'),
    );
  });

  it('dismantled, loses what it found and frees whom it listed: no face, no stop, no entry', () => {
    for (const measure of ['facesScanned', 'actsObserved', 'stops', 'denialAttempts', 'listedNow'])
      expect(sum(weekly('dismantled', measure).slice(weekOf(1))), measure).toBe(0);
    expect(small().value('dismantled', 'weeksAtLarge')).toBeGreaterThanOrEqual(
      small().value('requisitioned', 'weeksAtLarge'),
    );
    expect(small().value('dismantled', 'stopsOfInnocents')).toBeLessThan(
      small().value('requisitioned', 'stopsOfInnocents'),
    );
  });
});
