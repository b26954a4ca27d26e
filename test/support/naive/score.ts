import type { Claim, Person } from './people.ts';
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

/** Weeks in each of the four quarters of the retention. */
const quarterWeeks = ({ regime }: World): number =>
  Math.max(1, Math.round((regime.safeguards.retentionWeeks ?? 4) / 4));

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
    about.points += points;
    about.contributions.push({ quarter: Math.floor(week / quarterWeeks(world)), points, wrong: wrong ? points : 0 });
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
  const { everybody, regime, week } = world;
  for (const person of everybody) recover(world, person);
  const quarter = quarterWeeks(world);
  if (regime.safeguards.retentionWeeks !== null && (week + 1) % quarter === 0) {
    // Four quarters are kept; the oldest goes when the next begins.
    const oldest = (week + 1) / quarter - 3;
    for (const person of everybody) {
      const leaving = person.contributions.filter((contribution) => contribution.quarter < oldest);
      person.contributions = person.contributions.filter((contribution) => contribution.quarter >= oldest);
      person.points -= leaving.reduce((sum, { points }) => sum + points, 0);
    }
  }
  for (const person of everybody) {
    person.overrides = person.overrides.filter(({ until }) => until > week);
    person.score = scoreOf(world, person, 0, person.overrides);
    const right = person.overrides.filter(({ wrong }) => !wrong);
    person.rightScore = scoreOf(world, person, wrongPoints(person), right);
  }
}

/** Lost points come back, oldest losses first; what is wrong in them comes back in the same proportion. */
function recover({ draws, regime }: World, person: Person): void {
  const share = 1 / (weeksAYear * regime.score.recoveryYears);
  if (person.points < 0) {
    let back = Math.floor(-person.points * share + draws.uniform());
    person.points += back;
    for (const contribution of person.contributions) {
      if (contribution.points >= 0) continue;
      const taken = Math.min(back, -contribution.points);
      contribution.points += taken;
      back -= taken;
    }
  }
  for (const contribution of person.contributions) if (contribution.wrong < 0) contribution.wrong *= 1 - share;
}

function scoreOf({ regime }: World, person: Person, without: number, overrides: Person['overrides']): number {
  const { base, floor, ceiling, association, grades } = regime.score;
  const contacts = [...person.household, ...person.ties];
  const mean = contacts.length === 0 ? 0 : contacts.reduce((sum, { points }) => sum + points, 0) / contacts.length;
  const sum = base * sixteenths + person.points - without + Math.round(association * mean);
  let score = Math.max(floor * sixteenths, Math.min(ceiling * sixteenths, sum));
  for (const { grade } of overrides) {
    const above = grade > 0 ? grades[grade - 1].from : ceiling + 1;
    score = Math.min(score, above * sixteenths - 1);
  }
  return score;
}

export function gradeOf({ regime }: World, person: Person): string {
  const { grades } = regime.score;
  return (grades.find(({ from }) => person.score >= from * sixteenths) ?? grades[grades.length - 1]).id;
}
