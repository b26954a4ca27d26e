/** How much of a walk, a street, a district is watched by mapped cameras: readers, fields of view, coverage, routes. */
export type { MapSource } from './byte-source.ts';
export type {
  Aim,
  Box,
  Building,
  Camera,
  CameraKind,
  CameraMap,
  DirectionStatus,
  NamedArea,
  Oddity,
  Ownership,
  Way,
} from './camera.ts';
export { type Band, type Coverage, type CoverageOptions, coverageOf, type SplitBand } from './coverage.ts';
export { type Direction, readDirection } from './directions.ts';
export { boundsDistrict, type District, districtNamed, districtOfBox, districtOfRings, readBox } from './district.ts';
export { districtFromGeoJson } from './district-file.ts';
export { type Inventory, inventoryOf, type Staleness } from './inventory.ts';
export {
  type Case,
  type FieldAssumption,
  type FieldPart,
  fieldParts,
  opticsSources,
  pixelsPerMetre,
  rangeMetres,
  type Task,
} from './optics.ts';
export { type ReadMapOptions, readMap } from './read-map.ts';
