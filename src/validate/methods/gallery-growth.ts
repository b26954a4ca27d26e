import { normalQuantile } from '../../country/quantiles.ts';
import { text } from '../../language/french.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import { quantileSorted } from '../../statistics/seeded.ts';
import type { Inputs, Method } from '../method.ts';
import { recogniserWith } from './recognisers.ts';

const sizes = { small: 1_600_000, large: 12_000_000 };
const falseAlarms = 0.003;

/** Miss rate at a list, of two normal score distributions of which the genuine one was set at the smaller list. */
function missRate(scenario: Scenario, missAtSmall: number, genuineDeviation: number, entries: number): number {
  const threshold = -normalQuantile(falseAlarms / sizes.small);
  const scores = {
    impostorMean: 0,
    impostorDeviation: 1,
    genuineMean: threshold - genuineDeviation * normalQuantile(missAtSmall),
    genuineDeviation,
    threshold,
  };
  return recogniserWith(scenario, { mode: 'fixed-false-alarm', fpir: falseAlarms, scores }, entries).fnir;
}

/** How many times each algorithm's miss rate grows, as predicted and as published. */
function growths({ table, scenario }: Inputs, deviation: number): { predicted: number[]; published: number[] } {
  const [small, large] = [table('small'), table('large')];
  const names = Object.keys(small).filter((name) => large[name] !== undefined);
  return {
    predicted: names.map((name) => missRate(scenario, small[name], deviation, sizes.large) / small[name]),
    published: names.map((name) => large[name] / small[name]),
  };
}

const median = (values: readonly number[]): number => quantileSorted(Float64Array.from(values).sort(), 0.5);

/** The middle of the growth over all algorithms; its interval spans the assumed range of the deviation. */
export const growthCentre: Method = {
  uses: { small: 'table' },
  heldAgainst: { large: 'table' },
  assuming: ['deviation', 'deviationLow', 'deviationHigh'],
  naive: { 'no-change': { uses: {}, of: () => 1 } },
  compare: (inputs) => {
    const at = (role: string): number => median(growths(inputs, inputs.assumed(role)).predicted);
    return [
      {
        what: text(
          'Misses at 12 million over misses at 1.6 million, median',
          'Personnes non reconnues à 12 millions rapportées à 1,6 million, médiane',
        ),
        unit: 'ratio',
        predicted: at('deviation'),
        low: at('deviationHigh'),
        high: at('deviationLow'),
        published: median(growths(inputs, inputs.assumed('deviation')).published),
      },
    ];
  },
};

/** Mid-ranks. */
function ranks(values: readonly number[]): number[] {
  const order = values.map((_, index) => index).sort((a, b) => values[a] - values[b]);
  const found = new Array<number>(values.length);
  for (let from = 0; from < order.length; ) {
    let to = from;
    while (to + 1 < order.length && values[order[to + 1]] === values[order[from]]) to += 1;
    for (let i = from; i <= to; i += 1) found[order[i]] = (from + to) / 2;
    from = to + 1;
  }
  return found;
}

/** Spearman's rank correlation. */
export function rankCorrelation(first: readonly number[], second: readonly number[]): number {
  const [a, b] = [ranks(first), ranks(second)];
  const mean = (first.length - 1) / 2;
  const product = (x: readonly number[], y: readonly number[]): number =>
    x.reduce((sum, value, i) => sum + (value - mean) * (y[i] - mean), 0);
  return product(a, b) / Math.sqrt(product(a, a) * product(b, b));
}

/** Whether the distributions also say whose miss rate grows most. */
export const growthRanking: Method = {
  uses: { small: 'table' },
  heldAgainst: { large: 'table' },
  assuming: ['deviation', 'leastCorrelation'],
  naive: { chance: { uses: {}, of: () => 0 } },
  compare: (inputs) => {
    const { predicted, published } = growths(inputs, inputs.assumed('deviation'));
    return [
      {
        what: text(
          'Rank correlation of the growth, algorithm by algorithm',
          'Corrélation des rangs de la hausse, algorithme par algorithme',
        ),
        unit: 'number',
        predicted: 1,
        low: inputs.assumed('leastCorrelation'),
        high: 1,
        published: rankCorrelation(predicted, published),
      },
    ];
  },
};
