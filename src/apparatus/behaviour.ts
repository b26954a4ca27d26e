import { tallied, tallyOf } from '../country/happen.ts';
import { streams } from '../country/luck.ts';
import type { ApparatusWeek } from '../country/step.ts';
import { poissonTotal } from '../country/totals.ts';

/** Alerts on behaviour, by use case: they concern whoever passes, so they are only counted. */
export function watchBehaviour(step: ApparatusWeek): void {
  const { regime, neighbourhood, country, week, peopleByGroup } = step;
  const { sightingsFactor } = country.scenario.people.regions[neighbourhood.region];
  regime.watch.behaviour.forEach((useCase, index) => {
    for (let g = 0; g < peopleByGroup.length; g += 1) {
      const cameraDays = (useCase.camerasPer100000 / 100000) * sightingsFactor * peopleByGroup[g] * 7;
      const draw = (slot: number, rate: number): number =>
        poissonTotal(
          country.luck,
          streams.behaviour,
          neighbourhood.index,
          week,
          index * 16 + g * 2 + slot,
          cameraDays * rate,
        );
      tallyOf(step, g, tallied.behaviourTrue, draw(0, useCase.eventsPerCameraDay * useCase.detection));
      if (regime.errors) tallyOf(step, g, tallied.behaviourFalse, draw(1, useCase.falseAlertsPerCameraDay));
    }
  });
}
