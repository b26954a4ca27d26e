// Twenty replicas on two threads beside the same on one: the goal is at most 0.6 of the time.
import { overridesFrom } from '../src/scenario/index.ts';
import { openScenario } from '../src/store/load-scenario.ts';
import { runReplicas } from '../src/sweep/replicas.ts';

const [people = '20000', weeks = '13', count = '20'] = process.argv.slice(2);
const scenario = openScenario('same-country', overridesFrom({ people, weeks }));
const one = await runReplicas(scenario, scenario.defaultRegimes, Number(count), 1);
const two = await runReplicas(scenario, scenario.defaultRegimes, Number(count), 2);
console.log(
  `${count} replicas of ${people} people and ${weeks} weeks: one thread ${one.seconds.toFixed(1)} s, two ${two.seconds.toFixed(1)} s, ratio ${(two.seconds / one.seconds).toFixed(2)}`,
);
console.log(`same results: ${JSON.stringify(one.regimes) === JSON.stringify(two.regimes)}`);
