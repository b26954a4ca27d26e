import type { Regime, Scenario } from '../scenario/scenario.ts';

/** What a regime's face cameras are expected to do in a year, for the population that a run stands for. */
export interface ExpectedFaces {
  /** Faces captured. */
  readonly faces: number;
  /** False alerts by group, in the order of the country's groups; a mean over faces. */
  readonly alertsFalse: readonly number[];
  /** Stops that follow them where no capacity runs out. */
  readonly stopsFalseMatch: number;
  /** Passings of listed people that are recognised, if they pass as often as others and none is ever arrested. */
  readonly alertsTrue: number;
}

const daysAYear = 365;

/** False alerts a face of a group raises against the list, at a face of mean likeness. */
function fpirOf({ watch }: Regime, group: number, entries: number, groupShares: readonly number[]): number {
  const exponent = groupShares.reduce((sum, share, other) => {
    const ratio = group === other ? watch.fmrWithin[group] : watch.fmrAcross;
    return sum + share * entries * Math.log1p(-Math.min(0.999_999, watch.fmr * ratio));
  }, 0);
  return 1 - Math.exp(exponent);
}

/**
 * The year of a regime with a fixed threshold, worked out rather than drawn: for deployments too rare to be seen in a small run.
 *
 * @param listShares each group's share of the list, where another than the regime's own is tried
 * @example expectedFaces(scenario, regime).alertsFalse.reduce((sum, count) => sum + count, 0);
 */
export function expectedFaces(
  { people }: Scenario,
  regime: Regime,
  listShares: readonly number[] = regime.watch.listGroupShares,
): ExpectedFaces {
  const { watch } = regime;
  const entries = (watch.listSize / 100_000) * people.standsFor;
  const captured = watch.sightings * watch.capture * daysAYear;
  const alertsFalse = people.groups.map(
    ({ share }, group) => share * people.standsFor * captured * fpirOf(regime, group, entries, listShares),
  );
  const sum = alertsFalse.reduce((total, count) => total + count, 0);
  return {
    faces: people.standsFor * captured,
    alertsFalse,
    stopsFalseMatch: sum * watch.passFalse,
    alertsTrue: entries * captured * (1 - watch.fnmr),
  };
}
