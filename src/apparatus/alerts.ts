import { happen } from '../country/happen.ts';
import { block, streams, wordValues } from '../country/luck.ts';
import { type ApparatusWeek, recordNumber, slots } from '../country/step.ts';
import { doubled } from '../country/truth.ts';

/** Whose entry an alert is for. */
export const alertOf = { otherFace: 0, wanted: 1, badEntry: 2, listed: 3 } as const;

const mostADay = 8;

/** The alerts of a neighbourhood's week, with their days and an addressed priority. */
export class Alerts {
  count = 0;
  place = new Uint16Array(1024);
  kind = new Uint8Array(1024);
  passLuck = new Uint32Array(1024);
  stopLuck = new Uint32Array(1024);
  /** Day × 2³² + priority. */
  order = new Float64Array(1024);
  private queue = new Uint32Array(1024);

  /** Makes room for one more. */
  grow(): void {
    if (this.count < this.place.length) return;
    this.place = doubled(this.place);
    this.kind = doubled(this.kind);
    this.passLuck = doubled(this.passLuck);
    this.stopLuck = doubled(this.stopLuck);
    this.order = doubled(this.order);
    this.queue = doubled(this.queue);
  }

  /** Day of the week of an alert. */
  dayOf(alert: number): number {
    return Math.floor(this.order[alert] / wordValues);
  }

  /** Alerts by day and priority. */
  inOrder(): Uint32Array {
    for (let i = 0; i < this.count; i += 1) this.queue[i] = i;
    return this.queue.subarray(0, this.count).sort((a, b) => this.order[a] - this.order[b]);
  }

  /** Which of its person's alerts of the day this one is, from 0: their records differ by it. It matters to a log alone. */
  turnOf({ log, neighbourhood }: ApparatusWeek, alert: number): number {
    if (!log.isLogged(neighbourhood.first + this.place[alert])) return 0;
    let turn = 0;
    for (let earlier = 0; earlier < alert; earlier += 1)
      if (this.place[earlier] === this.place[alert] && this.dayOf(earlier) === this.dayOf(alert)) turn += 1;
    return Math.min(turn, mostADay - 1);
  }
}

/**
 * An alert: counted, and put where the review will find it.
 *
 * @param when at what share of the week it is raised, 0 to 1; any day where it is not given
 */
export function raise(
  step: ApparatusWeek,
  alerts: Alerts,
  place: number,
  kind: number,
  ordinal: number,
  when: number | null = null,
): void {
  alerts.grow();
  const { country, neighbourhood, week } = step;
  country.luck.draw(streams.alert, neighbourhood.first + place, week, kind, ordinal);
  const dayOfWeek = when === null ? block[0] % 7 : Math.min(6, Math.floor(7 * when));
  const at = alerts.count;
  alerts.place[at] = place;
  alerts.kind[at] = kind;
  alerts.passLuck[at] = block[2];
  alerts.stopLuck[at] = block[3];
  alerts.order[at] = dayOfWeek * wordValues + block[1];
  alerts.count += 1;
  const person = neighbourhood.first + place;
  const day = week * 7 + dayOfWeek;
  const record = recordNumber(day, slots.alert + alerts.turnOf(step, at));
  const isFalse = kind === alertOf.otherFace;
  step.log.point(person, isFalse ? 'alertsFalse' : 'alertsTrue', week, isFalse, record);
  happen(step, place, isFalse ? 'alert-false' : 'alert-true', day, record);
}
