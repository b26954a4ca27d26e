import { createReadStream, statSync } from 'node:fs';
import { Readable } from 'node:stream';
import type { Command } from 'commander';
import {
  type Box,
  boundsDistrict,
  type CameraKind,
  type CameraMap,
  type CoverageOptions,
  type District,
  districtFromGeoJson,
  districtNamed,
  districtOfBox,
  type MapSource,
  readBox,
  readMap,
  type Task,
} from '../audit/cameras/index.ts';
import { UsageError } from '../errors.ts';
import { text } from '../language/french.ts';
import type { Outputs } from '../store/outputs.ts';
import type { Context } from './context.ts';
import { claimOutputs, forceOption } from './outputs.ts';
import { addTableOptions, readOptionsOf, type TableFlags } from './table-options.ts';

/** The options that every camera command shares. */
export interface CameraOptions extends TableFlags {
  readonly bbox?: string;
  readonly district?: string;
  readonly polygon?: string;
  readonly range?: string;
  readonly fullCircle?: boolean;
  readonly buildings: boolean;
  readonly task: string;
  readonly kind?: string;
  readonly pointsAreCameras?: boolean;
  readonly at?: string;
  readonly json?: boolean;
  readonly html?: string;
  readonly geojson?: string;
  readonly watch?: string;
  readonly force?: boolean;
}

const tasks: readonly Task[] = ['identify', 'recognise', 'observe', 'detect'];
const kinds: readonly CameraKind[] = ['fixed', 'dome', 'panning', 'panoramic', 'plate-reader'];

/** Adds the options that say where, what is assumed, and what to write. */
export function addCameraOptions(command: Command, context: Context): Command {
  const say = (en: string, fr: string) => context.say(text(en, fr));
  return addTableOptions(command, context)
    .option(
      '--bbox <W,S,E,N>',
      say('the district as a box, in degrees', 'le quartier, en degrés : ouest, sud, est, nord'),
    )
    .option('--district <name>', say('the district by its name in the map', 'le quartier, par son nom dans la carte'))
    .option('--polygon <file>', say('the district as a GeoJSON polygon', 'le quartier, polygone GeoJSON'))
    .option('--range <metres>', say('one assumed range for all', 'une même portée supposée pour toutes'))
    .option(
      '--full-circle',
      say('assume that every camera sees all around', 'supposer que chaque caméra voit tout autour'),
    )
    .option('--no-buildings', say('buildings do not stop the view', 'les bâtiments n’arrêtent pas la vue'))
    .option(
      '--task <task>',
      say(`what a picture must serve for: ${tasks.join(', ')}`, `ce que l’image doit permettre : ${tasks.join(', ')}`),
      'observe',
    )
    .option(
      '--kind <kind>',
      say(
        `kind of the cameras that state none: ${kinds.join(', ')}`,
        `type des caméras qui n’en indiquent pas : ${kinds.join(', ')}`,
      ),
    )
    .option(
      '--points-are-cameras',
      say('take every GeoJSON point as a camera', 'tenir chaque point GeoJSON pour une caméra'),
    )
    .option(
      '--at <date>',
      say(
        'the map as it stood at the end of a day, from a history or change file',
        'la carte telle qu’à la fin d’un jour, d’après un fichier d’historique ou de changements',
      ),
    )
    .option('--html <file>', say('write a report', 'écrire un rapport'))
    .option(
      '--geojson <file>',
      say('write fields, coverage or routes as GeoJSON', 'écrire champs, couverture ou itinéraires en GeoJSON'),
    )
    .addOption(forceOption(context))
    .option('--json', say('print JSON only', 'n’imprimer que du JSON'))
    .option('--lang <language>', say('fr or en', 'fr ou en'));
}

/** Claims what a camera command writes. @param files the maps and whatever else is read, besides `--polygon` */
export const cameraOutputs = (
  files: readonly (string | undefined)[],
  { html, geojson, watch, polygon, force }: CameraOptions,
  context: Context,
): Outputs =>
  claimOutputs(context, {
    outputs: { '--html': html, '--geojson': geojson, '--watch': watch },
    inputs: [...files, polygon],
    force,
  });

const wrong = (option: string, value: string, en: string, fr: string): UsageError =>
  new UsageError(text(`${option} ${value}: ${en}`, `${option} ${value} : ${fr}`));

/** A positive number of an option. */
export function positive(option: string, value: string, most = 100_000): number {
  const number = Number(value);
  if (value.trim() === '' || !(number > 0 && number <= most))
    throw wrong(
      option,
      value,
      `give a number above 0, at most ${most}.`,
      `donnez un nombre supérieur à 0, au plus ${most}.`,
    );
  return number;
}

/** What the options assume of fields of view. */
export function assumptionOf(options: CameraOptions): CoverageOptions {
  if (!tasks.includes(options.task as Task))
    throw wrong('--task', options.task, `one of ${tasks.join(', ')}.`, `au choix ${tasks.join(', ')}.`);
  return {
    task: options.task as Task,
    ...(options.range === undefined ? {} : { rangeMetres: positive('--range', options.range) }),
    ...(options.fullCircle ? { fullCircle: true } : {}),
    buildings: options.buildings,
  };
}

