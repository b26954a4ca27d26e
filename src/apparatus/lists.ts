import { eachArrival } from '../country/arrivals.ts';
import { counter, happened, pointUnits, stands } from '../country/columns.ts';
import { falls, streams } from '../country/luck.ts';
import { entryFlag, rareKind, rowWidth } from '../country/rare-table.ts';
import { add, recordNumber, type Step, slots } from '../country/step.ts';
import { type Claims, mendLinksTo } from './fusion.ts';
import { forgetWrongOverrides, isScored, takeFromBuckets } from './ledger.ts';
import { decide, isAudited, type ListCode, listCode } from './safeguards.ts';
import { eachPurchase, hasUnpaidJudgment } from './sensors.ts';

/** The act that the court's list is entered by. */
const courtAct = 'judgment-unpaid';
const listed = stands.scoreListed | stands.courtListed;
const listName = (list: number): string => (list === listCode.court ? 'court' : 'score');
const inForceBit = (list: number): number => (list === listCode.court ? stands.courtListed : stands.scoreListed);
const entrySlot = (list: number): number => (list === listCode.court ? slots.courtEntry : slots.scoreEntry);

/** An entry's number within its person: the day it came into force. */
const entryRecord = (list: number, from: number): number => recordNumber(from * 7, entrySlot(list));

/** Releases, appeals and audits of the entries that stand, then new entries, then those whose grace has ended. */
export function keepLists(step: Step, claims: Claims): void {
  if (!step.regime.lists.court.on && !step.regime.lists.score.on) return;
  reviewEntries(step);
  enterByCourt(step, claims);
  enterByScore(step, claims);
  comeIntoForce(step);
  countListed(step);
}

function candidate(step: Step, place: number, list: ListCode, wrong: boolean, cause: number | null): void {
  if (step.rare.find(rareKind.entry, place, list) >= 0) return;
  const person = step.neighbourhood.first + place;
  const decision = decide(step, person, list, wrong);
  const from = step.week + step.regime.safeguards.graceWeeks;
  if (!decision.enters) {
    if (list === listCode.score) step.chunk.status[step.base + place] |= stands.rejected;
    if (step.log.isLogged(person))
      step.log.add(person, step.week * 7, 'entry-rejected', 1, null, cause, listName(list), false);
    return;
  }
  step.rare.add(rareKind.entry, place, list, from, decision.flags, decision.decidedWeek);
  if (step.log.isLogged(person)) {
    const told = (decision.flags & entryFlag.told) !== 0;
    step.log.add(person, step.week * 7, 'entry-decided', 1, entryRecord(list, from), cause, listName(list), told);
  }
}

function enterByCourt(step: Step, claims: Claims): void {
  const { regime, country, neighbourhood, week } = step;
  const { court } = regime.lists;
  if (!court.on || regime.fusion.degree === 'none') return;
  const act = country.actIndex(courtAct);
  for (let i = 0; i < claims.count; i += 1) {
    if (claims.act[i] !== act || !falls(claims.listLuck[i], court.share)) continue;
    const record = recordNumber(week * 7 + claims.day[i], act);
    candidate(step, claims.place[i], listCode.court, claims.wrong[i] === 1, record);
  }
  if (!regime.errors || court.badShare === 0 || act < 0) return;
  const lawful = (country.scenario.acts[act].yearlyRate * court.share) / 52;
  const hazard = (lawful * court.badShare) / (1 - Math.min(court.badShare, 0.99));
  eachArrival(country.luck, streams.badCourtEntry, neighbourhood, week, hazard, (place) => {
    candidate(step, place, listCode.court, true, recordNumber(week * 7, slots.badCourtEntry));
  });
}

/** The last record that moved a logged person's score this week: what tipped it, where the person's own records did. */
function tippedBy(step: Step, claims: Claims, place: number): number | null {
  if (!step.log.isLogged(step.neighbourhood.first + place)) return null;
  for (let i = claims.count - 1; i >= 0; i -= 1)
    if (claims.place[i] === place) return recordNumber(step.week * 7 + claims.day[i], claims.act[i]);
  return null;
}

