import type { Bilingual } from '../language/bilingual.ts';
import type { Regime, Scenario, UseCase } from '../scenario/scenario.ts';

/** What cameras that watch behaviour are expected to do over a run, by use case; of the people run. */
export interface UseCaseTally {
  readonly id: string;
  readonly title: Bilingual;
  readonly cameraDays: number;
  readonly events: number;
  readonly alertsTrue: number;
  readonly alertsFalse: number;
}

/** A regime as the calendar has left it in a week. */
export function regimeIn({ calendar, regimes }: Scenario, id: string, week: number): Regime {
  const steps = calendar.filter((step) => step.week <= week && id in step.regimes);
  return steps.at(-1)?.regimes[id] ?? regimes.find((regime) => regime.id === id)!;
}

/**
 * Expected alerts of a regime by use case, summed over the weeks of a run with the calendar's cameras.
 *
 * The run itself counts alerts of all use cases together; these are the means that its draws have.
 *
 * @example useCaseTallies(scenario, 'trial').map(({ id, alertsFalse }) => [id, alertsFalse]);
 */
export function useCaseTallies(scenario: Scenario, regime: string): UseCaseTally[] {
  const cases = new Map<string, { useCase: UseCase; cameraDays: number }>();
  for (let week = 0; week < scenario.weeks; week += 1)
    for (const useCase of regimeIn(scenario, regime, week).watch.behaviour) {
      const known = cases.get(useCase.id) ?? { useCase, cameraDays: 0 };
      known.cameraDays += (useCase.camerasPer100000 / 100_000) * scenario.people.size * 7;
      cases.set(useCase.id, known);
    }
  return [...cases.values()].map(({ useCase, cameraDays }) => ({
    id: useCase.id,
    title: useCase.title,
    cameraDays,
    events: cameraDays * useCase.eventsPerCameraDay,
    alertsTrue: cameraDays * useCase.eventsPerCameraDay * useCase.detection,
    alertsFalse: cameraDays * useCase.falseAlertsPerCameraDay,
  }));
}

/** Whether a regime has cameras on behaviour at some time of the run. */
export const watchesBehaviour = (scenario: Scenario, regime: string): boolean =>
  useCaseTallies(scenario, regime).some(({ cameraDays }) => cameraDays > 0);
