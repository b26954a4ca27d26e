/** A figure that was measured several times. */
export type Times = readonly number[];

/** One way to run a scenario, and what it took. */
export interface Job {
  readonly name: string;
  /** Seconds that the run itself prints, and seconds of processor of the whole process. */
  readonly seconds: Times;
  readonly processor: Times;
  readonly personDays: number;
}

/** What the benches found, and on what. */
export interface Found {
  readonly machine: {
    readonly date: string;
    readonly cores: number;
    readonly processor: string;
    readonly gibibytes: number;
    readonly system: string;
    readonly node: string;
    readonly v8: string;
    /** What else ran: the load before the first job. */
    readonly loadBefore: number;
  };
  readonly people: number;
  readonly weeks: number;
  readonly jobs: readonly Job[];
  readonly digestsAreEqual: boolean;
  /** A run of few people with report and twins: seconds from the command to its end, and of processor. */
  readonly small: {
    readonly people: number;
    readonly weeks: number;
    readonly seconds: Times;
    readonly processor: Times;
  };
  readonly sameRule: readonly { readonly name: string; readonly people: number; readonly rates: Times }[];
  /** Share of a run's time by call, and of it in the generator itself, whoever asked it. */
  readonly profile: {
    readonly people: number;
    readonly weeks: number;
    readonly calls: Readonly<Record<string, number>>;
    readonly generator: number;
  };
  /** Nanoseconds a block of the generator, ours and compiled. */
  readonly kernel: { readonly typescript: Times; readonly compiled: Times };
  /** Person-days a second of each scenario, by people and threads. */
  readonly rates: readonly {
    readonly id: string;
    readonly people: number;
    readonly workers: number;
    readonly rate: number;
  }[];
  readonly slice: {
    readonly people: number;
    readonly neighbourhoods: number;
    readonly weeks: number;
    readonly regime: string;
    readonly drawnNanoseconds: number;
    readonly nanoseconds: number;
    readonly peakMegabytes: number;
    readonly bytes: { readonly shared: number; readonly columns: number; readonly rare: number };
    readonly yearHours: number;
    readonly gigabytes: number;
  };
}

const sorted = (values: Times): number[] => [...values].sort((a, b) => a - b);
export const median = (values: Times): number => sorted(values)[values.length >> 1];
const digits = (value: number): string => value.toFixed(value < 10 ? 2 : value < 100 ? 1 : 0);

/** The median, and the least and most where there are several. */
const tell = (values: Times): string => {
  const order = sorted(values);
  const [least, most] = [order[0], order[order.length - 1]].map(digits);
  return values.length === 1 ? `${digits(values[0])} (once)` : `${digits(median(values))} (${least} to ${most})`;
};

const count = (value: number): string => value.toLocaleString('en-US');

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');

const jobRow = ({ name, seconds, processor, personDays }: Job): string[] => [
  name,
  tell(seconds),
  tell(processor),
  digits(personDays / median(seconds) / 1e6),
];

/** Two threads against one, of the jobs that stand one after the other. */
function threads(jobs: readonly Job[]): string {
  const ratios = jobs.flatMap(({ seconds }, at) =>
    at % 2 === 1 ? [median(seconds) / median(jobs[at - 1].seconds)] : [],
  );
  return `Two threads take ${ratios.map((ratio) => ratio.toFixed(2)).join(' and ')} of the time of one.`;
}

/** Calls that are loops over columns, without tables of rare rows, records or a log in them: what a kernel could take over. */
const columnCalls = ['express', 'updateScores', 'countExposed', 'countSpheresJoined', 'drawCandidates'];
/** A kernel is a second model to be held equal to the first: worth it where the whole is so many times as fast. */
const worth = 2;

/** How many times as fast the whole is where a share of it takes a part of its time. */
const gainOf = (share: number, part: number): number => 1 / (1 - share * (1 - part));

function kernelText({ profile, kernel }: Found): string {
  const ratio = median(kernel.compiled) / median(kernel.typescript);
  const share = columnCalls.reduce((sum, name) => sum + (profile.calls[name] ?? 0), 0);
  const [generator, columns, none] = [gainOf(profile.generator, ratio), gainOf(share, ratio), gainOf(share, 0)];
  const percent = (part: number): string => `${(100 * part).toFixed(1)} %`;
  const verdict = columns < worth ? `That is below ${worth}, and there is no kernel` : `That is above ${worth}`;
  return `A block of the generator takes ${tell(kernel.typescript)} ns in TypeScript and ${tell(kernel.compiled)} in WebAssembly with SIMD, the same words
from both. The generator is ${percent(profile.generator)} of this run: compiled, the whole would be ${generator.toFixed(2)} times as fast. The calls that are
loops over columns alone (${columnCalls.map((name) => `\`${name}\``).join(', ')}) are ${percent(share)}: if all of
them gained as much as the generator, which few loops do, the whole would be ${columns.toFixed(2)} times as fast, and ${none.toFixed(2)} if they took no
time. ${verdict}: it would be a second model, to be held equal to the first.`;
}

/** A row a scenario, a column a size and number of threads; and what a person-day takes in the largest against the one before. */
function ratesText({ rates }: Found): string {
  const columns = [...new Map(rates.map((each) => [`${count(each.people)}, ${each.workers}`, each])).entries()];
  const ids = [...new Set(rates.map(({ id }) => id))];
  const rateOf = (id: string, people: number, workers: number): number =>
    rates.find((each) => each.id === id && each.people === people && each.workers === workers)?.rate ?? Number.NaN;
  const sizes = sorted([...new Set(rates.map(({ people }) => people))]);
  const [smaller, largest] = sizes.slice(-2);
  const growths = ids.map((id) => rateOf(id, smaller, 1) / rateOf(id, largest, 1));
  return `${table(
    ['scenario', ...columns.map(([name]) => name)],
    ids.map((id) => [id, ...columns.map(([, { people, workers }]) => digits(rateOf(id, people, workers) / 1e6))]),
  )}

