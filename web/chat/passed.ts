import { simulatedOracle } from '../../src/audit/chat/index.ts';
import type { Language } from '../../src/language/bilingual.ts';
import { type Line, rulesOf } from './invented.ts';

/** A message that went through the filter. */
export interface Passed {
  readonly writer: 0 | 1;
  readonly text: string;
  readonly arrived: boolean;
}

/** Sends a line past the filter of a language. */
export async function passed([writer, text]: Line, language: Language): Promise<Passed> {
  return { writer, text, arrived: await simulatedOracle(rulesOf[language])(text, 'search') };
}
