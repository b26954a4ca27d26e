import { shareUnits } from '../country/counts.ts';
import { exp } from '../country/elementary.ts';
import { happen, happenInSphere, tallied, tally, tallyOf } from '../country/happen.ts';
import { falls } from '../country/luck.ts';
import { neighbourhoodSize } from '../country/neighbourhood.ts';
import { type ApparatusWeek, recordNumber, slots } from '../country/step.ts';
import { doubled } from '../country/truth.ts';
import { type Regime, spheres } from '../scenario/scenario.ts';
import { countedRecords } from './expected-records.ts';
import { hold } from './exposure.ts';
import { linkedPlace } from './links.ts';
import { eachPurchase, type Records } from './sensors.ts';
import { isRefused } from './silos.ts';

/** What the week's joins put in people's files: whom they name (rightly or not) and which record it is. */
export class Claims {
  count = 0;
  place = new Uint16Array(4096);
  day = new Uint8Array(4096);
  act = new Uint8Array(4096);
  sphere = new Uint8Array(4096);
  /** Whose record it is in its silo. */
  source = new Uint16Array(4096);
  /** 1 where the person did not do it: a wrong record, or somebody else's. */
  wrong = new Uint8Array(4096);
  listLuck = new Uint32Array(4096);
  /** People under a decision this week. */
  readonly decided = new Uint8Array(neighbourhoodSize);

  /** Makes room for one more. */
  grow(): void {
    if (this.count < this.place.length) return;
    this.place = doubled(this.place);
    this.day = doubled(this.day);
    this.act = doubled(this.act);
    this.sphere = doubled(this.sphere);
    this.source = doubled(this.source);
    this.wrong = doubled(this.wrong);
    this.listLuck = doubled(this.listLuck);
  }
}

/** Which records are asked for: all on entry, those of people under a decision, one register, or none. */
function isAsked(step: ApparatusWeek, sphere: number, place: number, decided: Uint8Array): boolean {
  switch (step.regime.fusion.degree) {
    case 'none':
      return false;
    case 'on-request':
      return spheres[sphere] === 'justice' && step.regime.lists.court.on;
    case 'federated':
      return decided[place] === 1 || spheres[sphere] === 'justice';
    case 'central':
      return true;
  }
}

/** Joins the week's records: found, missed, or taken for somebody else's. */
export function join(step: ApparatusWeek, records: Records, claims: Claims, decided: Uint8Array): void {
  const { regime } = step;
  claims.count = 0;
  const scores = regime.fusion.degree === 'federated' && regime.score.on;
  for (let i = 0; i < records.count; i += 1) {
    const source = records.place[i];
    const sphere = records.sphere[i];
    const asked = isAsked(step, sphere, source, decided);
    // A federated score reads the silos at each decision: what is not asked for this week still counts at the next.
    if (!asked && !scores) continue;
    if (isRefused(step, source, sphere)) continue;
    const place = linkedPlace(step, source, sphere);
    const group = step.group[source];
    const missed = place === source && regime.misses && falls(records.missedLuck[i], regime.fusion.missed[group]);
    if (asked) tellJoin(step, records, i, place, missed);
    if (missed) continue;
    claims.grow();
    const at = claims.count;
    claims.place[at] = place;
    claims.day[at] = records.day[i];
    claims.act[at] = records.act[i];
    claims.sphere[at] = sphere;
    claims.source[at] = source;
    claims.wrong[at] = place !== source || records.act[i] === slots.wrongRecord ? 1 : 0;
    claims.listLuck[at] = records.listLuck[i];
    claims.count += 1;
  }
}

/** A wrong record is joined like any other, but no act stands behind it. */
function tellJoin(step: ApparatusWeek, records: Records, i: number, place: number, missed: boolean): void {
  const source = records.place[i];
  const sphere = records.sphere[i];
  const day = step.week * 7 + records.day[i];
  const record = recordNumber(day, records.act[i]);
  const rule = spheres[sphere];
  if (missed) {
    happen(step, source, 'missed', day, record, record, rule);
    return;
  }
  step.spheresJoined[place] |= 1 << sphere;
  tally(step, place, tallied.joinedDrawn);
  if (step.regime.fusion.degree === 'central') hold(step, place, sphere);
  if (place !== source) happen(step, source, 'misattributed', day, record, record, rule);
  const own = place === source ? record : null;
  if (records.act[i] === slots.wrongRecord) happen(step, place, 'wrong-record-joined', day, own, record, rule);
  else happenInSphere(step, place, 'joined', sphere, day, own, record, rule);
}

/** People under a decision this week: those who try to buy what a list may refuse. */
export function underDecision(step: ApparatusWeek, { decided }: Claims): Uint8Array {
  decided.fill(0);
  step.spheresJoined.fill(0);
  if (step.regime.fusion.degree === 'federated') eachPurchase(step, (place) => (decided[place] = 1));
  return decided;
}

/** Spheres with events that are only counted: of those a join is expected, not drawn. */
const countedSpheres = 3;

/** Adds up, over people, the spheres of which a join put a record in their ledger this week. */
export function countSpheresJoined(step: ApparatusWeek): void {
  const { neighbourhood, spheresJoined, group, peopleByGroup, regime } = step;
  const people = new Uint32Array(peopleByGroup.length * 64);
  for (let g = 0; g < peopleByGroup.length; g += 1) people[g * 64] = peopleByGroup[g];
  const { size } = neighbourhood;
  for (let place = 0; place < size; place += 1) {
    const joined = spheresJoined[place];
    if (joined === 0) continue;
    people[group[place] * 64] -= 1;
    people[group[place] * 64 + joined] += 1;
  }
  for (let g = 0; g < peopleByGroup.length; g += 1) {
    const expected = regime.fusion.degree === 'central' ? expectedJoins(step, g) : [0, 0, 0];
    let sum = 0;
    for (let bits = 0; bits < 64; bits += 1) {
      if (people[g * 64 + bits] === 0) continue;
      for (let sphere = 0; sphere < spheres.length; sphere += 1) {
        const share = (bits >> sphere) & 1 ? 1 : sphere < countedSpheres ? expected[sphere] : 0;
        sum += share * people[g * 64 + bits];
      }
    }
    tallyOf(step, g, tallied.spheresJoinedSum, Math.round(sum * shareUnits));
  }
}

/** Share of a group's people with at least one counted event joined this week, by sphere. */
const expectedJoins = (step: ApparatusWeek, g: number): number[] =>
  [0, 1, 2].map((sphere) => 1 - exp(-countedRecords(step, sphere, g, true)));

/** Weeks for which a joined record stays in a person's file: none where records are asked for and not copied. */
export function weeksHeld({ fusion, safeguards }: Regime): number {
  if (fusion.degree === 'none' || fusion.degree === 'federated') return 0;
  const kept = safeguards.retentionWeeks ?? Number.POSITIVE_INFINITY;
  return fusion.degree === 'on-request' ? Math.min(kept, Math.ceil(fusion.forgetAfterDays / 7)) : kept;
}
