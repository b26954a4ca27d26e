import { EvidenceError } from '../../../errors.ts';
import { type Ranked, ranked } from '../../../statistics/auc.ts';
import type { Table } from '../../table/table.ts';
import { noRowsLeft } from '../messages.ts';
import { type Cases, casesOf, type Meaning } from './definition.ts';
import { asked, demandReferences, type Grouping, groupingOf } from './grouping.ts';

/** What later steps need besides the result. */
export interface Prepared {
  readonly table: Table;
  readonly cases: Cases;
  readonly groupings: readonly Grouping[];
  readonly ranks: Ranked | undefined;
}

/** Reads decisions, outcomes and groups out of a table. */
export function prepare(table: Table, meaning: Meaning): Prepared {
  if (table.rows === 0) throw new EvidenceError(noRowsLeft(), table.name);
  const cases = casesOf(table, meaning);
  const groupings = asked(meaning.groups).map((columns) => groupingOf(table, columns));
  demandReferences(groupings, meaning.reference);
  const ranks = cases.risk === undefined ? undefined : ranked(cases.risk);
  return { table, cases, groupings, ranks };
}
