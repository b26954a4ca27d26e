import { expect, it } from 'vitest';
import { scenarioFindings } from '../support/scenario-page.ts';

scenarioFindings('same-country', (small) => {
  it('has no apparatus, and so no alert, stop, list or erased message, under none', () => {
    for (const measure of ['alertsTrue', 'alertsFalse', 'stops', 'listedEver', 'denialAttempts', 'messagesErased'])
      expect([measure, small().value('none', measure)]).toEqual([measure, 0]);
  });

  it('costs people more in the total version than in the liberal one, by orders of magnitude', () => {
    for (const measure of ['stopsOfInnocents', 'actsJoined', 'listedEver', 'denialAttempts']) {
      expect(small().value('total', measure), measure).toBeGreaterThan(small().value('liberal', measure));
    }
    expect(small().value('total', 'stopsOfInnocents')).toBeGreaterThan(
      100 * small().value('liberal', 'stopsOfInnocents'),
    );
  });

  it('silences by machinery: everybody starts from the same beliefs', () => {
    const silenced = (regime: string) => small().value(regime, 'peopleSilencedThisWeek');
    expect(silenced('total')).toBeGreaterThan(1.1 * silenced('none'));
    expect(silenced('liberal')).toBeLessThan(1.1 * silenced('none'));
    const desired = ['none', 'liberal', 'total'].map((regime) => small().value(regime, 'dissentDesired'));
    expect(new Set(desired).size).toBe(1);
  });

  it('adds up: stops are of the wanted, of false matches and of bad entries; acts joined were observed, and observed acts done', () => {
    for (const regime of ['liberal', 'total']) {
      const of = (measure: string) => small().value(regime, measure);
      expect(of('stopsFalseMatch') + of('stopsBadEntry')).toBe(of('stopsOfInnocents'));
      expect(of('stops')).toBeGreaterThanOrEqual(of('stopsOfInnocents'));
      expect(of('actsJoined')).toBeLessThanOrEqual(of('actsObserved'));
      expect(of('actsObserved')).toBeLessThanOrEqual(of('actsDone'));
    }
  });
});
