import { setImmediate } from 'node:timers/promises';
import type { DecodedArray, SchemaElement } from 'hyparquet';
import { ByteWriter, ParquetWriter } from 'hyparquet-writer';
import { openSeal, SealedPieces } from './seal.ts';
import { writeAside } from './write-whole.ts';

export type Cell = string | number | boolean | null;

/** One column of a Parquet file; `date` takes days since 1 January 1970. */
export interface Column<Row> {
  readonly name: string;
  readonly type: 'text' | 'integer' | 'number' | 'boolean' | 'date';
  /** May be null. */
  readonly optional?: boolean;
  readonly of: (row: Row) => Cell;
}

const physical: Readonly<Record<Column<never>['type'], Pick<SchemaElement, 'type' | 'converted_type'>>> = {
  text: { type: 'BYTE_ARRAY', converted_type: 'UTF8' },
  integer: { type: 'INT32' },
  number: { type: 'DOUBLE' },
  boolean: { type: 'BOOLEAN' },
  date: { type: 'INT32', converted_type: 'DATE' },
};

const schemaOf = <Row>(columns: readonly Column<Row>[]): SchemaElement[] => [
  { name: 'root', num_children: columns.length },
  ...columns.map(
    (column): SchemaElement => ({
      name: column.name,
      ...physical[column.type],
      repetition_type: column.optional ? 'OPTIONAL' : 'REQUIRED',
    }),
  ),
];

/** Rows held in memory before they are written: a row group, unless said. */
const usualGroup = 65_536;
/** Rows that there is room for at first: many columns seldom have many rows. */
const fewRows = 1024;
/** Each column of a row group stands in one page. */
const onePage = 0;

/** Whether readers skip row groups by the least and the most of a column: by person, day, week; hardly by what may be null. */
const isSought = ({ type, optional }: Column<never>): boolean =>
  (type === 'integer' || type === 'date') && optional !== true;

/** Hands over what is written after each row group, and seals the whole at its end. */
class AppendingWriter extends ByteWriter {
  private readonly append: (bytes: Uint8Array) => void;
  private readonly seal = new SealedPieces();

  constructor(append: (bytes: Uint8Array) => void) {
    super(1 << 20);
    this.append = append;
  }

  flush(): void {
    this.append(this.seal.add(this.getBytes()));
    this.index = 0;
  }

  override finish(): void {
    this.append(this.seal.close(this.getBytes()));
  }
}

/** Rows one by one; or, where `inColumns` is given, so many at a time by columns, which may be the same ones each time. */
type Rows<Row> = (Iterable<Row> | AsyncIterable<Row>) & {
  inColumns?(rows: number): Iterable<{ readonly [Name in keyof Row]: ArrayLike<Row[Name]> }>;
};

/** Cells of each row group, column by column. */
async function* groupsOf<Row>(
  columns: readonly Column<Row>[],
  rows: Rows<Row>,
  groupRows: number,
): AsyncGenerator<DecodedArray[]> {
  if (rows.inColumns !== undefined) {
    for (const group of rows.inColumns(groupRows))
      yield columns.map(({ name }) => group[name as keyof Row] as DecodedArray);
    return;
  }
  const cells = columns.map(() => new Array<Cell>(Math.min(groupRows, fewRows)));
  let held = 0;
  const isFull = (row: Row): boolean => {
    for (let index = 0; index < columns.length; index++) cells[index][held] = columns[index].of(row);
    held++;
    return held === groupRows;
  };
  const whole = (): Cell[][] => {
    held = 0;
    return cells;
  };
  if (Symbol.asyncIterator in rows) {
    for await (const row of rows) if (isFull(row)) yield whole();
  } else for (const row of rows) if (isFull(row)) yield whole();
  if (held > 0) yield cells.map((column) => column.slice(0, held));
}

/**
 * Writes rows of any number as one Parquet file, a row group at a time, aside until it is whole.
 *
 * @param groupRows rows of a row group: the fewest that a reader takes at once
 * @returns how many rows were written
 * @throws UsageError when the file cannot be written
 */
export async function writeParquet<Row>(
  path: string,
  columns: readonly Column<Row>[],
  rows: Rows<Row>,
  about: Readonly<Record<string, string>>,
  groupRows = usualGroup,
): Promise<number> {
  let written = 0;
  await writeAside(path, async (append) => {
    const writer = new ParquetWriter({
      writer: new AppendingWriter(append),
      schema: schemaOf(columns),
      kvMetadata: Object.entries(about).map(([key, value]) => ({ key, value })),
      createdBy: openSeal,
    });
    for await (const group of groupsOf(columns, rows, groupRows)) {
      const columnData = columns.map((column, index) => ({
        name: column.name,
        data: group[index],
        statistics: isSought(column),
      }));
      writer.write({ columnData, rowGroupSize: groupRows, pageSize: onePage });
      written += group[0].length;
      // A turn of the event loop, so that Ctrl-C is heard between row groups.
      await setImmediate();
    }
    writer.finish();
  });
  return written;
}
