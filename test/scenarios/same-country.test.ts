import { expect, it } from 'vitest';
import { scenarioFindings } from '../support/scenario-page.ts';

const regimes = ['none', 'commercial', 'guarded', 'unjoined', 'total'] as const;

scenarioFindings('same-country', (small) => {
  const of = (regime: (typeof regimes)[number], measure: string) => small().value(regime, measure);

  it('asks the article’s question by default: nothing, and four versions of the same machinery', () => {
    expect(small().run.regimes.map(({ id }) => id)).toEqual(regimes);
    const sightings = small().run.scenario.regimes.map(({ id, watch }) => [id, watch.sightings]);
    expect(new Set(sightings.filter(([id]) => regimes.slice(1).includes(id as never)).map(([, n]) => n)).size).toBe(1);
  });

  it('has no apparatus, and so no alert, stop, list or erased message, under none', () => {
    for (const measure of ['facesScanned', 'alertsTrue', 'alertsFalse', 'stops', 'listedEver', 'messagesErased'])
      expect([measure, of('none', measure)]).toEqual([measure, 0]);
    expect(of('none', 'peopleUntouched')).toBe(small().run.scenario.people.size);
  });

  it('lists, stops and refuses nobody in the commercial version, and knows nearly everybody, who know nothing of it', () => {
    for (const measure of ['stops', 'listedEver', 'denialAttempts', 'messagesErased'])
      expect([measure, of('commercial', measure)]).toEqual([measure, 0]);
    const { size } = small().run.scenario.people;
    expect(of('commercial', 'facesScanned')).toBe(of('total', 'facesScanned'));
    expect(of('commercial', 'actsJoined')).toBeGreaterThan(0.5 * of('total', 'actsJoined'));
    expect(of('commercial', 'peopleUnaware')).toBeGreaterThan(0.99 * size);
    expect(of('commercial', 'peopleUntouched')).toBe(size);
  });

  it('touches fewer people within every safeguard than without, and scans as many faces', () => {
    for (const measure of ['actsObserved', 'actsJoined', 'messagesErased', 'conversationsBroken', 'stopsOfInnocents'])
      expect(of('guarded', measure), measure).toBeLessThan(of('total', measure));
    expect(of('guarded', 'messagesErased')).toBe(0);
    expect(of('guarded', 'facesScanned')).toBe(of('total', 'facesScanned'));
    expect(of('guarded', 'peopleUntouched')).toBeGreaterThan(of('total', 'peopleUntouched'));
  });

  it('silences by machinery: everybody starts from the same beliefs', () => {
    expect(of('total', 'peopleSilencedThisWeek')).toBeGreaterThan(1.1 * of('none', 'peopleSilencedThisWeek'));
    expect(of('commercial', 'peopleSilencedThisWeek')).toBe(of('none', 'peopleSilencedThisWeek'));
    expect(new Set(regimes.map((regime) => of(regime, 'dissentDesired'))).size).toBe(1);
  });

  it('adds up: stops are of the wanted, of false matches and of bad entries; acts joined were observed, and observed acts done', () => {
    for (const regime of regimes) {
      expect(of(regime, 'stopsFalseMatch') + of(regime, 'stopsBadEntry')).toBe(of(regime, 'stopsOfInnocents'));
      expect(of(regime, 'stops')).toBeGreaterThanOrEqual(of(regime, 'stopsOfInnocents'));
      expect(of(regime, 'actsJoined')).toBeLessThanOrEqual(of(regime, 'actsObserved'));
      expect(of(regime, 'actsObserved')).toBeLessThanOrEqual(of(regime, 'actsDone'));
      expect(of(regime, 'facesPeople')).toBeLessThanOrEqual(of(regime, 'facesScanned'));
    }
  });
});
