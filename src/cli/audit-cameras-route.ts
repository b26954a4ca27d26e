import type { Command } from 'commander';
import {
  assumptionsOf,
  type Camera,
  type CameraMap,
  cameraReport,
  type DrawnRoute,
  districtOfBox,
  type Exposure,
  exposureOfWalk,
  geoJsonText,
  inventoryOf,
  type MapDrawing,
  type Place,
  piecesByCase,
  provenanceJson,
  type Route,
  type RouteAnswer,
  type RouteOptions,
  routeFeatures,
  routesBetween,
  type Scene,
  type Sightings,
  sceneOf,
  walkAssumptions,
  walkFeature,
  waysOf,
} from '../audit/cameras/index.ts';
import { badPoint } from '../audit/cameras/routes/messages-routes.ts';
import { readWalk } from '../audit/cameras/routes/walk-file.ts';
import { UsageError } from '../errors.ts';
import { text } from '../language/french.ts';
import { count, number as written } from '../language/numbers.ts';
import { bandWords, noteOddities } from './audit-cameras-coverage.ts';
import {
  addCameraOptions,
  assumptionOf,
  type CameraOptions,
  cameraOutputs,
  examples,
  openMap,
  openSource,
  positive,
  workProgress,
} from './audit-cameras-options.ts';
import { besideFile, provenanceOf } from './audit-cameras-provenance.ts';
import type { Context } from './context.ts';
import { readOptionsOf } from './table-options.ts';

interface Options extends CameraOptions {
  readonly from?: string;
  readonly to?: string;
  readonly walk?: string;
  readonly detour: string;
  readonly routes: string;
  readonly snap: string;
  readonly speed: string;
}

function placeOf(option: string, given: string): Place {
  const parts = given.split(',').map((part) => (part.trim() === '' ? Number.NaN : Number(part)));
  const [longitude, latitude] = parts;
  // A latitude beyond 90 is left to the network, which can say whether the two are swapped.
  if (parts.length !== 2 || !parts.every(Number.isFinite) || Math.abs(longitude) > 180 || Math.abs(latitude) > 90)
    throw badPoint(option, given);
  return [longitude, latitude];
}

const exposureJson = ({ metres, seconds, watchedMetres, watchedSeconds, knownMetres }: Exposure) => ({
  metres,
  seconds,
  watchedMetres,
  watchedSeconds,
  knownMetres,
});

const routeJson = (route: Route) => ({
  ...exposureJson(route),
  line: Array.from({ length: route.line.length / 2 }, (_, i) => [route.line[2 * i], route.line[2 * i + 1]]),
});

/** The JSON of routes that scripts may rely on. */
const answerJson = (answer: RouteAnswer) => {
  const { routes, isComplete, detour, shortest, leastObserved } = answer;
  return {
    complete: isComplete,
    detour,
    routes: routes.map(routeJson),
    shortest: { ...exposureJson(routes[0]), ...shortest },
    leastObserved: { ...exposureJson(routes[routes.length - 1]), ...leastObserved },
  };
};

function walkLines(name: string, route: Exposure, seen: Sightings, { language, say }: Context): string[] {
  const n = (value: number | null) => written(value ?? 0, language);
  const metres = bandWords(route.watchedMetres, (value) => `${n(value)} m`);
  const number = bandWords(seen.number, n);
  return [
    say(
      text(
        `${name}: ${count(route.metres, language)} m, ${n(route.seconds / 60)} min; watched ${metres}, ${n((route.watchedSeconds.middle ?? 0) / 60)} min`,
        `${name} : ${count(route.metres, language)} m, ${n(route.seconds / 60)} min ; filmé ${metres}, ${n((route.watchedSeconds.middle ?? 0) / 60)} min`,
      ),
    ),
    say(
      text(
        `  cameras that see it: ${number}; distinct operators stated: ${n(seen.operators.middle)}; cameras without operator: ${n(seen.withoutOperator.middle)}`,
        `  caméras qui le voient : ${number} ; exploitants indiqués distincts : ${n(seen.operators.middle)} ; caméras sans exploitant : ${n(seen.withoutOperator.middle)}`,
      ),
    ),
  ];
}

