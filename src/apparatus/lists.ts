import { eachArrival } from '../country/arrivals.ts';
import { happened, stands } from '../country/columns.ts';
import { happen, tallied, tally } from '../country/happen.ts';
import { becomeAware, becomeTouched } from '../country/knowing.ts';
import { falls, streams } from '../country/luck.ts';
import { entryFlag, rareField, rareKind } from '../country/rare-table.ts';
import { type ApparatusWeek, recordNumber, slots, unpaidJudgment } from '../country/step.ts';
import { weeksAYear } from '../country/weeks.ts';
import { decide, isAudited, type ListCode, listCode } from './decisions.ts';
import type { Claims } from './fusion.ts';
import { forgetWrongOverrides, isScored } from './ledger.ts';
import { mendLinksTo } from './links.ts';
import { takeOff } from './points.ts';
import { sendHome } from './renewed-links.ts';
import { lineOf } from './score-line.ts';
import { eachPurchase, hasUnpaidJudgment } from './sensors.ts';

const listed = stands.scoreListed | stands.courtListed;
const listName = (list: number): string => (list === listCode.court ? 'court' : 'score');
const inForceBit = (list: number): number => (list === listCode.court ? stands.courtListed : stands.scoreListed);
const entrySlot = (list: number): number => (list === listCode.court ? slots.courtEntry : slots.scoreEntry);

/** An entry's number within its person: the day it came into force. */
const entryRecord = (list: number, from: number): number => recordNumber(from * 7, entrySlot(list));

/** Releases, appeals and audits of the entries that stand, then new entries, then those whose grace has ended. */
export function keepLists(step: ApparatusWeek, claims: Claims): void {
  if (!step.regime.lists.court.on && !step.regime.lists.score.on) return;
  reviewEntries(step);
  enterByCourt(step, claims);
  enterByScore(step, claims);
  comeIntoForce(step);
  countListed(step);
}

function candidate(step: ApparatusWeek, place: number, list: ListCode, wrong: boolean, cause: number | null): void {
  if (step.rare.find(rareKind.entry, place, list) >= 0) return;
  const person = step.neighbourhood.first + place;
  const decision = decide(step, person, list, wrong);
  const from = step.week + step.regime.safeguards.graceWeeks;
  if (!decision.enters) {
    if (list === listCode.score) step.chunk.status[step.base + place] |= stands.rejected;
    happen(step, place, 'entry-rejected', step.week * 7, null, cause, listName(list));
    return;
  }
  step.rare.add(rareKind.entry, place, list, from, decision.flags, decision.decidedWeek);
  const told = (decision.flags & entryFlag.told) !== 0;
  happen(step, place, 'entry-decided', step.week * 7, entryRecord(list, from), cause, listName(list), told);
}

function enterByCourt(step: ApparatusWeek, claims: Claims): void {
  const { regime, country, neighbourhood, week } = step;
  const { court } = regime.lists;
  if (!court.on || regime.fusion.degree === 'none') return;
  const act = country.actIndex(unpaidJudgment);
  for (let i = 0; i < claims.count; i += 1) {
    if (claims.act[i] !== act || !falls(claims.listLuck[i], court.share)) continue;
    const record = recordNumber(week * 7 + claims.day[i], act);
    candidate(step, claims.place[i], listCode.court, claims.wrong[i] === 1, record);
  }
  if (!regime.errors || court.badShare === 0 || act < 0) return;
  const lawful = (country.scenario.acts[act].yearlyRate * court.share) / weeksAYear;
  const hazard = (lawful * court.badShare) / (1 - Math.min(court.badShare, 0.99)) / country.ofAgeShare;
  eachArrival(country.luck, streams.badCourtEntry, neighbourhood, week, hazard, (place) => {
    if (country.isOfAge(neighbourhood.first + place))
      candidate(step, place, listCode.court, true, recordNumber(week * 7, slots.badCourtEntry));
  });
}

/** The last record that moved a logged person's score this week: what tipped it, where the person's own records did. */
function tippedBy(step: ApparatusWeek, claims: Claims, place: number): number | null {
  if (!step.log.isLogged(step.neighbourhood.first + place)) return null;
  for (let i = claims.count - 1; i >= 0; i -= 1)
    if (claims.place[i] === place) return recordNumber(step.week * 7 + claims.day[i], claims.act[i]);
  return null;
}

function enterByScore(step: ApparatusWeek, claims: Claims): void {
  const { regime, score, rightScore, chunk, base, neighbourhood } = step;
  if (!regime.lists.score.on || !regime.score.on) return;
  const line = lineOf(step);
  for (let place = 0; place < neighbourhood.size; place += 1) {
    if (score[place] >= line || (chunk.status[base + place] & stands.rejected) !== 0) continue;
    if (!isScored(step, place)) continue;
    candidate(step, place, listCode.score, rightScore[place] >= line, tippedBy(step, claims, place));
  }
}

/** Entries whose grace has ended refuse from this week on. */
function comeIntoForce(step: ApparatusWeek): void {
  const { rare, week } = step;
  for (let index = 0; index < rare.count; index += 1) {
    if (rare.kindOf(index) !== rareKind.entry || rare.get(index, rareField.entry.from) > week) continue;
    const flags = rare.get(index, rareField.entry.flags);
    if ((flags & entryFlag.inForce) !== 0) continue;
    rare.set(index, rareField.entry.flags, flags | entryFlag.inForce);
    enterIntoForce(step, index, flags);
  }
}

