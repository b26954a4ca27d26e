import type { Regime, Scenario, Voice } from '../scenario/scenario.ts';
import { type ManyOptions, runMany } from './many.ts';
import type { SmallRun, Values } from './small-run.ts';

/** The same people with something else believed or assumed, so that what hangs on it can be seen. */
export interface Readings {
  readonly people: number;
  readonly weeks: number;
  readonly seconds: number;
  /** As the scenario stands. */
  readonly asGiven: Values;
  /** Beliefs as published, not moved in their severity by experience (κ = 0); `null` where that is the scenario. */
  readonly publishedBeliefs: (PublishedBeliefs & { readonly values: Values }) | null;
  /** All faces equally like others (σ = 0); `null` where no camera can take one face for another. */
  readonly equalFaces: Values | null;
}

/** τ, ψ₀ and ν₀ of the published model. */
export type PublishedBeliefs = Pick<Voice, 'tolerance' | 'severity' | 'surveillance'>;

/** People of a reading: the first of so many, and everybody where they are not twice as many. */
const readingPeople = 16_384;
export const peopleRead = (people: number): number => (people <= 2 * readingPeople ? people : readingPeople);

const holdsAlready = (voice: Voice, beliefs: PublishedBeliefs): boolean =>
  (Object.keys(beliefs) as (keyof PublishedBeliefs)[]).every((key) => voice[key] === beliefs[key]) &&
  (!voice.extension || voice.severityToo === 0);

const confuses = ({ watch, errors }: Regime): boolean => errors && watch.sightings > 0 && watch.listSize > 0;

/** Regimes, as they stand or as the calendar sets them, in which one face can be taken for another; the others know no faces. */
const confusing = ({ people, regimes, calendar }: Scenario, ids: readonly string[]): readonly string[] =>
  people.likenessSigma === 0
    ? []
    : regimes
        .filter(({ id }) => ids.includes(id))
        .filter((regime) => [regime, ...calendar.flatMap((step) => step.regimes[regime.id] ?? [])].some(confuses))
        .map(({ id }) => id);

/** How readings are made; none of it changes what they say. */
export interface ReadingOptions extends Partial<Omit<ManyOptions, 'onDone'>> {
  /** What the run itself gave: where a reading is of everybody, the scenario need not be run again as it stands. */
  readonly own?: Promise<Values>;
  /** Told after each of the runs, 0 to 1. */
  readonly onProgress?: (share: number) => void;
}

/**
 * Runs the first people of a scenario as it stands, with the published beliefs, and with all faces equally alike.
 *
 * @param regimes ids
 */
export async function runReadings(
  scenario: Scenario,
  regimes: readonly string[],
  beliefs: PublishedBeliefs,
  { own, workers = 1, onProgress, ...many }: ReadingOptions = {},
): Promise<Readings> {
  const started = performance.now();
  const people = { ...scenario.people, size: peopleRead(scenario.people.size) };
  const small = { ...scenario, people };
  const given = people.size === scenario.people.size ? await own : undefined;
  const speaks = scenario.reactions && !holdsAlready(scenario.voice, beliefs);
  const confused = confusing(scenario, regimes);
  const readings: readonly SmallRun[] = [
    ...(given === undefined ? [{ scenario: small, regimes }] : []),
    ...(speaks ? [{ scenario: { ...small, voice: { ...scenario.voice, ...beliefs, severityToo: 0 } }, regimes }] : []),
    ...(confused.length > 0
      ? [{ scenario: { ...small, people: { ...people, likenessSigma: 0 } }, regimes: confused }]
      : []),
  ];
  const performed = await runMany(
    readings.map((each) => ({ ...each, looks: false })),
    { ...many, workers, onDone: (done) => onProgress?.(done / readings.length) },
  );
  const others = performed.map(({ values }) => values);
  const asGiven = given ?? others.shift()!;
  const published = speaks ? others.shift()! : null;
  const equalFaces = confused.length > 0 ? { ...asGiven, ...others.shift()! } : null;
  return {
    people: people.size,
    weeks: scenario.weeks,
    seconds: (performance.now() - started) / 1000,
    asGiven,
    publishedBeliefs: published === null ? null : { ...beliefs, values: published },
    equalFaces,
  };
}
