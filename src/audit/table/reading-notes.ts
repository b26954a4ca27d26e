import type { Bilingual } from '../../language/bilingual.ts';

/** Something that the reader of a table did or could not do, and that its user has to know. */
export interface ReadingNote {
  readonly code: ReadingNoteCode;
  readonly text: Bilingual;
  /** The same without its numbers, where these count people. */
  readonly coarse?: Bilingual;
}

export type ReadingNoteCode =
  | 'encoding'
  | 'unreadable-characters'
  | 'nul-bytes'
  | 'archive-entry'
  | 'header-row'
  | 'two-row-header'
  | 'no-header'
  | 'numbered-names'
  | 'repeated-columns'
  | 'first-of-name'
  | 'written-numbers'
  | 'ambiguous-numbers'
  | 'cells-outside'
  | 'sheet'
  | 'total-rows'
  | 'counted-rows'
  | 'weights'
  | 'one-hot'
  | 'short-rows'
  | 'left-out-rows'
  | 'cut-short';
