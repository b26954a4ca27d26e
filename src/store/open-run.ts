import { EvidenceError } from '../errors.ts';
import { text } from '../language/french.ts';
import { openDocument, readRunFolder, type StoredRun } from './read-run-folder.ts';
import { version } from './version.ts';

/**
 * Opens the folder of a run that this very version made: another may mean something else by the same column.
 *
 * @throws EvidenceError for a folder that is missing, foreign, incomplete, changed, or of another version
 */
export async function openRun(folder: string, own = version): Promise<StoredRun> {
  const { version: made } = openDocument(folder);
  if (made !== own)
    throw new EvidenceError(
      text(
        `the run was made by version ${made}, this is ${own}: run it again`,
        `cette simulation vient de la version ${made}, vous utilisez la ${own} : relancez-la`,
      ),
      folder,
    );
  return readRunFolder(folder);
}
