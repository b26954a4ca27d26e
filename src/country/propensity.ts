import type { Act, People } from '../scenario/scenario.ts';
import { exp, power } from './elementary.ts';
import { gammaMultiplier } from './gamma.ts';
import { unit } from './luck.ts';
import { unpaidJudgment } from './step.ts';

const daysAYear = 365.25;
/** No act is done on more than this share of days. */
const mostDaily = 0.99;

/** Some people of a group: how many, as a share of everybody, their δ, and what of it they say at the first beliefs. */
export interface VoiceCell {
  readonly group: number;
  readonly weight: number;
  readonly dissent: number;
  readonly said: number;
}

/** What people of age express at the beliefs of the start: ā₀, and by slices of δ. */
export interface VoiceAtStart {
  readonly mean: number;
  readonly cells: readonly VoiceCell[];
}

/** Some people: their share, the factor on their hazard, and the share of candidates that they do. */
interface Part {
  readonly weight: number;
  readonly factor: number;
  readonly done: number;
}

/** Share of a group in each fifth of means: its rank goes by rank^(1/skew). */
export const fifthsOf = (meansSkew: number): number[] =>
  [1, 2, 3, 4, 5].map((fifth) => power(fifth / 5, 1 / meansSkew));

/** Everybody, by the factor that means, age and voice put on an act's hazard at its ceiling. */
function partsOf(act: Act, byAge: readonly number[], people: People, voice: VoiceAtStart, ceiling: number): Part[] {
  const parts: { factor: number; done: number; weight: number }[] = [];
  const known = new Map<number, Map<number, { weight: number }>>();
  const put = (factor: number, weight: number, done: number): void => {
    const ofFactor = known.get(factor) ?? new Map<number, { weight: number }>();
    known.set(factor, ofFactor);
    const same = ofFactor.get(done);
    if (same !== undefined) {
      same.weight = weight + same.weight;
      return;
    }
    const part = { factor, done, weight };
    ofFactor.set(done, part);
    parts.push(part);
  };
  people.groups.forEach(({ share, meansSkew }, group) => {
    const upTo = fifthsOf(meansSkew);
    const cells = voice.cells.filter((cell) => cell.group === group);
    act.byMeans.forEach((byMeans, fifth) => {
      people.age.forEach((ageShare, age) => {
        const weight = share * ageShare * (upTo[fifth] - (upTo[fifth - 1] ?? 0));
        const factor = byMeans * byAge[age];
        if (act.follows !== 'voice') put(factor * ceiling, weight, 1 / ceiling);
        else
          for (const cell of cells)
            put((factor * ceiling * cell.dissent) / voice.mean, weight * cell.weight, cell.said / ceiling);
      });
    });
  });
  return parts.filter(({ factor, weight }) => factor > 0 && weight > 0);
}

/** The scale at which people do an act on the published share of days: Newton from below, where the mean is concave. */
function scaleFor(daily: number, parts: readonly Part[], chance: (h: number) => number, slope: (h: number) => number) {
  let scale = 0;
  for (let step = 0; step < 100; step += 1) {
    let mean = 0;
    let rise = 0;
    for (const { weight, factor, done } of parts) {
      mean += weight * done * chance(scale * factor);
      rise += weight * done * factor * slope(scale * factor);
    }
    const move = (daily - mean) / rise;
    if (!(move > scale * 1e-10) || scale + move > 1e9) break;
    scale += move;
  }
  return scale;
}

/**
 * Personal daily hazard of an act at a propensity word, before the factors: over everybody's means, age and first voice,
 * the mean number of days a year on which it is done is the published rate.
 */
export function propensityOf(
  act: Act,
  byAge: readonly number[],
  people: People,
  voice: VoiceAtStart,
  ceiling: number,
): (word: number) => number {
  const daily = Math.min(act.yearlyRate / daysAYear, mostDaily);
  const parts = partsOf(act, byAge, people, voice, ceiling);
  const { concentration: k, participants } = act;
  if (daily === 0 || parts.length === 0 || participants === 0) return () => 0;
  if (k !== null) {
    // Over a gamma X of mean 1 and shape k, E[1 − exp(−hX)] = 1 − (1 + h/k)^−k.
    const scale = scaleFor(
      daily,
      parts,
      (h) => 1 - power(1 + h / k, -k),
      (h) => power(1 + h / k, -k - 1),
    );
    const multiplier = gammaMultiplier(k);
    return (word) => scale * multiplier(word);
  }
  const hazard = scaleFor(
    daily,
    parts,
    (h) => participants * (1 - exp(-h)),
    (h) => participants * exp(-h),
  );
  return (word) => (unit(word) < participants ? hazard : 0);
}

/** Factors of age, of mean 1: what follows voice, and debts unpaid after a judgment, are of people of age alone. */
export function factorsOfAge(act: Act, people: People, isOfAge: (band: number) => boolean): readonly number[] {
  if (act.follows !== 'voice' && act.id !== unpaidJudgment) return act.byAge;
  const own = act.byAge.map((factor, band) => (isOfAge(band) ? factor : 0));
  const mean = own.reduce((sum, factor, band) => sum + factor * people.age[band], 0);
  return mean === 0 ? own : own.map((factor) => factor / mean);
}
