import type { Bilingual } from '../../language/bilingual.ts';
import { text } from '../../language/french.ts';

/** Why a run failed, as the queue keeps it: whoever asks reads it in their language. */
export const kept = ({ en, fr }: Bilingual): string => JSON.stringify({ en, fr });

export const failureIn = (reason: string): Bilingual => {
  try {
    const { en, fr } = JSON.parse(reason);
    if (typeof en === 'string' && typeof fr === 'string') return { en, fr };
  } catch {
    // Said by the queue itself.
  }
  return text(reason, reason);
};
