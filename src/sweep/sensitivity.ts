import { gains, losses } from '../measures/headline.ts';
import type { KnownFigures } from '../measures/known.ts';
import type { Override } from '../scenario/overrides.ts';
import type { Parameter, Scenario } from '../scenario/scenario.ts';
import { latinHypercube } from '../statistics/sobol.ts';
import { knownFigures } from './known-figures.ts';
import { type RunCrew, runMany } from './many.ts';
import { type Ends, endsOf, type Movable, movableOf, type Read, readOrNull, strength } from './one-at-a-time.ts';
import type { Performed } from './small-run.ts';
import { factorsOf, settingOf, valueAt } from './varied-factors.ts';

/** What the ends of a parameter's range do to one measure in one regime. */
export interface Swing extends Omit<Ends, 'factor'> {
  readonly parameter: Parameter;
}

/** In how many draws of what is not known a regime has more of a measure than every other, by measure, then by regime. */
export type Leads = Readonly<Record<string, Readonly<Record<string, number>>>>;

/** What is not known, and what that does to the headline. */
export interface Sensitivity {
  readonly people: number;
  readonly weeks: number;
  readonly seconds: number;
  /** Runs of these people and weeks; those that chose the parameters were smaller. */
  readonly runs: number;
  /** Parameters tried: those with a range that can be moved alone. */
  readonly tried: number;
  /** The parameters drawn together: those that move some figure of the headline most. */
  readonly together: readonly string[];
  readonly draws: number;
  /** The ten that move the headline most, the strongest first, each with the measure that it moves most. */
  readonly swings: readonly Swing[];
  readonly figures: KnownFigures;
  readonly leads: Leads;
}

/** What is tried, and how. */
export interface SensitivityPlan {
  readonly read: Read;
  readonly regimes: readonly string[];
  readonly weeks: number;
  readonly standsFor: number;
  /** Keys of the parameters that are tried; all that have a range unless said. */
  readonly candidates?: readonly string[];
  /** Parameters drawn together, 16 unless said, and draws of them, 64; fewer for long calendars. */
  readonly parameters?: number;
  readonly draws?: number;
  readonly workers: number;
  readonly crew?: RunCrew;
  readonly onProgress?: (share: number) => void;
  readonly signal?: AbortSignal;
}

/** Five neighbourhoods: the fewest of which the chance of a run is known. */
const people = 20_480;
/** Each parameter is first tried on so few, for so long, to find those that matter. */
const fewPeople = 8192;
const fewWeeks = 13;
const strongest = 10;
/** Parameters drawn together, and draws; fewer where the weeks of all regimes are more than these, but never fewer than that. */
const most = { parameters: 16, draws: 64, regimeWeeks: 312 };
const fewestOf = { parameters: 8, draws: 24 };
/** A parameter that moves nothing by more than this is not drawn. */
const least = 0.01;
const designSeed = 11;
/** How large a country is stood for is what is asked about, not what is not known. */
const frame = 'people.standsFor';

const setTo = (key: string, value: number): Override => ({ key, value, label: `${key}=${value}` });
const sized = (size: number, weeks: number): readonly Override[] => [setTo('people.size', size), setTo('weeks', weeks)];

/** The size of the runs that bands are made of. */
export const sensitivitySize = ({ standsFor, weeks }: Pick<SensitivityPlan, 'standsFor' | 'weeks'>) =>
  sized(Math.min(people, standsFor), weeks);

const within =
  (read: Read, fixed: readonly Override[]): Read =>
  (overrides) =>
    read([...fixed, ...overrides]);

/** How many parameters are drawn together, and how often: for a long calendar nobody would wait half an hour. */
function howMany({
  regimes,
  weeks,
  parameters,
  draws,
}: Pick<SensitivityPlan, 'regimes' | 'weeks' | 'parameters' | 'draws'>): {
  readonly parameters: number;
  readonly draws: number;
} {
  const share = Math.min(1, most.regimeWeeks / (regimes.length * weeks));
  return {
    parameters: parameters ?? Math.max(fewestOf.parameters, Math.round(most.parameters * share)),
    draws: draws ?? Math.max(fewestOf.draws, Math.round(most.draws * share)),
  };
}

/** What it comes to, in weeks of one person under one regime; `ranged` parameters have a range. */
export function sensitivityWork(
  plan: Pick<SensitivityPlan, 'regimes' | 'weeks' | 'standsFor'>,
  ranged: number,
): number {
  const { regimes, weeks, standsFor } = plan;
  const { parameters, draws } = howMany(plan);
  const few = Math.min(fewPeople, standsFor) * Math.min(weeks, fewWeeks);
  const full = Math.min(people, standsFor) * weeks;
  return regimes.length * ((1 + 2 * ranged) * few + (1 + 2 * Math.min(parameters, ranged) + draws) * full);
}

interface Pair {
  readonly low: Performed;
  readonly high: Performed;
}

const pairsIn = (performed: readonly Performed[]): Pair[] =>
  Array.from({ length: performed.length / 2 }, (_, index) => ({
    low: performed[2 * index],
    high: performed[2 * index + 1],
  }));

const bothEnds = (movable: readonly Movable[]): Scenario[] => movable.flatMap(({ low, high }) => [low, high]);

/** What each factor does to each figure, the strongest first. */
const swingsOf = (base: Performed, movable: readonly Movable[], pairs: readonly Pair[], regimes: readonly string[]) =>
  movable
    .flatMap(({ factor }, index) =>
      endsOf(factor, [base.values, pairs[index].low.values, pairs[index].high.values], regimes),
    )
    .sort((a, b) => strength(b) - strength(a));

