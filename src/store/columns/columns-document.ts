import { type Measure, subjectTitles, units } from '../../measures/names.ts';
import type { Described } from './column.ts';
import { eventColumns } from './events.ts';
import { jackknifeColumns } from './jackknife.ts';
import { peopleColumns } from './people.ts';
import { twinColumns } from './twins.ts';
import { weeklyColumns } from './weekly.ts';

const describe = <Row>(columns: readonly Described<Row>[]) =>
  Object.fromEntries(
    columns.map(({ name, type, optional, meaning, unit }) => [
      name,
      { type: type === 'date' ? 'DATE' : type, nullable: optional ?? false, meaning, unit },
    ]),
  );

/** `columns.json`: meaning and unit of every column of every file, in both languages. */
export const columnsDocument = (start: string, measures: readonly Measure[]) => ({
  'weekly.parquet': describe(weeklyColumns(start, measures)),
  'people.parquet': describe(peopleColumns),
  'events.parquet': describe(eventColumns),
  'twins.parquet': describe(twinColumns),
  'jackknife.parquet': describe(jackknifeColumns),
  measures: Object.fromEntries(
    measures.map(({ id, title, definition, unit, additive, about }) => [
      id,
      { title, definition, unit: units[unit], additive, about: subjectTitles[about] },
    ]),
  ),
});
