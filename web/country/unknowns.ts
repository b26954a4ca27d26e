import type { KnownFigures } from '../../src/measures/known.ts';
import { withKnown } from '../../src/measures/known.ts';
import type { Scenario } from '../../src/run/index.ts';
import type { Ran } from '../engine/job.ts';

/** What is kept of a scenario as it ships: its bands, and the parameters that were drawn together, which move it most. */
export interface KeptUnknowns {
  readonly figures: KnownFigures;
  readonly together: readonly string[];
}

const kept = import.meta.glob<KeptUnknowns>('../../scenarios/sensitivity/same-country.*.json', { import: 'default' });

/** What is kept of the country that the page shows; `null` where nothing is, or it cannot be had now. */
export async function keptUnknowns(): Promise<KeptUnknowns | null> {
  const [load] = Object.values(kept);
  return load === undefined ? null : load().catch(() => null);
}

/** A run with what is not known of it, brought to its size. */
export function withUnknowns(ran: Ran, scenario: Scenario, known: KnownFigures | null): Ran {
  if (known === null) return ran;
  const people = { ...scenario.people, size: ran.people };
  return { ...ran, regimes: withKnown({ scenario: { ...scenario, people }, regimes: ran.regimes }, known).regimes };
}
