const isoForm =
  /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ]+(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?\s*(Z|UTC|[+-]\d{2}:?\d{2})?)?$/i;
const slashForm = /^(\d{1,2})[./](\d{1,2})[./](\d{4})[, ]+(\d{1,2}):(\d{2})(?::(\d{2}))?$/;
const yearFirstForm = /^(\d{4})[./](\d{1,2})[./](\d{1,2})(?:[, ]+(\d{1,2}):(\d{2})(?::(\d{2}))?)?$/;

const minutesOf = (zone: string | undefined): number => {
  if (zone === undefined || /^(z|utc)$/i.test(zone)) return 0;
  const sign = zone.startsWith('-') ? -1 : 1;
  const digits = zone.replace(/\D/g, '');
  return sign * (Number(digits.slice(0, 2)) * 60 + Number(digits.slice(2)));
};

/** Milliseconds of a civil date and time, `null` where there is no such one. */
export function civilTime(parts: readonly number[]): number | null {
  const [year, month, day, hour = 0, minute = 0, second = 0] = parts;
  const time = Date.UTC(year, month - 1, day, hour, minute, second);
  const date = new Date(time);
  const isReal =
    date.getUTCMonth() === month - 1 && date.getUTCDate() === day && hour < 24 && minute < 60 && second < 60;
  return isReal ? time : null;
}

/** ISO 8601 with or without a zone, `31/12/2020 23:59:59`, or seconds or milliseconds since 1970; `null` if none. */
export function parseTime(value: unknown): number | null {
  if (typeof value === 'number') return epochTime(value);
  if (typeof value !== 'string') return null;
  const text = value.trim();
  if (/^\d{9,14}(\.\d+)?$/.test(text)) return epochTime(Number(text));
  const iso = isoForm.exec(text);
  if (iso !== null) {
    const [, year, month, day, hour = '0', minute = '0', second = '0', fraction = '0', zone] = iso;
    const time = civilTime([year, month, day, hour, minute, second].map(Number));
    return time === null ? null : time + Math.round(Number(`0.${fraction}`) * 1000) - minutesOf(zone) * 60_000;
  }
  const yearFirst = yearFirstForm.exec(text);
  if (yearFirst !== null) return civilTime(yearFirst.slice(1).map((field) => Number(field ?? 0)));
  const slash = slashForm.exec(text);
  if (slash === null) return null;
  const [, day, month, year, hour, minute, second = '0'] = slash;
  return civilTime([year, month, day, hour, minute, second].map(Number));
}

const epochTime = (value: number): number | null => {
  if (!Number.isFinite(value) || value < 1e8 || value > 1e14) return null;
  return value < 1e11 ? Math.round(value * 1000) : Math.round(value);
};
