import { type Block, heading, paragraph, type Row, subheading, table, type Words } from '../../../document/blocks.ts';
import type { Bilingual } from '../../../language/bilingual.ts';
import { text } from '../../../language/french.ts';
import { words } from '../../../language/words.ts';
import type { Sighting, Sightings } from '../coverage/sightings.ts';
import type { Leg } from '../routes/legs.ts';
import type { Exposure, FollowedRoute, RouteAnswer } from '../routes/routes.ts';
import { asLength, asMetres, asMinutes, asNumber, bandWords } from './band-words.ts';
import { cameraLink } from './cameras-table.ts';

const walkColumns = [
  text('route', 'itinéraire'),
  text('length', 'longueur'),
  text('metres in view', 'mètres filmés'),
  text('cameras that see it', 'caméras qui le voient'),
  text('distinct operators stated', 'exploitants indiqués, distincts'),
  text('cameras without operator', 'caméras sans exploitant'),
];

const walkRow = (name: Bilingual, walk: Exposure, sightings?: Sightings): Row => [
  name,
  words((say) => `${asLength(walk.metres, say)}, ${asMinutes(walk.seconds, say)}`),
  bandWords(walk.watchedMetres, asMetres),
  sightings === undefined ? null : bandWords(sightings.number, asNumber),
  sightings === undefined ? null : bandWords(sightings.operators, asNumber),
  sightings === undefined ? null : bandWords(sightings.withoutOperator, asNumber),
];

/** At most so many rows of the curve between the shortest and the least observed. */
const curveRows = 10;

/** Routes between the first and the last that a table shows, evenly spread. */
const between = (routes: number): number[] => {
  const shown = Math.min(curveRows, Math.max(0, routes - 2));
  return [...new Set(Array.from({ length: shown }, (_, i) => Math.round(((i + 1) * (routes - 1)) / (shown + 1))))];
};

const completenessOfList = ({ routes, isComplete, detour }: RouteAnswer): Bilingual =>
  isComplete
    ? words(
        (say) =>
          `${say.count(routes.length)} routes that no other betters in both length and being in view (middle case), up to ${say.number(detour)} times the shortest: the list is complete.`,
        (say) =>
          `${say.count(routes.length)} itinéraires dont aucun autre n’est à la fois plus court et moins filmé (cas moyen), jusqu’à ${say.number(detour)} fois le plus court : la liste est complète.`,
      )
    : words(
        (say) =>
          `More routes than the limit: only the convex part of the curve is given, ${say.count(routes.length)} routes; others lie between them, and the last need not be the least observed.`,
        (say) =>
          `Plus d’itinéraires que la limite : seule la partie convexe de la courbe est donnée, ${say.count(routes.length)} itinéraires ; il en existe d’autres entre eux, et le dernier n’est pas forcément le moins filmé.`,
      );

const kindsOfWay: Readonly<Record<string, Bilingual>> = {
  footway: text('footway', 'chemin piéton'),
  pedestrian: text('pedestrian street or square', 'rue ou place piétonne'),
  steps: text('steps', 'escalier'),
  path: text('path', 'sentier'),
  corridor: text('corridor', 'couloir'),
  cycleway: text('cycleway', 'piste cyclable'),
  service: text('service road', 'voie de service'),
};

/** A street by its name, or by what kind of way it is; and its level, where that is not the open ground. */
const legName = ({ name, beside, highway, level }: Leg): Words => {
  const kind = kindsOfWay[highway] ?? text('street without a name', 'rue sans nom');
  const where = level.isUnderground
    ? text(', below ground', ', sous terre')
    : level.isIndoor
      ? text(', indoors', ', en intérieur')
      : level.isUpper
        ? text(', on an upper floor', ', à l’étage')
        : text('');
  const by = beside === undefined ? '' : text(` by ${beside}`, ` près de ${beside}`);
  return name === undefined ? [kind, by, where] : [name, where];
};

/** Cameras of a leg that are named in a row at most. */
const mostNamed = 12;

const camerasOf = (cameras: readonly Sighting[]): Words => {
  const named = [...cameras].sort((a, b) => (b.metres.middle ?? 0) - (a.metres.middle ?? 0)).slice(0, mostNamed);
  const rest = cameras.length - named.length;
  return [
    named.flatMap(({ id }, index): Words[] => (index === 0 ? [cameraLink(id)] : [', ', cameraLink(id)])),
    rest === 0 ? '' : words((say) => ` + ${say.count(rest)}`),
  ];
};

/** The streets of one route, in the order in which they are walked. */
function legsTable(title: Bilingual, { legs }: FollowedRoute): Block[] {
  return [
    subheading(title),
    table({
      label: title,
      columns: [
        text('street', 'rue'),
        text('length', 'longueur'),
        text('in view', 'dans le champ'),
        text('of these cameras, at most', 'de ces caméras, au plus'),
      ],
      rows: legs.map((leg) => [
        legName(leg),
        words((say) => asMetres(leg.metres, say)),
        bandWords(leg.watchedMetres, asMetres),
        leg.cameras.length === 0 ? null : camerasOf(leg.cameras),
      ]),
    }),
  ];
}

/** The routes from the shortest to the least observed, and the streets of both. */
export function routesChapter(answer: RouteAnswer): Block[] {
  const { routes, shortest, leastObserved } = answer;
  const last = routes.length - 1;
  const rows = [
    walkRow(text('shortest', 'le plus court'), routes[0], shortest),
    ...between(routes.length).map((index) =>
      walkRow(text(`route ${index + 1}`, `itinéraire ${index + 1}`), routes[index]),
    ),
    ...(last > 0 ? [walkRow(text('least observed', 'le moins filmé'), routes[last], leastObserved)] : []),
  ];
  return [
    heading(text('Routes', 'Itinéraires'), 'routes'),
    paragraph(completenessOfList(answer)),
    table({ label: text('Routes', 'Itinéraires'), columns: walkColumns, rows, numbers: true }),
    ...legsTable(text('Streets of the shortest', 'Rues du plus court'), shortest),
    ...(last > 0 ? legsTable(text('Streets of the least observed', 'Rues du moins filmé'), leastObserved) : []),
  ];
}

/** A given walk. */
export const walkChapter = (walk: Exposure, sightings: Sightings): Block[] => [
  heading(text('The walk', 'Le trajet'), 'walk'),
  table({
    label: text('The walk', 'Le trajet'),
    columns: walkColumns,
    rows: [walkRow(text('the walk given', 'le trajet donné'), walk, sightings)],
    numbers: true,
  }),
];
