// The published totals of the Chinese court list and of the tickets that it refused, and the rates that they imply.
import { dayNumber } from '../scenario/dates.ts';
import type { Evidence, Figure } from '../scenario/evidence.ts';

/** Tickets that the list refuses, by the id of the act. */
export const tickets = ['flight', 'rail'] as const;
export type Ticket = (typeof tickets)[number];

/** A published total on a day. */
export interface Total {
  readonly date: string;
  readonly value: number;
  /** Id of the figure. */
  readonly source: string;
}

/** Published totals since the list began, in order of date. */
export interface CourtSeries {
  /** Entries that the list had ever received. */
  readonly entries: readonly Total[];
  /** Tickets that it had ever refused: attempts. */
  readonly refused: Readonly<Record<Ticket, readonly Total[]>>;
  /** Tickets refused within July 2019. */
  readonly month: Readonly<Record<Ticket, number>>;
}

/** Refused tickets between two dates, and what they are a year for each entry. */
export interface ImpliedRate {
  readonly from: string;
  readonly to: string;
  readonly refused: number;
  /** A year for each entry that stood, debtors who paid having left: what a run's rate compares with. */
  readonly perStanding: number;
  /** A year for each entry ever made: the least that the series allows. */
  readonly perEntry: number;
}

/** Days on which the totals were printed; “early 2017” is taken as the middle of February. */
const days = {
  'CN-LIST-2014-01': '2014-01-15',
  'CN-LIST-2014-12': '2014-12-31',
  'CN-LIST-2017-02': '2017-02-15',
  'CN-LIST-2017-11': '2017-11-08',
  'CN-LIST-2018-12': '2018-12-31',
  'CN-LIST-2019-03': '2019-03-31',
  'CN-LIST-2019-07': '2019-07-09',
} as const;
const refusedDays = ['2017-02', '2017-12', '2018-04', '2018-12', '2019-03', '2019-07'];
const dayOf: Readonly<Record<string, string>> = {
  '2017-02': '2017-02-15',
  '2017-12': '2017-12-31',
  '2018-04': '2018-04-30',
  '2018-12': '2018-12-31',
  '2019-03': '2019-03-31',
  '2019-07': '2019-07-09',
};
const start = '2013-10-01';
const monthEnds = '2019-07-31';

/** The number of a figure; of a range its middle, or its known end. */
const amountOf = (figure: Figure | undefined): number | null => {
  if (figure === undefined) return null;
  const { value, values, low, high } = figure;
  const middle = low !== undefined && high !== undefined ? (low + high) / 2 : (low ?? high);
  return value ?? values?.all ?? middle ?? null;
};

/**
 * The published series, from the figures that ship; `null` where one of them is not known.
 *
 * @example courtSeries(shippedEvidence())?.refused.flight.at(-1)?.value // 27300000
 */
export function courtSeries(figures: Evidence<Figure>): CourtSeries | null {
  const total = (source: string, date: string): Total | null => {
    const value = amountOf(figures.get(source));
    return value === null ? null : { date, value, source };
  };
  const known = (totals: readonly (Total | null)[]): readonly Total[] | null =>
    totals.every((one) => one !== null) ? (totals as Total[]) : null;
  const entries = known(Object.entries(days).map(([id, date]) => total(id, date)));
  const flight = known(refusedDays.map((day) => total(`CN-FLY-${day}`, dayOf[day])));
  const rail = known(refusedDays.map((day) => total(`CN-RAIL-${day}`, dayOf[day])));
  const [flightMonth, railMonth] = [amountOf(figures.get('CN-MONTH-FLY')), amountOf(figures.get('CN-MONTH-RAIL'))];
  const added = amountOf(figures.get('CN-MONTH-ADD'));
  if (entries === null || flight === null || rail === null) return null;
  if (flightMonth === null || railMonth === null || added === null) return null;
  const last = entries[entries.length - 1];
  const after = daysBetween(last.date, monthEnds) / 31;
  return {
    entries: [...entries, { date: monthEnds, value: last.value + added * after, source: 'CN-MONTH-ADD' }],
    refused: { flight, rail },
    month: { flight: flightMonth, rail: railMonth },
  };
}

const daysBetween = (from: string, to: string): number => dayNumber(to)! - dayNumber(from)!;

/** Entry-years between two dates: of entries ever made (straight between totals), and of those that stood. */
export function entryYears(
  entries: readonly Total[],
  performMonthly: number,
  from: string,
  to: string,
): { ever: number; standing: number } {
  const [first, last] = [daysBetween(start, from), daysBetween(start, to)];
  const leaves = (performMonthly * 12) / 365.25;
  const points = [{ date: start, value: 0 }, ...entries].map(({ date, value }) => ({
    day: daysBetween(start, date),
    value,
  }));
  let [ever, standing, everYears, standingYears, at] = [0, 0, 0, 0, 0];
  for (let day = 0; day < last; day += 1) {
    while (at < points.length - 2 && points[at + 1].day <= day) at += 1;
    const inflow = (points[at + 1].value - points[at].value) / (points[at + 1].day - points[at].day);
    const [everBefore, standingBefore] = [ever, standing];
    ever += inflow;
    standing += inflow - leaves * standing;
    if (day < first) continue;
    everYears += (everBefore + ever) / 2 / 365.25;
    standingYears += (standingBefore + standing) / 2 / 365.25;
  }
  return { ever: everYears, standing: standingYears };
}

/**
 * Refused tickets a year for each entry, between each two published totals and within July 2019.
 *
 * @param performMonthly share of standing entries that leave a month because the debtor paid
 * @example impliedRates(series, 'flight', 0.015).map(({ to, perStanding }) => [to, perStanding])
 */
export function impliedRates(series: CourtSeries, ticket: Ticket, performMonthly: number): readonly ImpliedRate[] {
  const totals = [{ date: start, value: 0 }, ...series.refused[ticket]];
  const rate = (from: string, to: string, refused: number): ImpliedRate => {
    const { ever, standing } = entryYears(series.entries, performMonthly, from, to);
    return { from, to, refused, perStanding: refused / standing, perEntry: refused / ever };
  };
  return [
    ...totals.slice(1).map(({ date, value }, before) => rate(totals[before].date, date, value - totals[before].value)),
    rate('2019-07-01', monthEnds, series.month[ticket]),
  ];
}

/** What the totals from 2018 on would be, had the rate of the years up to the end of 2017 gone on. */
export function atConstantRate(series: CourtSeries, ticket: Ticket, performMonthly: number): readonly Total[] {
  const known = series.refused[ticket].findLast(({ date }) => date < '2018')!;
  const rate = known.value / entryYears(series.entries, performMonthly, start, known.date).standing;
  return series.refused[ticket]
    .filter(({ date }) => date > known.date)
    .map((total) => ({
      ...total,
      value: rate * entryYears(series.entries, performMonthly, start, total.date).standing,
    }));
}

/** What must be assumed of a listed person who would otherwise buy `demand` tickets a year. */
export interface Assumed {
  /** Share of tickets asked for that is checked, where nobody stops trying; above 1 it is impossible. */
  readonly reach: number;
  /** Share of attempts given up, where every ticket is checked; `null` where more are refused than would be asked for. */
  readonly givenUp: number | null;
}

/** The two ways in which a rate below the demand can come about, each alone. */
export const assumedFor = (rate: number, demand: number): Assumed => ({
  reach: rate / demand,
  givenUp: rate > demand ? null : 1 - rate / demand,
});
