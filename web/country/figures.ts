import { text } from '../../src/language/french.ts';
import { knownDifference } from '../../src/measures/from-none.ts';
import { type Estimate, type Lives, lifeBits, type MeasureResult } from '../../src/run/index.ts';
import { jackknifeDifference } from '../../src/statistics/jackknife.ts';
import type { Ran } from '../engine/job.ts';

/** The measures under the dots, by what they count; the first ones are what people lose. */
export const shownMeasures = [
  'innocentsStoppedEver',
  'listedEver',
  'deniedPeopleEver',
  'peopleSilencedThisWeek',
  'messagesErased',
  'actsJoined',
  'wantedFound',
] as const;
export type ShownMeasure = (typeof shownMeasures)[number];

/** What dots may be coloured by. `now`: it lasts a week; `since`: once it has happened it stays. */
export const colourings = {
  stopped: {
    bit: lifeBits.stoppedWrongly,
    stays: true,
    measure: 'innocentsStoppedEver',
    title: text('wrongly stopped', 'contrôlées à tort'),
    colour: 'harm',
  },
  listed: {
    bit: lifeBits.listed,
    stays: false,
    measure: 'listedEver',
    title: text('on a list now', 'inscrites sur liste en ce moment'),
    colour: 'listed',
  },
  refused: {
    bit: lifeBits.refused,
    stays: true,
    measure: 'deniedPeopleEver',
    title: text('refused a ticket', 'à qui un billet fut refusé'),
    colour: 'refused',
  },
  missing: {
    bit: lifeBits.messageMissing,
    stays: true,
    measure: 'messagesErased',
    title: text('missed a message that was erased', 'à qui un message effacé a manqué'),
    colour: 'missing',
  },
  silent: {
    bit: lifeBits.silent,
    stays: false,
    measure: 'peopleSilencedThisWeek',
    title: text('say less than they wish', 'en disent moins qu’elles ne voudraient'),
    colour: 'silent',
  },
  seen: {
    bit: lifeBits.seen,
    stays: true,
    measure: 'actsJoined',
    title: text('seen by the machine', 'vues par la machine'),
    colour: 'seen',
  },
  untold: {
    bit: lifeBits.touched,
    stays: true,
    measure: 'listedEver',
    title: text('decided about, and never told', 'visées par une décision, jamais informées'),
    colour: 'untold',
  },
} as const;
export type Colouring = keyof typeof colourings;
export const colouringNames = Object.keys(colourings) as Colouring[];

/** Who bears a colour in a week: bit by bit, kept from week to week where it stays. */
export function whoBears({ people, byRegime }: Lives, regime: string, colouring: Colouring, week: number): Uint8Array {
  const lives = byRegime[regime];
  const { bit, stays } = colourings[colouring];
  const bears = new Uint8Array(people);
  for (let at = stays ? 0 : week; at <= week; at += 1) {
    const from = at * people;
    for (let person = 0; person < people; person += 1) if (lives[from + person] & bit) bears[person] = 1;
  }
  if (colouring === 'untold')
    for (let person = 0; person < people; person += 1)
      if (lives[week * people + person] & lifeBits.aware) bears[person] = 0;
  return bears;
}

/** Somebody in whose year something happened in one regime: the first of them, from a number on. */
export function somebody(lives: Lives, regime: string, colouring: Colouring, after = -1): number | null {
  const bears = whoBears(lives, regime, colouring, lives.weeks - 1);
  for (let step = 1; step <= lives.people; step += 1) {
    const person = (after + step) % lives.people;
    if (bears[person] === 1) return person;
  }
  return null;
}

const resultOf = (ran: Ran, regime: string, measure: string): MeasureResult | undefined =>
  ran.regimes.find(({ id }) => id === regime)?.measures[measure];

const nothing: Estimate = { value: null, low: null, high: null };

export const estimateOf = (ran: Ran, regime: string, measure: string): Estimate =>
  resultOf(ran, regime, measure) ?? nothing;

/** One regime's figure less another's, with its interval of chance and, where it was found, that of what is not known. */
export function differenceOf(ran: Ran, [regime, from]: readonly [string, string], measure: string): Estimate {
  const [a, b] = [resultOf(ran, regime, measure), resultOf(ran, from, measure)];
  if (a === undefined || b === undefined) return nothing;
  const difference = jackknifeDifference([a.value, a.leaveOneOut], [b.value, b.leaveOneOut]);
  if (difference.value === null) return difference;
  const known = knownDifference(a, b, from, difference.value);
  return known === undefined ? difference : { ...difference, known };
}
