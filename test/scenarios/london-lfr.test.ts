import { expect, it } from 'vitest';
import { expectedFaces } from '../../src/chapters/expected-faces.ts';
import { shareByList } from '../../src/chapters/faces.ts';
import { shippedEvidence } from '../../src/store/evidence-files.ts';
import { openScenario } from '../../src/store/load-scenario.ts';
import { scenarioFindings } from '../support/scenario-page.ts';

const london = openScenario('london-lfr');
const eras = ['lfr-2020', 'lfr-2022', 'lfr-2024'];
const expected = (id: string) => expectedFaces(london, london.regimes.find((regime) => regime.id === id)!);
const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
const published = (id: string): number => shippedEvidence().get(id)?.value ?? Number.NaN;

scenarioFindings('london-lfr', (small) => {
  it('watches faces and nothing else: nobody is listed, refused or read', () => {
    for (const { id } of small().run.regimes)
      for (const measure of ['actsObserved', 'actsJoined', 'listedEver', 'denialAttempts', 'messagesErased'])
        expect([id, measure, small().value(id, measure)]).toEqual([id, measure, 0]);
  });

  it('raises fewer false alerts at the same footfall from era to era, by orders', () => {
    const [first, second, third] = eras.map((id) => small().value(id, 'alertsFalse'));
    expect(first).toBeGreaterThan(3 * second);
    expect(second).toBeGreaterThan(5 * third);
    expect(small().value('none', 'alertsFalse')).toBe(0);
  });

  it('draws as many false alerts as the rates come to, within chance', () => {
    for (const id of eras) {
      const { faces, alertsFalse } = expected(id);
      const passings = 0.1 * small().run.scenario.people.size * 7 * small().run.scenario.weeks;
      const mean = (sum(alertsFalse) / faces) * passings;
      // Two neighbourhoods: their regions see 0.25 to 1.5 times the mean.
      expect(small().value(id, 'alertsFalse'), id).toBeGreaterThan(0.25 * mean - 4 * Math.sqrt(mean) - 1);
      expect(small().value(id, 'alertsFalse'), id).toBeLessThan(1.5 * mean + 4 * Math.sqrt(mean));
    }
  });

  it('finds no more people than it stops, and stops nobody without an alert', () => {
    for (const id of eras) {
      const of = (measure: string) => small().value(id, measure);
      expect(of('stopsFalseMatch') + of('stopsBadEntry')).toBe(of('stopsOfInnocents'));
      expect(of('stops')).toBeLessThanOrEqual(of('alertsTrue') + of('alertsFalse'));
      expect(of('wantedFound')).toBeLessThanOrEqual(of('stops') - of('stopsFalseMatch'));
    }
  });

  it('gives back the published rate of 2020; that of the year from September 2024 enters nowhere and is about five times lower', () => {
    const rate = (id: string) => sum(expected(id).alertsFalse) / expected(id).faces;
    expect(rate('lfr-2020') / published('oxc200227_fpir')).toBeCloseTo(1, 1);
    expect(rate('lfr-2024') / published('met2425_fpir')).toBeGreaterThan(0.1);
    expect(rate('lfr-2024') / published('met2425_fpir')).toBeLessThan(10);
    expect(expected('lfr-2024').faces / published('met2425_faces')).toBeCloseTo(1, 1);
  });

  it('cannot give eight of ten false alerts to Black Londoners with a list of the population’s composition', () => {
    const shares = [0.135, 0.3, 0.5, 0.8, 1].map((share) => shareByList(london, share));
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
    expect(shares[0]).toBeLessThan(0.135);
    expect(shares[1]).toBeGreaterThan(0.135);
    expect(shares.at(-1)).toBeLessThan(0.8);
  });

  it('warns of the list that is only recalled', () => {
    expect(london.warnings.map(({ evidence }) => evidence)).toContain('met2425_watchlist');
  });
});
