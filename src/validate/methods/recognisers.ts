import { type Recogniser, recogniserFor } from '../../apparatus/recogniser.ts';
import { likenessMultiplier } from '../../country/quantiles.ts';
import type { Scenario, Watch } from '../../scenario/scenario.ts';

/** The engine's recogniser on the people of a scenario, with a few settings of its own. */
export function recogniserWith(scenario: Scenario, settings: Partial<Watch>, entries: number): Recogniser {
  const { people, regimes } = scenario;
  const { watch } = regimes[0];
  const one = people.groups.map(() => 1);
  const evenly: Partial<Watch> = {
    mode: 'fixed-threshold',
    scores: null,
    fmrWithin: one,
    fmrAcross: 1,
    listGroupShares: people.groups.map(({ share }) => share),
  };
  const likenessOf = likenessMultiplier(people.likenessSigma).of;
  return recogniserFor({ ...watch, ...evenly, ...settings }, people, likenessOf, entries, true, true);
}

/** False matches a comparison, from the share of passers-by who raise a false alert at a list of this size. */
export const matchesPerComparison = (rate: number, list: number): number => -Math.expm1(Math.log1p(-rate) / list);

/** Share of a scenario's passers-by who raise a false alert, mean over groups and faces. */
export function falseAlertRate(scenario: Scenario, falseMatches: number, entries: number): number {
  const recogniser = recogniserWith(scenario, { fmr: falseMatches }, entries);
  return scenario.people.groups.reduce((sum, { share }, group) => sum + share * recogniser.meanFpir(group), 0);
}
