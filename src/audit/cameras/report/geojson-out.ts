import type { Camera } from '../camera.ts';
import { type Pieces, ringOfPiece } from '../coverage/field-pieces.ts';
import { type Case, cases } from '../coverage/optics.ts';
import type { Scene } from '../coverage/scene.ts';
import type { Projection } from '../geometry/projection.ts';
import type { Route } from '../routes/routes.ts';
import { mapObjectUrl } from './cameras-table.ts';
import { type Provenance, provenanceJson } from './rests-on-files.ts';

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

const positionsOf = (line: Float64Array): Position[] =>
  Array.from({ length: line.length / 2 }, (_, i) => rounded([line[2 * i], line[2 * i + 1]]));

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
      coordinates: positionsOf(line),
    },
  }));

/** A given walk with its figures, as one line or several. */
export const walkFeature = (lines: readonly Float64Array[], properties: Record<string, unknown>): OutFeature => ({
  type: 'Feature',
  properties: { what: 'walk', ...properties },
  geometry: { type: 'MultiLineString', coordinates: lines.map(positionsOf) },
});

/** Cameras as points, on every level. */
export const cameraFeatures = (cameras: readonly Camera[]): OutFeature[] =>
  cameras.map(({ id, longitude, latitude, kind, aims, level, number, heightMetres, lastEdit }) => {
    const url = mapObjectUrl(id);
    return {
      type: 'Feature',
      properties: { what: 'camera', camera: id, url, kind, aims, level, number, heightMetres, lastEdit },
      geometry: { type: 'Point', coordinates: rounded([longitude, latitude]) },
    };
  });

/** A GeoJSON text that opens with what it rests on; data © their sources. */
export const geoJsonText = (features: readonly OutFeature[], provenance: Provenance): string =>
  `${JSON.stringify({ type: 'FeatureCollection', provenance: provenanceJson(provenance), features })}\n`;
