import { type Act, type Sphere, spheres } from '../../../src/scenario/scenario.ts';
import { ofAgeShare } from './habits.ts';
import type { Claim, Person } from './people.ts';
import { moveStrayed, takeOffWrong } from './score.ts';
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
  if (draws.happens(regime.safeguards.deletion)) return;
  if (regime.fusion.degree !== 'central') {
    hold(world, person, sphere);
    return;
  }
  if (regime.misses && draws.happens(regime.fusion.missed[person.group])) return;
  tally.add(`actsJoined.${sphere}`);
  hold(world, person, sphere);
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
    if (regime.fusion.degree !== 'central') hold(world, person, act.sphere);
  }
  for (const person of regime.errors ? everybody : []) {
    if (!person.ofAge) continue;
    for (let left = draws.poisson(regime.records.wrongYearly / 52); left > 0; left -= 1) {
      tally.add('recordsWrong');
      records.push({ act: 'wrong-record', sphere: 'transaction', source: person });
      if (regime.fusion.degree !== 'central') hold(world, person, 'transaction');
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
      person.renewed[index] = week > 0 && turns;
      if (week === 0 || turns) person.links[index] = drawLink(world, person);
    });
  }
  if (renewsLinks(world)) for (const person of everybody) findAgain(world, person);
}

/** Whether each query makes its links anew. */
export const renewsLinks = ({ regime: { fusion } }: World): boolean =>
  fusion.degree === 'federated' && fusion.persistence < 1;

/** What was taken for somebody else's is found with whom it is now linked to. */
function findAgain(world: World, person: Person): void {
  spheres.forEach((sphere, index) => {
    if (!person.renewed[index]) return;
    const now = linked(person, index);
    for (const other of person.neighbourhood.people)
      if (other !== person && other !== now) moveStrayed(world, other, person, sphere, now);
  });
}

const linked = (person: Person, index: number): Person => (person.mended[index] ? person : person.links[index]);

/** Half of the time for which the file keeps a record; it counts as held for one half to two. */
function halfAt({ regime, week }: World, sphere: Sphere): number {
  const { fusion, safeguards } = regime;
  const kept = fusion.degree === 'central' ? safeguards.retentionWeeks : fusion.siloWeeks[sphere];
  return kept === null || kept === undefined ? 0 : Math.floor(week / Math.max(1, Math.round(kept / 2)));
}

/** A record stands in the file of a sphere, or in the central one. */
function hold(world: World, person: Person, sphere: Sphere): void {
  person.heldIn.set(sphere, halfAt(world, sphere));
}

/** Mean of the spheres that stand in the one file whose breach exposes most. */
export function exposedByOneBreach(over: World): number {
  const world = { ...over, week: over.week - 1 };
  const people = spheres.map(
    (sphere) =>
      world.everybody.filter(({ heldIn }) => {
        const half = heldIn.get(sphere);
        return half !== undefined && half >= halfAt(world, sphere) - 1;
      }).length,
  );
  const central = people.reduce((sum, count) => sum + count, 0);
  return (world.regime.fusion.degree === 'central' ? central : Math.max(...people)) / world.everybody.length;
}

/** Wrong records are put right where they stand; a copy is, only where it is told. */
export function correctSilos(world: World): void {
  const { draws, regime, everybody, tally } = world;
  const { siloCorrection, correctionsPassed, degree } = regime.fusion;
  if (!regime.score.on || degree === 'none') return;
  for (const person of everybody) {
    for (let left = draws.poisson(siloCorrection / 52); left > 0; left -= 1) {
      const own = person.contributions.filter(({ source, wrong }) => source === person && wrong !== 0);
      if (own.length === 0 || (degree !== 'federated' && !draws.happens(correctionsPassed))) continue;
      takeOffWrong(person, (contribution) => own.includes(contribution));
      tally.add('filesCorrected');
    }
  }
}

/** Everybody under a decision: each file is asked, and refuses or leaves a trace. */
function askFiles(world: World, decided: ReadonlySet<Person>): Set<string> {
  const { draws, regime, everybody, tally } = world;
  const refused = new Set<string>();
  if (regime.fusion.degree !== 'federated') return refused;
  everybody.forEach((person, number) => {
    for (const sphere of spheres)
      if (draws.happens(regime.fusion.queryRefused[sphere])) refused.add(`${number} ${sphere}`);
    if (!decided.has(person)) return;
    const asked = spheres.filter((sphere) => regime.coverage[sphere] > 0);
    const answered = asked.filter((sphere) => !refused.has(`${number} ${sphere}`)).length;
    tally.add('queriesTraced', answered);
    tally.add('queriesRefused', asked.length - answered);
    if (regime.secret || answered === 0 || !draws.happens(regime.fusion.traceRead)) return;
    person.traced = true;
    person.known = true;
    person.events.told = true;
  });
  return refused;
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
  const refused = askFiles(world, decided);
  const numbers = new Map(world.everybody.map((person, number) => [person, number]));
  const claims: Claim[] = [];
  for (const record of records) {
    const { source, sphere } = record;
    const asked =
      degree === 'central' ||
      (degree === 'federated' && (decided.has(source) || sphere === 'justice')) ||
      (degree === 'on-request' && sphere === 'justice' && regime.lists.court.on);
    if (!asked && !(degree === 'federated' && regime.score.on)) continue;
    if (refused.has(`${numbers.get(source)} ${sphere}`)) continue;
    const about = linked(source, spheres.indexOf(sphere));
    const missed = about === source && regime.misses && draws.happens(regime.fusion.missed[source.group]);
    if (asked && missed) tally.add('recordsMissed');
    if (asked && !missed) {
      // No act stands behind a wrong record.
      if (record.act !== 'wrong-record') tally.add(`actsJoined.${sphere}`);
      world.heldUntil.push(world.week + weeksHeld(world));
      if (degree === 'central') hold(world, about, sphere);
      joinedSpheres.get(about)?.add(sphere);
      if (about !== source) tally.add('recordsMisattributed');
    }
    if (!missed) claims.push({ ...record, about });
  }
  return claims;
}
