import { dayPeriodWords, fillerWords } from './stamp-words.ts';

/** Date and time as a chat app wrote them before a message, the fields of the date not yet told apart. */
export interface Stamp {
  readonly fields: readonly [number, number, number];
  /** How many digits the first and the last field have. */
  readonly digits: readonly [number, number];
  readonly clock: readonly [number, number, number];
  /** The clock has twelve hours and words for the halves of the day. */
  readonly hasHalf: boolean;
  readonly separator: string;
  /** What all stamps of one export have in common: brackets or a dash, separators, digits, seconds. */
  readonly form: string;
  readonly isBracketed: boolean;
  /** What stands behind it. */
  readonly rest: string;
}

const marks = /[\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069\ufeff]/g;
const longestHead = 70;

const onlyLetters = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{M}\p{N}]+/gu, '');

const hoursOf = new Map<string, number>();
for (const entry of dayPeriodWords.trim().split(/[|\n]/)) {
  const at = entry.lastIndexOf('=');
  const word = onlyLetters(entry.slice(0, at));
  hoursOf.set(word, (hoursOf.get(word) ?? 0) | Number.parseInt(entry.slice(at + 1), 16));
}
const fillers = new Set(fillerWords.trim().split(/[|\n]/).map(onlyLetters));

const isDigit = /\p{Nd}/u;
const western = /^[\p{ASCII}]*$/u;

/** The digits of every script as 0 to 9: in each, ten of them follow one another. */
export function withWesternDigits(text: string): string {
  if (western.test(text)) return text;
  return text.replace(/\p{Nd}/gu, (digit) => {
    const code = digit.codePointAt(0)!;
    if (code < 0x80) return digit;
    let value = 0;
    while (value < 9 && isDigit.test(String.fromCodePoint(code - value - 1))) value++;
    return String(value);
  });
}

/** What the words between numbers say: hours of the day as bits, 0 for words that say nothing, `null` for other words. */
function hoursIn(piece: string): number | null {
  if (!/[\p{L}\p{M}]/u.test(piece)) return 0;
  const words = piece
    .split(/\s+/u)
    .map(onlyLetters)
    .filter((word) => word !== '');
  let hours = 0;
  for (let from = 0; from < words.length; ) {
    let to = words.length;
    while (to > from) {
      const joined = words.slice(from, to).join('');
      if (fillers.has(joined)) break;
      const known = hoursOf.get(joined);
      if (known !== undefined) hours = known;
      if (known !== undefined) break;
      to--;
    }
    if (to === from) return null;
    from = to;
  }
  return hours;
}

const bits = (mask: number): number => {
  let count = 0;
  for (let rest = mask; rest !== 0; rest &= rest - 1) count++;
  return count;
};

/** The hour of the day that a clock of twelve hours means with such words. */
function hourOf(hour: number, hours: number): number {
  if (hours === 0 || hour > 12) return hour;
  const [early, late] = [hour % 12, (hour % 12) + 12];
  const [isEarly, isLate] = [early, late].map((candidate) => (hours & (1 << candidate)) !== 0);
  if (isEarly !== isLate) return isEarly ? early : late;
  return bits(hours & 0xfff) >= bits(hours & 0xfff000) ? early : late;
}

const number = '(\\d{1,4}|[ivx]{1,4}(?=/))';
const gap = '(\\D{1,30}?)';
const head = new RegExp(
  `^(\\D{0,24}?)${number}${gap}${number}${gap}${number}${gap}(\\d{1,4})${gap}(\\d{1,4})(?:${gap}(\\d{1,4}))?(\\D{0,30})$`,
  'u',
);
const romans = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x', 'xi', 'xii'];

const numberIn = (field: string): number => (/^\d/.test(field) ? Number(field) : romans.indexOf(field) + 1);

type Reading = Omit<Stamp, 'isBracketed' | 'rest'>;

const numberedWords = [...hoursOf.keys()].filter((word) => /\d\p{L}/u.test(word));

