import { ContrechampError } from '../errors.ts';
import type { Bilingual } from '../language/bilingual.ts';
import { text } from '../language/french.ts';
import { readerReason } from '../language/reader-words.ts';
import type { Context } from './context.ts';

/**
 * What a finished run can do without: where it fails, the run goes on and says what is left out and why.
 *
 * @returns `null` where it failed
 */
export async function optional<Value>(
  what: Bilingual,
  make: () => Value | Promise<Value>,
  { note, say }: Context,
): Promise<Value | null> {
  try {
    return await make();
  } catch (error) {
    const reason = error instanceof ContrechampError ? error.text : readerReason(error);
    note(say(text(`left out: ${what.en} (${reason.en})`, `laissé de côté : ${what.fr} (${reason.fr})`)));
    return null;
  }
}
