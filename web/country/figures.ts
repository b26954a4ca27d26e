import type { Bilingual } from '../../src/language/bilingual.ts';
import { text } from '../../src/language/french.ts';
import { words } from '../../src/language/words.ts';
import { type Lives, lifeBits, type MeasureResult } from '../../src/run/index.ts';
import { type Bounded, jackknifeDifference } from '../../src/statistics/jackknife.ts';
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

export const estimateOf = (ran: Ran, regime: string, measure: string): Bounded => {
  const found = resultOf(ran, regime, measure);
  return found === undefined ? { value: null, low: null, high: null } : found;
};

/** One regime's figure less another's, with its interval of chance. */
export function differenceOf(ran: Ran, [regime, from]: readonly [string, string], measure: string): Bounded {
  const [a, b] = [resultOf(ran, regime, measure), resultOf(ran, from, measure)];
  if (a === undefined || b === undefined) return { value: null, low: null, high: null };
  return jackknifeDifference([a.value, a.leaveOneOut], [b.value, b.leaveOneOut]);
}

/** The finding of a measure: said only where chance alone does not give it. */
export function findingOf(
  ran: Ran,
  [regime, from]: readonly [string, string],
  measure: string,
  title: Bilingual,
): Bilingual {
  const titleOf = (id: string): Bilingual => ran.regimes.find((each) => each.id === id)!.title;
  const [there, here] = [titleOf(from), titleOf(regime)];
  const { value, low, high } = differenceOf(ran, [regime, from], measure);
  const before = estimateOf(ran, from, measure).value;
  const after = estimateOf(ran, regime, measure).value;
  if (value === null || before === null || after === null) return text('—');
  if (low === null || high === null)
    return words(
      (say) =>
        `${title.en}: ${say.number(before)} under “${there.en}”, ${say.number(after)} under “${here.en}”, of ${say.count(ran.people)} people. So few neighbourhoods give no interval: no finding yet.`,
      (say) =>
        `${title.fr} : ${say.number(before)} sous « ${there.fr} », ${say.number(after)} sous « ${here.fr} », sur ${say.count(ran.people)} personnes. Si peu de quartiers ne donnent pas d’intervalle : pas encore de constat.`,
    );
  if (value === 0 && low === 0 && high === 0)
    return words(
      (say) => `${title.en}: ${say.number(after)} under both. The two regimes do not differ here.`,
      (say) => `${title.fr} : ${say.number(after)} sous les deux. Les deux régimes n’y diffèrent pas.`,
    );
  if (low <= 0 && high >= 0)
    return words(
      (say) =>
        `${title.en}: ${say.number(before)} under “${there.en}”, ${say.number(after)} under “${here.en}”, of ${say.count(ran.people)} people. Chance alone could make that difference.`,
      (say) =>
        `${title.fr} : ${say.number(before)} sous « ${there.fr} », ${say.number(after)} sous « ${here.fr} », sur ${say.count(ran.people)} personnes. L’aléa seul pourrait faire cet écart.`,
    );
  const more = value > 0;
  return words(
    (say) =>
      `${title.en}: ${say.number(Math.abs(value))} ${more ? 'more' : 'fewer'} under “${here.en}” than under “${there.en}” (${say.number(after)} instead of ${say.number(before)}, of ${say.count(ran.people)} people).`,
    (say) =>
      `${title.fr} : ${say.number(Math.abs(value))} de ${more ? 'plus' : 'moins'} sous « ${here.fr} » que sous « ${there.fr} » (${say.number(after)} au lieu de ${say.number(before)}, sur ${say.count(ran.people)} personnes).`,
  );
}
