import { auditRates, prepare, type RatesAudit } from './audit.ts';
import type { Meaning } from './definition.ts';
import { type Factors, whatMoves } from './factors.ts';
import { doubtFindings, type LabelDoubts, labelDoubts } from './label-doubts.ts';
import type { Table } from './table.ts';
import { thresholdFindings } from './threshold-findings.ts';
import { scanThresholds, type Thresholds } from './thresholds.ts';

/** What is asked of a table of decisions. */
export interface ScoreRequest extends Meaning {
  /** Columns that may move the score, `COL` or `COL=REFERENCE`; chosen by itself if not given. */
  readonly factors?: readonly string[];
  /** Seed of samples and permutations; 1 if not given. */
  readonly seed?: number;
}

/** Everything that a table of decisions says. */
export interface ScoreAudit extends RatesAudit {
  /** `null` without a score. */
  readonly thresholds: Thresholds | null;
  readonly factors: Factors;
  /** `null` without an outcome. */
  readonly labelDoubts: LabelDoubts | null;
  readonly seed: number;
}

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
  const prepared = prepare(table, request);
  const seed = request.seed ?? 1;
  const rates = auditRates(prepared, request);
  const thresholds = scanThresholds(prepared);
  const doubts = labelDoubts(prepared, rates, request);
  const factors = whatMoves(prepared, request.factors, seed);
  return {
    ...rates,
    thresholds,
    factors,
    labelDoubts: doubts,
    findings: [...rates.findings, ...thresholdFindings(thresholds), ...doubtFindings(doubts)],
    warnings: [...rates.warnings, ...factors.warnings],
    seed,
  };
}
