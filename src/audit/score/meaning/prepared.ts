import { EvidenceError } from '../../../errors.ts';
import { type Ranked, ranked } from '../../../statistics/auc.ts';
import type { Table } from '../../table/table.ts';
import { noRowsLeft } from '../messages.ts';
import { type Cases, casesOf, type Meaning } from './definition.ts';
import { asked, demandReferences, type Grouping, groupingOf } from './grouping.ts';
import { withOneHotGroups } from './one-hot.ts';
import { peopleOf } from './people-rows.ts';

/** What later steps need besides the result. */
export interface Prepared {
  readonly table: Table;
  readonly cases: Cases;
  readonly groupings: readonly Grouping[];
  readonly ranks: Ranked | undefined;
}

/** The table with a row a person, and a column for each grouping that only columns of yes and no stand for. */
export function readAsPeople(table: Table, meaning: Meaning): Table {
  const { score, decision, outcome, groups } = meaning;
  const people = peopleOf(table, meaning.count, [score, decision, outcome, ...(groups ?? []).flat()]);
  return withOneHotGroups(people, groups);
}

/** Reads decisions, outcomes and groups out of a table. */
export function prepare(given: Table, meaning: Meaning): Prepared {
  if (given.rows === 0) throw new EvidenceError(noRowsLeft(), given.name);
  const table = readAsPeople(given, meaning);
  const cases = casesOf(table, meaning);
  const groupings = asked(meaning.groups).map((columns) => groupingOf(table, columns));
  demandReferences(groupings, meaning.reference);
  const ranks = cases.risk === undefined ? undefined : ranked(cases.risk);
  return { table, cases, groupings, ranks };
}
