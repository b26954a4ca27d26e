import { text } from '../../language/french.ts';
import { type Measure, units } from '../../measures/names.ts';
import type { WeeklyRow } from '../../measures/run-result.ts';
import { columnsOf, type Described, finite } from './column.ts';

const millisecondsPerDay = 86_400_000;

/** Days from 1 January 1970 to an ISO date. */
const dayNumber = (date: string): number => Math.floor(Date.parse(`${date}T00:00:00Z`) / millisecondsPerDay);

const [regime, week, region, group] = columnsOf<Omit<WeeklyRow, 'values'>>({
  regime: ['text', text('Regime', 'Régime')],
  week: ['week', text('Week, from 1', 'Semaine, à partir de 1')],
  region: ['text', text('Region; `all` is the whole country', 'Région ; `all` désigne tout le pays')],
  group: ['text', text('Group of people; `all` is everybody', 'Groupe de personnes ; `all` désigne tout le monde')],
});

/** `weekly.parquet`: a row a regime, week, region and group; a column a measure. */
export const weeklyColumns = (start: string, measures: readonly Measure[]): readonly Described<WeeklyRow>[] => [
  regime,
  week,
  {
    name: 'weekStart',
    type: 'date',
    of: (row) => dayNumber(start) + 7 * row.week,
    meaning: text('First day of the week', 'Premier jour de la semaine'),
    unit: text('date', 'date'),
  },
  region,
  group,
  ...measures.map(
    (measure): Described<WeeklyRow> => ({
      name: measure.id,
      type: 'number',
      optional: true,
      of: (row) => finite(row.values[measure.id]),
      meaning: measure.definition,
      unit: units[measure.unit],
    }),
  ),
];
