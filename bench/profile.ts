// Where the time of a run goes, by call of src/week.ts and of the walk around it: V8's own samples, no clock in the model.
// npm run bench -- profile [PEOPLE] [WEEKS] [REGIMES] [SCENARIO]
import { Session } from 'node:inspector/promises';
import { runScenario } from '../src/run/run-scenario.ts';
import { overridesFrom } from '../src/scenario/overrides.ts';
import { openScenario } from '../src/store/load-scenario.ts';

const [people = '200000', weeks = '26', regimes = 'default', id = 'same-country'] = process.argv.slice(2);
/** Functions whose calls are told one by one. */
const callers = ['runWeek', 'week', 'turnTo', 'actsOf', 'simulate', 'Country', 'draw'];

interface Node {
  readonly id: number;
  readonly callFrame: { readonly functionName: string; readonly url: string };
  readonly children?: readonly number[];
}

const scenario = openScenario(id, overridesFrom({ people, weeks }));
const session = new Session();
session.connect();
await session.post('Profiler.enable');
await session.post('Profiler.start');
await runScenario(scenario, {
  twins: 'off',
  ...(regimes !== 'default' && { regimes: regimes.split(',') }),
});
const { profile } = await session.post('Profiler.stop');

/** Self times added up under the call that stands nearest below one of `callers`. */
function byCall(): Map<string, number> {
  const nodes = new Map((profile.nodes as Node[]).map((node) => [node.id, node]));
  const spent = new Map<number, number>();
  for (const [index, sample] of (profile.samples ?? []).entries())
    spent.set(sample, (spent.get(sample) ?? 0) + (profile.timeDeltas?.[index] ?? 0));
  const calls = new Map<string, number>();
  const walk = ({ id: at, callFrame, children }: Node, parent: string, under: string): void => {
    const name = callFrame.functionName || parent;
    const call = callers.includes(parent) && !callers.includes(name) ? name : callers.includes(name) ? name : under;
    calls.set(call, (calls.get(call) ?? 0) + (spent.get(at) ?? 0));
    for (const child of children ?? []) walk(nodes.get(child) as Node, name, call);
  };
  walk(nodes.get(1) as Node, '', 'the rest');
  calls.delete('(idle)');
  return calls;
}

/** Time in which the generator itself was at work, whoever asked it. */
function inGenerator(): number {
  const nodes = new Map((profile.nodes as Node[]).map((node) => [node.id, node.callFrame.functionName]));
  return (profile.samples ?? []).reduce(
    (sum, sample, index) => sum + (nodes.get(sample) === 'threefry' ? (profile.timeDeltas?.[index] ?? 0) : 0),
    0,
  );
}

const calls = byCall();
const all = [...calls.values()].reduce((sum, time) => sum + time, 0);
console.log(`${id}, ${people} people, ${weeks} weeks, ${regimes}: ${(all / 1e6).toFixed(1)} s sampled`);
for (const [name, time] of [...calls].sort((a, b) => b[1] - a[1]))
  if (time / all >= 0.005) console.log(`${name.padEnd(24)}${((100 * time) / all).toFixed(1).padStart(6)} %`);
console.log(
  JSON.stringify({
    people: Number(people),
    weeks: Number(weeks),
    calls: Object.fromEntries([...calls].map(([name, time]) => [name, time / all])),
    generator: inGenerator() / all,
  }),
);