/** Few forms, in every stamp: each is kept once. */
const forms = new Map<string, string>();
const mostForms = 1000;
function formOf(...parts: readonly unknown[]): string {
  const form = parts.join(' ');
  const known = forms.get(form) ?? form;
  if (forms.size < mostForms) forms.set(form, known);
  return known;
}

/** Reads date and time, in either order. */
function readHead(text: string): Reading | null {
  const numbered = numberedWords.find((word) => text.endsWith(` ${word}`)) ?? '';
  const match = head.exec(text.slice(0, text.length - numbered.length));
  if (match === null) return null;
  const [, before, ...rest] = match;
  const numbers = [rest[0], rest[2], rest[4], rest[6], rest[8], rest[10]];
  const gaps = [rest[1], rest[3], rest[5], rest[7], rest[9] ?? '', rest[11]];
  // "AP" before a date is an era; elsewhere it is a Finnish morning.
  const words = [before.trim() === 'ap' ? '' : before, ...gaps].map(hoursIn);
  if (words.includes(null)) return null;
  const hours = words.find((mask) => mask !== 0) ?? hoursOf.get(numbered) ?? 0;
  const isTimeFirst = gaps[0].includes(':');
  const hasSeconds = numbers[5] !== undefined;
  const timeParts = hasSeconds ? 3 : 2;
  const time = isTimeFirst ? numbers.slice(0, timeParts) : numbers.slice(3, 6);
  const date = isTimeFirst ? numbers.slice(timeParts, timeParts + 3) : numbers.slice(0, 3);
  if (date.some((field) => field === undefined) || time.some((field) => field !== undefined && field.length > 2))
    return null;
  const [first, second, third] = date as [string, string, string];
  const [hour, minute, secondOfMinute = '0'] = time;
  const clock = [hourOf(numberIn(hour), hours as number), Number(minute), Number(secondOfMinute)] as const;
  const separator = (isTimeFirst ? gaps[timeParts] : gaps[0]).trim();
  if (clock[0] > 24 || clock[1] > 59 || clock[2] > 60) return null;
  const form = formOf(separator, first.length > 2, third.length > 2, hasSeconds);
  return {
    fields: [numberIn(first), numberIn(second), numberIn(third)],
    digits: [first.length, third.length],
    clock: [clock[0] % 24, clock[1], clock[2]],
    hasHalf: hours !== 0,
    separator,
    form,
  };
}

const begins = /^[\s\p{L}\p{M}]{0,24}\p{Nd}/u;

/** The stamp at the beginning of a line; `null` where there is none. */
export function stampOf(line: string): Stamp | null {
  const start = line
    .slice(0, longestHead + 10)
    .replace(marks, '')
    .trimStart();
  const isBracketed = start.startsWith('[');
  if (!begins.test(isBracketed ? start.slice(1) : start)) return null;
  if (isBracketed) {
    const close = start.indexOf(']');
    if (close < 0) return null;
    const reading = readHead(withWesternDigits(start.slice(1, close)).toLowerCase());
    if (reading === null) return null;
    return {
      ...reading,
      form: formOf('[', reading.form),
      isBracketed,
      rest: line.slice(line.indexOf(']') + 1).trimStart(),
    };
  }
  for (const dash of dashes(start)) {
    const reading = readHead(withWesternDigits(start.slice(0, dash)).toLowerCase());
    if (reading === null) continue;
    const written = start.slice(0, dash + 3);
    return { ...reading, form: formOf('-', reading.form), isBracketed, rest: afterHead(line, written) };
  }
  return null;
}

/** Where a dash between blanks stands that can end a stamp; the second one where the stamp has one of its own. */
function dashes(start: string): number[] {
  const places: number[] = [];
  for (const match of start.matchAll(/[\s\u202f][-–—][\s\u202f]/g)) {
    places.push(match.index);
    if (places.length === 2) break;
  }
  return places;
}

/** The rest of a line behind a head that was written without the line's marks. */
function afterHead(line: string, written: string): string {
  let at = line.length - line.trimStart().length;
  let seen = 0;
  for (; seen < written.length && at < line.length; at++) if (line[at] === written[seen]) seen++;
  return line.slice(at);
}
