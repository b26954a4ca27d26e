import { isSealedText } from '../store/seal.ts';
import { ahead } from './ahead.ts';
import type { Place } from './place/place.ts';
import type { Plan, PlannedRun } from './plan.ts';
import { resultName } from './planned-run.ts';
import type { Performed } from './small-run.ts';

export interface Result extends Pick<Performed, 'digests' | 'values'> {
  readonly bytes: string;
}

/** What stands where a run's file should: its result, `missing`, or `damaged` (changed, cut, of another plan). */
export async function resultIn(place: Place, plan: Plan, planned: PlannedRun): Promise<Result | 'missing' | 'damaged'> {
  const bytes = await place.read(resultName(planned));
  if (bytes === 'missing') return 'missing';
  if (bytes === 'strange' || !isSealedText(bytes)) return 'damaged';
  try {
    const said = JSON.parse(bytes);
    const isOurs =
      said.schema === 1 &&
      said.version === plan.version &&
      said.run === planned.run &&
      said.seed === planned.seed &&
      said.scenarioDigest === planned.scenarioDigest &&
      plan.regimes.every((id) => typeof said.digests?.[id] === 'string' && typeof said.values?.[id] === 'object');
    return isOurs ? { bytes, digests: said.digests, values: said.values } : 'damaged';
  } catch {
    return 'damaged';
  }
}

/** Results asked for at once: a bucket answers many as soon as one. */
const width = 16;

/** Each of these runs with what stands for it in each place, in their order. */
export const standingIn = (plan: Plan, places: readonly Place[], runs: AsyncIterable<PlannedRun>) =>
  ahead(runs, width, async (planned) => ({
    planned,
    states: await Promise.all(places.map((place) => resultIn(place, plan, planned))),
  }));
