import type { Table } from '../table/table.ts';
import { type Counterfactuals, counterfactualNotes, nearestSpared } from './factors/counterfactuals.ts';
import { findProxies, type ProxyColumn, proxyFindings } from './factors/proxies.ts';
import { type Factors, whatMoves } from './factors/what-moves.ts';
import { type Finding, findingsInOrder } from './findings/findings.ts';
import { lineFindings } from './lines/line-findings.ts';
import { scanThresholds, type Thresholds } from './lines/thresholds.ts';
import type { Meaning } from './meaning/definition.ts';
import { prepare } from './meaning/prepared.ts';
import { auditRates, type RatesAudit } from './rates/audit-rates.ts';
import { doubtFindings, type LabelDoubts, labelDoubts, missingBoundsNotes } from './rates/label-doubts.ts';

/** What is asked of a table of decisions. */
export interface ScoreRequest extends Meaning {
  /** Columns that may move the score, `COL` or `COL=REFERENCE`; chosen by itself if not given. */
  readonly factors?: readonly string[];
  /** Columns that nobody can change, kept when a counterpart is looked for. */
  readonly immutable?: readonly string[];
  /** Gives lines of rows (counterparts); nothing about single rows is given without it. */
  readonly showRows?: boolean;
  /** Seed of samples and permutations; 1 if not given. */
  readonly seed?: number;
  /** Hears the share of the work done, 0 to 1; it changes nothing in the result. */
  readonly onProgress?: (share: number) => void;
}

/** Everything that a table of decisions says. */
export interface ScoreAudit extends RatesAudit {
  /** `null` without a score. */
  readonly thresholds: Thresholds | null;
  readonly factors: Factors;
  /** `null` without an outcome. */
  readonly labelDoubts: LabelDoubts | null;
  /** Nearest rows with the other decision; `null` where there is nothing to compare. */
  readonly counterfactuals: Counterfactuals | null;
  /** Columns from which a group can be guessed. */
  readonly proxies: readonly ProxyColumn[];
  /** What is said without a test of its own: bounds of what is missing, how near spared rows lie. */
  readonly notes: readonly Finding[];
  readonly seed: number;
}

/** Share of the work done after each part, as a table of a million rows takes it. */
const doneAfter = { preparing: 0.1, rates: 0.25, thresholds: 0.32, factors: 0.58, counterfactuals: 0.9 } as const;

/**
 * Audits a table of decisions: rates by group with intervals, comparisons, thresholds, what moves the score, findings
 * and warnings.
 *
 * @param table rows read by `readCsv`, `readExcel`, `readParquet`, or made by `tableOf`
 * @param request which columns hold score or decision, outcome and groups
 * @throws EvidenceError where a column is missing or does not hold what it should; UsageError where the request is unclear
 * @example
 * const table = tableOf({ score: [2, 7, 8, 1], fraud: [0, 1, 0, 0], sex: ['F', 'M', 'F', 'M'] });
 * auditScore(table, { score: 'score', threshold: 5, outcome: 'fraud', groups: [['sex']] }).groups.sex.F.fp; // 1
 */
export function auditScore(table: Table, request: ScoreRequest): ScoreAudit {
  const { onProgress } = request;
  const prepared = prepare(table, request);
  onProgress?.(doneAfter.preparing);
  const seed = request.seed ?? 1;
  const rates = auditRates(prepared, request);
  onProgress?.(doneAfter.rates);
  const thresholds = scanThresholds(prepared);
  const doubts = labelDoubts(prepared, rates, request);
  onProgress?.(doneAfter.thresholds);
  const { thresholds: before, factors: after } = doneAfter;
  const factors = whatMoves(prepared, request.factors, seed, (share) =>
    onProgress?.(before + share * (after - before)),
  );
  onProgress?.(doneAfter.factors);
  const counterfactuals = nearestSpared(
    prepared,
    request.factors,
    request.immutable ?? [],
    seed,
    request.showRows === true,
  );
  onProgress?.(doneAfter.counterfactuals);
  const proxies = findProxies(prepared, seed);
  onProgress?.(1);
  return {
    ...rates,
    thresholds,
    factors,
    labelDoubts: doubts,
    findings: findingsInOrder([
      ...rates.findings,
      ...lineFindings(thresholds),
      ...doubtFindings(doubts),
      ...proxyFindings(proxies, rates),
    ]),
    notes: [...missingBoundsNotes(doubts), ...counterfactualNotes(counterfactuals)],
    warnings: [...rates.warnings, ...factors.warnings],
    counterfactuals,
    proxies,
    seed,
  };
}
