/** A system of projected coordinates, with the part of its plane in which its country lies. */
interface System {
  readonly name: string;
  readonly code: string;
  readonly x: readonly [number, number];
  readonly y: readonly [number, number];
}

/** French conformal conics: nine zones, each with its own thousands of kilometres of northing. */
const conics = Array.from({ length: 9 }, (_, index): System => {
  const parallel = 42 + index;
  const north = 1_200_000 + (parallel - 42) * 1_000_000;
  return {
    name: `RGF93 CC${parallel}`,
    code: `EPSG:${3942 + index}`,
    x: [1_100_000, 2_300_000],
    y: [north - 150_000, north + 250_000],
  };
});

/** Narrow boxes first: where several fit, the more telling is named first. Extents: each system's area of use, rounded. */
const systems: readonly System[] = [
  { name: 'CH1903+ LV95', code: 'EPSG:2056', x: [2_480_000, 2_840_000], y: [1_070_000, 1_300_000] },
  { name: 'CH1903 LV03', code: 'EPSG:21781', x: [480_000, 840_000], y: [70_000, 300_000] },
  { name: 'Lambert-93', code: 'EPSG:2154', x: [90_000, 1_260_000], y: [6_040_000, 7_130_000] },
  ...conics,
  { name: 'Amersfoort RD New', code: 'EPSG:28992', x: [0, 285_000], y: [300_000, 630_000] },
  { name: 'Belgian Lambert 2008', code: 'EPSG:3812', x: [500_000, 800_000], y: [520_000, 750_000] },
  { name: 'Belgian Lambert 72', code: 'EPSG:31370', x: [14_000, 300_000], y: [20_000, 250_000] },
  { name: 'British National Grid', code: 'EPSG:27700', x: [0, 660_000], y: [0, 1_230_000] },
  {
    name: 'ETRS89 UTM 32N (zone before the easting)',
    code: 'EPSG:4647',
    x: [32_200_000, 32_900_000],
    y: [5_200_000, 6_200_000],
  },
  { name: 'DHDN Gauss-Krüger', code: 'EPSG:31466–31469', x: [2_400_000, 5_700_000], y: [5_200_000, 6_150_000] },
  { name: 'ETRS89 GK25FIN', code: 'EPSG:3879', x: [25_400_000, 25_600_000], y: [6_600_000, 7_800_000] },
  { name: 'ETRS89 TM35FIN', code: 'EPSG:3067', x: [60_000, 740_000], y: [6_600_000, 7_800_000] },
  { name: 'SWEREF99 TM', code: 'EPSG:3006', x: [260_000, 930_000], y: [6_120_000, 7_690_000] },
  {
    name: 'ETRS89 UTM 30N (Spain) or 32N, 33N (Germany)',
    code: 'EPSG:25830, 25832, 25833',
    x: [160_000, 840_000],
    y: [3_900_000, 6_150_000],
  },
  { name: 'ETRS89 LAEA Europe', code: 'EPSG:3035', x: [2_500_000, 6_500_000], y: [1_350_000, 5_450_000] },
  { name: 'Web Mercator', code: 'EPSG:3857', x: [-2_500_000, 4_500_000], y: [4_000_000, 11_500_000] },
  { name: 'UTM', code: 'EPSG:326xx', x: [160_000, 840_000], y: [0, 9_400_000] },
];

const named = ({ name, code }: System): string => `${name} (${code})`;

const fits = ({ x, y }: System, points: readonly (readonly [number, number])[]): boolean =>
  points.every(([east, north]) => east >= x[0] && east <= x[1] && north >= y[0] && north <= y[1]);

/** Whether a pair of numbers can be no degrees, but metres of a projection. */
export const isProjected = (x: number, y: number): boolean =>
  Number.isFinite(x) && Number.isFinite(y) && Math.max(Math.abs(x), Math.abs(y)) > 1000;

/**
 * The systems of projected coordinates in which these points would lie in the country of each: the likeliest first, at
 * most three; also for x and y turned round. Empty where none fits.
 */
export function likelySystems(points: readonly (readonly [x: number, y: number])[]): string[] {
  if (points.length === 0) return [];
  const straight = systems.filter((system) => fits(system, points));
  if (straight.length > 0) return straight.slice(0, 3).map(named);
  const turned = points.map(([x, y]) => [y, x] as const);
  return systems
    .filter((system) => fits(system, turned))
    .slice(0, 3)
    .map((system) => `${named(system)}, x ↔ y`);
}
