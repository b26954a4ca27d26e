import { accessSync, constants, existsSync, lstatSync, readdirSync, realpathSync, type Stats, statSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { UsageError } from '../errors.ts';
import type { Bilingual } from '../language/bilingual.ts';
import { text } from '../language/french.ts';
import { removeLeftParts } from './aside.ts';
import { isSealed, type OutputFormat, sealed } from './seal.ts';
import { writeFailure, writeWhole } from './write-whole.ts';

/** What a command is about to write, and what it reads. */
export interface OutputPlan {
  /** Paths by the option that names them: `{ '--html': 'report.html' }`; those not asked for are `undefined`. */
  readonly outputs: Readonly<Record<string, string | undefined>>;
  /** Files and folders of runs that are read. */
  readonly inputs: readonly (string | undefined)[];
  /** Replace a file that the tool did not write, or that was changed since. */
  readonly force?: boolean | undefined;
}

const identity = ({ dev, ino }: Stats): string => `${dev}:${ino}`;

/** The file behind a path, links followed; `undefined` where there is none. */
const fileAt = (path: string): Stats | undefined => {
  try {
    return statSync(path, { throwIfNoEntry: false });
  } catch (error) {
    throw writeFailure(error, path);
  }
};

/** One name for one place, whether anything stands there or not. */
function placeOf(path: string): string {
  const folder = dirname(resolve(path));
  return existsSync(folder) ? join(realpathSync(folder), basename(path)) : resolve(path);
}

/** The files that an input is made of: itself, or those of a run's folder. */
function filesOf(input: string): string[] {
  const found = statSync(input, { throwIfNoEntry: false });
  if (found === undefined || !found.isDirectory()) return [input];
  const own = /^(run|columns|scenario|uncertainty)\.json$|^report\.html$|\.parquet$/;
  return readdirSync(input)
    .filter((name) => own.test(name))
    .map((name) => join(input, name));
}

const noFile = text('is a folder or a device: name a file', 'est un dossier ou un périphérique : indiquez un fichier');
const notOwn = text(
  'exists, and is not as this tool wrote it: name another file, or replace it with --force',
  'existe, et n’est pas tel que cet outil l’a écrit : indiquez un autre fichier, ou remplacez-le avec --force',
);
const isRead = text(
  'is read by this very command: name another file',
  'est lu par cette commande même : indiquez un autre fichier',
);
const isWritten = text(
  'has just been written by another option: name another file',
  'vient d’être écrit par une autre option : indiquez un autre fichier',
);

const refused = (option: string, path: string, en: string, fr: string): UsageError =>
  new UsageError(text(`${path} ${en}`, `${path} ${fr}`), option);

/**
 * The one writer of what commands write: nothing that is read is overwritten, no two outputs meet, and what the tool did
 * not write is replaced only by `--force`. Each file appears whole, or not at all.
 *
 * @throws UsageError at once, before any work, for an output that is an input, another output, no regular file, or a
 *   file that is not the tool's own
 * @example
 * const outputs = new Outputs({ outputs: { '--html': 'page.html' }, inputs: ['table.csv'] }, note);
 * await outputs.write('--html', 'html', () => pageMarkup(page));
 */
export class Outputs {
  private readonly plan: OutputPlan;
  private readonly tell: (note: Bilingual) => void;
  /** What must not be written, by device and inode: the inputs, and each output once it is there. */
  private readonly kept = new Map<string, Bilingual>();

  constructor(plan: OutputPlan, tell: (note: Bilingual) => void = () => {}) {
    this.plan = plan;
    this.tell = tell;
    for (const input of plan.inputs)
      for (const path of input === undefined ? [] : filesOf(input)) {
        const file = statSync(path, { throwIfNoEntry: false });
        if (file !== undefined) this.kept.set(identity(file), isRead);
      }
    this.demandApart();
    for (const option of Object.keys(plan.outputs)) this.demandFree(option);
  }

  /** Whether this output is asked for. */
  asks(option: string): boolean {
    return this.plan.outputs[option] !== undefined;
  }

  /**
   * Writes one output, where it is asked for.
   *
   * @param content made only then
   * @returns the path written, `undefined` where the option was not given
   */
  async write(option: string, format: OutputFormat, content: () => string): Promise<string | undefined> {
    const path = this.plan.outputs[option];
    if (path === undefined) return undefined;
    const whole = sealed(content(), format);
    this.clean(dirname(path));
    this.demandFree(option);
    await writeWhole(path, whole);
    this.kept.set(identity(lstatSync(path)), isWritten);
    return path;
  }

  private demandApart(): void {
    const options = new Map<string, string>();
    for (const [option, path] of Object.entries(this.plan.outputs)) {
      if (path === undefined) continue;
      const place = fileAt(path)?.isFile() ? identity(fileAt(path)!) : placeOf(path);
      const other = options.get(place);
      if (other !== undefined)
        throw refused(
          option,
          path,
          `is where ${other} goes: name two files`,
          `est déjà la place de ${other} : indiquez deux fichiers`,
        );
      options.set(place, option);
    }
  }

  private demandFree(option: string): void {
    const path = this.plan.outputs[option];
    if (path === undefined) return;
    if (path.trim() === '') throw new UsageError(text('no file is named', 'aucun fichier n’est indiqué'), option);
    const file = fileAt(path);
    const reason = file && this.kept.get(identity(file));
    if (reason) throw refused(option, path, reason.en, reason.fr);
    if (file !== undefined && !file.isFile()) throw refused(option, path, noFile.en, noFile.fr);
    demandFolder(path);
    const isTaken = lstatSync(path, { throwIfNoEntry: false }) !== undefined;
    if (isTaken && this.plan.force !== true && !isOwn(path)) throw refused(option, path, notOwn.en, notOwn.fr);
  }

  private clean(folder: string): void {
    for (const left of leftIn(folder))
      this.tell(
        text(
          `${left}: left by a run of this tool that was killed; removed`,
          `${left} : laissé par une exécution interrompue de cet outil ; effacé`,
        ),
      );
  }
}

/** Says before the work, not after, that a file cannot be there. @throws UsageError */
function demandFolder(path: string): void {
  try {
    accessSync(dirname(resolve(path)), constants.W_OK);
  } catch (error) {
    throw writeFailure(error, path);
  }
}

/** What was removed; nothing where the folder cannot be read: the writing then says why. */
function leftIn(folder: string): string[] {
  try {
    return removeLeftParts(folder);
  } catch {
    return [];
  }
}

/** A link is nobody's own: what lies behind it was not named. */
const isOwn = (path: string): boolean => lstatSync(path).isFile() && isSealed(path);