/** Factors in turn: those that move some figure most, then those that move some figure second most, and so on. */
function chosenFrom(movable: readonly Movable[], ends: readonly Ends[], many: number): readonly Movable[] {
  const ranks = new Map<string, number>();
  const ranked = ends
    .filter((each) => strength(each) > least)
    .map((each) => {
      const figure = `${each.regime}.${each.measure}`;
      const rank = ranks.get(figure) ?? 0;
      ranks.set(figure, rank + 1);
      return { each, rank };
    })
    .sort((a, b) => a.rank - b.rank);
  const chosen: Movable[] = [];
  const moved = new Set<string>();
  for (const { each } of ranked) {
    const found = movable.find(({ factor }) => factor === each.factor)!;
    // Two parameters of one whole make room for each other: only one of them is drawn.
    if (chosen.length === many || found.moves.some((key) => moved.has(key))) continue;
    chosen.push(found);
    for (const key of found.moves) moved.add(key);
  }
  return chosen;
}

/** Draws of all the factors together that the scenario can take. */
function drawsOf(read: Read, scenario: Scenario, chosen: readonly Movable[], draws: number): Scenario[] {
  if (chosen.length === 0) return [];
  return latinHypercube(draws, chosen.length, designSeed).flatMap((row) => {
    const settings = chosen.flatMap(({ factor }, column) => settingOf(scenario, factor, valueAt(factor, row[column])));
    const drawn = readOrNull(read, settings);
    return drawn === null ? [] : [drawn];
  });
}

/** Measures of which more is counted: what people lose, and who is found. */
const compared = [...losses, gains[0]];

function leadsOf(together: readonly Performed[], regimes: readonly string[]): Leads {
  const leads = (measure: string, regime: string): number =>
    together.filter(({ values }) => {
      const own = values[regime]?.[measure] ?? 0;
      return regimes.every((id) => id === regime || (values[id]?.[measure] ?? 0) < own);
    }).length;
  return Object.fromEntries(
    compared.map((measure) => [measure, Object.fromEntries(regimes.map((id) => [id, leads(measure, id)]))]),
  );
}

/** The measure that each factor moves most, of the ten that move some measure most. */
function strongestSwings(ends: readonly Ends[]): Swing[] {
  const seen = new Set<string>();
  return ends
    .filter((each) => strength(each) > 0 && !seen.has(each.factor.key) && seen.add(each.factor.key))
    .slice(0, strongest)
    .map(({ factor, ...swing }) => ({ parameter: factor.parameter, ...swing }));
}

/** Counts weighted runs: a small one is told as the part of a full one that it costs. */
function progressOf({ onProgress }: SensitivityPlan, small: number, weight: number, full: number) {
  const all = small * weight + full;
  return {
    onSmall: (done: number) => onProgress?.((done * weight) / all),
    onFull: (done: number) => onProgress?.((small * weight + done) / all),
  };
}

/**
 * What the ignorance of parameters does to the headline: each at the ends of its range on few people, then those that move
 * some figure most, one at a time and together (a Latin hypercube), on enough people to tell it from chance.
 *
 * @example (await findSensitivity({ read, regimes: ['none', 'total'], weeks: 52, standsFor: 1e7, workers: 2 })).swings[0]
 */
export async function findSensitivity(plan: SensitivityPlan): Promise<Sensitivity> {
  const { regimes, weeks, candidates, workers, crew, signal } = plan;
  const { parameters, draws } = howMany(plan);
  const started = performance.now();
  const few = within(plan.read, sized(Math.min(fewPeople, plan.standsFor), Math.min(weeks, fewWeeks)));
  const read = within(plan.read, sensitivitySize(plan));
  const [tiny, scenario] = [few([]), read([])];
  const { movable } = movableOf(
    few,
    tiny,
    factorsOf(tiny, regimes).filter(({ key }) => key !== frame && candidates?.includes(key) !== false),
  );
  const weight = (tiny.people.size * tiny.weeks) / (scenario.people.size * scenario.weeks);
  const { onSmall, onFull } = progressOf(plan, 1 + 2 * movable.length, weight, 1 + 2 * parameters + draws);
  const perform = (scenarios: readonly Scenario[], onDone: (done: number) => void) =>
    runMany(
      scenarios.map((each) => ({ scenario: each, regimes, looks: false })),
      { workers, crew, signal, onDone },
    );
  const [first, ...screened] = await perform([tiny, ...bothEnds(movable)], onSmall);
  const chosen = chosenFrom(movable, swingsOf(first, movable, pairsIn(screened), regimes), parameters);
  const large = movableOf(
    read,
    scenario,
    chosen.map(({ factor }) => factor),
  ).movable;
  const drawn = drawsOf(read, scenario, large, draws);
  const [base, ...others] = await perform([scenario, ...bothEnds(large), ...drawn], onFull);
  const pairs = pairsIn(others.slice(0, 2 * large.length));
  const together = others.slice(2 * large.length);
  const alone = large.map(({ factor }, index) => ({ key: factor.key, ...pairs[index] }));
  return {
    people: scenario.people.size,
    weeks: scenario.weeks,
    seconds: (performance.now() - started) / 1000,
    runs: 1 + others.length,
    tried: movable.length,
    together: large.map(({ factor }) => factor.key),
    draws: together.length,
    swings: strongestSwings(swingsOf(base, large, pairs, regimes)),
    figures: knownFigures({ scenario, base, alone, together }, regimes),
    leads: leadsOf(together, regimes),
  };
}
