import { headline, isCount } from '../measures/headline.ts';
import type { KnownEnds, KnownFigures } from '../measures/known.ts';
import { measureOf } from '../measures/names.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { type Change, changeFrom, isBeyondChance, knownBand, type Outcome } from '../statistics/known-band.ts';
import type { Performed } from './small-run.ts';

/** Runs over what is not known: as it is, each parameter at its ends, and all of them drawn together. */
export interface KnownRuns {
  readonly scenario: Scenario;
  readonly base: Performed;
  readonly alone: readonly { readonly key: string; readonly low: Performed; readonly high: Performed }[];
  readonly together: readonly Performed[];
}

/** What is read off a run; `null` where it is not defined there. */
type Reading = (run: Performed) => Outcome | null;

/** Fewer events than this in a small run are too rare to be scaled to a country. */
const fewestEvents = 10;
const mostKeys = 5;
/** A change of a figure by this share of it, on the scale of roots or of differences, would be spoken of. */
const spoken = 0.1;

const level =
  (regime: string, measure: string): Reading =>
  ({ values, leaveOneOut }) => {
    const [value, without] = [values[regime]?.[measure] ?? null, leaveOneOut[regime]?.[measure] ?? []];
    return value === null || without.includes(null) ? null : { value, leaveOneOut: without as readonly number[] };
  };

const combined =
  (one: Reading, other: Reading, by: (a: number, b: number) => number): Reading =>
  (run) => {
    const [a, b] = [one(run), other(run)];
    if (a === null || b === null) return null;
    const leaveOneOut = a.leaveOneOut.map((each, block) => by(each, b.leaveOneOut[block]));
    const value = by(a.value, b.value);
    return [value, ...leaveOneOut].every(Number.isFinite) ? { value, leaveOneOut } : null;
  };

const unknown = (why: KnownEnds['why']): KnownEnds => ({ low: null, high: null, by: [], why });

interface Moved {
  readonly low: number;
  readonly high: number;
  readonly by: readonly string[];
}

/** The band of a reading as changes from the base on a scale, and the keys that move it; or why there is none. */
function movedBy(runs: KnownRuns, reading: Reading, scale: (value: number) => number): Moved | KnownEnds['why'] {
  const base = reading(runs.base);
  if (base === null) return 'undefined';
  if (base.leaveOneOut.length < 2) return 'few';
  const changeOf = (run: Performed): Change | null => {
    const outcome = reading(run);
    return outcome === null ? null : changeFrom(base, outcome, scale);
  };
  const alone = runs.alone.map(({ key, low, high }) => ({ key, ends: [changeOf(low), changeOf(high)] }));
  const together = runs.together.map(changeOf);
  const ends = alone.flatMap((each) => each.ends);
  if ([...ends, ...together].includes(null)) return 'undefined';
  const blocks = base.leaveOneOut.length;
  const reach = ({ ends }: (typeof alone)[number]): number =>
    Math.max(0, ...ends.map((end) => (isBeyondChance(end!, blocks) ? Math.abs(end!.by) : 0)));
  const moving = alone.filter((each) => reach(each) > 0).sort((a, b) => reach(b) - reach(a));
  const band = knownBand(ends as Change[], together as Change[], blocks);
  // Chance that could hide a change worth speaking of: the band is not known, rather than without width.
  const size = Math.abs(scale(base.value));
  if (2 * band.hidden > spoken * size) return 'chance';
  return { ...band, by: [...new Set(moving.map(({ key }) => key))].slice(0, mostKeys) };
}

const allRuns = ({ base, alone, together }: KnownRuns): readonly Performed[] => [
  base,
  ...alone.flatMap(({ low, high }) => [low, high]),
  ...together,
];

/** Roots of counts have about the same chance whatever the count. */
const root = (value: number): number => Math.sqrt(Math.max(0, value));

