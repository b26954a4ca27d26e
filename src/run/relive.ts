import { WantedPeople } from '../country/truth.ts';
import { PersonLog } from '../measures/person-log.ts';
import type { EventRow, PersonRow } from '../measures/run-result.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { simulate } from '../simulate.ts';
import { chosen } from './chosen.ts';
import { personRow } from './person-row.ts';

/** How a person stood at the end of a week in one regime. */
export type PersonWeek = Pick<PersonRow, 'regime' | 'dissentExpressed' | 'score' | 'grade' | 'listed'> & {
  readonly week: number;
};

/** One person's life in each regime, from a run in which nobody else is logged. */
export interface Relived {
  readonly people: readonly PersonRow[];
  readonly weeks: readonly PersonWeek[];
  readonly events: readonly EventRow[];
  /** Digest by regime: equal to the first run's, or it was another. */
  readonly digests: Readonly<Record<string, string>>;
}

/**
 * Runs a scenario again with one person logged: who is logged changes nothing in a run, so it is the same run.
 *
 * @param regimes ids, all of the run's
 * @throws UsageError for a regime that the scenario does not have
 */
export async function relive(
  scenario: Scenario,
  regimes: readonly string[],
  person: number,
  onWeek?: (week: number) => void,
): Promise<Relived> {
  const log = new PersonLog(scenario.people.size, [person]);
  const weeks: PersonWeek[] = [];
  const { country, runs } = await simulate(scenario, chosen(scenario, regimes), {
    log,
    onWeek: (week, country, runs) => {
      const wanted = new WantedPeople(country);
      for (const run of runs) {
        const { regime, dissentExpressed, score, grade, listed } = personRow(country, run, log, wanted, person);
        weeks.push({ week, regime, dissentExpressed, score, grade, listed });
      }
      onWeek?.(week);
    },
  });
  const wanted = new WantedPeople(country);
  return {
    people: runs.map((run) => personRow(country, run, log, wanted, person)),
    weeks,
    events: [...log.rows(regimes)],
    digests: Object.fromEntries(runs.map((run) => [run.id, run.digest()])),
  };
}
