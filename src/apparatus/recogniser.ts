// Error curves of a face recogniser: published rates stand where an algorithm would; there is none here.
import { exp, log, power } from '../country/elementary.ts';
import { wordValues } from '../country/luck.ts';
import { normalCdf, normalQuantile, normalTail } from '../country/quantiles.ts';
import type { People, Watch } from '../scenario/scenario.ts';

// Misses that stay with a face: Doddington et al., "Sheep, goats, lambs and wolves", 1998; Yager, Dunstone, "The biometric
// menagerie", 2010.

/** What a recogniser does with one captured face, for a list of W entries. */
export interface Recogniser {
  /** Share of captured faces of listed people that are not recognised, over everybody. */
  readonly fnir: number;
  /** Share of faces that it never knows, whatever the picture: always the same ones. */
  readonly unknown: number;
  /** Probability that a picture of one of the other faces is not recognised; with the unknown it makes up `fnir`. */
  readonly fnirOfKnown: number;
  /** Probability that a captured face of somebody of group g, with this likeness, raises a false alert. */
  readonly fpir: (group: number, likeness: number) => number;
  /** The same, the mean over everybody's likeness in a group. */
  readonly meanFpir: (group: number) => number;
}

/** FMR of a comparison between two groups, as a ratio to the watch's own. */
const ratioOf = (watch: Watch, group: number, other: number): number =>
  group === other ? watch.fmrWithin[group] : watch.fmrAcross;

/** FMR and FNMR, from the rates or from two score distributions and their threshold. */
function ratesAt(watch: Watch, entries: number): { fmr: number; fnir: number } {
  const { scores } = watch;
  if (scores === null) {
    if (watch.mode === 'fixed-threshold') return { fmr: watch.fmr, fnir: watch.fnmr };
    const growth = power(Math.max(1, entries) / watch.referenceListSize, watch.fnirExponent);
    return { fmr: 0, fnir: Math.min(1, watch.fnmr * growth) };
  }
  const threshold =
    watch.mode === 'fixed-threshold'
      ? scores.threshold
      : scores.impostorMean - scores.impostorDeviation * normalQuantile(watch.fpir / Math.max(1, entries));
  return {
    fmr: normalTail((threshold - scores.impostorMean) / scores.impostorDeviation),
    fnir: normalCdf((threshold - scores.genuineMean) / scores.genuineDeviation),
  };
}

/** Π over the groups of the list of (1 − FMR)^W, for a face of this group and likeness; its complement is FPIR. */
function fixedThreshold(watch: Watch, fmr: number, entries: number): Recogniser['fpir'] {
  return (group, likeness) => {
    let exponent = 0;
    watch.listGroupShares.forEach((share, other) => {
      const rate = Math.min(0.999999, fmr * ratioOf(watch, group, other) * likeness);
      exponent += share * entries * log(1 - rate);
    });
    return 1 - exp(exponent);
  };
}

const points = 256;

/** Likenesses at even ranks. */
const faces = (likenessOf: (word: number) => number): number[] =>
  Array.from({ length: points }, (_, i) => likenessOf(((i + 0.5) / points) * wordValues - 0.5));

/** FPIR stays what it was published as, on average over people; groups and faces differ around it. */
function fixedFalseAlarm(watch: Watch, people: People, likenessOf: (word: number) => number): Recogniser['fpir'] {
  const weight = people.groups.map((_, group) =>
    watch.listGroupShares.reduce((sum, share, other) => sum + share * ratioOf(watch, group, other), 0),
  );
  const grid = faces(likenessOf);
  const meanAt = (scale: number): number =>
    people.groups.reduce((sum, { share }, group) => {
      const mean = grid.reduce((total, likeness) => total + 1 - exp(-scale * weight[group] * likeness), 0) / points;
      return sum + share * mean;
    }, 0);
  let low = 0;
  let high = 1;
  while (meanAt(high) < watch.fpir && high < 1e6) high *= 2;
  for (let step = 0; step < 100; step += 1) {
    const middle = (low + high) / 2;
    if (meanAt(middle) < watch.fpir) low = middle;
    else high = middle;
  }
  return (group, likeness) => 1 - exp(-low * weight[group] * likeness);
}

const nobody = () => 0;

/** Splits the published miss rate into faces never known and misses drawn anew: together they are that rate. */
function split(fnir: number, persistent: number): Pick<Recogniser, 'fnir' | 'unknown' | 'fnirOfKnown'> {
  const unknown = fnir * persistent;
  return { fnir, unknown, fnirOfKnown: unknown >= 1 ? 1 : (fnir - unknown) / (1 - unknown) };
}

/** The recogniser of a watch for a list of so many entries; without errors it never alerts falsely, without misses it never fails. */
export function recogniserFor(
  watch: Watch,
  people: People,
  likenessOf: (word: number) => number,
  entries: number,
  errors: boolean,
  misses: boolean,
): Recogniser {
  const { fmr, fnir } = ratesAt(watch, entries);
  const byAlarm = watch.mode === 'fixed-false-alarm' && watch.scores === null;
  const fpir = byAlarm ? fixedFalseAlarm(watch, people, likenessOf) : fixedThreshold(watch, fmr, entries);
  const missed = split(misses ? fnir : 0, watch.persistentMisses);
  if (!errors || entries === 0) return { ...missed, fpir: nobody, meanFpir: nobody };
  const means: number[] = [];
  const meanFpir = (group: number): number => {
    means[group] ??= faces(likenessOf).reduce((sum, likeness) => sum + fpir(group, likeness), 0) / points;
    return means[group];
  };
  return { ...missed, fpir, meanFpir };
}