function enterByScore(step: Step, claims: Claims): void {
  const { regime, score, rightScore, chunk, base, neighbourhood } = step;
  if (!regime.lists.score.on || !regime.score.on) return;
  const line = regime.lists.score.below * pointUnits;
  for (let place = 0; place < neighbourhood.size; place += 1) {
    if (score[place] >= line || (chunk.status[base + place] & stands.rejected) !== 0) continue;
    if (!isScored(step, neighbourhood.first + place)) continue;
    candidate(step, place, listCode.score, rightScore[place] >= line, tippedBy(step, claims, place));
  }
}

/** Entries whose grace has ended refuse from this week on. */
function comeIntoForce(step: Step): void {
  const { rare, week, chunk, base } = step;
  for (let index = 0; index < rare.count; index += 1) {
    const at = index * rowWidth;
    if (rare.rows[at] !== rareKind.entry || (rare.rows[at + 4] & entryFlag.inForce) !== 0) continue;
    if (rare.rows[at + 3] > week) continue;
    rare.rows[at + 4] |= entryFlag.inForce;
    const [place, list, flags] = [rare.rows[at + 1], rare.rows[at + 2], rare.rows[at + 4]];
    const told = (flags & entryFlag.told) !== 0;
    const wrong = (flags & entryFlag.wrong) !== 0;
    const first = (chunk.status[base + place] & stands.listedEver) === 0;
    chunk.status[base + place] |= inForceBit(list) | stands.listedEver;
    if (told) chunk.events[week & 1][base + place] |= happened.listing;
    if (first) add(step, place, counter.listedFirst);
    if (wrong) add(step, place, counter.listedWrong);
    if ((flags & entryFlag.appealed) !== 0) add(step, place, counter.appealsFiled);
    logEntry(step, place, list, rare.rows[at + 3], told, wrong, first, (flags & entryFlag.appealed) !== 0);
  }
}

function logEntry(
  step: Step,
  place: number,
  list: number,
  from: number,
  told: boolean,
  wrong: boolean,
  first: boolean,
  appeals: boolean,
): void {
  const person = step.neighbourhood.first + place;
  const [day, record, name] = [step.week * 7, entryRecord(list, from), listName(list)];
  step.log.point(person, wrong ? 'listedByError' : 'listedEver', step.week, wrong, record);
  if (!step.log.isLogged(person)) return;
  step.log.add(person, day, 'listed', 1, record, null, name, told);
  if (first) step.log.add(person, day, 'listed-first', 1, record, record, name, told);
  if (wrong) step.log.add(person, day, 'listed-wrongly', 1, record, record, name, false);
  if (appeals) step.log.add(person, day, 'appeal-filed', 1, null, record, name, true);
}

/** Why an entry leaves this week, or `null` while it stays. */
function reasonToLeave(step: Step, at: number): 'appeal' | 'audit' | 'performed' | 'score' | null {
  const { rare, week, regime, score } = step;
  const [place, list, from] = [rare.rows[at + 1], rare.rows[at + 2], rare.rows[at + 3]];
  const [flags, decided] = [rare.rows[at + 4], rare.rows[at + 5]];
  const wrong = (flags & entryFlag.wrong) !== 0;
  if (decided === week && (flags & entryFlag.upheld) !== 0) return 'appeal';
  if (wrong && isAudited(step, step.neighbourhood.first + place, list)) return 'audit';
  if (list === listCode.court) return !wrong && !hasUnpaidJudgment(step, place) ? 'performed' : null;
  const above = score[place] >= regime.lists.score.below * pointUnits;
  return above && week >= from + regime.lists.score.minimumWeeks ? 'score' : null;
}