/** Ends of a figure as shares of it as it is. */
function levelEnds(runs: KnownRuns, reading: Reading): KnownEnds {
  const base = reading(runs.base)?.value ?? null;
  if (base === null) return unknown('undefined');
  if (allRuns(runs).every((run) => reading(run)?.value === 0)) return { low: 1, high: 1, by: [] };
  if (base < fewestEvents) return unknown('rare');
  const moved = movedBy(runs, reading, root);
  if (typeof moved !== 'object') return unknown(moved);
  const share = (change: number): number => (change === 0 ? 1 : Math.max(0, root(base) + change) ** 2 / base);
  return { by: moved.by, low: share(moved.low), high: share(moved.high) };
}

/** Ends of people found per 1,000 stops of others, whose reciprocal is defined wherever somebody is found. */
function foundPerStopsEnds(runs: KnownRuns, regime: string): KnownEnds {
  const [found, stops] = [level(regime, 'wantedFound'), level(regime, 'stopsOfInnocents')];
  if ([found, stops].some((reading) => (reading(runs.base)?.value ?? 0) < fewestEvents)) return unknown('rare');
  const perFound = combined(stops, found, (others, each) => others / each);
  const moved = movedBy(runs, perFound, root);
  if (typeof moved !== 'object') return unknown(moved);
  const base = root(perFound(runs.base)!.value);
  const share = (change: number): number | null => {
    if (change === 0) return 1;
    return base + change > 0 ? base ** 2 / (base + change) ** 2 : null;
  };
  return { by: moved.by, low: share(moved.high), high: share(moved.low) };
}

/** Ends of a difference a head, less the difference as it is. */
function differenceEnds(runs: KnownRuns, regime: string, before: string, measure: string): KnownEnds {
  const [own, without] = [level(regime, measure), level(before, measure)];
  const [a, b] = [own(runs.base)?.value ?? null, without(runs.base)?.value ?? null];
  if (a === null || b === null) return unknown('undefined');
  const reading = combined(own, without, (value, from) => value - from);
  if (allRuns(runs).every((run) => reading(run)?.value === 0)) return { low: 0, high: 0, by: [] };
  if (Math.max(a, b) < fewestEvents) return unknown('rare');
  const moved = movedBy(runs, reading, (value) => value);
  if (typeof moved !== 'object') return unknown(moved);
  const { size } = runs.scenario.people;
  return { by: moved.by, low: moved.low / size, high: moved.high / size };
}

const isBare = ({ regimes }: Scenario, id: string): boolean =>
  regimes.find((regime) => regime.id === id)?.apparatus === false;

/** What the runs say of every figure of the headline and of its difference, run by run, from every other regime. */
export function knownFigures(runs: KnownRuns, regimes: readonly string[]): KnownFigures {
  const { scenario } = runs;
  const bare = regimes.find((id) => isBare(scenario, id));
  const built = regimes.filter((id) => id !== bare);
  const counts = headline.filter((id) => isCount(measureOf(scenario, id).unit));
  const byRegime = (
    ids: readonly string[],
    measures: readonly string[],
    of: (regime: string, measure: string) => KnownEnds,
  ): KnownFigures['levels'] =>
    Object.fromEntries(
      ids.map((id) => [id, Object.fromEntries(measures.map((measure) => [measure, of(id, measure)]))]),
    );
  return {
    runs: allRuns(runs).length,
    levels: byRegime(regimes, headline, (regime, measure) =>
      measure === 'foundPer1000StopsOfOthers'
        ? foundPerStopsEnds(runs, regime)
        : levelEnds(runs, level(regime, measure)),
    ),
    differences:
      bare === undefined
        ? {}
        : byRegime(built, counts, (regime, measure) => differenceEnds(runs, regime, bare, measure)),
    between: Object.fromEntries(
      built
        .slice(0, -1)
        .map((before, index) => [
          before,
          byRegime(built.slice(index + 1), counts, (after, measure) => differenceEnds(runs, after, before, measure)),
        ]),
    ),
  };
}
