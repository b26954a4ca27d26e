import { shareUnits } from '../country/counts.ts';
import { exp } from '../country/elementary.ts';
import { happen, happenInSphere, tally, tallyOf } from '../country/happen.ts';
import { block, falls, streams } from '../country/luck.ts';
import { neighbourhoodSize } from '../country/people.ts';
import { rareKind } from '../country/rare-table.ts';
import { type ApparatusWeek, recordNumber, slots } from '../country/step.ts';
import { doubled } from '../country/truth.ts';
import { type Regime, spheres } from '../scenario/scenario.ts';
import { countedEvents, eachPurchase, meanCoverageOf, type Records } from './sensors.ts';

/** What the week's joins put in people's files: whom they name (rightly or not) and which record it is. */
export class Claims {
  count = 0;
  place = new Uint16Array(4096);
  day = new Uint8Array(4096);
  act = new Uint8Array(4096);
  sphere = new Uint8Array(4096);
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
    this.wrong = doubled(this.wrong);
    this.listLuck = doubled(this.listLuck);
  }
}

/** The week in which the state of a person's link in a silo was last redrawn: with probability 1 − s each week. */
function lastRedrawn(step: ApparatusWeek, person: number, sphere: number): number {
  const { persistence } = step.regime.fusion;
  if (persistence >= 1) return 0;
  for (let week = step.week; week > 0; week -= 1) {
    if (falls(step.country.luck.word(streams.linkRedrawn, person, sphere, week), 1 - persistence)) return week;
  }
  return 0;
}

/** Where a person's records of a silo go: to themselves, or by a false link to one other person. */
function linkedPlace(step: ApparatusWeek, place: number, sphere: number): number {
  const { regime, country, neighbourhood } = step;
  const person = neighbourhood.first + place;
  const share = regime.errors ? regime.fusion.falseLink[country.group(person)] : 0;
  if (share === 0) return place;
  const week = lastRedrawn(step, person, sphere);
  country.luck.draw(streams.link, person, sphere, week);
  if (!falls(block[0], share)) return place;
  if (step.rare.find(rareKind.mended, place, sphere) >= 0) return place;
  const withinGroup = falls(block[1], country.scenario.people.homophily);
  return rotated(step, place, sphere, week, withinGroup);
}

/** A rotation among people of the same age band (and group): as many records come in by false links as go out. */
function rotated(step: ApparatusWeek, place: number, sphere: number, week: number, withinGroup: boolean): number {
  const { country, neighbourhood } = step;
  const { first, size, index } = neighbourhood;
  const [age, group] = [country.ageBand(first + place), country.group(first + place)];
  const alike: number[] = [];
  let position = 0;
  for (let other = 0; other < size; other += 1) {
    if (country.ageBand(first + other) !== age || (withinGroup && country.group(first + other) !== group)) continue;
    if (other === place) position = alike.length;
    alike.push(other);
  }
  if (alike.length < 2) return place;
  const key = ((age * 4 + (withinGroup ? group + 1 : 0)) * spheres.length + sphere) * 4096 + (week % 4096);
  const turn = 1 + (country.luck.word(streams.linkTarget, index, key) % (alike.length - 1));
  return alike[(position + turn) % alike.length];
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
    const [source, sphere] = [records.place[i], records.sphere[i]];
    const asked = isAsked(step, sphere, source, decided);
    // A federated score reads the silos at each decision: what is not asked for this week still counts at the next.
    if (!asked && !scores) continue;
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
    claims.wrong[at] = place !== source || records.act[i] === slots.wrongRecord ? 1 : 0;
    claims.listLuck[at] = records.listLuck[i];
    claims.count += 1;
  }
}

/** A wrong record is joined like any other, but no act stands behind it. */
function tellJoin(step: ApparatusWeek, records: Records, i: number, place: number, missed: boolean): void {
  const [source, sphere] = [records.place[i], records.sphere[i]];
  const day = step.week * 7 + records.day[i];
  const record = recordNumber(day, records.act[i]);
  const rule = spheres[sphere];
  if (missed) {
    happen(step, source, 'missed', day, record, record, rule);
    return;
  }
  step.spheresJoined[place] |= 1 << sphere;
  tally(step, place, 'joinedDrawn');
  if (place !== source) happen(step, source, 'misattributed', day, record, record, rule);
  const own = place === source ? record : null;
  if (records.act[i] === slots.wrongRecord) happen(step, place, 'wrong-record-joined', day, own, record, rule);
  else happenInSphere(step, place, 'joined', sphere, day, own, record, rule);
}

/** Mends every false link that leads to a person: whoever is confused with them is no longer. */
export function mendLinksTo(step: ApparatusWeek, place: number): void {
  for (let source = 0; source < step.neighbourhood.size; source += 1) {
    if (source === place) continue;
    for (let sphere = 0; sphere < spheres.length; sphere += 1) {
      if (linkedPlace(step, source, sphere) === place) step.rare.add(rareKind.mended, source, sphere);
    }
  }
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
  const people = new Float64Array(peopleByGroup.length * 64);
  for (let place = 0; place < neighbourhood.size; place += 1) people[group[place] * 64 + spheresJoined[place]] += 1;
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
    tallyOf(step, g, 'spheresJoinedSum', Math.round(sum * shareUnits));
  }
}

/** Share of a group's people with at least one counted event joined this week, by sphere. */
function expectedJoins(step: ApparatusWeek, g: number): number[] {
  const found = (step.regime.misses ? 1 - step.regime.fusion.missed[g] : 1) * (1 - step.regime.safeguards.deletion);
  const people = step.peopleByGroup[g];
  return [0, 1, 2].map((sphere) => {
    const perPerson = people === 0 ? 0 : countedEvents(step, sphere, g) / people;
    return 1 - exp(-perPerson * meanCoverageOf(step, spheres[sphere], g) * found);
  });
}

/** Weeks for which a joined record stays in a person's file: none where records are asked for and not copied. */
export function weeksHeld({ fusion, safeguards }: Regime): number {
  if (fusion.degree === 'none' || fusion.degree === 'federated') return 0;
  const kept = safeguards.retentionWeeks ?? Number.POSITIVE_INFINITY;
  return fusion.degree === 'on-request' ? Math.min(kept, Math.ceil(fusion.forgetAfterDays / 7)) : kept;
}
