import { text } from '../language/french.ts';
import { namedRun } from '../store/named-run.ts';
import { openRun } from '../store/open-run.ts';
import type { StoredRun } from '../store/read-run-folder.ts';
import type { Context } from './context.ts';
import { runsFolder } from './run-small-runs.ts';

/** Opens the folder of a run, or the newest run of a scenario by its name, and says where it has no digests to be held to. */
export async function openedRun(reference: string, context: Context): Promise<StoredRun> {
  const folder = namedRun(reference, runsFolder);
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
