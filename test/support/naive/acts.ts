import { type Act, type Sphere, spheres } from '../../../src/scenario/scenario.ts';
import { ofAgeShare } from './habits.ts';
import type { Claim, Person } from './people.ts';
import { meanExpressed } from './voice.ts';
import type { World } from './world.ts';

export interface Done {
  readonly person: Person;
  readonly act: Act;
}

export const isListed = (person: Person, list?: 'court' | 'score'): boolean =>
  person.entries.some((entry) => entry.inForce && (list === undefined || entry.list === list));

/** Actual rate of an act as a share of its ceiling. */
function shareOfCeiling({ scenario, regime }: World, person: Person, act: Act): number {
  const { reactions } = scenario;
  const means = (reactions && isListed(person) ? act.whenListed : 1) / Math.max(1, act.whenListed);
  const voice = act.follows === 'voice' ? person.expressed / (person.desired || 1) : 1;
  const nudge = act.nudged ? (reactions ? (regime.nudges.factor[act.id] ?? 1) : 1) / scenario.nudgeCeiling : 1;
  const bus = act.purchase && reactions && person.refusedEver ? 1 - scenario.adapt : 1;
  return means * voice * nudge * bus;
}

/** Everybody, every day, every act: done or not. */
export function doActs(world: World): Done[] {
  const { draws, scenario, everybody, tally } = world;
  const done: Done[] = [];
  for (const person of everybody) {
    scenario.acts.forEach((act, index) => {
      if (person.hazards[index] === 0) return;
      const chance = (1 - Math.exp(-person.hazards[index])) * shareOfCeiling(world, person, act);
      for (let day = 0; day < 7; day += 1) {
        if (!draws.happens(chance)) continue;
        done.push({ person, act });
        tally.add(`actsDone.${act.sphere}`);
      }
    });
  }
  return done;
}

/** Share of a person's events of a sphere that are observed. */
export function coverage({ scenario, regime }: World, person: Person, sphere: Sphere, readable = 1): number {
  const { coverageFactor } = scenario.people.regions[person.neighbourhood.region];
  const collected =
    Math.min(1, regime.coverage[sphere] * coverageFactor) * (1 - regime.safeguards.minimisation) * readable;
  return Math.min(1, collected * person.coverageFactor);
}

/** Messages, purchases, trips, one by one: done, observed, joined, and messages erased and missed. */
export function doCounted(world: World, joinedSpheres: Map<Person, Set<Sphere>>): void {
  const { scenario, everybody } = world;
  const talks = new Map<string, boolean[]>();
  const { messages, messagesSensitiveShare, purchases, trips } = scenario.counted;
  for (const person of everybody) {
    const joined = (sphere: Sphere) => joinedSpheres.get(person)?.add(sphere);
    const voice = person.expressed / meanExpressed(scenario) / ofAgeShare(scenario.people);
    const many = (rate: number, each: () => void) => {
      for (let left = world.draws.poisson(rate * 7); left > 0; left -= 1) each();
    };
    const say = (topic: 'ordinary' | 'sensitive') => () =>
      talkOf(talks, person, topic).push(send(world, person, topic, joined));
    many(messages * (1 - messagesSensitiveShare), say('ordinary'));
    many(messages * messagesSensitiveShare * voice, say('sensitive'));
    many(purchases, () => count(world, person, 'transaction', joined));
    many(trips, () => count(world, person, 'movement', joined));
  }
  for (const erased of talks.values()) breakConversations(world, erased);
}

/** Which messages were erased, by those who talk among themselves: a neighbourhood's group, on a topic. */
function talkOf(talks: Map<string, boolean[]>, { neighbourhood, group }: Person, topic: string): boolean[] {
  const key = `${neighbourhood.index} ${group} ${topic}`;
  const talk = talks.get(key) ?? [];
  talks.set(key, talk);
  return talk;
}

function breakConversations({ scenario, tally }: World, erased: readonly boolean[]): void {
  const { conversation, conversationBreaks } = scenario.counted;
  for (let first = 0; first + conversation <= erased.length; first += conversation) {
    const missing = erased.slice(first, first + conversation).filter(Boolean).length;
    if (missing >= conversationBreaks) tally.add('conversationsBroken');
  }
}

function count(world: World, person: Person, sphere: Sphere, joined: (sphere: Sphere) => void): void {
  const { draws, regime, tally } = world;
  tally.add(`actsDone.${sphere}`);
  const seen = coverage(world, person, sphere, sphere === 'speech' ? 1 - regime.safeguards.encryption : 1);
  if (!regime.apparatus || !draws.happens(Math.min(1, seen))) return;
  tally.add(`actsObserved.${sphere}`);
  person.known = true;
  if (regime.fusion.degree !== 'central' || draws.happens(regime.safeguards.deletion)) return;
  if (regime.misses && draws.happens(regime.fusion.missed[person.group])) return;
  tally.add(`actsJoined.${sphere}`);
  joined(sphere);
}

