import { ContrechampError, UsageError } from '../../src/errors.ts';
import type { Bilingual } from '../../src/language/bilingual.ts';
import { text } from '../../src/language/french.ts';

/** What went wrong with a file, in words for the visitor. */
export function faultOf(error: unknown): Bilingual {
  if (error instanceof ContrechampError) {
    const place = error.place === undefined ? ['', ''] : [`${error.place}: `, `${error.place} : `];
    return text(`${place[0]}${error.text.en}`, `${place[1]}${error.text.fr}`);
  }
  return text(
    `This file could not be worked through, and that is our fault: ${error}`,
    `Ce fichier n’a pu être traité, de notre fait : ${error}`,
  );
}

/** What a thread says that is asked about a file which another thread, that died, had read. */
export const goneWith = (): UsageError =>
  new UsageError(
    text(
      'The file is no longer in memory, for the thread that read it ended by itself. Open it again.',
      'Le fichier n’est plus en mémoire : le fil qui l’avait lu s’est arrêté de lui-même. Rouvrez-le.',
    ),
  );
