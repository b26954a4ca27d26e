import type { Bilingual, Language } from '../../../language/bilingual.ts';
import { text } from '../../../language/french.ts';
import type { ProjectedWay } from '../coverage/case-sums.ts';
import { type Pieces, ringOfPiece } from '../coverage/field-pieces.ts';
import type { Scene } from '../coverage/scene.ts';
import { projectAll } from '../geometry/projection.ts';
import { Canvas, letters, mapWidth } from './map-canvas.ts';
import { streetNames } from './street-names.ts';

/** A line drawn on the map, in degrees. */
export interface DrawnRoute {
  readonly line: Float64Array;
  readonly name: 'shortest' | 'leastObserved' | 'walk';
}

/** What a map draws: all in the scene's metres. */
export interface MapDrawing {
  readonly scene: Scene;
  readonly pieces: Pieces;
  readonly ways: readonly ProjectedWay[];
  readonly routes: readonly DrawnRoute[];
}

/** A map stays readable, and its file small: beyond so many shapes of a kind, none of that kind is drawn. */
export const mostShapes = 20_000;

const few = <Item>(items: readonly Item[]): readonly Item[] => (items.length > mostShapes ? [] : items);

/** Lines and colours of the map's layers, here and in its legend. */
const look = {
  known: 'fill="#0072b2" fill-opacity="0.35"',
  chance: 'fill="#0072b2" fill-opacity="0.12"',
  building: 'fill="#d9d4cc"',
  street: 'fill="none" stroke="#8c959f" stroke-width="1"',
  camera: 'fill="#1b1f24" stroke="#fff" stroke-width="1"',
  shortest: 'fill="none" stroke="#d55e00" stroke-width="5"',
  leastObserved: 'fill="none" stroke="#009e73" stroke-width="5" stroke-dasharray="11 6"',
  walk: 'fill="none" stroke="#d55e00" stroke-width="5"',
} as const;

const opacityOf = (probability: number): string => Math.max(0.04, 0.35 * probability).toFixed(2);

function fields(pieces: Pieces, canvas: Canvas): string {
  const paths = new Map<string, string[]>();
  for (const piece of few(Array.from({ length: pieces.count }, (_, index) => index))) {
    const opacity = opacityOf(pieces.probability[piece]);
    const path = `<path d="${canvas.path(ringOfPiece(pieces, piece), true)}"/>`;
    paths.set(opacity, [...(paths.get(opacity) ?? []), path]);
  }
  return [...paths]
    .map(([opacity, shapes]) => `<g fill="#0072b2" fill-opacity="${opacity}">${shapes.join('')}</g>`)
    .join('');
}

const buildings = (scene: Scene, canvas: Canvas): string =>
  `<path ${look.building} fill-rule="evenodd" d="${few(scene.walls.buildings)
    .map((rings) => rings.map((ring) => canvas.path(ring, true)).join(''))
    .join('')}"/>`;

const streets = (ways: readonly ProjectedWay[], canvas: Canvas): string =>
  `<path ${look.street} d="${few(ways)
    .map(({ xy }) => canvas.path(xy, false))
    .join('')}"/>`;

const cameras = (scene: Scene, canvas: Canvas): string =>
  few(scene.placed)
    .map(({ view }) => canvas.at(view.x, view.y))
    .map(([x, y]) => `<circle ${look.camera} cx="${x}" cy="${y}" r="3.5"/>`)
    .join('');

const end = (letter: string, [x, y]: readonly [string, string]): string =>
  `<circle cx="${x}" cy="${y}" r="13" fill="#1b1f24" stroke="#fff" stroke-width="2"/><text x="${x}" y="${y}" dy="6" text-anchor="middle" fill="#fff" font-weight="700">${letter}</text>`;

