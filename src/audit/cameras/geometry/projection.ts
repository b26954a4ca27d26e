/**
 * Transverse Mercator on the WGS 84 ellipsoid, centred where the work is, scale 1 on its central meridian.
 *
 * Krüger's series in the third flattening to order 4: C. F. F. Karney, "Transverse Mercator with an accuracy of a few
 * nanometers", Journal of Geodesy 85 (2011), 475–485, equations 7 to 11 and 35, 36. Truncation is far below a
 * millimetre within 1,000 km of the meridian; what remains is the projection's own scale, 1 + x² / (2 R²).
 */
export interface Projection {
  readonly longitude: number;
  readonly latitude: number;
  /** Degrees to metres east and north of the centre. */
  readonly toMetres: (longitude: number, latitude: number) => [x: number, y: number];
  /** Metres to degrees. */
  readonly toDegrees: (x: number, y: number) => [longitude: number, latitude: number];
}

const equatorMetres = 6378137;
const flattening = 1 / 298.257223563;
const n = flattening / (2 - flattening);
const eccentricity = Math.sqrt(flattening * (2 - flattening));
const rectifying = (equatorMetres / (1 + n)) * (1 + n ** 2 / 4 + n ** 4 / 64);
const alpha = [
  n / 2 - (2 / 3) * n ** 2 + (5 / 16) * n ** 3 + (41 / 180) * n ** 4,
  (13 / 48) * n ** 2 - (3 / 5) * n ** 3 + (557 / 1440) * n ** 4,
  (61 / 240) * n ** 3 - (103 / 140) * n ** 4,
  (49561 / 161280) * n ** 4,
];
const beta = [
  n / 2 - (2 / 3) * n ** 2 + (37 / 96) * n ** 3 - (1 / 360) * n ** 4,
  (1 / 48) * n ** 2 + (1 / 15) * n ** 3 - (437 / 1440) * n ** 4,
  (17 / 480) * n ** 3 - (37 / 840) * n ** 4,
  (4397 / 161280) * n ** 4,
];
const radians = Math.PI / 180;

const conformalTangent = (tangent: number): number => {
  const sigma = Math.sinh(eccentricity * Math.atanh((eccentricity * tangent) / Math.hypot(1, tangent)));
  return tangent * Math.hypot(1, sigma) - sigma * Math.hypot(1, tangent);
};

/** Newton's method on Karney's equation 7; three steps reach rounding. */
const geographicTangent = (conformal: number): number => {
  const ratio = 1 - eccentricity ** 2;
  let tangent = conformal / ratio;
  for (let step = 0; step < 4; step++) {
    const reached = conformalTangent(tangent);
    const slope = (1 + ratio * tangent ** 2) / (ratio * Math.hypot(1, reached) * Math.hypot(1, tangent));
    tangent += (conformal - reached) * slope;
  }
  return tangent;
};

const forward = (longitude: number, latitude: number, meridian: number): [number, number] => {
  const tangent = conformalTangent(Math.tan(latitude * radians));
  const turned = (((longitude - meridian + 540) % 360) - 180) * radians;
  const xi = Math.atan2(tangent, Math.cos(turned));
  const eta = Math.asinh(Math.sin(turned) / Math.hypot(tangent, Math.cos(turned)));
  let [x, y] = [eta, xi];
  for (let j = 1; j <= 4; j++) {
    y += alpha[j - 1] * Math.sin(2 * j * xi) * Math.cosh(2 * j * eta);
    x += alpha[j - 1] * Math.cos(2 * j * xi) * Math.sinh(2 * j * eta);
  }
  return [x * rectifying, y * rectifying];
};

const backward = (x: number, y: number, meridian: number): [number, number] => {
  const [eta, xi] = [x / rectifying, y / rectifying];
  let [eta0, xi0] = [eta, xi];
  for (let j = 1; j <= 4; j++) {
    xi0 -= beta[j - 1] * Math.sin(2 * j * xi) * Math.cosh(2 * j * eta);
    eta0 -= beta[j - 1] * Math.cos(2 * j * xi) * Math.sinh(2 * j * eta);
  }
  const conformal = Math.sin(xi0) / Math.hypot(Math.sinh(eta0), Math.cos(xi0));
  const longitude = meridian + Math.atan2(Math.sinh(eta0), Math.cos(xi0)) / radians;
  return [longitude, Math.atan(geographicTangent(conformal)) / radians];
};

/**
 * The local metric projection around a centre.
 * @example const { toMetres } = projectionAt(24.944, 60.171);
 */
export function projectionAt(longitude: number, latitude: number): Projection {
  const north = forward(longitude, latitude, longitude)[1];
  return {
    longitude,
    latitude,
    toMetres: (lon, lat) => {
      const [x, y] = forward(lon, lat, longitude);
      return [x, y - north];
    },
    toDegrees: (x, y) => backward(x, y + north, longitude),
  };
}

/** Projects longitude, latitude pairs to x, y pairs in metres. */
export function projectAll(projection: Projection, coordinates: Float64Array): Float64Array {
  const out = new Float64Array(coordinates.length);
  for (let i = 0; i < coordinates.length; i += 2) {
    const [x, y] = projection.toMetres(coordinates[i], coordinates[i + 1]);
    out[i] = x;
    out[i + 1] = y;
  }
  return out;
}