On one thread a person-day takes ${tell(growths)} times as long among ${count(largest)} people as among ${count(smaller)}: the median of the scenarios.`;
}

/** docs/benchmarks.md. */
export function benchmarksPage(found: Found): string {
  const { machine, people, weeks, jobs, digestsAreEqual, small, sameRule, profile, slice } = found;
  const ours = median(sameRule[0].rates);
  return `# Benchmarks

Written by \`npm run bench -- benchmarks\` on ${machine.date}: ${machine.cores} cores (${machine.processor}), ${machine.gibibytes} GiB, ${machine.system},
Node ${machine.node}, V8 ${machine.v8}. The load before the first job was ${machine.loadBefore.toFixed(1)}: above 0.5 other work ran beside, and only
seconds of processor and ratios tell anything. Each figure is the median (least to most). [design.md](design.md) says why
the code is as it is, [model.md](model.md) what it computes.

## The default job

same-country, ${count(people)} people, ${weeks} weeks, the jobs in turn. \`seconds\` is what the run prints: people drawn and weeks
walked. Seconds of processor are of the whole process, files and report in it. No twins, no sensitivity.

${table(['job', '`seconds`', 'seconds of processor', 'million person-days a second'], jobs.map(jobRow))}

${threads(jobs)} The digests are ${digestsAreEqual ? 'equal' : 'NOT EQUAL'}.

## A small run

same-country, ${count(small.people)} people, ${small.weeks} weeks, with report and error twins, without what is not known: ${tell(small.seconds)} seconds from the
command to its end, ${tell(small.processor)} of processor.

## The same rule in other engines

Each day everybody reads ten contacts and moves half way to their mean. The contacts are the same in all, and so is what
comes out, which the bench checks. Ours is the rule as a stage over our columns: a neighbourhood's week in cache before the
next; no model, no luck, no log. agentscript is not there: its licence (GPL-3.0) is not among those of our tools.

${table(
  ['engine', 'people', 'million person-days a second and core', 'time, ours 1'],
  sameRule.map(({ name, people: size, rates }) => [
    name,
    count(size),
    tell(rates.map((rate) => rate / 1e6)),
    digits(ours / median(rates)),
  ]),
)}

## Where the time goes, and what a compiled kernel could still gain

By call of [src/week.ts](../src/week.ts) and of the walk around it, in one thread: ${count(profile.people)} people, ${profile.weeks} weeks, the default
regimes, the log of 2,000 people in it. Calls under 2 % are left out.

${table(
  ['call', 'share of the time'],
  Object.entries(profile.calls)
    .filter(([, share]) => share >= 0.02)
    .sort(([, a], [, b]) => b - a)
    .map(([name, share]) => [`\`${name}\``, `${(100 * share).toFixed(1)} %`]),
)}

${kernelText(found)}

## Every scenario, by people and threads

Million person-days a second of the weeks after the second, the default regimes of each, nobody followed; by people and threads.

${ratesText(found)}

## A country of 100 million

A slice of it, really run as a thread of a large run walks it: ${count(slice.neighbourhoods)} consecutive neighbourhoods (${count(slice.people)} people) of
a country whose columns stand in chunks, ${slice.weeks} weeks of \`${slice.regime}\` alone. The partners of the week that lie outside the slice
stand still. ${digits(slice.nanoseconds)} ns of processor a person-day, ${digits(slice.drawnNanoseconds)} ns to draw a person, ${digits(slice.peakMegabytes)} MB at the peak.

A person takes ${digits(slice.bytes.shared)} bytes that all regimes share, ${digits(slice.bytes.columns)} of columns a regime and ${digits(slice.bytes.rare)} of rare tables so far.
Extrapolated from this, and not run: a year of all 100 million in this regime takes ${digits(slice.yearHours)} hours of one core and ${digits(slice.gigabytes)} GB.

Other claims have a bench each, which \`npm run bench\` lists: \`growth\`, \`scenarios\`, \`profile\`, \`replicas\`, \`default-job\`.
`;
}
