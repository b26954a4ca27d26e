import type { Bilingual } from '../language/bilingual.ts';
import { text } from '../language/french.ts';
import type { Estimate, MeasureResult, RegimeResult, RunResult } from '../measures/run-result.ts';
import { resultOf } from '../store/run-summary.ts';

const nothing: Estimate = { value: null, low: null, high: null };

/** One regime's result of a measure; empty where it was not measured. */
export const resultIn = (run: RunResult, regime: RegimeResult, measure: string): MeasureResult =>
  resultOf(run, regime, measure) ?? { ...nothing, byGroup: {}, byRegion: {}, leaveOneOut: [] };

/** Whether any regime holds the measure. */
export const isMeasured = (run: RunResult, measure: string): boolean =>
  run.regimes.some((regime) => resultOf(run, regime, measure) !== undefined);

/** Whether the measure has a value that is not nought in some regime. */
export const isAlive = (run: RunResult, measure: string): boolean =>
  run.regimes.some((regime) => (resultIn(run, regime, measure).value ?? 0) !== 0);

/** Measures that are told only where another is alive: elsewhere they are the same under every regime. */
const toldWith: Readonly<Record<string, string>> = { judgmentsPerformed: 'listedEver', weeksAtLarge: 'wantedFound' };

/** Whether a measure says something of this run. */
export const isTold = (run: RunResult, measure: string): boolean => {
  const other = toldWith[measure];
  return other === undefined || isAlive(run, other);
};

/** A count per 100,000 people of those it is out of. */
export const per100000 = (value: number | null, people: number): number | null =>
  value === null || people === 0 ? null : (value / people) * 100_000;

/** Regimes that have an apparatus: all but `none`. */
export const withApparatus = (run: RunResult): readonly RegimeResult[] =>
  run.regimes.filter(({ id }) => run.scenario.regimes.find((regime) => regime.id === id)?.apparatus !== false);

/** A regime's title, quoted, for a sentence. */
export const named = ({ title }: { readonly title: Bilingual }): Bilingual => text(`“${title.en}”`, `« ${title.fr} »`);

/** The regime in which a measure is highest, with its value; `null` where it is nought or missing everywhere. */
export function highest(run: RunResult, measure: string): { regime: RegimeResult; value: number } | null {
  let found: { regime: RegimeResult; value: number } | null = null;
  for (const regime of run.regimes) {
    const { value } = resultIn(run, regime, measure);
    if (value !== null && value > (found?.value ?? 0)) found = { regime, value };
  }
  return found;
}

/** How many of the people run a group or region holds: counted where the run says so, else its share. */
export function peopleIn(run: RunResult, part: 'groups' | 'regions', id: string): number {
  const counted = run.peopleIn?.[part][id];
  if (counted !== undefined) return counted;
  const { people } = run.scenario;
  return (people[part].find((each) => each.id === id)?.share ?? 0) * people.size;
}

/** How many times as large; `null` where there is no denominator. */
export const ratioOf = (value: number | null, to: number | null): number | null =>
  value === null || to === null || to === 0 ? null : value / to;