/** Opens a file as a stream of bytes. Throws UsageError where it cannot be read. */
export function openSource(path: string): MapSource {
  try {
    if (statSync(path).isDirectory())
      throw new UsageError(text(`${path} is a folder: give a file.`, `${path} est un dossier : donnez un fichier.`));
  } catch (error) {
    if (error instanceof UsageError) throw error;
    throw new UsageError(
      text(
        `${path} cannot be read: no such file, or no right to read it.`,
        `${path} est illisible : fichier absent, ou droit de lecture manquant.`,
      ),
    );
  }
  const stream = Readable.toWeb(createReadStream(path, { highWaterMark: 1 << 20 })) as ReadableStream<Uint8Array>;
  return { name: path, stream };
}

const noteEveryMilliseconds = 2000;

/** Tells how far the reading is, every two seconds. */
function readingProgress(context: Context, paths: readonly string[]) {
  const started = performance.now();
  let last = started;
  const sizes = new Map(paths.map((path) => [path, sizeOf(path)]));
  return (path: string, bytes: number) => {
    const now = performance.now();
    if (now - last < noteEveryMilliseconds) return;
    last = now;
    const done = bytes / Math.max(1, sizes.get(path) ?? bytes);
    const left = Math.max(0, Math.round(((now - started) / 1000) * (1 / done - 1)));
    const share = Math.round(100 * done);
    context.note(
      context.say(
        text(
          `reading ${path}: ${share}%, about ${left} s left`,
          `lecture de ${path} : ${share} %, encore ${left} s environ`,
        ),
      ),
    );
  };
}

const sizeOf = (path: string): number => {
  try {
    return statSync(path).size;
  } catch {
    return 0;
  }
};

/** Reads the files into one map. */
export async function openMap(files: readonly string[], options: CameraOptions, context: Context): Promise<CameraMap> {
  if (options.kind !== undefined && !kinds.includes(options.kind as CameraKind))
    throw wrong('--kind', options.kind, `one of ${kinds.join(', ')}.`, `au choix ${kinds.join(', ')}.`);
  const box: Box | undefined = options.bbox === undefined ? undefined : readBox(options.bbox);
  return readMap(files.map(openSource), {
    ...(box === undefined ? {} : { box }),
    ...(options.pointsAreCameras ? { pointsAreCameras: true } : {}),
    ...(options.at === undefined ? {} : { at: options.at }),
    ...(options.kind === undefined ? {} : { kind: options.kind as CameraKind }),
    table: readOptionsOf(options),
    onProgress: readingProgress(context, files),
  });
}

/** The district that the options name; the extent of the cameras where they name none, and says so. */
export async function districtOf(options: CameraOptions, map: CameraMap, context: Context): Promise<District> {
  const given = [options.bbox, options.district, options.polygon].filter((value) => value !== undefined);
  if (given.length > 1)
    throw new UsageError(
      text('give one of --bbox, --district, --polygon.', 'donnez un seul de --bbox, --district, --polygon.'),
    );
  if (options.bbox !== undefined) return districtOfBox(readBox(options.bbox));
  if (options.district !== undefined) {
    const named = districtNamed(map, options.district);
    const namesakes = named.namesakes ?? 1;
    if (namesakes > 1)
      context.note(
        context.say(
          text(
            `${namesakes} areas are called “${named.name}”: the largest is taken. Give --polygon for another.`,
            `${namesakes} zones s’appellent « ${named.name} » : la plus grande est prise. Donnez --polygon pour une autre.`,
          ),
        ),
      );
    return named;
  }
  if (options.polygon !== undefined) return districtFromGeoJson(openSource(options.polygon));
  const district = boundsDistrict(map);
  context.note(
    context.say(
      text(
        `no --bbox, --district or --polygon: the extent of the cameras is taken, ${district.name}`,
        `ni --bbox, ni --district, ni --polygon : l’étendue des caméras est prise, ${district.name}`,
      ),
    ),
  );
  return district;
}

/** Tells the share of the work done and the time left, every two seconds. */
export function workProgress(context: Context): (share: number) => void {
  const started = performance.now();
  let last = started;
  return (share) => {
    const now = performance.now();
    if (share <= 0 || share >= 1 || now - last < noteEveryMilliseconds) return;
    last = now;
    const left = Math.max(1, Math.round(((now - started) / 1000) * (1 / share - 1)));
    const done = Math.round(100 * share);
    context.note(
      context.say(text(`measuring: ${done}%, about ${left} s left`, `mesure : ${done} %, encore ${left} s environ`)),
    );
  };
}

/** The examples at the end of a command's help. */
export const examples = (context: Context, ...lines: readonly string[]): string =>
  `\n${context.say(text('Examples:', 'Exemples :'))}\n${lines.map((line) => `  contrechamp audit cameras ${line}`).join('\n')}`;
