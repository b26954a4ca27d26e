// The watched area of cones, ours beside @turf/union, on the same cones.
import { featureCollection, polygon } from '@turf/helpers';
import { union } from '@turf/union';
import { fieldRings } from '../src/audit/cameras/geometry/field-rings.ts';
import { signedArea } from '../src/audit/cameras/geometry/polygons.ts';
import { projectAll, projectionAt } from '../src/audit/cameras/geometry/projection.ts';
import { openView } from '../src/audit/cameras/geometry/visibility.ts';
import { coverageOf, districtOfBox } from '../src/audit/cameras/index.ts';
import { syntheticMap } from './support/cameras-synthetic.ts';

const rangeMetres = 60;
const projection = projectionAt(24.94, 60.17);
for (const [number, sideMetres] of [
  [200, 1000],
  [1000, 2200],
  [3000, 3900],
] as const) {
  const made = syntheticMap(number, 0, sideMetres);
  const map = {
    ...made,
    cameras: made.cameras.map((camera, index) => ({
      ...camera,
      kind: 'fixed' as const,
      aims: [{ fromDegrees: (index * 37) % 360, toDegrees: ((index * 37) % 360) + 60 }],
    })),
  };
  const room = sideMetres / 2 + rangeMetres + 10;
  const box = [...projection.toDegrees(-room, -room), ...projection.toDegrees(room, room)] as [
    number,
    number,
    number,
    number,
  ];
  let started = performance.now();
  const coverage = coverageOf(map, districtOfBox(box), { task: 'observe', rangeMetres, buildings: false });
  const ours = performance.now() - started;
  // An arc across due west is cut in two there, so a cone may be two rings.
  const cones = map.cameras.flatMap((camera) => {
    const [x, y] = projection.toMetres(camera.longitude, camera.latitude);
    const { fromDegrees, toDegrees } = camera.aims[0];
    return fieldRings(openView(x, y), rangeMetres, [[fromDegrees, toDegrees]]).map((ring) => {
      const points = Array.from({ length: ring.length / 2 }, (_, i): [number, number] =>
        projection.toDegrees(ring[2 * i], ring[2 * i + 1]),
      );
      return polygon([[...points, points[0]]]);
    });
  });
  started = performance.now();
  const merged = union(featureCollection(cones))!;
  const theirs = performance.now() - started;
  const rings = merged.geometry.type === 'Polygon' ? [merged.geometry.coordinates] : merged.geometry.coordinates;
  const area = rings
    .flat()
    .reduce((sum, ring) => sum + signedArea(projectAll(projection, Float64Array.from(ring.slice(0, -1).flat()))), 0);
  const covered = coverage.areaShare.middle! * coverage.areaSquareMetres;
  console.log(
    `${number} cones: ours ${ours.toFixed(0)} ms, @turf/union ${theirs.toFixed(0)} ms, ratio ${(theirs / ours).toFixed(1)}; area ${(covered / 1e4).toFixed(3)} and ${(area / 1e4).toFixed(3)} ha, difference ${(100 * (covered / area - 1)).toFixed(3)} %`,
  );
}
