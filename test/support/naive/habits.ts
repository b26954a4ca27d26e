import { type Act, ageBands, type People, type Scenario } from '../../../src/scenario/scenario.ts';
import { truncatedRate } from './draws.ts';
import { bestAct, meanExpressed } from './voice.ts';

const daysAYear = 365.25;

export const isOfAge = (people: People, age: number): boolean => age >= ageBands.indexOf(people.ofAgeFrom);

export const ofAgeShare = (people: People): number =>
  people.age.reduce((sum, share, age) => sum + (isOfAge(people, age) ? share : 0), 0);

/** Factor of age: of acts that follow voice, and of debts unpaid, the young do none, and the others all the more. */
export function factorOfAge(act: Act, people: People, age: number): number {
  if (act.follows !== 'voice' && act.id !== 'judgment-unpaid') return act.byAge[age];
  const mean = people.age.reduce((sum, share, band) => sum + (isOfAge(people, band) ? share * act.byAge[band] : 0), 0);
  return isOfAge(people, age) ? act.byAge[age] / mean : 0;
}

/** What is said of a desired dissent at the first beliefs, over boldness, by midpoints. */
function said({ people, voice }: Scenario, desired: number): number {
  let [sum, mass] = [0, 0];
  for (let j = 0; j < 200; j += 1) {
    const units = ((j + 0.5) / 200) * 12;
    sum += Math.exp(-units) * bestAct(voice, desired, units * people.boldnessMean, voice.surveillance, voice.severity);
    mass += Math.exp(-units);
  }
  return sum / mass / desired;
}

interface Kind {
  readonly weight: number;
  readonly factor: number;
  readonly done: number;
}

const shareOfFifth = (skew: number, fifth: number): number =>
  ((fifth + 1) / 5) ** (1 / skew) - (fifth / 5) ** (1 / skew);

/** Everybody by the factor on their hazard, and by how much of what they might do they do. */
function kinds(scenario: Scenario, act: Act, ceiling: number): Kind[] {
  const { people } = scenario;
  const slices = act.follows === 'voice' ? 200 : 1;
  return people.groups.flatMap((group) => {
    const rate = truncatedRate(people.dissentMean + group.dissentDifference);
    const densities = Array.from({ length: slices }, (_, i) => Math.exp((-rate * (i + 0.5)) / slices));
    const mass = densities.reduce((sum, density) => sum + density, 0);
    return densities.flatMap((density, i) => {
      const desired = (i + 0.5) / slices;
      const voice = act.follows === 'voice' ? desired / meanExpressed(scenario) : 1;
      const done = (act.follows === 'voice' ? said(scenario, desired) : 1) / ceiling;
      return [0, 1, 2, 3, 4].flatMap((fifth) =>
        people.age.map((share, age) => ({
          weight: (group.share * share * shareOfFifth(group.meansSkew, fifth) * density) / mass,
          factor: act.byMeans[fifth] * factorOfAge(act, people, age) * ceiling * voice,
          done,
        })),
      );
    });
  });
}

const scales = new Map<string, number>();

/** The scale of personal hazards at which the act is done, over everybody, on the published number of days a year. */
export function scaleOf(scenario: Scenario, act: Act): number {
  const { people, voice, nudgeCeiling } = scenario;
  const key = JSON.stringify([
    act,
    people.groups,
    people.age,
    people.ofAgeFrom,
    people.dissentMean,
    people.boldnessMean,
    voice,
    nudgeCeiling,
  ]);
  const known = scales.get(key);
  if (known !== undefined) return known;
  const everybody = kinds(scenario, act, Math.max(1, act.whenListed) * (act.nudged ? nudgeCeiling : 1));
  const k = act.concentration;
  const chance = (h: number) => (k === null ? act.participants * (1 - Math.exp(-h)) : 1 - (1 + h / k) ** -k);
  const mean = (scale: number) =>
    everybody.reduce((sum, { weight, factor, done }) => sum + weight * done * chance(scale * factor), 0);
  let [low, high] = [1e-12, 1e6];
  for (let step = 0; step < 60; step += 1) {
    const middle = Math.sqrt(low * high);
    if (mean(middle) < act.yearlyRate / daysAYear) low = middle;
    else high = middle;
  }
  const scale = act.yearlyRate === 0 ? 0 : low;
  scales.set(key, scale);
  return scale;
}