/** A message, and the filter on its way. */
function send(
  world: World,
  sender: Person,
  topic: 'ordinary' | 'sensitive',
  joined: (sphere: Sphere) => void,
): boolean {
  const { draws, scenario, regime, tally } = world;
  const { filter } = regime;
  count(world, sender, 'speech', joined);
  if (!regime.apparatus || !filter.on || (topic === 'ordinary' && !regime.errors)) return false;
  if (draws.happens(regime.safeguards.encryption)) return false;
  const where = draws.happens(scenario.counted.messagesGroupShare) ? 1 : filter.oneToOne;
  if (!draws.happens(where * (topic === 'ordinary' ? filter.hitOrdinary : filter.hitSensitive))) return false;
  tally.add('messagesErased');
  if (topic === 'ordinary') tally.add('messagesErasedOrdinary');
  const noticed = [filter.notice, filter.notice].map((share) => draws.happens(share)).includes(true);
  if (!regime.secret && draws.happens(filter.told)) sender.events.told = true;
  else if (noticed) sender.events.messageMissing = true;
  else tally.add('messagesErasedUnnoticed');
  if (sender.events.told || sender.events.messageMissing) sender.aware = true;
  return true;
}

/** Unpaid judgments: old ones are performed at the rate of where the debtor stands, then new ones come. */
export function judge(world: World, done: readonly Done[]): void {
  const { draws, scenario, regime, everybody, tally } = world;
  const { court } = regime.lists;
  for (const person of everybody) {
    const listed = court.on ? court.performMonthly : 0;
    const monthly = isListed(person, 'court') ? listed : scenario.performUnlistedMonthly;
    for (let left = person.judgments; left > 0; left -= 1) {
      if (!draws.happens(1 - Math.exp((-monthly * 12) / 52))) continue;
      person.judgments -= 1;
      tally.add('judgmentsPerformed');
    }
  }
  for (const { person, act } of done) if (act.id === 'judgment-unpaid') person.judgments += 1;
}

type Record = Omit<Claim, 'about'>;

/** What the sensors put in the silos: acts observed, and acts that nobody did. */
export function observe(world: World, done: readonly Done[]): Record[] {
  const { draws, regime, everybody, tally } = world;
  const records: Record[] = [];
  for (const { person, act } of done) {
    const covered = coverage(world, person, act.sphere);
    if (!draws.happens(act.recorded && covered > 0 ? 1 : covered)) continue;
    tally.add(`actsObserved.${act.sphere}`);
    person.known = true;
    if (!act.recorded && draws.happens(regime.safeguards.deletion)) continue;
    records.push({ act, sphere: act.sphere, source: person });
  }
  for (const person of regime.errors ? everybody : []) {
    if (!person.ofAge) continue;
    for (let left = draws.poisson(regime.records.wrongYearly / 52); left > 0; left -= 1) {
      tally.add('recordsWrong');
      records.push({ act: 'wrong-record', sphere: 'transaction', source: person });
    }
  }
  return records;
}

/** Draws anew, of one person and sphere, who their records are taken to be of. */
function drawLink({ draws, scenario, regime }: World, person: Person): Person {
  if (!regime.errors || !draws.happens(regime.fusion.falseLink[person.group])) return person;
  const sameGroup = draws.happens(scenario.people.homophily);
  const alike = person.neighbourhood.people.filter(
    (other) => other !== person && other.age === person.age && (!sameGroup || other.group === person.group),
  );
  return alike.length === 0 ? person : alike[draws.below(alike.length)];
}

/** The state of links: drawn at the start, and drawn again each week with probability 1 − s. */
export function turnLinks(world: World): void {
  const { draws, regime, everybody, week } = world;
  for (const person of everybody) {
    spheres.forEach((_, index) => {
      const turns = regime.fusion.persistence < 1 && draws.happens(1 - regime.fusion.persistence);
      if (week === 0 || turns) person.links[index] = drawLink(world, person);
    });
  }
}

/** Weeks for which a joined record stays in a file: nothing is copied where each decision asks anew. */
function weeksHeld({ regime: { fusion, safeguards } }: World): number {
  if (fusion.degree === 'federated') return 0;
  const kept = safeguards.retentionWeeks ?? Number.POSITIVE_INFINITY;
  return fusion.degree === 'central' ? kept : Math.min(kept, Math.ceil(fusion.forgetAfterDays / 7));
}

/** Joins records to people: what is asked for is counted; what scores may read besides is claimed all the same. */
export function join(
  world: World,
  records: readonly Record[],
  done: readonly Done[],
  joinedSpheres: Map<Person, Set<Sphere>>,
): Claim[] {
  const { draws, regime, tally } = world;
  const { degree } = regime.fusion;
  const decided = new Set(done.filter(({ act }) => act.purchase).map(({ person }) => person));
  const claims: Claim[] = [];
  for (const record of records) {
    const { source, sphere } = record;
    const asked =
      degree === 'central' ||
      (degree === 'federated' && (decided.has(source) || sphere === 'justice')) ||
      (degree === 'on-request' && sphere === 'justice' && regime.lists.court.on);
    if (!asked && !(degree === 'federated' && regime.score.on)) continue;
    const index = spheres.indexOf(sphere);
    const about = source.mended[index] ? source : source.links[index];
    const missed = about === source && regime.misses && draws.happens(regime.fusion.missed[source.group]);
    if (asked && missed) tally.add('recordsMissed');
    if (asked && !missed) {
      // No act stands behind a wrong record.
      if (record.act !== 'wrong-record') tally.add(`actsJoined.${sphere}`);
      world.heldUntil.push(world.week + weeksHeld(world));
      joinedSpheres.get(about)?.add(sphere);
      if (about !== source) tally.add('recordsMisattributed');
    }
    if (!missed) claims.push({ ...record, about });
  }
  return claims;
}
