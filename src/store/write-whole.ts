import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { UsageError } from '../errors.ts';
import { text } from '../language/french.ts';
import { partName } from './aside.ts';

const reasons: Readonly<Record<string, ReturnType<typeof text>>> = {
  ENOSPC: text('no space is left on the disk', 'il n’y a plus de place sur le disque'),
  EDQUOT: text('the disk quota is used up', 'le quota de disque est épuisé'),
  EACCES: text('permission denied', 'accès refusé'),
  EPERM: text('permission denied', 'accès refusé'),
  EROFS: text('the disk is read-only', 'le disque est en lecture seule'),
  ENOENT: text('its folder does not exist', 'son dossier n’existe pas'),
  EISDIR: text('it is a folder', 'c’est un dossier'),
  ENOTDIR: text('a part of its path is a file, not a folder', 'une partie du chemin est un fichier, non un dossier'),
  EEXIST: text('a file stands in the way', 'un fichier en occupe la place'),
  ENOTEMPTY: text('a folder stands in the way', 'un dossier en occupe la place'),
  EFBIG: text('the file is too large for the disk', 'le fichier est trop grand pour le disque'),
  ELOOP: text('its links run in a circle', 'ses liens tournent en rond'),
  ENAMETOOLONG: text('its name is too long', 'son nom est trop long'),
};

/** A failure of the file system in words of the reader; anything else is passed on as it is. */
export function writeFailure(error: unknown, path: string): unknown {
  const { code = '', syscall } = (error ?? {}) as NodeJS.ErrnoException;
  const reason = reasons[code] ?? (syscall === undefined ? undefined : text(code, code));
  if (reason === undefined) return error;
  return new UsageError(text(`cannot write ${path}: ${reason.en}`, `impossible d’écrire ${path} : ${reason.fr}`));
}

function writeBytes(file: number, bytes: Uint8Array): void {
  for (let written = 0; written < bytes.length; ) written += writeSync(file, bytes, written);
}

/**
 * Lets `write` fill a file that bears another name until it is whole and on the disk; then gives it its own.
 *
 * The other name is random and the file created exclusively, so that neither a link nor a second process can meet it.
 *
 * @param path final name; a link there is replaced, not followed
 * @param write hands over the bytes, in their order
 * @throws UsageError when the disk is full or the place cannot be written; nothing half-written is left behind
 */
export async function writeAside(
  path: string,
  write: (append: (bytes: Uint8Array) => void) => void | Promise<void>,
): Promise<void> {
  const aside = join(dirname(path), partName());
  let file: number | undefined;
  try {
    file = openSync(aside, 'wx');
    const open = file;
    await write((bytes) => writeBytes(open, bytes));
    fsyncSync(file);
    closeSync(file);
    file = undefined;
    renameSync(aside, path);
  } catch (error) {
    if (file !== undefined) closeSync(file);
    rmSync(aside, { force: true });
    throw writeFailure(error, path);
  }
}

/**
 * Writes a whole file or nothing: aside first, renamed when it is on the disk.
 *
 * @example
 * await writeWhole('report.html', markup);
 */
export const writeWhole = (path: string, content: string | Uint8Array): Promise<void> =>
  writeAside(path, (append) => append(typeof content === 'string' ? Buffer.from(content) : content));
