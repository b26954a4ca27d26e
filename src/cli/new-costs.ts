import type { Bilingual } from '../language/bilingual.ts';
import { words } from '../language/words.ts';
import { memoryNeeded } from '../run/memory.ts';
import { runScenario } from '../run/run-scenario.ts';
import type { Scenario } from '../scenario/scenario.ts';

const [people, weeks] = [4096, 4];
/** A run is followed by its error twins and by small runs of what moves the headline. */
const withChecks = 4;

/** Seconds of one processor that a run takes here, from a small one of the same scenario, done twice: the first is slow. */
async function secondsOf(scenario: Scenario, regimes: readonly string[]): Promise<number> {
  const size = Math.min(people, scenario.people.size);
  const small = { ...scenario, weeks: Math.min(weeks, scenario.weeks), people: { ...scenario.people, size } };
  const once = async (): Promise<number> => {
    const before = process.cpuUsage();
    await runScenario(small, { regimes, sample: 0, twins: 'off' });
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1e6;
  };
  await once();
  return (await once()) * (scenario.people.size / size) * (scenario.weeks / small.weeks);
}

/** What a run of a scenario costs: time and memory, on this machine, with nothing sent. */
export async function costsOf(scenario: Scenario): Promise<Bilingual> {
  const regimes = scenario.defaultRegimes;
  const least = await secondsOf(scenario, regimes);
  const minutes = Math.max(1, Math.ceil((least * withChecks) / 60));
  const megabytes = Math.ceil(memoryNeeded(scenario, regimes.length) / 2 ** 20 / 50) * 50;
  return words(
    (say) =>
      `A run: ${say.count(scenario.people.size)} synthetic people, ${say.count(scenario.weeks)} weeks, with it and without it; up to about ${say.count(minutes)} min and ${say.count(megabytes)} MB of memory, on this machine alone. Nothing is sent.`,
    (say) =>
      `Une simulation : ${say.count(scenario.people.size)} personnes synthétiques, ${say.count(scenario.weeks)} semaines, avec et sans le dispositif ; jusqu’à ${say.count(minutes)} min environ et ${say.count(megabytes)} Mo de mémoire, sur cette machine seulement. Rien n’est envoyé.`,
  );
}
