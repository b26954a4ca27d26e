import {
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { UsageError } from '../errors.ts';
import type { Bilingual } from '../language/bilingual.ts';
import { text } from '../language/french.ts';
import { isDead, machine, partName, removeLeftParts } from './aside.ts';
import { isSealed } from './seal.ts';
import { writeFailure } from './write-whole.ts';

/** A folder being written: it bears its final name only when it is whole. */
export interface ClaimedFolder {
  readonly path: string;
  readonly aside: string;
  /** A run stands at the path, and is to make way. */
  readonly replaces: boolean;
}

/** Hears what was found left by runs that were killed, and what became of it. */
export type Tell = (note: Bilingual) => void;

export const incompleteNote = 'INCOMPLETE.txt';
const asideOf = (path: string): string => `${path}.incomplete`;

const noteText =
  (): string => `This run is incomplete: the program is still at work, or was stopped before it had finished.
Do not use these files. The folder may be deleted.

Cette simulation est incomplète : le programme y travaille encore, ou a été arrêté avant la fin.
N’utilisez pas ces fichiers. Le dossier peut être supprimé.

process ${machine} ${process.pid}
`;

const ownFiles = /^(INCOMPLETE\.txt|report\.html|[a-z]+\.(json|parquet)|\.contrechamp-[\w-]+\.part)$/;

const isRunFolder = (path: string): boolean => {
  const entries = readdirSync(path);
  return entries.length === 0 || (entries.includes('run.json') && entries.includes('columns.json'));
};

/** Whether something stands at a path, be it a link that leads nowhere. */
const isTaken = (path: string): boolean => lstatSync(path, { throwIfNoEntry: false }) !== undefined;

/** Whether a path can be looked at: below a file it cannot. @throws UsageError */
function lookAt<Seen>(path: string, look: (path: string) => Seen): Seen {
  try {
    return look(path);
  } catch (error) {
    throw writeFailure(error, path);
  }
}

function makeParent(path: string): void {
  const parent = resolve(path, '..');
  lookAt(parent, () => mkdirSync(parent, { recursive: true }));
}

/** The process that writes a folder aside, as its note says; `null` where there is no note of ours. */
function writerOf(aside: string): { readonly isDead: boolean; readonly isOurs: boolean; readonly pid: number } | null {
  const note = join(aside, incompleteNote);
  const found = existsSync(note) && /^process ([0-9a-f]{8}) (\d{1,10})$/m.exec(readFileSync(note, 'utf8'));
  if (!found) return null;
  const pid = Number(found[2]);
  return { isDead: found[1] === machine && isDead(pid), isOurs: found[1] === machine && pid === process.pid, pid };
}

/** Makes the folder aside, its note in it from the first; `undefined` when another run has claimed that name. */
function makeAside(path: string, replaces: boolean): ClaimedFolder | undefined {
  const aside = asideOf(path);
  const unnamed = join(dirname(aside), partName());
  try {
    mkdirSync(unnamed);
    writeFileSync(join(unnamed, incompleteNote), noteText());
    renameSync(unnamed, aside);
  } catch (error) {
    rmSync(unnamed, { recursive: true, force: true });
    if (isTaken(aside)) return undefined;
    throw writeFailure(error, aside);
  }
  return { path, aside, replaces };
}

/** Claims the first free `FOLDER/NAME-N`, made aside at once so that two runs never share one. */
export function claimFreshFolder(folder: string, name: string, tell: Tell = () => {}): ClaimedFolder {
  makeParent(join(folder, name));
  for (let number = 1; ; number++) {
    const path = join(folder, `${name}-${number}`);
    if (isTaken(path)) continue;
    recover(path, tell);
    if (isTaken(path) || isTaken(asideOf(path))) continue;
    const claim = makeAside(path, false);
    if (claim !== undefined) return claim;
  }
}

/** Refuses a folder that exists (unless `force`), one that is not a run even then. @throws UsageError */
export function demandFree(path: string, force: boolean): void {
  if (!lookAt(path, isTaken)) return;
  if (!force)
    throw new UsageError(
      text(
        `${path} exists already. Name another folder, or replace it with --force.`,
        `${path} existe déjà. Indiquez un autre dossier, ou remplacez-le avec --force.`,
      ),
    );
  if (!statSync(path, { throwIfNoEntry: false })?.isDirectory() || !isRunFolder(path))
    throw new UsageError(
      text(
        `${path} is not a folder of a run: --force replaces runs only. Name another folder.`,
        `${path} n’est pas un dossier de simulation : --force ne remplace que des simulations. Indiquez un autre dossier.`,
      ),
    );
}

const leftAside = (aside: string): UsageError =>
  new UsageError(
    text(
      `${aside} is left from a run that did not finish, or that is at work now. Delete it, or replace it with --force.`,
      `${aside} provient d’une simulation inachevée, ou encore en cours. Supprimez-le, ou remplacez-le avec --force.`,
    ),
  );

const atWork = (aside: string, pid: number): UsageError =>
  new UsageError(
    text(
      `${aside} is being written by another process (${pid}). Name another folder; if that process is no run, delete this one.`,
      `${aside} est en cours d’écriture par un autre processus (${pid}). Indiquez un autre dossier ; si ce processus n’est pas une simulation, supprimez celui-ci.`,
    ),
  );

const notOurs = (aside: string): UsageError =>
  new UsageError(
    text(
      `${aside} is in the way, and is not a folder that this tool began. Move it, or name another folder.`,
      `${aside} est à cette place, et n’est pas un dossier commencé par cet outil. Déplacez-le, ou indiquez un autre dossier.`,
    ),
  );

/** Makes way for a folder aside that another run left. @throws UsageError where it is not to be touched */
function clearAside(aside: string, force: boolean): void {
  if (!isTaken(aside)) return;
  const writer = lstatSync(aside).isDirectory() ? writerOf(aside) : null;
  if (writer !== null && !writer.isDead && !writer.isOurs && force) throw atWork(aside, writer.pid);
  const isLeft =
    writer !== null || (lstatSync(aside).isDirectory() && readdirSync(aside).every((name) => ownFiles.test(name)));
  if (!isLeft) throw notOurs(aside);
  if (!force) throw leftAside(aside);
  rmSync(aside, { recursive: true });
}

/**
 * Claims a folder by name; where it is a link to a run, the run behind it is replaced and the link stays.
 *
 * @param tell hears what became of what killed runs left there
 * @throws UsageError when it exists, unless `force` and it is a run; when another process is writing it
 */
export function claimNamedFolder(named: string, force: boolean, tell: Tell = () => {}): ClaimedFolder {
  recover(named, tell);
  demandFree(named, force);
  const path = isTaken(named) ? realpathSync(named) : named;
  if (path !== named) recover(path, tell);
  clearAside(asideOf(path), force);
  makeParent(path);
  const claim = makeAside(path, isTaken(path));
  if (claim === undefined) throw leftAside(asideOf(path));
  return claim;
}

const replacedName = /\.replaced-(?:([0-9a-f]{8})-)?(\d{1,10})$/;

/** The run that stood at a path before, put by while another takes its place. */
const replacedOf = (path: string): string => `${path}.replaced-${machine}-${process.pid}`;

/** Sets right what killed runs left at a path: finishes what was whole, puts back what was put by, removes the rest. */
function recover(path: string, tell: Tell): void {
  const folder = dirname(resolve(path));
  if (!existsSync(folder) || !statSync(folder).isDirectory()) return;
  for (const part of removeLeftParts(folder)) tell(removed(part));
  const aside = asideOf(path);
  if (isTaken(aside) && lstatSync(aside).isDirectory() && writerOf(aside)?.isDead) recoverAside(path, aside, tell);
  for (const name of readdirSync(folder)) {
    const found = replacedName.exec(name);
    if (found === null || name.slice(0, found.index) !== basename(path)) continue;
    if (!isDead(Number(found[2])) || (found[1] ?? machine) !== machine) continue;
    recoverReplaced(path, join(folder, name), tell);
  }
}

function recoverAside(path: string, aside: string, tell: Tell): void {
  const document = join(aside, 'run.json');
  if (!isTaken(path) && existsSync(document) && isSealed(document)) {
    renameSync(aside, path);
    rmSync(join(path, incompleteNote), { force: true });
    tell(
      text(
        `${path}: its run was whole and only lacked its name; given`,
        `${path} : la simulation était entière, il ne lui manquait que son nom ; donné`,
      ),
    );
    return;
  }
  rmSync(aside, { recursive: true });
  tell(removed(aside));
}

function recoverReplaced(path: string, replaced: string, tell: Tell): void {
  if (!lstatSync(replaced).isDirectory() || !isRunFolder(replaced)) return;
  if (isTaken(path)) {
    rmSync(replaced, { recursive: true });
    tell(removed(replaced));
    return;
  }
  renameSync(replaced, path);
  tell(
    text(
      `${path}: put back, for the run that was to replace it was killed`,
      `${path} : remis en place, car la simulation qui devait le remplacer a été interrompue`,
    ),
  );
}

const removed = (path: string): Bilingual =>
  text(
    `${path}: left by a run of this tool that was killed; removed`,
    `${path} : laissé par une exécution interrompue de cet outil ; effacé`,
  );

/**
 * Gives a whole folder its name, in place of the run that was to make way.
 *
 * The note goes last: a folder that bears its name and the note is whole if its run.json is.
 *
 * @throws UsageError where something else has appeared there meanwhile; the folder stays aside
 */
export function completeFolder({ path, aside, replaces }: ClaimedFolder): void {
  const replaced = replacedOf(path);
  try {
    if (isTaken(path)) {
      if (!replaces || !isRunFolder(path)) throw appeared(path, aside);
      renameSync(path, replaced);
    }
    renameSync(aside, path);
    rmSync(join(path, incompleteNote));
    if (replaces) rmSync(replaced, { recursive: true, force: true });
  } catch (error) {
    throw writeFailure(error, path);
  }
}

const appeared = (path: string, aside: string): UsageError =>
  new UsageError(
    text(
      `something appeared at ${path} while the run was at work; the whole run is in ${aside}: rename it`,
      `quelque chose est apparu à ${path} pendant la simulation ; la simulation entière est dans ${aside} : renommez-le`,
    ),
  );
