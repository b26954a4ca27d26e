// Row groups whose columns come in numbers: the library's pages, but each cell is looked at once on the way to them.
import type { ColumnChunk, ColumnMetaData, Encoding, PageHeader, ParquetType, SchemaElement } from 'hyparquet';
import { ByteWriter, type ParquetWriter } from 'hyparquet-writer';
import { writePageHeader } from 'hyparquet-writer/src/datapage.js';
import { writePlain } from 'hyparquet-writer/src/plain.js';
import { snappyCompress } from 'hyparquet-writer/src/snappy.js';
import { InternalError } from '../errors.ts';
import type { NumberColumn } from '../measures/run-result.ts';
import { type Numbered, Numbering } from './numbering.ts';
import { writeRunLengths } from './run-lengths.ts';

/** A column on its way to its pages. */
interface Coming extends Numbered {
  readonly type: ParquetType;
  readonly names: NumberColumn['names'];
}

const sizes: Readonly<Partial<Record<ParquetType, number>>> = { INT32: 4, DOUBLE: 8 };
const bitsFor = (values: number): number => Math.ceil(Math.log2(values));

/** By a dictionary for texts, and for numbers where it takes half the room at most, as the library judges it too. */
function encodingOf({ type, names, values, numbers }: Coming): Encoding {
  if (type === 'BOOLEAN') return 'RLE';
  if (names !== undefined) return 'RLE_DICTIONARY';
  const dictionary = sizes[type]! * values.length + Math.ceil((numbers.length * bitsFor(values.length)) / 8);
  return 2 * dictionary <= sizes[type]! * numbers.length ? 'RLE_DICTIONARY' : 'PLAIN';
}

/** Writes the cells of a page before they are compressed. */
function writeCells(to: ByteWriter, { type, values, numbers }: Coming, encoding: Encoding): void {
  if (encoding === 'RLE_DICTIONARY') {
    to.appendUint8(bitsFor(values.length));
    writeRunLengths(to, numbers, bitsFor(values.length));
  } else if (encoding === 'RLE') {
    to.appendUint32(0);
    to.view.setUint32(0, writeRunLengths(to, numbers, 1), true);
  } else
    writePlain(
      to,
      Array.from(numbers, (number) => values[number]),
      type,
      undefined,
    );
}

/** The least and the most of a column without nulls, and which pages it has. */
const told = ({ values }: Coming, encoding: Encoding): Pick<ColumnMetaData, 'statistics' | 'encoding_stats'> => ({
  statistics: {
    min_value: values.reduce((least, value) => Math.min(least, value)),
    max_value: values.reduce((most, value) => Math.max(most, value)),
    null_count: 0n,
  },
  encoding_stats: [
    ...(encoding === 'RLE_DICTIONARY' ? [{ page_type: 'DICTIONARY_PAGE', encoding: 'PLAIN', count: 1 } as const] : []),
    { page_type: 'DATA_PAGE_V2', encoding, count: 1 },
  ],
});

/** Writes row groups whose columns come in numbers, a page a column. */
export class NumberedGroups {
  private readonly writer: ParquetWriter;
  private readonly isSought: readonly boolean[];
  private readonly numbering = new Numbering();
  private readonly levels = new ByteWriter();
  private readonly content = new ByteWriter();

  /** @param isSought of which columns the least and the most are told */
  constructor(writer: ParquetWriter, isSought: readonly boolean[]) {
    this.writer = writer;
    this.isSought = isSought;
  }

  /** Writes one group; its columns stand in the order of the file's. */
  write(group: readonly NumberColumn[]): void {
    const { writer } = this;
    const from = writer.writer.offset;
    const columns = group.map((column, index) => this.writeColumn(column, index));
    const rows = BigInt(group[0].numbers.length);
    writer.row_groups.push({
      columns,
      total_byte_size: columns.reduce((sum, { meta_data }) => sum + meta_data!.total_uncompressed_size, 0n),
      num_rows: rows,
      total_compressed_size: BigInt(writer.writer.offset - from),
    });
    writer.num_rows += rows;
    writer.writer.flush?.();
  }

  private writeColumn({ numbers: cells, names }: NumberColumn, index: number): ColumnChunk {
    const { writer, numbering, isSought } = this;
    const { name, type, repetition_type } = writer.schema[index + 1] as SchemaElement & { type: ParquetType };
    const numbered =
      type === 'BOOLEAN' ? numbering.asBits(cells) : numbering.number(cells, repetition_type === 'OPTIONAL');
    if (numbered.present === null && numbered.numbers.length < cells.length)
      throw new InternalError('a cell that may not be null has no number', name);
    const column = { ...numbered, type, names };
    const encoding = encodingOf(column);
    const hasDictionary = encoding === 'RLE_DICTIONARY';
    const from = writer.writer.offset;
    const dictionarySize = hasDictionary ? this.writeDictionary(column) : 0;
    const data = writer.writer.offset;
    const dataSize = this.writeData(column, encoding);
    return {
      meta_data: {
        type,
        encodings: hasDictionary ? ['PLAIN', encoding] : [encoding],
        path_in_schema: [name],
        codec: writer.codec,
        num_values: BigInt(cells.length),
        total_compressed_size: BigInt(writer.writer.offset - from),
        total_uncompressed_size: BigInt(dictionarySize + dataSize),
        data_page_offset: BigInt(data),
        ...(hasDictionary && { dictionary_page_offset: BigInt(from) }),
        ...(isSought[index] && told(column, encoding)),
      },
      file_offset: BigInt(from),
    };
  }

  private writeDictionary({ type, names, values }: Coming): number {
    const cells = names === undefined ? [...values] : values.map((value) => names[value]);
    this.turn();
    writePlain(this.content, cells, type, undefined);
    return this.writePage({
      type: 'DICTIONARY_PAGE',
      dictionary_page_header: { num_values: cells.length, encoding: 'PLAIN' },
    });
  }

  private writeData(column: Coming, encoding: Encoding): number {
    const { numbers, present } = column;
    this.turn();
    if (present !== null) writeRunLengths(this.levels, present, 1);
    writeCells(this.content, column, encoding);
    const rows = present?.length ?? numbers.length;
    return this.writePage({
      type: 'DATA_PAGE_V2',
      data_page_header_v2: {
        num_values: rows,
        num_nulls: rows - numbers.length,
        num_rows: rows,
        encoding,
        definition_levels_byte_length: this.levels.index,
        repetition_levels_byte_length: 0,
        is_compressed: true,
      },
    });
  }

  /** Makes levels and content empty for the next page. */
  private turn(): void {
    this.levels.index = 0;
    this.content.index = 0;
  }

  /** @returns bytes that the page would take were it not compressed; levels never are */
  private writePage(header: Omit<PageHeader, 'uncompressed_page_size' | 'compressed_page_size'>): number {
    const [levels, content] = [this.levels.getBytes(), this.content.getBytes()];
    const to = this.writer.writer;
    const from = to.offset;
    const compressed = snappyCompress(content);
    writePageHeader(to, {
      ...header,
      uncompressed_page_size: levels.length + content.length,
      compressed_page_size: levels.length + compressed.length,
    });
    const headerSize = to.offset - from;
    to.appendBytes(levels);
    to.appendBytes(compressed);
    return headerSize + levels.length + content.length;
  }
}
