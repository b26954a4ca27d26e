import { dissentScale, happened, stands } from '../country/columns.ts';
import { type Country, chunkPeople } from '../country/people.ts';
import type { Lives } from '../measures/run-result.ts';
import type { RegimeRun } from '../regime-run.ts';

/** What a week did to a followed person, and how they stand at its end, as bits of one number. */
export const lifeBits = {
  /** Observed or decided about, since the run began. */
  seen: 1,
  /** Decided about: stopped, listed, refused, a message erased that an end misses. */
  touched: 2,
  /** Decided about and knowing it. */
  aware: 4,
  /** In this week. */
  stopped: 8,
  /** In this week, without a lawful entry. */
  stoppedWrongly: 16,
  /** At the week's end. */
  listed: 32,
  /** In this week. */
  refused: 64,
  /** In this week, and noticed. */
  messageMissing: 128,
  /** Says less than they wish to. */
  silent: 256,
  /** Wanted, found and arrested. */
  arrested: 512,
} as const;

const bitsOfStatus = [
  [stands.known, lifeBits.seen],
  [stands.touched, lifeBits.touched],
  [stands.aware, lifeBits.aware],
  [stands.courtListed | stands.scoreListed, lifeBits.listed],
  [stands.arrested, lifeBits.arrested],
] as const;

const bitsOfEvents = [
  [happened.stop, lifeBits.stopped],
  [happened.refusal, lifeBits.refused],
  [happened.messageMissing | happened.told, lifeBits.messageMissing],
] as const;

function bitsIn(value: number, masks: readonly (readonly [mask: number, bit: number])[]): number {
  if (value === 0) return 0;
  let bits = 0;
  for (let index = 0; index < masks.length; index += 1) if (value & masks[index][0]) bits |= masks[index][1];
  return bits;
}

/** Whether somebody says less than they wish to; who wishes to say no more than everybody may holds nothing back. */
function holdsBack(country: Country, run: RegimeRun, person: number): boolean {
  const dissent = country.dissentOf(person);
  return dissent > run.shared.tolerance && Math.round((dissent - run.expressionOf(person)) * dissentScale) > 0;
}

/** Follows the first people of a run. It reads the run and changes nothing in it. */
export class LivesKept implements Lives {
  readonly people: number;
  readonly weeks: number;
  readonly byRegime: Readonly<Record<string, Uint16Array>>;
  private readonly regimes: readonly string[];
  private week = 0;

  constructor(people: number, weeks: number, regimes: readonly string[]) {
    this.people = people;
    this.weeks = weeks;
    this.regimes = regimes;
    this.byRegime = Object.fromEntries(regimes.map((id) => [id, new Uint16Array(people * weeks)]));
  }

  /** Told of everybody to whom a measure points. */
  note(regimeIndex: number, person: number, measure: string): void {
    if (measure !== 'stopsOfInnocents' || person >= this.people) return;
    this.byRegime[this.regimes[regimeIndex]][this.week * this.people + person] |= lifeBits.stoppedWrongly;
  }

  /** Told after every week. */
  turn(week: number, country: Country, runs: readonly RegimeRun[]): void {
    for (const run of runs) this.readWeek(week, country, run);
    this.week = week + 1;
  }

  private readWeek(week: number, country: Country, run: RegimeRun): void {
    const { columns } = run;
    for (let first = 0; first < this.people; first += chunkPeople) {
      const { status, events: both } = columns[first / chunkPeople];
      const events = both[week & 1];
      const lives = this.byRegime[run.id].subarray(week * this.people + first);
      const last = Math.min(chunkPeople, this.people - first);
      for (let at = 0; at < last; at += 1) {
        const bits = bitsIn(status[at], bitsOfStatus) | bitsIn(events[at], bitsOfEvents);
        lives[at] |= holdsBack(country, run, first + at) ? bits | lifeBits.silent : bits;
      }
    }
  }
}
