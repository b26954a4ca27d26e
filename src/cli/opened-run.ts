import { text } from '../language/french.ts';
import { openRun } from '../store/open-run.ts';
import type { StoredRun } from '../store/read-run-folder.ts';
import type { Context } from './context.ts';

/** Opens the folder of a run, and says where it has no digests to be held to. */
export async function openedRun(folder: string, context: Context): Promise<StoredRun> {
  const run = await openRun(folder);
  if (!run.isVerified)
    context.note(
      context.say(
        text(
          `${folder}: made before runs kept digests of their files; only sizes could be checked`,
          `${folder} : simulation d’avant les empreintes de fichiers ; seules les tailles ont pu être vérifiées`,
        ),
      ),
    );
  return run;
}
