// Twenty replicas on two threads beside the same on one: the goal is at most 0.6 of the time.
import { overridesFrom } from '../src/scenario/index.ts';
import { openScenario } from '../src/store/load-scenario.ts';
import type * as Replicas from '../src/sweep/replicas.ts';

// As built: from sources every thread would first load the compiler.
const built = new URL('../dist/sweep/replicas.js', import.meta.url).href;
const { runReplicas }: typeof Replicas = await import(built);

const [people = '60000', weeks = '26', count = '20'] = process.argv.slice(2);
const scenario = openScenario('same-country', overridesFrom({ people, weeks }));
/** Runs them and adds the seconds of processor that all threads took: on a busy machine these still tell what is lost. */
async function timed(workers: number) {
  const before = process.cpuUsage();
  const replicas = await runReplicas(scenario, scenario.defaultRegimes, Number(count), workers);
  const { user, system } = process.cpuUsage(before);
  return { replicas, processor: (user + system) / 1e6 };
}

const { replicas: one, processor: alone } = await timed(1);
const { replicas: two, processor: together } = await timed(2);
console.log(
  `${count} replicas of ${people} people and ${weeks} weeks: one thread ${one.seconds.toFixed(1)} s, two ${two.seconds.toFixed(1)} s, ratio ${(two.seconds / one.seconds).toFixed(2)}`,
);
console.log(`same results: ${JSON.stringify(one.regimes) === JSON.stringify(two.regimes)}`);
console.log(
  `seconds of processor: one thread ${alone.toFixed(1)}, two ${together.toFixed(1)}; on two free cores that is at least ${(together / 2 / alone).toFixed(2)} of the time on one`,
);
