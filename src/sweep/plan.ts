import { UsageError } from '../errors.ts';
import { text } from '../language/french.ts';
import { type Override, overridesFrom } from '../scenario/overrides.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { digestsOf } from '../scenario/scenario-digest.ts';
import type { Described } from './described.ts';
import type { Design } from './sampling-design.ts';

/** One run of a plan: what is set in its scenario, and the digest that the scenario then has. */
export interface PlannedRun {
  /** Its place in the plan, from 1, in seven digits. */
  readonly run: string;
  readonly scenarioDigest: string;
  readonly parameters: Readonly<Record<string, unknown>>;
  readonly seed: number;
}

/** What holds for every run of a plan. */
export interface PlanHead {
  readonly version: string;
  readonly scenario: string;
  /** The id of a scenario that ships, or a path from the plan's folder. */
  readonly file: string;
  readonly fixed: readonly Override[];
  readonly regimes: readonly string[];
  /** How its points lie in the ranges of parameters; none where only values are listed. */
  readonly design?: Design;
  readonly replicas: number;
  /** Digest of a tiny run: an engine that gives another one may not join. */
  readonly touchstone: string;
  readonly described: Described;
}

/** Many runs of one scenario, read from their file as they are asked for: they may be more than memory holds. */
export interface Plan extends PlanHead {
  /** Its file. */
  readonly path: string;
  readonly count: number;
  /** Every run, in order. */
  readonly runs: () => AsyncGenerator<PlannedRun>;
  /** A run by its name; `null` where the plan has none of it. */
  readonly run: (name: string) => Promise<PlannedRun | null>;
}

/** A parameter with the values that it is given, or only named, for its range. */
export interface Varied {
  readonly key: string;
  readonly values: readonly Override[];
}

/** Parameters set together for one point of a design. */
export type Point = readonly Override[];

export const mostRuns = 1_000_000;

/** The parts of a text between commas that stand in no bracket. */
function parts(list: string): string[] {
  const found = [''];
  let depth = 0;
  for (const letter of list) {
    if ('[{'.includes(letter)) depth += 1;
    if (']}'.includes(letter)) depth -= 1;
    if (letter === ',' && depth <= 0) found.push('');
    else found[found.length - 1] += letter;
  }
  return found.map((part) => part.trim());
}

const refuse = (given: string, en: string, fr: string): never => {
  throw new UsageError(text(en, fr), `--vary ${given}`);
};

function demandFreeKey(given: string, key: string, known: ReadonlySet<string>): void {
  if (key === '') refuse(given, 'names no parameter: write KEY=v1,v2', 'n’indique aucun paramètre : écrivez CLÉ=v1,v2');
  if (known.has(key))
    refuse(given, `${key} is varied already: name it once`, `${key} varie déjà : indiquez-la une fois`);
  if (key === 'seed')
    refuse(given, 'seeds are given by --seed and --replicas', 'les graines se donnent par --seed et --replicas');
}

/**
 * Reads `KEY=v1,v2` (each value as `--set` reads it) and `KEY` alone.
 *
 * @throws UsageError for an empty value, a value twice, a key twice
 * @example variedFrom(['watch.listSize=500,5000'])[0].values.map(({ value }) => value) // [500, 5000]
 */
export function variedFrom(given: readonly string[]): Varied[] {
  const known = new Set<string>();
  return given.map((each) => {
    const equals = each.indexOf('=');
    const key = (equals < 0 ? each : each.slice(0, equals)).trim();
    demandFreeKey(each, key, known);
    known.add(key);
    if (equals < 0) return { key, values: [] };
    const list = parts(each.slice(equals + 1));
    if (list.includes('')) refuse(each, 'a value is missing: write KEY=v1,v2', 'une valeur manque : écrivez CLÉ=v1,v2');
    const values = list.map((value) => ({
      ...overridesFrom({ set: [`${key}=${value}`] })[0],
      label: `--vary ${key}=${value}`,
    }));
    if (new Set(values.map(({ value }) => JSON.stringify(value))).size < values.length)
      refuse(each, 'a value stands twice: give each once', 'une valeur y est deux fois : donnez chacune une fois');
    return { key, values };
  });
}

/** Every value of each parameter with every value of the others, the last moving fastest. */
export function grid(varied: readonly Varied[]): Point[] {
  const count = varied.reduce((product, { values }) => product * values.length, 1);
  if (count > mostRuns) throw tooMany(count);
  return varied.reduce<Point[]>(
    (points, { values }) => points.flatMap((point) => values.map((value) => [...point, value])),
    [[]],
  );
}

export const tooMany = (count: number): UsageError =>
  new UsageError(
    text(
      `${count} runs are planned, ${mostRuns} at most are possible: give fewer values or replicas`,
      `${count} simulations prévues, ${mostRuns} au plus sont possibles : donnez moins de valeurs ou de répliques`,
    ),
  );

const seedLimit = 2 ** 32;

/** Seeds of replicas: the scenario's own, and those after it. */
export const seedsFrom = (seed: number, count: number): number[] =>
  Array.from({ length: count }, (_, index) => (seed + index) % seedLimit);

/** The name of a run, from its place in the plan. */
export const runName = (place: number): string => String(place).padStart(7, '0');

/** Its place, from 1; 0 for what is no name of a run. */
export const placeOf = (name: string): number => (/^\d{7}$/.test(name) ? Number(name) : 0);

/**
 * Every point under every seed, each with the digest of its scenario.
 *
 * @throws ScenarioFaults for a point that the scenario cannot take
 */
export function* plannedRuns(
  read: (point: Point) => Scenario,
  points: Iterable<Point>,
  replicas: number,
): Generator<PlannedRun> {
  let count = 0;
  for (const point of points) {
    const scenario = read(point);
    const parameters = Object.fromEntries(point.map(({ key, value }) => [key, value]));
    const digestUnder = digestsOf(scenario);
    for (const seed of seedsFrom(scenario.seed, replicas)) {
      count += 1;
      yield { run: runName(count), scenarioDigest: digestUnder(seed), parameters, seed };
    }
  }
}
