import type { Bilingual } from '../language/bilingual.ts';
import { words } from '../language/words.ts';
import { twinPeople } from '../run/error-twins.ts';
import { memoryNeeded } from '../run/memory.ts';
import { runScenario } from '../run/run-scenario.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { peopleRead } from '../sweep/readings.ts';
import { sensitivityWork } from '../sweep/sensitivity.ts';

/** As small as the runs that try a parameter: what a run takes to begin is a like part of it. */
const [people, weeks] = [8192, 13];
/** A regime and its twin without errors, with reactions and without. */
const twinRuns = 4;

/** Seconds of one processor that a week of one person takes here, from a small run done twice: the first is slow. */
async function secondsOf(scenario: Scenario, regimes: readonly string[]): Promise<number> {
  const size = Math.min(people, scenario.people.size);
  const small = { ...scenario, weeks: Math.min(weeks, scenario.weeks), people: { ...scenario.people, size } };
  const once = async (): Promise<number> => {
    const before = process.cpuUsage();
    await runScenario(small, { regimes, sample: 'nobody', twins: 'off' });
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1e6;
  };
  await once();
  return (await once()) / (size * small.weeks * regimes.length);
}

/** Weeks of one person that a run comes to: its own, and those of its twins and readings. */
function ownWork({ people: { size }, weeks: all }: Scenario, regimes: number): number {
  const twins = Math.min(size, twinPeople) * (regimes - 1) * twinRuns;
  const readings = peopleRead(size) === size ? 2 : 3;
  return all * (size * regimes + peopleRead(size) * regimes * readings + twins);
}

const minutesOf = (seconds: number): number => Math.max(1, Math.ceil(seconds / 60));

/** What a run of a scenario costs: time and memory, on this machine, with nothing sent. */
export async function costsOf(scenario: Scenario): Promise<Bilingual> {
  const regimes = scenario.defaultRegimes;
  const each = await secondsOf(scenario, regimes);
  const ranged = scenario.parameters.filter(({ low, high }) => low !== null && high !== null).length;
  const plan = { regimes, weeks: scenario.weeks, standsFor: scenario.people.standsFor };
  const own = each * ownWork(scenario, regimes.length);
  const [all, least] = [minutesOf(own + each * sensitivityWork(plan, ranged)), minutesOf(own)];
  const megabytes = Math.ceil(memoryNeeded(scenario, regimes.length) / 2 ** 20 / 50) * 50;
  return words(
    (say) =>
      `A run: ${say.count(scenario.people.size)} synthetic people, ${say.count(scenario.weeks)} weeks, with it and without it; up to about ${say.count(all)} min and ${say.count(megabytes)} MB of memory, on this machine alone (one processor; ${say.count(least)} min without what is not known, by --no-sensitivity). Nothing is sent.`,
    (say) =>
      `Une simulation : ${say.count(scenario.people.size)} personnes synthétiques, ${say.count(scenario.weeks)} semaines, avec et sans le dispositif ; jusqu’à ${say.count(all)} min environ et ${say.count(megabytes)} Mo de mémoire, sur cette machine seulement (un processeur ; ${say.count(least)} min sans chercher l’incertitude, avec --no-sensitivity). Rien n’est envoyé.`,
  );
}
