import { text } from '../../language/french.ts';
import { countRange } from '../../statistics/poisson.ts';
import type { Comparison, Guess, Inputs, Method } from '../method.ts';
import { falseAlertRate, matchesPerComparison } from './recognisers.ts';

/** False alerts of so many faces before a list, from a rate measured at another length: the engine's recogniser. */
function expected({ number, assumed, scenario }: Inputs, faces: number, list: number): number {
  const falseMatches = matchesPerComparison(number('rate'), assumed('testList'));
  return faces * falseAlertRate(scenario, falseMatches, list);
}

/** What comes out, with the chance of the day and that of the test, whose rate rests on few events. */
const counted = (predicted: number, events: number, published: number): Comparison => ({
  what: text('False alerts', 'Fausses alertes'),
  unit: 'count',
  predicted,
  ...countRange(predicted, events),
  published,
});

/** As many false alerts a face as at another time, whatever the list. */
const asBefore = (facesOf: (inputs: Inputs) => number): Guess => ({
  uses: { falseBefore: 'number', facesBefore: 'number' },
  of: (inputs) => (inputs.number('falseBefore') / inputs.number('facesBefore')) * facesOf(inputs),
});

/** False alerts of a day, from a rate measured at another length of list. */
export const falseAlerts: Method = {
  uses: { rate: 'number', faces: 'number', list: 'number' },
  heldAgainst: { falseAlerts: 'number' },
  assuming: ['testList', 'events'],
  naive: {
    'no-change': asBefore(({ number }) => number('faces')),
    'pooled-mean': { uses: { older: 'number' }, of: ({ number }) => number('older') * number('faces') },
  },
  compare: (inputs) => {
    const { number, assumed } = inputs;
    const predicted = expected(inputs, number('faces'), number('list'));
    return [counted(predicted, assumed('events'), number('falseAlerts'))];
  },
};

const days = ['first', 'second', 'third'] as const;

/** False alerts of three days together: apart, each interval is so wide that it can hardly fail. */
export const falseAlertsOfDays: Method = {
  uses: {
    rate: 'number',
    ...{ firstFaces: 'number', secondFaces: 'number', thirdFaces: 'number' },
    ...{ firstList: 'number', secondList: 'number', thirdList: 'number' },
  },
  heldAgainst: { firstFalse: 'number', secondFalse: 'number', thirdFalse: 'number' },
  assuming: ['testList', 'events'],
  naive: {
    'no-change': asBefore(({ number }) => days.reduce((sum, day) => sum + number(`${day}Faces`), 0)),
  },
  compare: (inputs) => {
    const { number, assumed } = inputs;
    const over = (of: (day: string) => number): number => days.reduce((sum, day) => sum + of(day), 0);
    const predicted = over((day) => expected(inputs, number(`${day}Faces`), number(`${day}List`)));
    const published = over((day) => number(`${day}False`));
    return [counted(predicted, assumed('events'), published)];
  },
};

/** A year's false alerts at the threshold of the test; the length of the list is known as a range only. */
export const falseAlertsOfYear: Method = {
  uses: { rate: 'number', faces: 'number' },
  heldAgainst: { falseAlerts: 'number' },
  assuming: ['testList', 'events', 'list', 'listLow', 'listHigh'],
  naive: { 'no-change': asBefore(({ number }) => number('faces')) },
  compare: (inputs) => {
    const { number, assumed } = inputs;
    const at = (list: string): Comparison =>
      counted(expected(inputs, number('faces'), assumed(list)), assumed('events'), number('falseAlerts'));
    return [{ ...at('list'), low: at('listLow').low, high: at('listHigh').high }];
  },
};

/** The same where the threshold, too, is known as a range only: the test's events at each threshold say how far. */
export const falseAlertsByThreshold: Method = {
  uses: { ...falseAlertsOfYear.uses, eventsBetween: 'number', eventsAtHighest: 'number' },
  heldAgainst: falseAlertsOfYear.heldAgainst,
  assuming: falseAlertsOfYear.assuming,
  naive: falseAlertsOfYear.naive,
  compare: (inputs) => {
    const { number, assumed } = inputs;
    // Nought events of a test may still be a rate: half an event is the least that is taken.
    const at = (list: string, events: number): Comparison => {
      const seen = Math.max(events, 0.5);
      const faces = (number('faces') * seen) / assumed('events');
      return counted(expected(inputs, faces, assumed(list)), seen, number('falseAlerts'));
    };
    const low = at('listLow', number('eventsAtHighest')).low;
    return [{ ...at('list', number('eventsBetween')), low, high: at('listHigh', assumed('events')).high }];
  },
};

/** The rate of false alerts at another length of list. */
export const rateAtList: Method = {
  uses: { rate: 'number' },
  heldAgainst: { rateAtList: 'number' },
  assuming: ['testList', 'list', 'rounding'],
  naive: { 'no-change': { uses: {}, of: ({ number }) => number('rate') } },
  compare: (inputs) => {
    const predicted = expected(inputs, 1, inputs.assumed('list'));
    const room = predicted * inputs.assumed('rounding');
    return [
      {
        what: text('False alerts a passer-by', 'Fausses alertes par passant'),
        unit: 'number',
        predicted,
        low: predicted - room,
        high: predicted + room,
        published: inputs.number('rateAtList'),
      },
    ];
  },
};
