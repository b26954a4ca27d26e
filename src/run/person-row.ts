import { pointUnits, stands } from '../country/columns.ts';
import type { Country } from '../country/people.ts';
import { WantedPeople } from '../country/truth.ts';
import type { PersonLog } from '../measures/person-log.ts';
import type { PersonRow } from '../measures/run-result.ts';
import type { RegimeRun } from '../regime-run.ts';
import { ageBands } from '../scenario/scenario.ts';
import { traitPoints } from '../scenario/traits.ts';

/** What is kept of every logged person, regime by regime. */
export function peopleRows(country: Country, runs: readonly RegimeRun[], log: PersonLog): PersonRow[] {
  const wanted = new WantedPeople(country);
  return runs.flatMap((run) => log.people.map((person) => personRow(country, run, log, wanted, person)));
}

/** What is kept of one person in one regime, as it stands. */
export function personRow(
  country: Country,
  run: RegimeRun,
  log: PersonLog,
  wanted: WantedPeople,
  person: number,
): PersonRow {
  const { scenario } = country;
  const { neighbourhood, place, at, chunk: index } = country.placeOf(person);
  const chunk = run.columns[index];
  const singled = log.singled.get(person);
  const { score } = run.regime;
  const own = traitPoints(run.regime, country.ageBand(person), country.means(person), country.group(person));
  const points = score.on && country.isOfAge(person) ? score.base + own + chunk.points[at] / pointUnits : null;
  const status = chunk.status[at];
  return {
    regime: run.id,
    person,
    region: scenario.people.regions[neighbourhood.region].id,
    neighbourhood: neighbourhood.index,
    household: person - (country.householdOf(person) & 7),
    group: scenario.people.groups[country.group(person)].id,
    ageBand: ageBands[country.ageBand(person)],
    meansFifth: country.means(person) + 1,
    dissentDesired: country.dissentOf(person),
    boldness: country.boldnessOf(person),
    likeness: country.likenessOf(person),
    wanted: wanted.isWanted(neighbourhood, place, scenario.weeks - 1),
    loggedFromWeek: singled?.week ?? 0,
    loggedFor: singled?.measure ?? 'sample',
    dissentExpressed: run.expressionOf(person),
    score: points,
    grade: points === null ? null : (score.grades.find(({ from }) => points >= from) ?? score.grades.at(-1)!).id,
    listed: [status & stands.courtListed ? 'court' : '', status & stands.scoreListed ? 'score' : '']
      .filter(Boolean)
      .join(' '),
  };
}