function enterIntoForce(step: ApparatusWeek, index: number, flags: number): void {
  const { rare, week, chunk, base, neighbourhood } = step;
  const place = rare.placeOf(index);
  const list = rare.get(index, rareField.entry.list);
  const told = (flags & entryFlag.told) !== 0;
  const wrong = (flags & entryFlag.wrong) !== 0;
  const first = (chunk.status[base + place] & stands.listedEver) === 0;
  chunk.status[base + place] |= inForceBit(list) | stands.listedEver;
  becomeTouched(step, place);
  if (told) {
    becomeAware(step, place);
    chunk.events[week & 1][base + place] |= happened.told;
  }
  const day = week * 7;
  const record = entryRecord(list, rare.get(index, rareField.entry.from));
  const name = listName(list);
  step.log.point(neighbourhood.first + place, wrong ? 'listedByError' : 'listedEver', week, wrong, record);
  happen(step, place, 'listed', day, record, null, name, told);
  if (first) happen(step, place, 'listed-first', day, record, record, name, told);
  if (wrong) happen(step, place, 'listed-wrongly', day, record, record, name);
  if ((flags & entryFlag.appealed) !== 0) happen(step, place, 'appeal-filed', day, null, record, name);
}

/** Why an entry leaves this week, or `null` while it stays. */
function reasonToLeave(
  step: ApparatusWeek,
  index: number,
): 'erased' | 'appeal' | 'audit' | 'performed' | 'score' | null {
  const { rare, week, regime, score } = step;
  if (step.shared.erases === 1) return 'erased';
  const place = rare.placeOf(index);
  const list = rare.get(index, rareField.entry.list);
  const flags = rare.get(index, rareField.entry.flags);
  const decided = rare.get(index, rareField.entry.decided);
  const wrong = (flags & entryFlag.wrong) !== 0;
  if (decided === week && (flags & entryFlag.upheld) !== 0) return 'appeal';
  if (wrong && isAudited(step, step.neighbourhood.first + place, list)) return 'audit';
  if (list === listCode.court) return !wrong && !hasUnpaidJudgment(step, place) ? 'performed' : null;
  const above = score[place] >= lineOf(step);
  const earliest = rare.get(index, rareField.entry.from) + regime.lists.score.minimumWeeks;
  return above && week >= earliest ? 'score' : null;
}

function reviewEntries(step: ApparatusWeek): void {
  const { rare } = step;
  for (let index = rare.count - 1; index >= 0; index -= 1) {
    if (rare.kindOf(index) !== rareKind.entry) continue;
    const reason = reasonToLeave(step, index);
    if (reason !== null) release(step, index, reason);
  }
}

function release(step: ApparatusWeek, index: number, reason: string): void {
  const { rare, chunk, base, regime, week } = step;
  const place = rare.placeOf(index);
  const list = rare.get(index, rareField.entry.list);
  const flags = rare.get(index, rareField.entry.flags);
  const record = entryRecord(list, rare.get(index, rareField.entry.from));
  chunk.status[base + place] &= ~inForceBit(list);
  rare.remove(index);
  const told = (flags & entryFlag.told) !== 0;
  if (reason === 'appeal') happen(step, place, 'appeal-upheld', week * 7, null, record, listName(list));
  happen(step, place, 'released', week * 7, null, record, `${listName(list)}:${reason}`, told);
  if (regime.safeguards.correction && (reason === 'appeal' || reason === 'audit')) correct(step, place, list, flags);
}

/** Takes off the wrong points, mends the links, and lets the entry come back only with a new record. */
function correct(step: ApparatusWeek, place: number, list: number, flags: number): void {
  const { chunk, base } = step;
  const at = base + place;
  chunk.status[at] |= stands.rejected;
  if ((flags & entryFlag.wrong) === 0) return;
  if (list === listCode.score) {
    sendHome(step, place);
    takeOff(step, place, chunk.wrongPoints[at]);
    forgetWrongOverrides(step, place);
  }
  mendLinksTo(step, place);
}

function countListed(step: ApparatusWeek): void {
  const { chunk, base, neighbourhood } = step;
  for (let place = 0; place < neighbourhood.size; place += 1) {
    const status = chunk.status[base + place];
    if ((status & listed) === 0) continue;
    tally(step, place, tallied.listedNow);
    if ((status & stands.courtListed) !== 0) tally(step, place, tallied.listedCourt);
    if ((status & stands.scoreListed) !== 0) tally(step, place, tallied.listedScore);
  }
}

/** Refuses the purchases of listed people; an attempt is an act done all the same. */
export function refuse(step: ApparatusWeek): void {
  const { country, chunk, base, regime } = step;
  if (regime.lists.refuses.length === 0) return;
  eachPurchase(step, (place, act, day) => {
    if ((chunk.status[base + place] & listed) === 0) return;
    const { id } = country.scenario.acts[act];
    if (regime.lists.refuses.includes(id)) refusePurchase(step, place, id, day);
  });
}

function refusePurchase(step: ApparatusWeek, place: number, act: string, dayOfWeek: number): void {
  const { chunk, base, week, rare, neighbourhood } = step;
  const at = base + place;
  const first = (chunk.status[at] & stands.refusedEver) === 0;
  chunk.status[at] |= stands.refusedEver;
  chunk.events[week & 1][at] |= happened.refusal;
  becomeAware(step, place);
  const list = (chunk.status[at] & stands.courtListed) !== 0 ? listCode.court : listCode.score;
  const entry = rare.find(rareKind.entry, place, list);
  const cause = entry < 0 ? null : entryRecord(list, rare.get(entry, rareField.entry.from));
  const wrong = entry >= 0 && (rare.get(entry, rareField.entry.flags) & entryFlag.wrong) !== 0;
  const day = week * 7 + dayOfWeek;
  step.log.point(neighbourhood.first + place, 'deniedPeopleEver', week, wrong, cause);
  happen(step, place, 'refused', day, null, cause, act);
  if (first) happen(step, place, 'refused-first', day, null, cause, act);
}
