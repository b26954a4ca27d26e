import type { Bilingual, Language } from '../language/bilingual.ts';
import { harmless } from '../language/harmless.ts';

/** What every command is given: the reader's language and where to print. */
export interface Context {
  readonly language: Language;
  /** Picks the reader's language. */
  readonly say: (text: Bilingual) => string;
  /** Results: standard output. What came from outside steers no terminal; `data` goes untouched where none is. */
  readonly print: (text: string, kind?: 'data') => void;
  /** Progress, warnings, notes: standard error. */
  readonly note: (text: string) => void;
  /** Waits until what was printed has been taken: what pours out rows would otherwise heap them up in memory. */
  readonly taken: () => Promise<void>;
  /** Set by a command that worked and found something wanting (1). */
  exitCode: 0 | 1;
  /** Set by a command that makes more than what it prints: its work goes on when nobody reads any more. */
  goesOn?: true;
}

export const createContext = (language: Language): Context => ({
  language,
  say: (text) => text[language],
  print: (text, kind) => {
    const isPiped = kind === 'data' && !process.stdout.isTTY;
    process.stdout.write(`${isPiped ? text : harmless(text)}\n`);
  },
  note: (text) => void process.stderr.write(`${harmless(text)}\n`),
  taken: () =>
    process.stdout.writableNeedDrain
      ? new Promise((resolve) => process.stdout.once('drain', resolve))
      : Promise.resolve(),
  exitCode: 0,
});
