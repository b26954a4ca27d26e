import { civilTime } from './clock.ts';
import type { Stamp } from './stamp.ts';

export type DateOrder = 'day-month' | 'month-day' | 'year-first';

const firstYear = 2009;
const lastYear = 2099;
/** Two digits of a Buddhist year: 2552 is 2009, and no message is older. */
const buddhist = { from: 2500, twoDigits: 52, offset: 543 };

/** The Gregorian year of a field; `null` where it is none that a message can have. */
function yearOf(field: number, digits: number): number | null {
  if (digits <= 2) {
    const year = field >= buddhist.twoDigits ? buddhist.from + field - buddhist.offset : 2000 + field;
    return year >= firstYear && year <= lastYear ? year : null;
  }
  const year = field >= buddhist.from ? field - buddhist.offset : field;
  return year > 1970 && year <= lastYear ? year : null;
}

const otherCalendars = ['persian', 'islamic-umalqura'] as const;
const isOtherCalendar = (field: number): boolean => field >= 1380 && field <= 1480;
const formats = new Map<string, Intl.DateTimeFormat>();
const known = new Map<string, number | null>();

function fieldsIn(calendar: string, time: number): readonly number[] {
  let format = formats.get(calendar);
  if (format === undefined) {
    const options = { year: 'numeric', month: 'numeric', day: 'numeric', timeZone: 'UTC' } as const;
    format = new Intl.DateTimeFormat(`en-u-ca-${calendar}-nu-latn`, options);
    formats.set(calendar, format);
  }
  const parts = format.formatToParts(time);
  return ['year', 'month', 'day'].map((type) =>
    Number.parseInt(parts.find((part) => part.type === type)?.value ?? '', 10),
  );
}

/** Midnight of a day of the Persian calendar or of Umm al-Qura, whichever puts it where messages are; `null` if neither. */
function otherMidnight(year: number, month: number, day: number): number | null {
  const key = `${year}/${month}/${day}`;
  const found = known.get(key);
  if (found !== undefined) return found;
  let midnight: number | null = null;
  for (const calendar of otherCalendars) {
    const guess =
      calendar === 'persian'
        ? Date.UTC(year + 621, 2, 20) + ((month - 1) * 30.5 + day) * 86_400_000
        : Date.UTC(622, 6, 19) + ((year - 1) * 354.367 + (month - 1) * 29.53 + day) * 86_400_000;
    for (let step = -6; step <= 6 && midnight === null; step++) {
      const time = Math.floor(guess / 86_400_000 + step) * 86_400_000;
      const [y, m, d] = fieldsIn(calendar, time);
      if (y === year && m === month && d === day && new Date(time).getUTCFullYear() >= firstYear) midnight = time;
    }
    // A Persian year of the future is a lunar one of today.
    if (midnight !== null && new Date(midnight).getUTCFullYear() <= 2045) break;
    midnight = null;
  }
  known.set(key, midnight);
  return midnight;
}

/** Milliseconds of a stamp in a given order; `null` where there is no such day. */
export function timeOf(stamp: Stamp, order: DateOrder): number | null {
  const [first, second, third] = stamp.fields;
  const isYearFirst = order === 'year-first' || stamp.digits[0] > 2;
  const yearField = isYearFirst ? first : third;
  const [day, month] = isYearFirst ? [third, second] : order === 'month-day' ? [second, first] : [first, second];
  const [hour, minute, secondOfMinute] = stamp.clock;
  if (isOtherCalendar(yearField)) {
    const midnight = otherMidnight(yearField, month, day);
    return midnight === null ? null : midnight + ((hour * 60 + minute) * 60 + secondOfMinute) * 1000;
  }
  const year = yearOf(yearField, stamp.digits[isYearFirst ? 0 : 1]);
  return year === null ? null : civilTime([year, month, day, hour, minute, secondOfMinute]);
}

const mostImpossible = 0.2;
const dayMilliseconds = 86_400_000;

/** How often time goes back by more than a day, in the order of the export. */
function backwards(times: readonly number[]): number {
  let count = 0;
  for (let place = 1; place < times.length; place++) if (times[place] < times[place - 1] - dayMilliseconds) count++;
  return count;
}

/** Days in a row become one day of months in a row where day and month change places: so much longer seems the chat. */
const drawnOut = 5;

export interface DateReading {
  readonly order: DateOrder;
  /** Another order that is possible too, where there is one. */
  readonly other: DateOrder | null;
  /** Nothing in the export speaks for the first. */
  readonly isDoubtful: boolean;
}

interface Fit {
  readonly order: DateOrder;
  readonly times: readonly (number | null)[];
  readonly impossible: number;
  readonly back: number;
  readonly span: number;
}

function fitOf(stamps: readonly Stamp[], order: DateOrder): Fit {
  const times = stamps.map((stamp) => timeOf(stamp, order));
  const possible = times.filter((time) => time !== null);
  const ends = possible.reduce(
    ({ least, most }, time) => ({ least: Math.min(least, time), most: Math.max(most, time) }),
    { least: Number.POSITIVE_INFINITY, most: Number.NEGATIVE_INFINITY },
  );
  const span = Math.max(dayMilliseconds, ends.most - ends.least);
  return { order, times, impossible: times.length - possible.length, back: backwards(possible), span };
}

/** The orders that can be, the usual one first. */
function ordersFor(stamps: readonly Stamp[]): DateOrder[] {
  // Dots stand between day and month, never the other way round.
  if (stamps[0]?.separator.startsWith('.') === true) return ['day-month', 'year-first'];
  const isTwelve = stamps.some(({ hasHalf }) => hasHalf);
  return isTwelve ? ['month-day', 'day-month', 'year-first'] : ['day-month', 'month-day', 'year-first'];
}

/** Tells the fields of all dates apart by what a whole export shows; `null` where no order fits most of them. */
export function dateReading(stamps: readonly Stamp[]): DateReading | null {
  const fits = ordersFor(stamps)
    .map((order) => fitOf(stamps, order))
    .filter(({ impossible }) => impossible <= mostImpossible * stamps.length)
    .sort((one, two) => one.impossible - two.impossible || one.back - two.back);
  if (fits.length === 0) return null;
  const alike = fits.filter(({ impossible, back }) => impossible === fits[0].impossible && back === fits[0].back);
  const shortest = Math.min(...alike.map(({ span }) => span));
  const likely = alike.filter(({ span }) => span < drawnOut * shortest);
  const [best] = likely;
  const others = [...likely, ...alike].filter(({ times }) => times.some((time, place) => time !== best.times[place]));
  const other = others.length === 0 ? null : others[0].order;
  return { order: best.order, other, isDoubtful: likely.some(({ order }) => order === other) };
}