/** Routes, and A and B at the ends of the first. */
function routeMarks({ scene, routes }: MapDrawing, canvas: Canvas): string {
  const lines = routes.map(({ line, name }) => ({ xy: projectAll(scene.projection, line), name }));
  if (lines.length === 0) return '';
  const { xy } = lines[0];
  const drawn = lines.map((route) => `<path ${look[route.name]} d="${canvas.path(route.xy, false)}"/>`);
  const [a, b] = [canvas.at(xy[0], xy[1]), canvas.at(xy[xy.length - 2], xy[xy.length - 1])];
  return `${drawn.join('')}${end('A', a)}${end('B', b)}`;
}

const north = `<g transform="translate(${mapWidth - 30},34)"><circle r="24" fill="#fff" fill-opacity="0.85"/><path d="M0-19L7 8L0 3L-7 8Z" fill="#1b1f24"/><text y="21" text-anchor="middle" font-size="14" font-weight="700">N</text></g>`;

function scaleBar(canvas: Canvas): string {
  const { metres, pixels } = canvas.bar();
  const y = canvas.height - 16;
  return `<rect x="8" y="${y - 18}" width="${(pixels + 84).toFixed(0)}" height="28" fill="#fff" fill-opacity="0.85"/><path stroke="#1b1f24" stroke-width="3" d="M14 ${y}h${pixels.toFixed(1)}"/><text x="${(pixels + 22).toFixed(1)}" y="${y + 6}">${metres} m</text>`;
}

interface LegendEntry {
  readonly mark: string;
  readonly words: Bilingual;
}

const swatch = (style: string): string => `<rect ${style} x="0" y="-13" width="30" height="16"/>`;
const stroke = (style: string): string => `<path ${style} d="M0-5h30"/>`;

const routeWords: Readonly<Record<DrawnRoute['name'], Bilingual>> = {
  shortest: text('shortest', 'le plus court'),
  leastObserved: text('least observed', 'le moins filmé'),
  walk: text('the walk', 'le trajet'),
};

const legendOf = ({ routes }: MapDrawing): LegendEntry[] => [
  ...routes.map(({ name }) => ({ mark: stroke(look[name]), words: routeWords[name] })),
  { mark: `<circle ${look.camera} cx="15" cy="-5" r="5"/>`, words: text('camera', 'caméra') },
  { mark: swatch(look.known), words: text('in its field', 'dans son champ') },
  { mark: swatch(look.chance), words: text('perhaps in its field', 'peut-être dans son champ') },
  { mark: swatch(look.building), words: text('building', 'bâtiment') },
  { mark: stroke(look.street), words: text('street, path', 'rue, chemin') },
];

const legendRow = 28;

const legend = (entries: readonly LegendEntry[], top: number, language: Language): string =>
  entries
    .map(({ mark, words }, index) => {
      const [x, y] = [index % 2 === 0 ? 12 : mapWidth / 2 + 6, top + 24 + legendRow * Math.floor(index / 2)];
      return `<g transform="translate(${x},${y})">${mark}<text x="40">${words[language]}</text></g>`;
    })
    .join('');

/** The map as an SVG text in one language: no tiles, nothing fetched. */
export function mapSvg(drawing: MapDrawing, label: Bilingual, language: Language): string {
  const { scene, pieces, ways } = drawing;
  const canvas = new Canvas(scene.rings);
  const entries = legendOf(drawing);
  const height = canvas.height + legendRow * Math.ceil(entries.length / 2) + 12;
  const outline = scene.rings.map((ring) => canvas.path(ring, true)).join('');
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${mapWidth} ${height}" width="${mapWidth}" height="${height}" role="img" aria-label="${label[language]}" font-family="system-ui, sans-serif" font-size="${letters}">
<rect width="100%" height="100%" fill="#fff"/><svg width="${mapWidth}" height="${canvas.height}">${buildings(scene, canvas)}${streets(ways, canvas)}${fields(pieces, canvas)}${cameras(scene, canvas)}${streetNames(ways, canvas)}${routeMarks(drawing, canvas)}
<path fill="none" stroke="#57606a" stroke-dasharray="4 3" d="${outline}"/>${north}${scaleBar(canvas)}</svg>
${legend(entries, canvas.height, language)}</svg>`;
}
