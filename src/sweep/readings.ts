import type { Scenario, Voice } from '../scenario/scenario.ts';
import { type RunCrew, runMany, threadsThatPay } from './many.ts';
import type { Values } from './small-run.ts';

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

/** People of a reading: the first of the run's. */
const readingPeople = 16_384;

const holdsAlready = (voice: Voice, beliefs: PublishedBeliefs): boolean =>
  (Object.keys(beliefs) as (keyof PublishedBeliefs)[]).every((key) => voice[key] === beliefs[key]) &&
  (!voice.extension || voice.severityToo === 0);

const confuses = ({ people, regimes }: Scenario, ids: readonly string[]): boolean =>
  people.likenessSigma > 0 &&
  regimes.some(({ id, watch, errors }) => ids.includes(id) && errors && watch.sightings > 0 && watch.listSize > 0);

/**
 * Runs the first people of a scenario as it stands, with the published beliefs, and with all faces equally alike.
 *
 * @param regimes ids
 * @param workers threads, where starting them pays
 * @param crew threads that make other runs too, and these as well
 * @param onProgress told after each of the runs, 0 to 1
 */
export async function runReadings(
  scenario: Scenario,
  regimes: readonly string[],
  beliefs: PublishedBeliefs,
  { workers = 1, crew, onProgress }: { workers?: number; crew?: RunCrew; onProgress?: (share: number) => void } = {},
): Promise<Readings> {
  const started = performance.now();
  const people = { ...scenario.people, size: Math.min(readingPeople, scenario.people.size) };
  const small = { ...scenario, people };
  const speaks = scenario.reactions && !holdsAlready(scenario.voice, beliefs);
  const readings: readonly Scenario[] = [
    small,
    ...(speaks ? [{ ...small, voice: { ...scenario.voice, ...beliefs, severityToo: 0 } }] : []),
    ...(confuses(scenario, regimes) ? [{ ...small, people: { ...people, likenessSigma: 0 } }] : []),
  ];
  const personWeeks = people.size * scenario.weeks * regimes.length * readings.length;
  const [asGiven, ...others] = await runMany(
    readings.map((each) => ({ scenario: each, regimes, looks: false })),
    {
      workers: threadsThatPay(personWeeks, workers),
      crew,
      onDone: (done) => onProgress?.(done / readings.length),
    },
  );
  const published = speaks ? others.shift()! : null;
  const equalFaces = others.shift() ?? null;
  return {
    people: people.size,
    weeks: scenario.weeks,
    seconds: (performance.now() - started) / 1000,
    asGiven: asGiven.values,
    publishedBeliefs: published === null ? null : { ...beliefs, values: published.values },
    equalFaces: equalFaces?.values ?? null,
  };
}
