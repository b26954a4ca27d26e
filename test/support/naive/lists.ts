import { spheres } from '../../../src/scenario/scenario.ts';
import { type Done, isListed, renewsLinks } from './acts.ts';
import { ofAgeShare } from './habits.ts';
import type { Claim, Entry, Person } from './people.ts';
import { lineOf, moveStrayed, takeOffWrong } from './score.ts';
import type { World } from './world.ts';

/** Releases, appeals and audits; then new entries; then those whose grace has ended. */
export function keepLists(world: World, claims: readonly Claim[]): void {
  const { regime, everybody } = world;
  for (const person of everybody) {
    for (const entry of [...person.entries]) review(world, person, entry);
  }
  if (regime.lists.court.on && regime.fusion.degree !== 'none') enterByCourt(world, claims);
  if (regime.lists.score.on && regime.score.on) {
    const line = lineOf(world);
    for (const person of everybody) {
      if (person.score >= line || person.rejected || !person.isScored) continue;
      consider(world, person, 'score', person.rightScore >= line);
    }
  }
  for (const person of everybody) {
    for (const entry of person.entries)
      if (!entry.inForce && entry.from <= world.week) comeIntoForce(world, person, entry);
  }
}

/** One human decision; then some are told, and some of those appeal. */
function consider(world: World, person: Person, list: 'court' | 'score', wrong: boolean): void {
  const { draws, regime, week } = world;
  const { safeguards } = regime;
  if (person.entries.some((entry) => entry.list === list)) return;
  if (draws.happens(wrong ? safeguards.listReviewCatch : safeguards.listReviewRejectRight)) {
    if (list === 'score') person.rejected = true;
    return;
  }
  const from = week + safeguards.graceWeeks;
  const told = !regime.secret && draws.happens(safeguards.notice);
  const appeals = told && draws.happens(safeguards.appealRate);
  const upheld = appeals && draws.happens(wrong ? safeguards.upheldWrong : safeguards.upheldRight);
  const decidedWeek = from + safeguards.appealDelayWeeks;
  person.entries.push({ list, from, wrong, told, appeals, upheld, decidedWeek, inForce: false });
}

function enterByCourt(world: World, claims: readonly Claim[]): void {
  const { draws, scenario, regime, everybody } = world;
  const { court } = regime.lists;
  for (const { act, about, source } of claims) {
    if (act === 'wrong-record' || act.id !== 'judgment-unpaid' || !draws.happens(court.share)) continue;
    consider(world, about, 'court', about !== source);
  }
  const act = scenario.acts.find(({ id }) => id === 'judgment-unpaid');
  if (!regime.errors || act === undefined) return;
  const lawful = (act.yearlyRate / 52) * court.share;
  const bad = (lawful * court.badShare) / (1 - Math.min(court.badShare, 0.99)) / ofAgeShare(scenario.people);
  for (const person of everybody) if (person.ofAge && draws.poisson(bad) > 0) consider(world, person, 'court', true);
}

function comeIntoForce({ tally }: World, person: Person, entry: Entry): void {
  entry.inForce = true;
  person.listedEver = true;
  if (entry.told) {
    person.events.told = true;
    person.aware = true;
  }
  if (entry.wrong) tally.add('listedByError');
  if (entry.appeals) tally.add('appealsFiled');
}

function review(world: World, person: Person, entry: Entry): void {
  const { draws, regime, week, tally } = world;
  const { safeguards } = regime;
  const upheld = entry.upheld && entry.decidedWeek === week;
  const audited = entry.wrong && draws.happens(safeguards.auditYearly / 52);
  const performed = entry.list === 'court' && !entry.wrong && person.judgments === 0;
  const above =
    entry.list === 'score' && person.score >= lineOf(world) && week >= entry.from + regime.lists.score.minimumWeeks;
  if (!upheld && !audited && !performed && !above) return;
  person.entries = person.entries.filter((other) => other !== entry);
  if (upheld) tally.add('appealsUpheld');
  if (safeguards.correction && (upheld || audited)) correct(world, person, entry);
}

/** Wrong points are taken off, and nobody's records are taken for this person's any more. */
function correct(world: World, person: Person, entry: Entry): void {
  person.rejected = true;
  if (!entry.wrong) return;
  if (entry.list === 'score') {
    person.overrides = person.overrides.filter(({ wrong }) => !wrong);
    if (renewsLinks(world))
      for (const { source, sphere } of [...person.contributions])
        if (source !== person) moveStrayed(world, person, source, sphere, source);
    takeOffWrong(person, () => true);
  }
  for (const source of person.neighbourhood.people) {
    spheres.forEach((_, index) => {
      if (source !== person && source.links[index] === person) source.mended[index] = true;
    });
  }
}

/** Purchases that the lists refuse; the attempt was made all the same. */
export function refuse({ regime, tally }: World, done: readonly Done[]): void {
  for (const { person, act } of done) {
    if (!act.purchase || !regime.lists.refuses.includes(act.id) || !isListed(person)) continue;
    person.refusedEver = true;
    person.aware = true;
    person.events.refusal = true;
    tally.add('denialAttempts');
  }
}
