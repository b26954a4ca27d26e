import { block, Luck, streams, unit } from '../../country/luck.ts';
import type { Bilingual } from '../../language/bilingual.ts';
import { text } from '../../language/french.ts';
import type { Comparison, Inputs, Method } from '../method.ts';

export const deciles = Array.from({ length: 10 }, (_, index) => `d${index + 1}`);
/** ProPublica counts medium and high scores as flagged: the fifth decile and above. */
export const flaggedFrom = 4;

/** Reoffending by decile, moved evenly in log odds until it has the group's published mean. */
function reoffending(shares: readonly number[], rates: readonly number[], base: number): number[] {
  const moved = (shift: number): number[] =>
    rates.map((rate) => 1 / (1 + Math.exp(-Math.log(rate / (1 - rate)) - shift)));
  let [low, high] = [-10, 10];
  for (let step = 0; step < 60; step += 1) {
    const middle = (low + high) / 2;
    const mean = moved(middle).reduce((sum, rate, i) => sum + rate * shares[i], 0);
    if (mean < base) low = middle;
    else high = middle;
  }
  return moved((low + high) / 2);
}

type Cells = Record<'truePositives' | 'falsePositives' | 'trueNegatives' | 'falseNegatives', number>;

/** Synthetic people of one group: each draws a decile and an outcome from the shares, and nothing else. */
function draw(seed: number, people: number, shares: readonly number[], rates: readonly number[]): Cells {
  const luck = new Luck(seed);
  const cells: Cells = { truePositives: 0, falsePositives: 0, trueNegatives: 0, falseNegatives: 0 };
  for (let person = 0; person < people; person += 1) {
    luck.draw(streams.traits, person);
    let [decile, left] = [0, unit(block[0])];
    while (decile < shares.length - 1 && left >= shares[decile]) {
      left -= shares[decile];
      decile += 1;
    }
    const again = unit(block[1]) < rates[decile];
    const flagged = decile >= flaggedFrom;
    cells[flagged ? (again ? 'truePositives' : 'falsePositives') : again ? 'falseNegatives' : 'trueNegatives'] += 1;
  }
  return cells;
}

const cellTitles: Readonly<Record<keyof Cells, Bilingual>> = {
  truePositives: text('flagged, reoffended', 'signalées, ont récidivé'),
  falsePositives: text('flagged, did not', 'signalées, n’ont pas récidivé'),
  trueNegatives: text('not flagged, did not', 'non signalées, n’ont pas récidivé'),
  falseNegatives: text('not flagged, reoffended', 'non signalées, ont récidivé'),
};

/** Synthetic people drawn a published defendant: their chance is then small beside that of the published counts. */
const drawnEach = 40;

const compareGroup = (inputs: Inputs, seed: number, role: 'Black' | 'White', title: Bilingual): Comparison[] => {
  const { values } = inputs;
  const { people, ...byDecile } = values(`shares${role}`);
  const shares = deciles.map((decile) => byDecile[decile]);
  const rates = deciles.map((decile) => values('reoffending')[decile]);
  const base = values('base')[role.toLowerCase()];
  const drawn = draw(seed, people * drawnEach, shares, reoffending(shares, rates, base));
  const published = values(`cells${role}`);
  return (Object.keys(cellTitles) as (keyof Cells)[]).map((id) => {
    const predicted = drawn[id] / drawnEach;
    const wide = 1.96 * Math.sqrt(predicted * (1 - predicted / people) * (1 + 1 / drawnEach));
    return {
      what: text(`${title.en}: ${cellTitles[id].en}`, `${title.fr} : ${cellTitles[id].fr}`),
      unit: 'count',
      predicted,
      low: predicted - wide,
      high: predicted + wide,
      published: published[id],
    };
  });
};

/** Both groups as one: each has the deciles, and the reoffending by decile, of all. */
function asOneGroup({ values }: Inputs): number[] {
  const [black, white] = [values('sharesBlack'), values('sharesWhite')];
  const all = black.people + white.people;
  const cells: Cells = { truePositives: 0, falsePositives: 0, trueNegatives: 0, falseNegatives: 0 };
  for (const [at, decile] of deciles.entries()) {
    const share = (black[decile] * black.people + white[decile] * white.people) / all;
    const again = values('reoffending')[decile];
    cells[at >= flaggedFrom ? 'truePositives' : 'falseNegatives'] += share * again;
    cells[at >= flaggedFrom ? 'falsePositives' : 'trueNegatives'] += share * (1 - again);
  }
  const ids = Object.keys(cellTitles) as (keyof Cells)[];
  return [black, white].flatMap(({ people }) => ids.map((id) => cells[id] * people));
}

/** The cells of a table of decisions, from base rates and shares by score. */
export const scoreCells: Method = {
  uses: { base: 'values', reoffending: 'values', sharesBlack: 'values', sharesWhite: 'values' },
  heldAgainst: { cellsBlack: 'values', cellsWhite: 'values' },
  assuming: [],
  naive: { 'pooled-mean': { uses: {}, of: asOneGroup } },
  compare: (inputs) => [
    ...compareGroup(inputs, 1, 'Black', text('Black defendants', 'Prévenus noirs')),
    ...compareGroup(inputs, 2, 'White', text('White defendants', 'Prévenus blancs')),
  ],
};
