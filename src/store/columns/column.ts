import type { Bilingual } from '../../language/bilingual.ts';
import { text } from '../../language/french.ts';
import type { Cell, Column } from '../parquet.ts';

/** A column of a file of a run, with its meaning and unit. */
export interface Described<Row> extends Column<Row> {
  readonly meaning: Bilingual;
  readonly unit: Bilingual;
}

/** How a field stands in a file: `week` counts from 1 there and from 0 in the row; `?` may be null. */
type Kind = Column<never>['type'] | 'week' | `${Column<never>['type']}?`;
type Field = readonly [kind: Kind, meaning: Bilingual, unit?: Bilingual];

export const number01 = text('0 to 1', 'de 0 à 1');
const weeks = text('weeks', 'semaines');

/** A number that files may hold: anything else (NaN, infinities, nothing) is `null`. */
export const finite = (value: number | null | undefined): number | null =>
  typeof value === 'number' && Number.isFinite(value) ? value : null;

function described<Row>(name: keyof Row & string, [kind, meaning, unit]: Field): Described<Row> {
  const said = { name, meaning, unit: unit ?? (kind === 'week' ? weeks : text('')) };
  if (kind === 'week') return { ...said, type: 'integer', of: (row) => Number(row[name]) + 1 };
  if (kind === 'number?')
    return { ...said, type: 'number', optional: true, of: (row) => finite(row[name] as number | null) };
  const type = kind.replace('?', '') as Column<never>['type'];
  return { ...said, type, ...(type !== kind && { optional: true }), of: (row) => row[name] as Cell };
}

/** A column for each field of a row, under its name. */
export const columnsOf = <Row>(fields: { readonly [Name in keyof Row]: Field }): readonly Described<Row>[] =>
  Object.entries<Field>(fields).map(([name, field]) => described<Row>(name as keyof Row & string, field));