function printAnswer(answer: RouteAnswer, context: Context): void {
  const { routes, isComplete } = answer;
  const { language, say, print } = context;
  const n = count(routes.length, language);
  print(
    isComplete
      ? say(
          text(
            `Routes that no other betters in both length and being watched: ${n}.`,
            `Itinéraires dont aucun autre n’est à la fois plus court et moins filmé : ${n}.`,
          ),
        )
      : say(
          text(
            `More routes than the limit: the convex part of the curve only, ${n} routes.`,
            `Plus d’itinéraires que la limite : la partie convexe de la courbe seulement, ${n} itinéraires.`,
          ),
        ),
  );
  const shortest = say(text('Shortest', 'Le plus court'));
  const least = say(text('Least observed', 'Le moins filmé'));
  for (const line of walkLines(shortest, routes[0], answer.shortest, context)) print(line);
  for (const line of walkLines(least, routes[routes.length - 1], answer.leastObserved, context)) print(line);
}

/** The ground round some lines, to draw and to say what is assumed there. */
function groundOf(map: CameraMap, lines: readonly Float64Array[], options: RouteOptions): Scene {
  let [west, south, east, north] = [180, 90, -180, -90];
  for (const line of lines)
    for (let i = 0; i < line.length; i += 2) {
      [west, east] = [Math.min(west, line[i]), Math.max(east, line[i])];
      [south, north] = [Math.min(south, line[i + 1]), Math.max(north, line[i + 1])];
    }
  const room = 0.0008;
  return sceneOf(map, districtOfBox([west - 2 * room, south - room, east + 2 * room, north + room]), options);
}

const drawingOf = (map: CameraMap, scene: Scene, routes: readonly DrawnRoute[]): MapDrawing => ({
  scene,
  pieces: piecesByCase(scene).middle,
  ways: waysOf(scene, map.ways),
  routes,
});

/** The cameras that see a walk, for the page's table. */
const seen = (map: CameraMap, sightings: readonly Sightings[]): Camera[] => {
  const ids = new Set(sightings.flatMap(({ cameras }) => cameras.map(({ id }) => id)));
  return map.cameras.filter(({ id }) => ids.has(id));
};

/** A detour in times the shortest walk: at least 1. */
function atLeastOne(value: string): number {
  const detour = positive('--detour', value, 10);
  if (detour < 1)
    throw new UsageError(
      text(
        `--detour ${value}: give a number from 1 to 10; no route is shorter than the shortest.`,
        `--detour ${value} : donnez un nombre de 1 à 10 ; aucun itinéraire n’est plus court que le plus court.`,
      ),
    );
  return detour;
}

async function run(files: readonly string[], options: Options, context: Context): Promise<void> {
  const routeOptions: RouteOptions = {
    ...assumptionOf(options),
    detour: atLeastOne(options.detour),
    routes: Math.floor(positive('--routes', options.routes, 100_000)),
    snapMetres: positive('--snap', options.snap, 10_000),
    metresPerSecond: positive('--speed', options.speed, 20),
  };
  if (options.walk !== undefined) return runWalk(files, options, routeOptions, context);
  if (options.from === undefined || options.to === undefined)
    throw new UsageError(
      text(
        'give --from LON,LAT and --to LON,LAT, or --walk FILE.',
        'donnez --from LON,LAT et --to LON,LAT, ou --walk FICHIER.',
      ),
    );
  const [from, to] = [placeOf('--from', options.from), placeOf('--to', options.to)];
  const outputs = cameraOutputs(files, options, context);
  const map = await openMap(files, options, context);
  const answer = routesBetween(map, from, to, { ...routeOptions, onProgress: workProgress(context) });
  const lines = answer.routes.map(({ line }) => line);
  const scene = groundOf(map, lines, routeOptions);
  const assumptions = [...assumptionsOf(scene), ...walkAssumptions(routeOptions)];
  const provenance = await provenanceOf('route', options, map.files, assumptions);
  noteOddities(map, context);
  await outputs.write('--geojson', 'json', () => geoJsonText(routeFeatures(answer.routes), provenance));
  await outputs.write('--html', 'html', () => {
    const least: DrawnRoute[] = lines.length > 1 ? [{ line: lines[lines.length - 1], name: 'leastObserved' }] : [];
    const parts = {
      place: `${options.from} → ${options.to}`,
      provenance,
      inventory: inventoryOf(map),
      map: drawingOf(map, scene, [{ line: lines[0], name: 'shortest' }, ...least]),
      routes: answer,
      cameras: seen(map, [answer.shortest, answer.leastObserved]),
    };
    return cameraReport(parts, context.language);
  });
  if (options.json) context.print(JSON.stringify({ provenance: provenanceJson(provenance), ...answerJson(answer) }));
  else printAnswer(answer, context);
}

