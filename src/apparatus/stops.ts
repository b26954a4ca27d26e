import { counter, happened, recordedListBits, stands } from '../country/columns.ts';
import { falls } from '../country/luck.ts';
import { entryFlag, rareKind, rowWidth } from '../country/rare-table.ts';
import { add, recordNumber, type Step, slots } from '../country/step.ts';
import { alertOf, alerts, dayOf, turnOf } from './alerts.ts';
import { listCode } from './safeguards.ts';
import { isOnWantedList, isWanted } from './sensors.ts';

/** What a stop turns out to be of: somebody with a lawful entry, or without. */
function countStop(step: Step, place: number, kind: number): { isLawfulStop: boolean; name: string | null } {
  const isLawfulStop = kind === alertOf.wanted || isSought(step, place) || hasRightEntry(step, place);
  const isFalseMatch = kind === alertOf.otherFace;
  add(step, place, counter.stops);
  if (isLawfulStop) add(step, place, counter.stopsWanted);
  else add(step, place, isFalseMatch ? counter.stopsFalseMatch : counter.stopsBadEntry);
  const name = isLawfulStop ? null : isFalseMatch ? 'stop-false-match' : 'stop-bad-entry';
  return { isLawfulStop, name };
}

/** Wanted, on the list and at large: not innocent even when the alert was for somebody else's entry. */
function isSought(step: Step, place: number): boolean {
  const arrested = (step.chunk.status[step.base + place] & stands.arrested) !== 0;
  return !arrested && isWanted(step, place) && isOnWantedList(step, place);
}

/** Whether a list that leads to stops holds an entry of this person that is right and in force. */
function hasRightEntry({ rare, regime, chunk, base }: Step, place: number): boolean {
  const lists = regime.watch.stopLists;
  if ((chunk.status[base + place] & recordedListBits(lists)) === 0) return false;
  for (let at = 0; at < rare.count * rowWidth; at += rowWidth) {
    if (rare.rows[at] !== rareKind.entry || rare.rows[at + 1] !== place) continue;
    const list = rare.rows[at + 2] === listCode.court ? 'court' : 'score';
    const standing = rare.rows[at + 4] & (entryFlag.inForce | entryFlag.wrong);
    if (lists.includes(list) && standing === entryFlag.inForce) return true;
  }
  return false;
}

/** Stops the person of an alert: what that is of, what follows from it, and who is told. */
export function stop(step: Step, i: number): void {
  const { chunk, base, week, regime, neighbourhood } = step;
  const place = alerts.place[i];
  const kind = alerts.kind[i];
  const at = base + place;
  const person = neighbourhood.first + place;
  const before = chunk.status[at];
  const { isLawfulStop, name } = countStop(step, place, kind);
  chunk.events[week & 1][at] |= happened.stop;
  chunk.status[at] |= stands.stoppedEver | (isLawfulStop ? 0 : stands.stoppedInnocentEver);
  const again = (before & stands.stoppedEver) !== 0;
  const firstInnocent = !isLawfulStop && (before & stands.stoppedInnocentEver) === 0;
  add(step, place, again ? counter.repeatStops : counter.stoppedFirst);
  if (firstInnocent) add(step, place, counter.innocentStoppedFirst);
  if (kind !== alertOf.otherFace && regime.watch.cooldownWeeks > 0) {
    step.rare.add(rareKind.rest, place, week + regime.watch.cooldownWeeks);
  }
  const day = week * 7 + dayOf(i);
  const turn = step.log.isLogged(person) ? turnOf(i) : 0;
  const [record, cause] = [recordNumber(day, slots.stop + turn), recordNumber(day, slots.alert + turn)];
  step.log.point(person, isLawfulStop ? 'stops' : 'stopsOfInnocents', week, !isLawfulStop, record);
  if (step.log.isLogged(person)) {
    step.log.add(person, day, 'stop', 1, record, cause, 'watchlist', true);
    if (name !== null) step.log.add(person, day, name, 1, null, record, 'watchlist', true);
    step.log.add(person, day, again ? 'repeat-stop' : 'stopped-first', 1, null, record, 'watchlist', true);
    if (firstInnocent) step.log.add(person, day, 'innocent-stopped-first', 1, null, record, 'watchlist', true);
  }
  if (kind !== alertOf.listed && isSought(step, place) && falls(alerts.stopLuck[i], regime.watch.arrest))
    arrest(step, place, day, record);
}

function arrest(step: Step, place: number, day: number, record: number): void {
  step.chunk.status[step.base + place] |= stands.arrested;
  add(step, place, counter.wantedFound);
  const person = step.neighbourhood.first + place;
  if (!step.log.isLogged(person)) return;
  step.log.add(person, day, 'arrested', 1, null, record, 'watchlist', true);
}