function reviewEntries(step: Step): void {
  const { rare } = step;
  for (let index = rare.count - 1; index >= 0; index -= 1) {
    const at = index * rowWidth;
    if (rare.rows[at] !== rareKind.entry) continue;
    const reason = reasonToLeave(step, at);
    if (reason !== null) release(step, index, reason);
  }
}

function release(step: Step, index: number, reason: string): void {
  const { rare, chunk, base, regime } = step;
  const [place, list, from, flags] = rare.rows.subarray(index * rowWidth + 1, index * rowWidth + 5);
  chunk.status[base + place] &= ~inForceBit(list);
  rare.remove(index);
  const person = step.neighbourhood.first + place;
  if (reason === 'appeal') add(step, place, counter.appealsUpheld);
  if (step.log.isLogged(person)) {
    const told = (flags & entryFlag.told) !== 0;
    const record = entryRecord(list, from);
    if (reason === 'appeal')
      step.log.add(person, step.week * 7, 'appeal-upheld', 1, null, record, listName(list), true);
    step.log.add(person, step.week * 7, 'released', 1, null, record, `${listName(list)}:${reason}`, told);
  }
  if (regime.safeguards.correction && (reason === 'appeal' || reason === 'audit')) correct(step, place, list, flags);
}

/** Takes off the wrong points, mends the links, and lets the entry come back only with a new record. */
function correct(step: Step, place: number, list: number, flags: number): void {
  const { chunk, base } = step;
  const at = base + place;
  chunk.status[at] |= stands.rejected;
  if ((flags & entryFlag.wrong) === 0) return;
  if (list === listCode.score) {
    takeFromBuckets(step, at, -chunk.wrongPoints[at]);
    chunk.points[at] -= chunk.wrongPoints[at];
    chunk.wrongPoints[at] = 0;
    forgetWrongOverrides(step, place);
  }
  mendLinksTo(step, place);
}

function countListed(step: Step): void {
  const { chunk, base, neighbourhood } = step;
  for (let place = 0; place < neighbourhood.size; place += 1) {
    const status = chunk.status[base + place];
    if ((status & listed) === 0) continue;
    add(step, place, counter.listedNow);
    if ((status & stands.courtListed) !== 0) add(step, place, counter.listedCourt);
    if ((status & stands.scoreListed) !== 0) add(step, place, counter.listedScore);
  }
}

/** Refuses the purchases of listed people; an attempt is an act done all the same. */
export function refuse(step: Step): void {
  const { country, chunk, base, regime } = step;
  if (regime.lists.refuses.length === 0) return;
  eachPurchase(step, (place, act, day) => {
    if ((chunk.status[base + place] & listed) === 0) return;
    const { id } = country.scenario.acts[act];
    if (regime.lists.refuses.includes(id)) refusePurchase(step, place, id, day);
  });
}

function refusePurchase(step: Step, place: number, act: string, dayOfWeek: number): void {
  const { chunk, base, week, rare } = step;
  const at = base + place;
  const first = (chunk.status[at] & stands.refusedEver) === 0;
  chunk.status[at] |= stands.refusedEver;
  chunk.events[week & 1][at] |= happened.refusal;
  add(step, place, counter.denials);
  if (first) add(step, place, counter.deniedFirst);
  const person = step.neighbourhood.first + place;
  const list = (chunk.status[at] & stands.courtListed) !== 0 ? listCode.court : listCode.score;
  const row = rare.find(rareKind.entry, place, list) * rowWidth;
  const day = week * 7 + dayOfWeek;
  const cause = row >= 0 ? entryRecord(list, rare.rows[row + 3]) : null;
  step.log.point(person, 'deniedPeopleEver', week, row >= 0 && (rare.rows[row + 4] & entryFlag.wrong) !== 0, cause);
  if (!step.log.isLogged(person)) return;
  step.log.add(person, day, 'refused', 1, null, cause, act, true);
  if (first) step.log.add(person, day, 'refused-first', 1, null, cause, act, true);
}
