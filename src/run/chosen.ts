import { UsageError } from '../errors.ts';
import { text } from '../language/french.ts';
import type { Regime, Scenario } from '../scenario/scenario.ts';

/** Regimes of a scenario by id. @throws UsageError naming those that there are */
export function chosen(scenario: Scenario, ids: readonly string[]): Regime[] {
  return ids.map((id) => {
    const regime = scenario.regimes.find((candidate) => candidate.id === id);
    if (regime === undefined) {
      const known = scenario.regimes.map((each) => each.id).join(', ');
      throw new UsageError(
        text(
          `there is no regime “${id}”; this scenario has ${known}`,
          `il n’y a pas de régime « ${id} » ; ce scénario comporte ${known}`,
        ),
      );
    }
    return regime;
  });
}
