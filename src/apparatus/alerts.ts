import { happen } from '../country/happen.ts';
import { block, streams } from '../country/luck.ts';
import { recordNumber, type Step, slots } from '../country/step.ts';
import { doubled } from '../country/truth.ts';

/** Whose entry an alert is for. */
export const alertOf = { otherFace: 0, wanted: 1, badEntry: 2, listed: 3 } as const;

/** The alerts of a neighbourhood's week, in the order of their days and of an addressed priority. */
export const alerts = {
  count: 0,
  place: new Uint16Array(1024),
  kind: new Uint8Array(1024),
  passLuck: new Uint32Array(1024),
  stopLuck: new Uint32Array(1024),
  /** Day × 2³² + priority. */
  order: new Float64Array(1024),
};

function growAlerts(): void {
  alerts.place = doubled(alerts.place);
  alerts.kind = doubled(alerts.kind);
  alerts.passLuck = doubled(alerts.passLuck);
  alerts.stopLuck = doubled(alerts.stopLuck);
  alerts.order = doubled(alerts.order);
}

/** Day of the week of an alert. */
export const dayOf = (alert: number): number => Math.floor(alerts.order[alert] / 4294967296);

const mostADay = 8;

/** Which of its person's alerts of the day this one is, from 0: their records differ by it. It matters to a log alone. */
export function turnOf(step: Step, alert: number): number {
  if (!step.log.isLogged(step.neighbourhood.first + alerts.place[alert])) return 0;
  let turn = 0;
  for (let earlier = 0; earlier < alert; earlier += 1)
    if (alerts.place[earlier] === alerts.place[alert] && dayOf(earlier) === dayOf(alert)) turn += 1;
  return Math.min(turn, mostADay - 1);
}

/** An alert: counted, and put where the review will find it. */
export function raise(step: Step, place: number, kind: number, ordinal: number): void {
  if (alerts.count === alerts.place.length) growAlerts();
  const { country, neighbourhood, week } = step;
  country.luck.draw(streams.alert, neighbourhood.first + place, week, kind, ordinal);
  const at = alerts.count;
  alerts.place[at] = place;
  alerts.kind[at] = kind;
  alerts.passLuck[at] = block[2];
  alerts.stopLuck[at] = block[3];
  alerts.order[at] = (block[0] % 7) * 4294967296 + block[1];
  alerts.count += 1;
  const person = neighbourhood.first + place;
  const day = week * 7 + (block[0] % 7);
  const record = recordNumber(day, slots.alert + turnOf(step, at));
  const isFalse = kind === alertOf.otherFace;
  step.log.point(person, isFalse ? 'alertsFalse' : 'alertsTrue', week, isFalse, record);
  happen(step, place, isFalse ? 'alert-false' : 'alert-true', day, record);
}