async function runWalk(
  files: readonly string[],
  options: Options,
  routeOptions: RouteOptions,
  context: Context,
): Promise<void> {
  const path = options.walk!;
  const outputs = cameraOutputs([...files, path], options, context);
  const map = await openMap(files, options, context);
  // What is said of tables is said of the cameras' where these are one.
  const isOfCameras = map.files.some(({ format }) => format === 'csv');
  const { lines: walked, notes } = await readWalk(openSource(path), isOfCameras ? undefined : readOptionsOf(options));
  for (const note of notes) context.note(`${path}: ${context.say(note)}`);
  const walk = exposureOfWalk(map, walked, routeOptions);
  const lines = walked.map(({ line }) => line);
  const scene = groundOf(map, lines, routeOptions);
  const assumptions = [...assumptionsOf(scene), ...walkAssumptions(routeOptions)];
  const provenance = await provenanceOf('route', options, [...map.files, await besideFile(path)], assumptions, [
    'from',
    'to',
    'detour',
    'routes',
    'snap',
  ]);
  noteOddities(map, context);
  const { sightings, ...exposure } = walk;
  const json = () => ({ ...exposureJson(exposure), ...sightings });
  await outputs.write('--geojson', 'json', () => geoJsonText([walkFeature(lines, json())], provenance));
  await outputs.write('--html', 'html', () => {
    const drawing = drawingOf(
      map,
      scene,
      lines.map((line) => ({ line, name: 'walk' as const })),
    );
    const cameras = seen(map, [sightings]);
    return cameraReport(
      { place: path, provenance, inventory: inventoryOf(map), map: drawing, walk, cameras },
      context.language,
    );
  });
  if (options.json) context.print(JSON.stringify({ provenance: provenanceJson(provenance), walk: json() }));
  else
    for (const words of walkLines(context.say(text('Walk', 'Marche')), exposure, sightings, context))
      context.print(words);
}

/** Adds `audit cameras route`. */
export function registerRoute(cameras: Command, context: Context): void {
  const say = (en: string, fr: string) => context.say(text(en, fr));
  const command = cameras
    .command('route')
    .argument('<files...>')
    .description(
      say(
        'How much of a walk is watched, and the least-observed routes from A to B.',
        'Quelle part d’une marche est filmée, et les itinéraires les moins filmés de A à B.',
      ),
    )
    .option('--from <LON,LAT>', say('where the walk starts', 'départ'))
    .option('--to <LON,LAT>', say('where it ends', 'arrivée'))
    .option(
      '--walk <file>',
      say('a walk: GeoJSON line, GPX, or a table of places', 'un trajet : ligne GeoJSON, GPX ou tableau de lieux'),
    )
    .option(
      '--detour <times>',
      say('longest route, in times the shortest', 'longueur maximale, en multiple du plus court'),
      '2',
    )
    .option(
      '--routes <number>',
      say('routes at most; beyond, the convex part', 'itinéraires au plus ; au-delà, la partie convexe'),
      '500',
    )
    .option('--snap <metres>', say('farthest from a street', 'distance maximale à une rue'), '150')
    .option('--speed <m/s>', say('walking speed', 'vitesse de marche'), '1.34');
  addCameraOptions(command, context)
    .addHelpText(
      'after',
      examples(
        context,
        'route city.osm.pbf --from 24.9385,60.1665 --to 24.9495,60.1755 --html routes.html',
        'route city.osm.pbf --walk way-to-school.geojson --json',
      ),
    )
    .action((files: string[], options: Options) => run(files, options, context));
}
