const dayMilliseconds = 86_400_000;
const form = /^(\d{4})-(\d{2})-(\d{2})$/;

/** Days since 1970-01-01 of an ISO date; `undefined` where there is no such day. */
export function dayNumber(date: string): number | undefined {
  if (!form.test(date)) return undefined;
  const time = Date.parse(`${date}T00:00:00Z`);
  return Number.isNaN(time) || isoDate(time / dayMilliseconds) !== date ? undefined : time / dayMilliseconds;
}

/** The ISO date of a day number. */
export const isoDate = (day: number): string => new Date(day * dayMilliseconds).toISOString().slice(0, 10);

/** 0 for Monday to 6 for Sunday. */
export const weekday = (day: number): number => (((day + 3) % 7) + 7) % 7;

/** The first week, counted from the start, that begins on or after a date. */
export const firstWeek = (start: string, date: string): number =>
  Math.max(0, Math.ceil((dayNumber(date)! - dayNumber(start)!) / 7));
