/** An invented town as GeoJSON: two streets that cross, an alley beside them, three cameras on the one and a square's name. */
const feature = (type: string, coordinates: unknown, properties: Record<string, string>) => ({
  type: 'Feature',
  geometry: { type, coordinates },
  properties,
});
const street = (name: string, ...places: readonly (readonly [number, number])[]) =>
  feature('LineString', places, { highway: 'residential', name });
const camera = (...place: readonly [number, number]) =>
  feature('Point', place, { man_made: 'surveillance', 'camera:type': 'dome' });

const [west, middle, east] = [24.94, 24.944, 24.948];
const [south, centre, north] = [60.1708, 60.172, 60.1732];

export const inventedMap = JSON.stringify({
  type: 'FeatureCollection',
  features: [
    street('Rue Haute', [west, centre], [middle, centre], [east, centre]),
    street('Rue du Puits', [middle, south], [middle, centre], [middle, north]),
    street('Passage Neuf', [west, centre], [west, north], [middle, north], [east, north], [east, centre]),
    camera(24.942, centre),
    camera(24.946, centre),
    camera(24.947, centre),
    feature(
      'Polygon',
      [
        [
          [west, south],
          [east, south],
          [east, north],
          [west, north],
          [west, south],
        ],
      ],
      {
        place: 'neighbourhood',
        name: 'Vieille Ville',
        boundary: 'administrative',
      },
    ),
  ],
});
