import { type Case, cases } from '../coverage/optics.ts';
import { type Pieces, ringOfPiece } from '../coverage/pieces.ts';
import type { Scene } from '../coverage/scene.ts';
import type { Projection } from '../geometry/projection.ts';
import type { Route } from '../routes/routes.ts';

type Position = [number, number];

interface OutFeature {
  readonly type: 'Feature';
  readonly properties: Record<string, unknown>;
  readonly geometry: { readonly type: string; readonly coordinates: unknown };
}

const rounded = ([longitude, latitude]: Position): Position => [
  Math.round(longitude * 1e7) / 1e7,
  Math.round(latitude * 1e7) / 1e7,
];

const closedRing = (ring: Float64Array, projection: Projection): Position[] => {
  const out: Position[] = [];
  for (let i = 0; i < ring.length; i += 2) out.push(rounded(projection.toDegrees(ring[i], ring[i + 1])));
  out.push(out[0]);
  return out;
};

/** Fields of view as polygons: one per camera, case and arc, with the probability that it looks there. */
export function fieldFeatures(scene: Scene, pieces: Readonly<Record<Case, Pieces>>): OutFeature[] {
  const distinct = cases.filter((which) => which === 'middle' || pieces[which] !== pieces.middle);
  return distinct.flatMap((which) =>
    Array.from({ length: pieces[which].count }, (_, piece): OutFeature => {
      const part = pieces[which].parts[piece];
      const { camera } = scene.placed[pieces[which].camera[piece]];
      return {
        type: 'Feature',
        properties: {
          what: 'field',
          camera: camera.id,
          case: which,
          kind: camera.kind,
          probability: part.probability,
          rangeMetres: part.rangeMetres,
          known: part.isKnown,
        },
        geometry: { type: 'Polygon', coordinates: [closedRing(ringOfPiece(pieces[which], piece), scene.projection)] },
      };
    }),
  );
}

/** The district with its figures. */
export const districtFeature = (scene: Scene, properties: Record<string, unknown>): OutFeature => ({
  type: 'Feature',
  properties: { what: 'coverage', district: scene.district.name, ...properties },
  geometry: {
    type: 'MultiPolygon',
    coordinates: scene.rings.map((ring) => [closedRing(ring, scene.projection)]),
  },
});

/** Routes as lines, from the shortest to the least observed. */
export const routeFeatures = (routes: readonly Route[]): OutFeature[] =>
  routes.map(({ line, ...route }, index) => ({
    type: 'Feature',
    properties: { what: 'route', index, shortest: index === 0, leastObserved: index === routes.length - 1, ...route },
    geometry: {
      type: 'LineString',
      coordinates: Array.from({ length: line.length / 2 }, (_, i) => rounded([line[2 * i], line[2 * i + 1]])),
    },
  }));

/** A GeoJSON text; data © their sources, as its header says. */
export const geoJsonText = (features: readonly OutFeature[]): string =>
  `${JSON.stringify({ type: 'FeatureCollection', features })}\n`;
