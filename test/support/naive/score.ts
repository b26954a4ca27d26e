import type { Sphere } from '../../../src/scenario/scenario.ts';
import type { Claim, Contribution, Person } from './people.ts';
import type { World } from './world.ts';

const sixteenths = 16;
const weeksAYear = 52;

/** Points of a claim, in sixteenths, within what its act may bring in a year. */
function pointsOf({ regime }: World, { act, about }: Claim): number {
  if (act === 'wrong-record') return regime.records.wrongPoints * sixteenths;
  const points = regime.score.points[act.id] ?? 0;
  const cap = regime.score.caps[act.id];
  if (cap === undefined) return points * sixteenths;
  const had = about.capped.get(act.id) ?? 0;
  const given = Math.min(Math.abs(points), Math.max(0, cap - had));
  about.capped.set(act.id, had + given);
  return Math.sign(points) * given * sixteenths;
}

/** Weeks for which a record of a sphere counts: a query finds it as long as its silo keeps it. */
export function weeksKept({ regime: { fusion, safeguards } }: World, sphere: Sphere): number {
  const ledger = safeguards.retentionWeeks ?? Number.POSITIVE_INFINITY;
  return fusion.degree === 'federated' ? Math.min(ledger, fusion.siloWeeks[sphere] ?? ledger) : ledger;
}

/** Which quarter of so many weeks a week lies in: four are kept. */
const quarterAt = (week: number, kept: number): number =>
  kept === Number.POSITIVE_INFINITY ? 0 : Math.floor(week / Math.max(1, Math.round(kept / 4)));

/** Points come to a person from a record of this sphere, rightly or not. */
export function give(
  world: World,
  about: Person,
  record: Pick<Contribution, 'source' | 'sphere'>,
  points: number,
  isWrong: boolean,
): void {
  const kept = weeksKept(world, record.sphere);
  about.points += points;
  const { source, sphere } = record;
  about.contributions.push({
    kept,
    quarter: quarterAt(world.week, kept),
    source,
    sphere,
    points,
    wrong: isWrong ? points : 0,
  });
}

/** Wrong points of some contributions are taken off. */
export function takeOffWrong(person: Person, of: (contribution: Contribution) => boolean): void {
  for (const contribution of person.contributions.filter(of)) {
    person.points -= contribution.wrong;
    contribution.points -= contribution.wrong;
    contribution.wrong = 0;
  }
}

/** What stands with somebody else by a link that leads there no longer. */
export function moveStrayed(world: World, from: Person, source: Person, sphere: Sphere, to: Person): void {
  const strayed = (one: Contribution) => one.source === source && one.sphere === sphere && one.wrong !== 0;
  const points = from.contributions.filter(strayed).reduce((sum, { wrong }) => sum + wrong, 0);
  takeOffWrong(from, strayed);
  if (points !== 0) give(world, to, { source, sphere }, points, to !== source);
}

const wrongPoints = (person: Person): number =>
  person.contributions.reduce((sum, contribution) => sum + contribution.wrong, 0);

export function addPoints(world: World, claims: readonly Claim[]): void {
  const { regime, everybody, week } = world;
  if (week % weeksAYear === 0) for (const person of everybody) person.capped.clear();
  for (const claim of claims) {
    const { about, source, act, sphere } = claim;
    if (regime.safeguards.purposeLimit && sphere !== 'transaction' && sphere !== 'justice') continue;
    if (!about.isScored) continue;
    const points = pointsOf(world, claim);
    const wrong = about !== source || act === 'wrong-record';
    give(world, about, claim, points, wrong);
    const grade = regime.score.grades.findIndex(
      ({ id }) => id === regime.score.overrides[act === 'wrong-record' ? '' : act.id],
    );
    if (grade >= 0) about.overrides.push({ until: week + regime.score.overrideWeeks, grade, wrong });
    // A rejected candidate comes back only with a new record that speaks against the person.
    if (points < 0 || grade >= 0) about.rejected = false;
  }
}

/** Recovery, retention, association, overrides; then the score stands. */
export function updateScores(world: World): void {
  const { everybody, week } = world;
  for (const person of everybody) recover(world, person);
  for (const person of everybody) {
    // Four quarters are kept; the oldest goes when the next begins.
    const leaves = ({ kept, quarter }: Contribution) => quarterAt(week + 1, kept) - quarter >= 4;
    const leaving = person.contributions.filter(leaves);
    if (leaving.length === 0) continue;
    person.contributions = person.contributions.filter((contribution) => !leaves(contribution));
    person.points -= leaving.reduce((sum, { points }) => sum + points, 0);
  }
  for (const person of everybody) {
    person.overrides = person.overrides.filter(({ until }) => until > week);
    person.score = scoreOf(world, person, 0, person.overrides);
    const right = person.overrides.filter(({ wrong }) => !wrong);
    person.rightScore = scoreOf(world, person, wrongPoints(person), right);
  }
}

/** Lost points come back, those kept shortest first and of them the oldest losses; what is wrong in them comes back in the same proportion. */
function recover({ draws, regime }: World, person: Person): void {
  const share = 1 / (weeksAYear * regime.score.recoveryYears);
  if (person.points < 0) {
    let back = Math.floor(-person.points * share + draws.uniform());
    person.points += back;
    for (const contribution of [...person.contributions].sort((a, b) => a.kept - b.kept || a.quarter - b.quarter)) {
      if (contribution.points >= 0) continue;
      const taken = Math.min(back, -contribution.points);
      contribution.points += taken;
      back -= taken;
    }
  }
  for (const contribution of person.contributions) if (contribution.wrong < 0) contribution.wrong *= 1 - share;
}

function scoreOf({ regime }: World, person: Person, without: number, overrides: Person['overrides']): number {
  const { base, floor, ceiling, association, grades, traits } = regime.score;
  const contacts = [...person.household, ...person.ties];
  const mean = contacts.length === 0 ? 0 : contacts.reduce((sum, { points }) => sum + points, 0) / contacts.length;
  const own = traits.age[person.age] + traits.means[person.means] + traits.group[person.group];
  const sum =
    base * sixteenths + Math.round(own * sixteenths) + person.points - without + Math.round(association * mean);
  let score = Math.max(floor * sixteenths, Math.min(ceiling * sixteenths, sum));
  for (const { grade } of overrides) {
    const above = grade > 0 ? grades[grade - 1].from : ceiling + 1;
    score = Math.min(score, above * sixteenths - 1);
  }
  return score;
}

/** The score below which people are listed: fixed, or drawn so that at most a share of last week's lie below it. */
export function lineOf({ regime, lastScores }: World): number {
  const { share, below } = regime.lists.score;
  if (share === null) return below * sixteenths;
  const sorted = [...lastScores].sort((a, b) => a - b);
  const first = sorted[Math.floor(share * sorted.length + 1e-9)] ?? Number.POSITIVE_INFINITY;
  // Just above the highest who may be listed; nobody who stands as high as the first who may not.
  const listed = sorted.filter((score) => score < first);
  return listed.length === 0 ? regime.score.floor * sixteenths : listed[listed.length - 1] + 1;
}

export function gradeOf({ regime }: World, person: Person): string {
  const { grades } = regime.score;
  return (grades.find(({ from }) => person.score >= from * sixteenths) ?? grades[grades.length - 1]).id;
}
