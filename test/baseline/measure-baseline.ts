import { headline } from '../../src/measures/headline.ts';
import { runScenario } from '../../src/run/run-scenario.ts';
import { overridesFrom } from '../../src/scenario/overrides.ts';
import { openScenario } from '../../src/store/load-scenario.ts';

/** What the seeded baseline keeps of the default scenario at a small size: by regime, its digest and its headline. */
export interface Baseline {
  readonly scenario: string;
  readonly people: number;
  readonly weeks: number;
  readonly seed: number;
  readonly regimes: Readonly<Record<string, { digest: string; measures: Record<string, number | null> }>>;
}

/** Runs it afresh: five regimes, 8,192 people, 6 weeks. */
export async function measureBaseline(): Promise<Baseline> {
  const options = overridesFrom({ people: '8192', weeks: '6', seed: '1' });
  const scenario = openScenario('scenarios/same-country.yaml', options);
  const { regimes } = await runScenario(scenario, {
    regimes: scenario.regimes.map(({ id }) => id),
    sample: 0,
    twins: 'off',
  });
  return {
    scenario: scenario.digest,
    people: scenario.people.size,
    weeks: scenario.weeks,
    seed: scenario.seed,
    regimes: Object.fromEntries(
      regimes.map(({ id, digest, measures }) => [
        id,
        { digest, measures: Object.fromEntries(headline.map((measure) => [measure, measures[measure].value])) },
      ]),
    ),
  };
}
