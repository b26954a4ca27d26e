import { UsageError } from '../../errors.ts';
import { boundOfNone, clopperPearson } from '../../statistics/intervals.ts';
import { quantileSorted, seeded } from '../../statistics/seeded.ts';
import { binomialFrom, binomialRange } from './chance.ts';
import type { Claim, ClaimAudit, ClaimRow, Day, Expected, TestBound } from './claim.ts';
import { findingsOf } from './claim-messages.ts';
import { rateKeys } from './heard.ts';
import {
  bothRates,
  impossibleCount,
  impossibleShare,
  listNeeded,
  moreWanted,
  noCrowd,
  sharesOver,
} from './messages.ts';
import { publishedCases } from './published.ts';
import { unsaidBy } from './unsaid.ts';

const check = (claim: Claim): void => {
  for (const key of rateKeys) {
    const share = claim[key];
    if (share !== undefined && !(share >= 0 && share <= 1)) throw new UsageError(impossibleShare(key, share));
  }
  for (const key of ['crowd', 'wanted', 'list', 'tested', 'testedWanted'] as const) {
    const amount = claim[key];
    if (amount !== undefined && !(amount >= 0 && amount <= 1e10)) throw new UsageError(impossibleCount(key, amount));
  }
  if (claim.falseAlerts !== undefined && claim.falseMatch !== undefined) throw new UsageError(bothRates());
  if (claim.falseMatch !== undefined && claim.list === undefined) throw new UsageError(listNeeded());
  if (claim.crowd === undefined || claim.crowd === 0) throw new UsageError(noCrowd());
  if ((claim.wanted ?? 0) > claim.crowd) throw new UsageError(moreWanted(claim.wanted!, claim.crowd));
  const shares = (claim.groups ?? []).reduce((sum, group) => sum + group.share, 0);
  if (shares > 1 + 1e-9) throw new UsageError(sharesOver(shares));
};

/** 1 − (1 − rate)^list without losing small rates. */
const overList = (rate: number, list: number): number => -Math.expm1(list * Math.log1p(-Math.min(rate, 1)));

interface Place {
  readonly crowd: number;
  readonly wanted: number;
  readonly detects: number;
  readonly perPasserBy: number;
}

const expected = (value: number, trials: number, chance: number): Expected => ({
  value,
  ...binomialRange(trials, chance),
});

const draws = 4000;

function dayOf(place: Place, seed: number): Day {
  const { crowd, wanted, detects, perPasserBy } = place;
  const innocents = crowd - wanted;
  const [falseAlerts, trueAlerts] = [innocents * perPasserBy, wanted * detects];
  const uniform = seeded(seed);
  const [alerts, shares] = [new Float64Array(draws), [] as number[]];
  for (let draw = 0; draw < draws; draw++) {
    const [wrong, right] = [binomialFrom(uniform, innocents, perPasserBy), binomialFrom(uniform, wanted, detects)];
    alerts[draw] = wrong + right;
    if (wrong + right > 0) shares.push(right / (wrong + right));
  }
  alerts.sort();
  shares.sort((a, b) => a - b);
  const sum = falseAlerts + trueAlerts;
  return {
    alerts: { value: sum, low: quantileSorted(alerts, 0.025), high: quantileSorted(alerts, 0.975) },
    falseAlerts: expected(falseAlerts, innocents, perPasserBy),
    trueAlerts: expected(trueAlerts, wanted, detects),
    missed: expected(wanted - trueAlerts, wanted, 1 - detects),
    ppv:
      sum === 0
        ? null
        : { value: trueAlerts / sum, low: quantileSorted(shares, 0.025), high: quantileSorted(shares, 0.975) },
    innocentPerWanted: trueAlerts === 0 ? null : falseAlerts / trueAlerts,
  };
}

function rowOf(value: number, place: Place): ClaimRow {
  const falseAlerts = (place.crowd - place.wanted) * place.perPasserBy;
  const trueAlerts = place.wanted * place.detects;
  const alerts = falseAlerts + trueAlerts;
  return { value, alerts, falseAlerts, trueAlerts, ppv: alerts === 0 ? null : trueAlerts / alerts };
}

