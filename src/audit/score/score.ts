import { auditRates, prepare, type RatesAudit } from './audit.ts';
import type { Meaning } from './definition.ts';
import type { Table } from './table.ts';

/** What is asked of a table of decisions. */
export interface ScoreRequest extends Meaning {
  readonly factors?: readonly string[];
}

/** Everything that a table of decisions says. */
export interface ScoreAudit extends RatesAudit {}

/**
 * Audits a table of decisions: rates by group with intervals, comparisons, findings and warnings.
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
  return auditRates(prepared, request);
}
