import { log } from '../country/elementary.ts';
import { happen } from '../country/happen.ts';
import { falls } from '../country/luck.ts';
import { normalCdf, normalQuantile } from '../country/quantiles.ts';
import { type ApparatusWeek, recordNumber, slots } from '../country/step.ts';
import { type Alerts, alertOf } from './alerts.ts';
import { stop } from './stops.ts';

/** Share of alerts that the review passes on; under signal detection the criterion rises with the load, d′ fixed. */
function passShares(step: ApparatusWeek): { forTrue: number; forFalse: number } {
  const { passTrue, passFalse, review: kind, reviewCapacity } = step.regime.watch;
  if (kind === 'constant' || reviewCapacity === null || step.shared.reviewLoad <= 1) {
    return { forTrue: passTrue, forFalse: passFalse };
  }
  const shift = log(step.shared.reviewLoad) / 2;
  const moved = (share: number): number =>
    share <= 0 || share >= 1 ? share : normalCdf(normalQuantile(share) - shift);
  return { forTrue: moved(passTrue), forFalse: moved(passFalse) };
}

/** Alerts above the day's capacity lapse; a day leaves what it did not use to the next. */
export function review(step: ApparatusWeek, alerts: Alerts): void {
  const { shared, neighbourhood } = step;
  const n = neighbourhood.index;
  const capacity = shared.reviews[n];
  const { forTrue, forFalse } = passShares(step);
  let used = 0;
  let stopped = 0;
  shared.alerts[n] = alerts.count;
  for (const i of alerts.inOrder()) {
    const day = alerts.dayOf(i);
    if (capacity >= 0 && used >= Math.ceil((capacity * (day + 1)) / 7)) {
      lapse(step, alerts, i);
      continue;
    }
    used += 1;
    const passes = falls(alerts.passLuck[i], alerts.kind[i] === alertOf.otherFace ? forFalse : forTrue);
    if (!passes) continue;
    if (shared.stops[n] >= 0 && stopped >= Math.ceil((shared.stops[n] * (day + 1)) / 7)) {
      lapse(step, alerts, i);
      continue;
    }
    stopped += 1;
    stop(step, alerts, i);
  }
  shared.reviewsUsed[n] = used;
  shared.stopsUsed[n] = stopped;
}

function lapse(step: ApparatusWeek, alerts: Alerts, alert: number): void {
  const day = step.week * 7 + alerts.dayOf(alert);
  happen(
    step,
    alerts.place[alert],
    'alert-lapsed',
    day,
    null,
    recordNumber(day, slots.alert + alerts.turnOf(step, alert)),
  );
}

/** Deals a region's capacity to its neighbourhoods by last week's alerts plus people in thousands (largest remainder). */
export function dealCapacity(capacity: number, weights: readonly number[]): number[] {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  if (total === 0) return weights.map(() => 0);
  const exact = weights.map((weight) => (capacity * weight) / total);
  const dealt = exact.map(Math.floor);
  const left = capacity - dealt.reduce((sum, share) => sum + share, 0);
  const order = exact.map((_, i) => i).sort((a, b) => exact[b] - dealt[b] - (exact[a] - dealt[a]) || a - b);
  for (let i = 0; i < left; i += 1) dealt[order[i % order.length]] += 1;
  return dealt;
}
