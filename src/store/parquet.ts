import { setImmediate } from 'node:timers/promises';
import type { SchemaElement } from 'hyparquet';
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
/** Each column of a row group stands in one page. */
const onePage = 0;

/** Whether readers skip row groups by the least and the most of such a column: by person, day, week. */
const isSought = (type: Column<never>['type']): boolean => type === 'integer' || type === 'date';

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
  rows: Iterable<Row> | AsyncIterable<Row>,
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
    const cells = columns.map(() => new Array<Cell>(groupRows));
    let held = 0;
    const flush = async (): Promise<void> => {
      if (held === 0) return;
      const columnData = columns.map(({ name, type }, index) => ({
        name,
        data: held === groupRows ? cells[index] : cells[index].slice(0, held),
        statistics: isSought(type),
      }));
      writer.write({ columnData, rowGroupSize: groupRows, pageSize: onePage });
      held = 0;
      // A turn of the event loop, so that Ctrl-C is heard between row groups.
      await setImmediate();
    };
    const isFull = (row: Row): boolean => {
      for (let index = 0; index < columns.length; index++) cells[index][held] = columns[index].of(row);
      held++;
      written++;
      return held === groupRows;
    };
    if (Symbol.asyncIterator in rows) {
      for await (const row of rows) if (isFull(row)) await flush();
    } else for (const row of rows) if (isFull(row)) await flush();
    await flush();
    writer.finish();
  });
  return written;
}
