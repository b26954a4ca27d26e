import { happened, recordedListBits, stands } from '../country/columns.ts';
import { happen, tallied, tally } from '../country/happen.ts';
import { becomeAware } from '../country/knowing.ts';
import { falls } from '../country/luck.ts';
import { entryFlag, rareField, rareKind } from '../country/rare-table.ts';
import { type ApparatusWeek, recordNumber, slots } from '../country/step.ts';
import { type Alerts, alertOf } from './alerts.ts';
import { listCode } from './decisions.ts';
import { isOnWantedList, isWanted } from './sensors.ts';

/** Wanted, on the list and at large: not innocent even when the alert was for somebody else's entry. */
function isSought(step: ApparatusWeek, place: number): boolean {
  const arrested = (step.chunk.status[step.base + place] & stands.arrested) !== 0;
  return !arrested && isWanted(step, place) && isOnWantedList(step, place);
}

/** Whether a list that leads to stops holds an entry of this person that is right and in force. */
function hasRightEntry({ rare, regime, chunk, base }: ApparatusWeek, place: number): boolean {
  const lists = regime.watch.stopLists;
  if ((chunk.status[base + place] & recordedListBits(lists)) === 0) return false;
  for (let index = 0; index < rare.count; index += 1) {
    if (rare.kindOf(index) !== rareKind.entry || rare.placeOf(index) !== place) continue;
    const list = rare.get(index, rareField.entry.list) === listCode.court ? 'court' : 'score';
    const standing = rare.get(index, rareField.entry.flags) & (entryFlag.inForce | entryFlag.wrong);
    if (lists.includes(list) && standing === entryFlag.inForce) return true;
  }
  return false;
}

/** Whether the person stopped has a lawful entry. */
const isLawful = (step: ApparatusWeek, place: number, kind: number): boolean =>
  kind === alertOf.wanted || isSought(step, place) || hasRightEntry(step, place);

/** Stops the person of an alert: what that is of, what follows from it, and who is told. */
export function stop(step: ApparatusWeek, alerts: Alerts, i: number): void {
  const { chunk, base, week, regime, neighbourhood } = step;
  const place = alerts.place[i];
  const kind = alerts.kind[i];
  const at = base + place;
  const before = chunk.status[at];
  const isLawfulStop = isLawful(step, place, kind);
  chunk.events[week & 1][at] |= happened.stop;
  becomeAware(step, place);
  chunk.status[at] |= stands.stoppedEver | (isLawfulStop ? 0 : stands.stoppedInnocentEver);
  if (kind !== alertOf.otherFace && regime.watch.cooldownWeeks > 0) {
    step.rare.add(rareKind.rest, place, week + regime.watch.cooldownWeeks);
  }
  const day = week * 7 + alerts.dayOf(i);
  const turn = alerts.turnOf(step, i);
  const record = recordNumber(day, slots.stop + turn);
  const cause = recordNumber(day, slots.alert + turn);
  const measure = isLawfulStop ? 'stops' : 'stopsOfInnocents';
  step.log.point(neighbourhood.first + place, measure, week, !isLawfulStop, record);
  happen(step, place, 'stop', day, record, cause);
  if (isLawfulStop) tally(step, place, tallied.stopsWanted);
  else happen(step, place, kind === alertOf.otherFace ? 'stop-false-match' : 'stop-bad-entry', day, null, record);
  happen(step, place, (before & stands.stoppedEver) === 0 ? 'stopped-first' : 'repeat-stop', day, null, record);
  if (!isLawfulStop && (before & stands.stoppedInnocentEver) === 0)
    happen(step, place, 'innocent-stopped-first', day, null, record);
  if (kind !== alertOf.listed && isSought(step, place) && falls(alerts.stopLuck[i], regime.watch.arrest))
    arrest(step, place, day, record);
}

function arrest(step: ApparatusWeek, place: number, day: number, record: number): void {
  step.chunk.status[step.base + place] |= stands.arrested;
  happen(step, place, 'arrested', day, null, record);
}
