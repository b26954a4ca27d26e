import type { ReadingNote } from './reading-notes.ts';

/** What may be said about a file instead of being found. */
export interface ReadOptions {
  /** Line of the header, 1 for the first; 0 where there is none. */
  readonly headerRow?: number;
  /** Name of the encoding as the WHATWG Encoding Standard lists it: `utf-8`, `windows-1252`, `gb18030` … */
  readonly encoding?: string;
  readonly delimiter?: string;
  readonly decimal?: '.' | ',';
  /** Sheet of a workbook, or file of a ZIP archive. */
  readonly sheet?: string;
  /** How many bytes a compressed file may unpack to; 150 MB, and 200 times its size, if not given. */
  readonly maxUnpackedBytes?: number;
  readonly limits?: Partial<ReadLimits>;
}

export interface ReadLimits {
  readonly maxRows: number;
  readonly maxColumns: number;
  readonly maxRowBytes: number;
  readonly maxBytes: number;
}

export const defaultLimits: ReadLimits = {
  maxRows: 20_000_000,
  maxColumns: 2_000,
  maxRowBytes: 4_000_000,
  maxBytes: 8_000_000_000,
};

/** What every layer of the reader shares: the file's name for errors, what was asked, and where it tells what it did. */
export interface Reading {
  readonly name: string;
  readonly options: ReadOptions;
  readonly limits: ReadLimits;
  readonly notes: ReadingNote[];
}

/** Begins the reading of one file. */
export const readingOf = (name: string, options: ReadOptions = {}): Reading => ({
  name,
  options,
  limits: { ...defaultLimits, ...options.limits },
  notes: [],
});