/** The exact bounds of the error rate that a test of n with the claimed errors leaves; 3 / n where none is expected. */
function testOf(claim: Claim, place: Place, rate: number): TestBound | null {
  const { tested } = claim;
  if (tested === undefined || tested === 0) return null;
  const errors = Math.round(rate * tested);
  const bounds =
    errors === 0 ? { low: 0, high: boundOfNone(tested) } : clopperPearson(Math.min(errors, tested), tested);
  const spread = (bound: number) => (claim.falseMatch === undefined ? bound : overList(bound, claim.list!));
  const innocents = place.crowd - place.wanted;
  const falseAlerts = { low: innocents * spread(bounds.low), high: innocents * spread(bounds.high) };
  const trueAlerts = place.wanted * place.detects;
  const share = (wrong: number) => (trueAlerts + wrong === 0 ? 0 : trueAlerts / (trueAlerts + wrong));
  const ppv = trueAlerts === 0 ? null : { low: share(falseAlerts.high), high: share(falseAlerts.low) };
  return { tested, errors, rate: { value: rate, ...bounds }, boundWithoutError: boundOfNone(tested), falseAlerts, ppv };
}

/** The false alerts per passer-by with which the claimed share of alerts would be right here. */
function neededRate({ alertsRight, crowd, wanted = 0 }: Claim, detects: number): number | null {
  if (alertsRight === undefined || alertsRight === 0 || wanted === 0 || crowd! <= wanted) return null;
  return Math.min(1, (wanted * detects * (1 - alertsRight)) / (alertsRight * (crowd! - wanted)));
}

const around = (value: number): number[] => [0.01, 0.1, 1, 10, 100].map((factor) => value * factor);

/**
 * What a vendor's promise means at a place: alerts a day, false among them, innocent people for each wanted one.
 *
 * @param claim what is promised, with the crowd a day and the wanted among them; shares 0 to 1
 * @throws UsageError where a share is none, both kinds of false rate are given, or the crowd is missing
 * @example
 * auditClaim({ detects: 0.7, falseAlerts: 0.001, crowd: 100_000, wanted: 5 }).day?.falseAlerts.value; // 99.995
 */
export function auditClaim(claim: Claim): ClaimAudit {
  check(claim);
  const { crowd, wanted = 0, list, accuracy } = claim;
  const detects = claim.detects ?? accuracy ?? 1;
  const rate =
    claim.falseMatch ?? claim.falseAlerts ?? (accuracy === undefined ? null : Number((1 - accuracy).toPrecision(12)));
  const spread = (value: number) => (claim.falseMatch === undefined ? value : overList(value, list!));
  const named = (claim.groups ?? []).reduce((sum, group) => sum + group.share, 0);
  const ofGroups = (claim.groups ?? []).reduce((sum, group) => sum + group.share * spread(group.rate), 0);
  const perPasserBy =
    rate === null ? (named > 1 - 1e-9 ? ofGroups : null) : ofGroups + Math.max(0, 1 - named) * spread(rate);
  const published = publishedCases.map((one) => ({
    ...one,
    perPasserBy: one.falseAlerts / one.passersBy,
    ...clopperPearson(one.falseAlerts, one.passersBy),
    ppv: 1 - one.falseAlerts / one.alerts,
  }));
  const place = { crowd: crowd!, wanted, detects, perPasserBy: perPasserBy ?? 0 };
  const rows = perPasserBy !== null;
  const day = rows ? dayOf(place, claim.seed ?? 1) : null;
  const tested = rate === null || !rows ? null : testOf(claim, place, rate);
  const lists = list === undefined || claim.falseMatch === undefined ? [] : around(list).map(Math.round);
  const groups = (claim.groups ?? []).map((group) => ({
    ...group,
    perPasserBy: spread(group.rate),
    falseAlerts: (crowd! - wanted) * group.share * spread(group.rate),
    wantedShare: perPasserBy === null || perPasserBy === 0 ? 0 : (group.share * spread(group.rate)) / perPasserBy,
  }));
  const audit = {
    claim,
    perPasserBy,
    detects,
    neededRate: neededRate(claim, detects),
    day,
    tested,
    groups,
    byWanted: rows
      ? [...new Set([0, ...around(wanted || 1)])]
          .filter((w) => w <= crowd!)
          .map((w) => rowOf(w, { ...place, wanted: w }))
      : [],
    byCrowd: rows
      ? around(crowd!)
          .filter((n) => n >= wanted)
          .map((n) => rowOf(n, { ...place, crowd: n }))
      : [],
    byList: rows ? lists.map((w) => rowOf(w, { ...place, perPasserBy: overList(claim.falseMatch!, w) })) : [],
    byRate: [1e-2, 1e-3, 1e-4, 1e-5, 1e-6].map((value) => rowOf(value, { ...place, perPasserBy: value })),
    dots: rows
      ? {
          of: 10_000,
          wanted: (10_000 * wanted) / crowd!,
          found: (10_000 * wanted * detects) / crowd!,
          falseAlerts: 10_000 * (1 - wanted / crowd!) * perPasserBy,
        }
      : null,
    published,
  };
  return { ...audit, ...unsaidBy(claim), findings: findingsOf(audit) };
}
