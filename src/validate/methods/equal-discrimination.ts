import { normalQuantile } from '../../country/quantiles.ts';
import { text } from '../../language/french.ts';
import { quantileSorted, seeded, type Uniform } from '../../statistics/seeded.ts';
import type { Inputs, Method } from '../method.ts';

/** The normal distribution's share below, by halving its quantiles. */
function normalShare(value: number): number {
  let [low, high] = [1e-12, 1 - 1e-12];
  for (let step = 0; step < 45; step += 1) {
    const middle = (low + high) / 2;
    if (normalQuantile(middle) < value) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

interface Group {
  readonly base: number;
  readonly flagged: number;
  readonly people: number;
}

const within = (share: number): number => Math.min(Math.max(share, 0.002), 0.998);

/** How far apart the scores of the two kinds of people stand, in deviations, where so many of each are flagged. */
const distanceOf = ({ base, flagged }: Group, falsePositives: number): number =>
  normalQuantile(within((flagged - falsePositives * (1 - base)) / base)) - normalQuantile(within(falsePositives));

/** False positives of a group whose scores stand so far apart and of which so many are flagged. */
function falsePositivesAt({ base, flagged }: Group, distance: number): number {
  let [low, high] = [0.001, 0.999];
  for (let step = 0; step < 30; step += 1) {
    const middle = (low + high) / 2;
    const all = middle * (1 - base) + normalShare(normalQuantile(middle) + distance) * base;
    if (all < flagged) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

const drawn = (share: number, people: number, uniform: Uniform): number => {
  let count = 0;
  for (let person = 0; person < people; person += 1) if (uniform() < share) count += 1;
  return count / people;
};

const draws = 400;

/** The prediction again and again, every share drawn anew from as many people as it was counted on. */
function chances(known: Group & { readonly falsePositives: number }, other: Group): Float64Array {
  const uniform = seeded(11);
  const negatives = ({ people, base }: Group): number => Math.round(people * (1 - base));
  return Float64Array.from({ length: draws }, () => {
    const wrong = drawn(known.falsePositives, negatives(known), uniform);
    const right = drawn(
      within((known.flagged - known.falsePositives * (1 - known.base)) / known.base),
      Math.round(known.people * known.base),
      uniform,
    );
    const flagged = wrong * (1 - known.base) + right * known.base;
    const distance = distanceOf({ ...known, flagged }, wrong);
    return drawn(falsePositivesAt(other, distance), negatives(other), uniform);
  }).sort();
}

const groupOf = (values: Readonly<Record<string, number>>): Group => ({
  base: values.base,
  flagged: values.flagged,
  people: values.people,
});

/** A group's false positives, were the score to tell right from wrong as well in it as in another. */
export const equalDiscrimination: Method = {
  uses: { known: 'values', other: 'values' },
  heldAgainst: { falsePositives: 'number' },
  assuming: [],
  naive: { 'no-change': { uses: {}, of: ({ values }) => values('known').falsePositives } },
  compare: ({ values, number }: Inputs) => {
    const known = { ...groupOf(values('known')), falsePositives: values('known').falsePositives };
    const other = groupOf(values('other'));
    const sorted = chances(known, other);
    return [
      {
        what: text('Flagged of those with nothing wrong', 'Signalées parmi celles sans irrégularité'),
        unit: 'share',
        predicted: falsePositivesAt(other, distanceOf(known, known.falsePositives)),
        low: quantileSorted(sorted, 0.025),
        high: quantileSorted(sorted, 0.975),
        published: number('falsePositives'),
      },
    ];
  },
};
