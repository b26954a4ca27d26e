import { Html, html } from '../../../document/html.ts';
import type { ProjectedWay } from '../coverage/measure.ts';
import { type Pieces, ringOfPiece } from '../coverage/pieces.ts';
import type { Scene } from '../coverage/scene.ts';
import { boundsOf } from '../geometry/polygons.ts';
import { projectAll } from '../geometry/projection.ts';

/** What a map draws: all in the scene's metres. */
export interface MapDrawing {
  readonly scene: Scene;
  readonly pieces: Pieces;
  readonly ways: readonly ProjectedWay[];
  readonly routes: readonly { readonly line: Float64Array; readonly name: 'shortest' | 'leastObserved' }[];
  readonly label: string;
}

const widthPixels = 680;
/** A map stays readable, and its file small: beyond so many shapes of a kind, none of that kind is drawn. */
export const mostShapes = 20_000;

class Canvas {
  readonly height: number;
  private readonly west: number;
  private readonly north: number;
  private readonly scale: number;

  constructor(rings: readonly Float64Array[]) {
    const [west, south, east, north] = boundsOf(rings);
    [this.west, this.north] = [west, north];
    this.scale = widthPixels / (east - west);
    this.height = Math.round((north - south) * this.scale);
  }

  path(xy: Float64Array, isClosed: boolean): string {
    const parts: string[] = [];
    for (let i = 0; i < xy.length; i += 2)
      parts.push(
        `${((xy[i] - this.west) * this.scale).toFixed(1)} ${((this.north - xy[i + 1]) * this.scale).toFixed(1)}`,
      );
    return parts.length === 0 ? '' : `M${parts.join('L')}${isClosed ? 'Z' : ''}`;
  }

  place(x: number, y: number): [string, string] {
    return [((x - this.west) * this.scale).toFixed(1), ((this.north - y) * this.scale).toFixed(1)];
  }

  /** A round length for the scale bar, and its pixels. */
  bar(): { metres: number; pixels: number } {
    const target = 120 / this.scale;
    const power = 10 ** Math.floor(Math.log10(target));
    const metres = [5, 2, 1].map((step) => step * power).find((length) => length <= target) ?? power;
    return { metres, pixels: metres * this.scale };
  }
}

const few = <Item>(items: readonly Item[]): readonly Item[] => (items.length > mostShapes ? [] : items);

function fields(pieces: Pieces, canvas: Canvas): Html {
  const all = few(Array.from({ length: pieces.count }, (_, piece) => piece));
  return html`<g fill="#0072b2">${all.map((piece) => {
    const opacity = Math.max(0.04, 0.35 * pieces.probability[piece]).toFixed(2);
    return html`<path fill-opacity="${opacity}" d="${canvas.path(ringOfPiece(pieces, piece), true)}"/>`;
  })}</g>`;
}

const buildings = (scene: Scene, canvas: Canvas): Html => {
  const path = few(scene.walls.buildings)
    .map((rings) => rings.map((ring) => canvas.path(ring, true)).join(''))
    .join('');
  return html`<path fill="#d9d4cc" fill-rule="evenodd" d="${path}"/>`;
};

const streets = (ways: readonly ProjectedWay[], canvas: Canvas): Html =>
  html`<path fill="none" stroke="#8c959f" stroke-width="0.8" d="${few(ways)
    .map(({ xy }) => canvas.path(xy, false))
    .join('')}"/>`;

function cameras(scene: Scene, canvas: Canvas): Html {
  return html`<g fill="#1b1f24">${few(scene.placed).map(({ view }) => {
    const [x, y] = canvas.place(view.x, view.y);
    return html`<circle cx="${x}" cy="${y}" r="2.2"/>`;
  })}</g>`;
}

const routeStyle = {
  shortest: 'stroke="#d55e00" stroke-width="4"',
  leastObserved: 'stroke="#009e73" stroke-width="4" stroke-dasharray="9 5"',
} as const;

/** The map as an SVG text: no tiles, nothing fetched. */
export function mapSvg({ scene, pieces, ways, routes, label }: MapDrawing): Html {
  const canvas = new Canvas(scene.rings);
  const { metres, pixels } = canvas.bar();
  const y = canvas.height - 14;
  return html`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${widthPixels} ${canvas.height}" width="${widthPixels}" role="img" aria-label="${label}">
<rect width="100%" height="100%" fill="#fff"/>${buildings(scene, canvas)}${streets(ways, canvas)}${fields(pieces, canvas)}${cameras(scene, canvas)}
<g fill="none">${routes.map(({ line, name }) => {
    const path = canvas.path(projectAll(scene.projection, line), false);
    return html`<path ${Html.trusted(routeStyle[name])} d="${path}"/>`;
  })}</g>
<path fill="none" stroke="#57606a" stroke-dasharray="4 3" d="${scene.rings.map((ring) => canvas.path(ring, true)).join('')}"/>
<g><rect x="8" y="${y - 16}" width="${(pixels + 60).toFixed(0)}" height="26" fill="#fff" fill-opacity="0.85"/><path stroke="#1b1f24" stroke-width="2" d="M14 ${y}h${pixels.toFixed(1)}"/><text x="${(pixels + 20).toFixed(1)}" y="${y + 4}" font-size="12" font-family="sans-serif">${metres} m</text></g>
</svg>`;
}
