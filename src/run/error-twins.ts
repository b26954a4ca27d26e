import type { ErrorTwin, TwinRow } from '../measures/run-result.ts';
import { difference, TwinLog } from '../measures/twins.ts';
import type { Regime, Scenario } from '../scenario/scenario.ts';
import { simulate } from '../simulate.ts';
import { chosen } from './chosen.ts';

/** Twins are run on at most this many people. */
export const twinPeople = 100_000;

/** Runs every regime that can err beside its error twin, with reactions off and on. */
export async function runTwins(
  scenario: Scenario,
  regimes: readonly Regime[],
  size: 'sample' | 'full',
  onProgress: (done: number, of: number) => void,
  walk: { readonly workers?: number; readonly signal?: AbortSignal } = {},
): Promise<{ twins: ErrorTwin[]; rows: Iterable<TwinRow> }> {
  const people = size === 'full' ? scenario.people.size : Math.min(scenario.people.size, twinPeople);
  const erring = regimes.filter((regime) => regime.apparatus && regime.errors);
  if (erring.length === 0) return { twins: [], rows: [] };
  const pairs = erring.flatMap((regime) => [regime, { ...regime, errors: false }]);
  const country = { ...scenario, people: { ...scenario.people, size: people } };
  const compare = async (reactions: boolean, before: number) => {
    const log = new TwinLog();
    const onWeek = (week: number) => onProgress(before + week + 1, 2 * scenario.weeks);
    await simulate({ ...country, reactions }, pairs, { log, onWeek, ...walk });
    return { reactions, log, counts: erring.map((_, index) => log.compare(2 * index, 2 * index + 1)) };
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
      for (const { reactions, log } of new Set([mechanical, all]))
        for (const [index, { id }] of erring.entries())
          for (const parting of log.partings(2 * index, 2 * index + 1))
            yield { regime: id, twin: 'no-errors', reactions, ...parting };
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
