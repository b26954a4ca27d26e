import { describe, expect, it } from 'vitest';
import { counters } from '../../src/country/counts.ts';
import { gradesOf, measureOf, measuresOf, subjects, units } from '../../src/measures/names.ts';
import { atEnd, ever, ratio, sum } from '../../src/measures/rate.ts';
import type { Regime, Scenario } from '../../src/scenario/scenario.ts';

const graded = (...grades: string[]): Scenario =>
  ({
    regimes: [{ watch: { sightings: 0 }, score: { grades: grades.map((id) => ({ id, from: 0 })) } }],
  }) as unknown as Scenario;
const scenario = graded('AAA', 'B', 'D');
const regime = { watch: { sightings: 0 }, score: { on: false } } as unknown as Regime;
const all = measuresOf(scenario);
const ids = all.map((measure) => measure.id);

/** The ids of DESIGN 4.9 and those that the issue adds. */
const named = `actsDone actsObserved actsJoined spheresJoined messagesErased messagesErasedUnnoticed
  messagesErasedOrdinary alertsTrue alertsFalse alertPpv wantedFound wantedMissed stops stopsFalseMatch stopsBadEntry
  stopsOfInnocents repeatStops peopleStoppedEver innocentsStoppedEver alertsLapsed behaviourAlertsTrue
  behaviourAlertsFalse locationRecords locationRecordsFalse recordsWrong recordsMissed recordsMisattributed scoreMean
  listedNow listedEver listedByError denialAttempts deniedPeopleEver appealsFiled appealsUpheld dissentDesired
  dissentExpressed peopleSilencedThisWeek speechReach weeksAtLarge foundPer1000StopsOfOthers judgmentsPerformed
  stopsByError listingsByError refusalsByError`.split(/\s+/);

describe('measures', () => {
  it('bear the ids of the design, each once', () => {
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of named) expect(ids).toContain(id);
  });

  it('speak of plates where the cameras read plates, and of faces where any camera reads faces', () => {
    const reading = (...reads: string[]): Scenario =>
      ({
        regimes: reads.map((read) => ({ watch: { sightings: 1, reads: read }, score: { grades: [] } })),
      }) as unknown as Scenario;
    const plates = measureOf(reading('plates'), 'facesScanned');
    expect(plates).toMatchObject({ title: { en: 'Plates read' }, unit: 'plates' });
    for (const { definition } of measuresOf(reading('plates')).filter(({ about }) => about === 'watch'))
      expect(definition.en).not.toMatch(/\bfaces?\b/i);
    expect(measureOf(reading('plates', 'faces'), 'facesScanned').title.en).toBe('Faces scanned');
  });

  it('count acts by sphere too, and grades are those of the scenario', () => {
    for (const id of ['actsDone', 'actsObserved', 'actsJoined'])
      for (const sphere of ['speech', 'transaction', 'movement', 'family', 'civic', 'justice'])
        expect(ids).toContain(`${id}.${sphere}`);
    expect(ids.filter((id) => id.startsWith('gradeShare.'))).toEqual([
      'gradeShare.AAA',
      'gradeShare.B',
      'gradeShare.D',
    ]);
    expect(gradesOf({ regimes: [...scenario.regimes, ...graded('B', 'E').regimes] })).toEqual(['AAA', 'B', 'D', 'E']);
  });

  it('never sum people counted now, this week or ever', () => {
    for (const measure of all.filter(({ id }) => /(Now|ThisWeek|Ever)$/.test(id))) {
      expect(measure.additive, measure.id).toBe(false);
      expect(measure.unit, measure.id).toBe('people');
    }
  });

  it('add up or not as the counts do that they are made from, and an unknown counter does not compile', () => {
    expect(sum('stops').adds).toBe(true);
    expect(
      [ever('stoppedFirst'), atEnd('listedNow'), ratio(sum('stops'), sum('alertsTrue'))].map(({ adds }) => adds),
    ).toEqual([false, false, false]);
    const period = {
      sums: new Float64Array(counters).fill(3),
      end: new Float64Array(counters),
      ever: new Float64Array(counters),
    };
    expect(ratio(sum('stops', 'alertsTrue'), sum('people'), 2).of(period, regime)).toBe(4);
    // @ts-expect-error: no such counter
    expect(sum('stopps').of(period, regime)).toBeNaN();
  });

  it('say what they are in both languages, with a unit and a subject', () => {
    for (const measure of all) {
      expect(units[measure.unit], measure.id).toBeDefined();
      expect(subjects, measure.id).toContain(measure.about);
      for (const words of [measure.title, measure.definition]) {
        expect(words.en.length, measure.id).toBeGreaterThan(4);
        expect(words.fr, measure.id).not.toBe(words.en);
        expect(words.fr, measure.id).not.toMatch(/ [:;?!%»]|« /);
      }
    }
  });

  it('are found by id, and an unknown one is our fault', () => {
    expect(measureOf(scenario, 'listedEver').unit).toBe('people');
    expect(() => measureOf(scenario, 'listedAlways')).toThrow('listedAlways');
  });
});
