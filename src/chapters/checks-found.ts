import type { Scenario } from '../scenario/scenario.ts';
import { simulate } from '../simulate.ts';

/** The act whose truth a check looks for. */
export const wrongPayment = 'overpaid';

/** What the checks of one regime came to, of everybody or of one group. */
export interface ChecksFound {
  readonly regime: string;
  /** `all`, or a group. */
  readonly group: string;
  readonly people: number;
  /** Files flagged by the score, whether or not a clerk then let them through. */
  readonly flagged: number;
  readonly checked: number;
  /** Checks of people to whom a payment was truly wrong within the year before. */
  readonly found: number;
  /** Checks of others behind which only an error of the files stands: a debt claimed wrongly. */
  readonly wrongDebts: number;
  /** All other checks: of people whose payments and records are right. */
  readonly forNothing: number;
  readonly appealsFiled: number;
  readonly appealsUpheld: number;
}

type Tally = { -readonly [Key in Exclude<keyof ChecksFound, 'regime' | 'group' | 'people'>]: number };
const empty = (): Tally => ({
  flagged: 0,
  checked: 0,
  found: 0,
  wrongDebts: 0,
  forNothing: 0,
  appealsFiled: 0,
  appealsUpheld: 0,
});

/** Weeks after a wrong payment in which a check can still find it. */
const lookBackWeeks = 52;

/** Whether a scenario knows the truth of payments and sends checks by a score. */
export const checksPayments = ({ acts, regimes }: Scenario): boolean =>
  acts.some(({ id }) => id === wrongPayment) && regimes.some(({ lists, score }) => score.on && lists.score.on);

/** Follows everybody’s events through a run and adds up, by person, what the checks came to. */
class Checks {
  regimeIndex = 0;
  readonly byPerson: readonly Map<number, Tally>[];
  private readonly lastWrong: readonly Int32Array[];
  private readonly isFound = new Map<number, boolean>();

  constructor(regimes: number, people: number) {
    this.byPerson = Array.from({ length: regimes }, () => new Map());
    this.lastWrong = Array.from({ length: regimes }, () => new Int32Array(people).fill(-(2 ** 30)));
  }

  isLogged(): boolean {
    return true;
  }

  isAnyLogged(): boolean {
    return true;
  }

  point(): void {}

  add(
    person: number,
    day: number,
    kind: string,
    _count: number,
    _record: number | null,
    _cause: number | null,
    rule: string,
  ): void {
    if (kind === 'done' && rule === wrongPayment) this.lastWrong[this.regimeIndex][person] = day;
    else if (kind === 'entry-decided' || kind === 'entry-rejected') this.tallyOf(person).flagged += 1;
    else if (kind === 'listed') this.check(person, day);
    else if (kind === 'listed-wrongly' && this.isFound.get(person) === false) {
      // Told right after `listed` of the same entry: behind what finds nothing stands an error of the files.
      this.tallyOf(person).forNothing -= 1;
      this.tallyOf(person).wrongDebts += 1;
    } else if (kind === 'appeal-filed') this.tallyOf(person).appealsFiled += 1;
    else if (kind === 'appeal-upheld') this.tallyOf(person).appealsUpheld += 1;
  }

  private check(person: number, day: number): void {
    const isFound = day - this.lastWrong[this.regimeIndex][person] <= lookBackWeeks * 7;
    this.isFound.set(person, isFound);
    const tally = this.tallyOf(person);
    tally.checked += 1;
    tally[isFound ? 'found' : 'forNothing'] += 1;
  }

  private tallyOf(person: number): Tally {
    const tallies = this.byPerson[this.regimeIndex];
    const known = tallies.get(person) ?? empty();
    tallies.set(person, known);
    return known;
  }
}

const addUp = (tallies: Iterable<Tally>): Tally => {
  const sum = empty();
  for (const tally of tallies) for (const key of Object.keys(sum) as (keyof Tally)[]) sum[key] += tally[key];
  return sum;
};

/**
 * What the checks that a score sends find, by regime and group: the simulation knows which payments were wrong.
 *
 * @param scenario run as it is with every event of everybody followed: make it small
 * @returns a row a regime and group, with a row `all` first; none where no score sends checks
 * @example
 * (await checksFound(scenario)).find(({ group }) => group === 'all')?.wrongDebts;
 */
export async function checksFound(
  scenario: Scenario,
  onProgress: (share: number) => void = () => {},
): Promise<readonly ChecksFound[]> {
  if (!checksPayments(scenario)) return [];
  const regimes = scenario.regimes.filter(({ lists, score }) => score.on && lists.score.on);
  const { groups, size } = scenario.people;
  const checks = new Checks(regimes.length, size);
  const { country } = await simulate(scenario, regimes, {
    log: checks,
    onWeek: (week) => onProgress((week + 1) / scenario.weeks),
  });
  const people = groups.map(() => 0);
  for (let person = 0; person < size; person += 1) people[country.group(person)] += 1;
  return regimes.flatMap(({ id }, at) => {
    const tallies = [...checks.byPerson[at]];
    return [
      { regime: id, group: 'all', people: size, ...addUp(tallies.map(([, tally]) => tally)) },
      ...groups.map((group, index) => {
        const own = tallies.filter(([person]) => country.group(person) === index);
        return { regime: id, group: group.id, people: people[index], ...addUp(own.map(([, tally]) => tally)) };
      }),
    ];
  });
}
