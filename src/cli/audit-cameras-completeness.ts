import type { Command } from 'commander';
import {
  type Completeness,
  cameraReport,
  completenessOf,
  inventoryOf,
  provenanceJson,
  readMap,
} from '../audit/cameras/index.ts';
import { apartText } from '../audit/cameras/report/completeness-chapter.ts';
import { UsageError } from '../errors.ts';
import { text } from '../language/french.ts';
import { count, number, percent } from '../language/numbers.ts';
import { noteOddities } from './audit-cameras-coverage.ts';
import {
  addCameraOptions,
  type CameraOptions,
  cameraOutputs,
  districtOf,
  examples,
  openMap,
  openSource,
  positive,
} from './audit-cameras-options.ts';
import { provenanceOf } from './audit-cameras-provenance.ts';
import type { Context } from './context.ts';
import { readOptionsOf } from './table-options.ts';

interface Options extends CameraOptions {
  readonly register?: string;
  readonly radius: string;
}

function linesOf(found: Completeness, { language, say }: Context): string[] {
  const n = (value: number) => count(value, language);
  const { estimate } = found;
  const lines = [
    say(
      text(
        `${n(found.inMap)} cameras in the map, ${n(found.inRegister)} in the second list: ${n(found.matched)} in both within ${number(found.radiusMetres, language)} m (${number(found.matchedByChance, language, 2)} by chance), ${n(found.onlyInMap)} only in the map, ${n(found.onlyInRegister)} only in the second list.`,
        `${n(found.inMap)} caméras dans la carte, ${n(found.inRegister)} dans la seconde liste : ${n(found.matched)} dans les deux à moins de ${number(found.radiusMetres, language)} m (${number(found.matchedByChance, language, 2)} par hasard), ${n(found.onlyInMap)} dans la carte seule, ${n(found.onlyInRegister)} dans la seconde liste seule.`,
      ),
    ),
  ];
  if (!found.isSamePlace) return [...lines, say(apartText(found))];
  if (estimate === undefined)
    return [
      ...lines,
      say(
        text(
          'Too few matches to estimate how many there are in all.',
          'Trop peu de correspondances pour estimer le total.',
        ),
      ),
    ];
  const [low, high, level] = [
    n(estimate.interval.low),
    n(estimate.interval.high),
    percent(estimate.level, language, 0),
  ];
  return [
    ...lines,
    say(
      text(
        `Estimate of all there are: ${n(estimate.number)} (${level}: ${low} – ${high}), if the lists are independent, the place closed, and each camera as likely to be listed.`,
        `Estimation du total : ${n(estimate.number)} (${level} : ${low} – ${high}), si les listes sont indépendantes, le lieu fermé, et chaque caméra aussi susceptible d’être recensée.`,
      ),
    ),
  ];
}

/** The second list: `--register`, or the last file where several are given and the last is CSV. */
function split(files: readonly string[], options: Options): { maps: readonly string[]; register: string } {
  if (options.register !== undefined) return { maps: files, register: options.register };
  const last = files[files.length - 1];
  if (files.length > 1 && /\.(?:csv|tsv|xlsx)(?:\.gz|\.zip)?$/i.test(last))
    return { maps: files.slice(0, -1), register: last };
  throw new UsageError(text('give the second list: --register FILE', 'donnez la seconde liste : --register FICHIER'));
}

/** What one assumes of fields of view plays no part where two lists are held against each other. */
const optical = ['task', 'range', 'fullCircle', 'buildings'];

async function run(files: readonly string[], options: Options, context: Context): Promise<void> {
  const { maps, register } = split(files, options);
  const radiusMetres = positive('--radius', options.radius, 1000);
  const outputs = cameraOutputs([...maps, register], options, context);
  const map = await openMap(maps, options, context);
  const second = await readMap([openSource(register)], { pointsAreCameras: true, table: readOptionsOf(options) });
  const isBounded = options.bbox ?? options.district ?? options.polygon;
  const district = isBounded === undefined ? undefined : await districtOf(options, map, context);
  const found = completenessOf(map, second, { radiusMetres, district });
  noteOddities(map, context);
  noteOddities(second, context);
  const provenance = await provenanceOf('completeness', options, [...map.files, ...second.files], [], optical);
  await outputs.write('--html', 'html', () => {
    const place = district?.name ?? maps.join(', ');
    return cameraReport({ place, provenance, inventory: inventoryOf(map), completeness: found }, context.language);
  });
  if (options.json) context.print(JSON.stringify({ provenance: provenanceJson(provenance), ...found }));
  else for (const line of linesOf(found, context)) context.print(line);
}

/** Adds `audit cameras completeness`. */
export function registerCompleteness(cameras: Command, context: Context): void {
  const say = (en: string, fr: string) => context.say(text(en, fr));
  const command = cameras
    .command('completeness')
    .argument('<files...>')
    .description(
      say(
        'Hold a map of cameras against a second list: matched, missing on either side, how many there may be in all.',
        'Confronter une carte de caméras à une seconde liste : communes, manquantes de chaque côté, total estimé.',
      ),
    )
    .option(
      '--register <file>',
      say(
        'the second list, for example an official register as CSV',
        'la seconde liste, par exemple un registre officiel en CSV',
      ),
    )
    .option(
      '--radius <metres>',
      say('two cameras nearer than this may be one', 'deux caméras plus proches peuvent n’en être qu’une'),
      '25',
    );
  addCameraOptions(command, context)
    .addHelpText(
      'after',
      examples(context, 'completeness city.osm.pbf --register register.csv --bbox 24.93,60.16,24.96,60.18'),
    )
    .action((files: string[], options: Options) => run(files, options, context));
}
