import type { ErrorTwin, TwinRow } from '../measures/run-result.ts';
import { difference, TwinLog } from '../measures/twins.ts';
import type { Regime, Scenario } from '../scenario/scenario.ts';
import { simulate, type Walk } from '../simulate.ts';
import { chosen } from './chosen.ts';

/** Twins are run on at most this many people. */
export const twinPeople = 100_000;

/** Whether a regime stops, lists or refuses anybody: nobody is where there is no list. */
const touchesAnybody = ({ watch, lists }: Regime): boolean =>
  lists.court.on || lists.score.on || watch.listSize > 0 || watch.mode !== 'fixed-threshold';

/** Whether anybody's life can part between a regime, as the calendar sets it, and its twin. */
const mayPart = (regime: Regime, { calendar }: Scenario): boolean =>
  [regime, ...calendar.flatMap(({ regimes }) => regimes[regime.id] ?? [])].some(touchesAnybody);

/** How every regime that can err fares beside its twin, and whose lives part. */
export interface Twins {
  readonly twins: readonly ErrorTwin[];
  readonly rows: Iterable<TwinRow>;
}

/** Runs every regime that can err beside its error twin, with reactions off and on; of those in which nobody's life can part, it is known. */
export async function runTwins(
  scenario: Scenario,
  regimes: readonly Regime[],
  size: 'sample' | 'full',
  onProgress: (done: number, of: number) => void,
  walk: Pick<Walk, 'workers' | 'kept' | 'threads' | 'signal'> = {},
): Promise<Twins> {
  const people = size === 'full' ? scenario.people.size : Math.min(scenario.people.size, twinPeople);
  const erring = regimes.filter((regime) => regime.apparatus && regime.errors);
  const parting = erring.filter((regime) => mayPart(regime, scenario));
  const pairs = parting.flatMap((regime) => [regime, { ...regime, errors: false }]);
  const country = { ...scenario, people: { ...scenario.people, size: people } };
  const compare = async (reactions: boolean, before: number) => {
    const log = new TwinLog();
    const onWeek = (week: number) => onProgress(before + week + 1, 2 * scenario.weeks);
    if (pairs.length > 0) await simulate({ ...country, reactions }, pairs, { log, onWeek, ...walk });
    const at = (regime: Regime): [number, number] => {
      const pair = parting.includes(regime) ? parting.indexOf(regime) : parting.length;
      return [2 * pair, 2 * pair + 1];
    };
    return { reactions, log, at, counts: erring.map((regime) => log.compare(...at(regime))) };
  };
  const mechanical = await compare(false, 0);
  const all = scenario.reactions ? await compare(true, scenario.weeks) : mechanical;
  const twins = erring.map(({ id }, index) => ({
    regime: id,
    people,
    mechanical: mechanical.counts[index],
    throughFear: difference(all.counts[index], mechanical.counts[index]),
  }));
  const rows = {
    *[Symbol.iterator](): Generator<TwinRow> {
      for (const { reactions, log, at } of new Set([mechanical, all]))
        for (const regime of erring)
          for (const parting of log.partings(...at(regime)))
            yield { regime: regime.id, twin: 'no-errors', reactions, ...parting };
    },
  };
  return { twins, rows };
}

/** Two regimes side by side on the first people of a country: everybody whose life parts between them. */
export async function partBetween(
  scenario: Scenario,
  [from, to]: readonly [string, string],
  onWeek?: (week: number) => void,
): Promise<TwinRow[]> {
  const regimes = chosen(scenario, [from, to]);
  const people = Math.min(scenario.people.size, twinPeople);
  const log = new TwinLog();
  await simulate({ ...scenario, people: { ...scenario.people, size: people } }, regimes, { log, onWeek });
  const partings = [...log.partings(0, 1)];
  return partings.map((parting) => ({ regime: from, twin: to, reactions: scenario.reactions, ...parting }));
}
