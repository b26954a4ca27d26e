import type { Bilingual } from '../../src/language/bilingual.ts';

/** Weeks and people, in the order of weeks. */
export type Happenings = readonly (readonly [week: number, person: number])[];

export interface RecordedRegime {
  readonly id: string;
  readonly title: Bilingual;
  readonly digest: string;
  /** Each stop of somebody without a lawful entry. */
  readonly stopped: Happenings;
  /** First weeks in which somebody is observed or decided about. */
  readonly seen: Happenings;
  /** Weeks in which somebody is put on a list. */
  readonly listed: Happenings;
}

/** Ends of a band. */
export type Ends = readonly [low: number, high: number];

/** A run that plays at once; `npm run recorded` makes it. The regime without safeguards comes first. */
export interface RecordedRun {
  readonly scenario: string;
  readonly start: string;
  readonly seed: number;
  readonly people: number;
  readonly weeks: number;
  readonly regimes: readonly RecordedRegime[];
  /** All per 1,000 people. */
  readonly bands: {
    /** People wrongly stopped whom safeguards prevent: chance of the simulation, 95 %. */
    readonly chance: Ends;
    /** The same over what is not known: 5 % and 95 % of draws. */
    readonly known: Ends;
    readonly knownWithout: Ends;
    readonly knownWith: Ends;
    /** People seen without safeguards, less those seen with them. */
    readonly seenApart: Ends;
    readonly chancePeople: number;
    readonly drawnPeople: number;
    readonly draws: number;
    readonly factors: number;
  };
}
