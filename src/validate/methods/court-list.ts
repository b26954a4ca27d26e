import type { Bilingual } from '../../language/bilingual.ts';
import { text } from '../../language/french.ts';
import { studentDeviate } from '../../statistics/jackknife.ts';
import type { Comparison, Inputs, Method } from '../method.ts';

const yearOf = (day: string): number => {
  const year = Number(day.slice(0, 4));
  const from = Date.UTC(year, 0, 1);
  return year + (Date.parse(`${day}T00:00:00Z`) - from) / (Date.UTC(year + 1, 0, 1) - from);
};

/** Days of the published sizes of the list, entries ever since 2013, after the first. */
const days = {
  november2017: '2017-11-08',
  december2018: '2018-12-31',
  march2019: '2019-03-31',
  july2019: '2019-07-09',
};
const sizes = {
  early2017: 'number',
  november2017: 'number',
  december2018: 'number',
  march2019: 'number',
  july2019: 'number',
} as const;

/** Points (year, entries ever) of the list, the first on the day that is assumed for “early 2017”. */
const listAt = ({ number }: Inputs, early2017: number): [number, number][] => [
  [early2017, number('early2017')],
  ...Object.entries(days).map(([role, day]): [number, number] => [yearOf(day), number(role)]),
];

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

/** Yearly additions of 2017 to 2019: their mean, and how far a further year may lie from it, as a share of it. */
function flowsOf(inputs: Inputs): { added: number; spread: number } {
  const points = listAt(inputs, inputs.assumed('early2017Year'));
  const flows = points.slice(1).map(([year, entries], i) => (entries - points[i][1]) / (year - points[i][0]));
  flows.push(inputs.number('addedInMonth') * 12);
  const added = mean(flows);
  const deviation = Math.sqrt(flows.reduce((sum, flow) => sum + (flow - added) ** 2, 0) / (flows.length - 1));
  const reach = studentDeviate(flows.length - 1) * deviation * Math.sqrt(1 + 1 / flows.length);
  return { added, spread: reach / added };
}

const within = (what: Bilingual, predicted: number, spread: number, published: number): Comparison => ({
  what,
  unit: 'count',
  predicted,
  low: Math.max(0, predicted * (1 - spread)),
  high: predicted * (1 + spread),
  published,
});

/** Entries added in 2024, had the flows of 2017 to 2019 gone on. */
export const courtListAdditions: Method = {
  uses: { ...sizes, addedInMonth: 'number' },
  heldAgainst: { added: 'number' },
  assuming: ['early2017Year'],
  naive: { 'no-change': { uses: {}, of: ({ number }) => number('addedInMonth') * 12 } },
  compare: (inputs) => {
    const { added, spread } = flowsOf(inputs);
    const what = text('Entries added in 2024', 'Fiches ajoutées en 2024');
    return [within(what, added, spread, inputs.number('added'))];
  },
};

/** Entries taken off in 2024, from the one month of which removals were published before, spread like additions. */
export const courtListRemovals: Method = {
  uses: { ...sizes, addedInMonth: 'number', performedInMonth: 'number' },
  heldAgainst: { removed: 'number' },
  assuming: ['early2017Year'],
  naive: { 'no-change': { uses: {}, of: ({ number }) => number('performedInMonth') * 12 } },
  compare: (inputs) => {
    const what = text('Entries taken off in 2024', 'Fiches retirées en 2024');
    const { spread } = flowsOf(inputs);
    return [within(what, inputs.number('performedInMonth') * 12, spread, inputs.number('removed'))];
  },
};

/** Entries × years between two moments, the list growing evenly between its published sizes, and on after the last. */
function entryYears(points: readonly (readonly [number, number])[], from: number, to: number): number {
  const at = (year: number): number => {
    const later = points.findIndex(([each], i) => i > 0 && each >= year);
    const next = later < 0 ? points.length - 1 : later;
    const [[y0, e0], [y1, e1]] = [points[next - 1], points[next]];
    return e0 + ((e1 - e0) * (year - y0)) / (y1 - y0);
  };
  const steps = 400;
  const width = (to - from) / steps;
  let sum = 0;
  for (let step = 0; step < steps; step += 1) sum += at(from + (step + 0.5) * width) * width;
  return sum;
}

const end2017 = yearOf('2017-12-31');

/** As many refusals a year as in 2017, however long the list. */
function asMany({ number, assumed }: Inputs): number[] {
  const before = number('refusedDecember2017');
  const yearly = (before - number('refusedEarly2017')) / (end2017 - assumed('early2017Year'));
  const since = ['2018-04-30', days.december2018, days.march2019, days.july2019].map(
    (day) => before + yearly * (yearOf(day) - end2017),
  );
  return [...since, yearly * (31 / 365)];
}

/** Refusals of tickets at a constant rate an entry and year, set on 2017 alone. */
export const constantRefusals: Method = {
  uses: { ...sizes, refusedEarly2017: 'number', refusedDecember2017: 'number' },
  heldAgainst: {
    april2018: 'number',
    december2018Refused: 'number',
    march2019Refused: 'number',
    july2019Refused: 'number',
    july2019Month: 'number',
  },
  assuming: ['early2017Year', 'early2017From', 'early2017To'],
  naive: { 'no-change': { uses: {}, of: asMany } },
  compare: (inputs) => {
    const { number, assumed } = inputs;
    const predict = (early: number, from: number, to: number): number => {
      const points = listAt(inputs, early);
      const refused = number('refusedDecember2017') - number('refusedEarly2017');
      return (refused / entryYears(points, early, end2017)) * entryYears(points, from, to);
    };
    const compared = (what: Bilingual, from: number, to: number, before: number, published: number) => {
      const at = (role: string): number => before + predict(assumed(role), from, to);
      const [one, other] = [at('early2017From'), at('early2017To')];
      const [low, high] = [Math.min(one, other), Math.max(one, other)];
      return { what, unit: 'count' as const, predicted: at('early2017Year'), low, high, published };
    };
    const sinceThen: readonly [string, string, Bilingual][] = [
      ['april2018', '2018-04-30', text('Refused by April 2018', 'Refus jusqu’en avril 2018')],
      ['december2018Refused', '2018-12-31', text('Refused by December 2018', 'Refus jusqu’en décembre 2018')],
      ['march2019Refused', '2019-03-31', text('Refused by March 2019', 'Refus jusqu’en mars 2019')],
      ['july2019Refused', '2019-07-09', text('Refused by 9 July 2019', 'Refus jusqu’au 9 juillet 2019')],
    ];
    const before = number('refusedDecember2017');
    return [
      ...sinceThen.map(([role, day, what]) => compared(what, end2017, yearOf(day), before, number(role))),
      compared(
        text('Refused in July 2019', 'Refus du mois de juillet 2019'),
        yearOf('2019-07-01'),
        yearOf('2019-08-01'),
        0,
        number('july2019Month'),
      ),
    ];
  },
};
