/** How much of a walk, a street, a district is watched by mapped cameras: readers, fields of view, coverage, routes. */

export type { Band, SplitBand } from './bands.ts';
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
export { chapmanEstimate, type PopulationEstimate } from './capture-recapture.ts';
export {
  type Agreement,
  type Completeness,
  type CompletenessOptions,
  completenessOf,
} from './completeness.ts';
export { type Coverage, coverageOf, coverageOfScene, type Shares } from './coverage.ts';
export type { GroupShares } from './coverage-report.ts';
export { type Direction, readDirection } from './directions.ts';
export { boundsDistrict, type District, districtNamed, districtOfBox, districtOfRings, readBox } from './district.ts';
export { districtFromGeoJson } from './district-file.ts';
export { districtFeature, fieldFeatures, geoJsonText, routeFeatures } from './geojson-out.ts';
export { costGraph } from './graph.ts';
export { fewestShown, sharesByOperator, sharesByOwnership } from './groups.ts';
export { type Inventory, inventoryOf, type Staleness } from './inventory.ts';
export { type MapDrawing, mapSvg } from './map-svg.ts';
export { measureCases, type ProjectedWay, piecesByCase, waysOf } from './measure.ts';
export { convexRoutes, type NonDominated, nonDominatedRoutes, type SearchLimits } from './non-dominated.ts';
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
export { cameraReport, type ReportParts } from './report.ts';
export {
  type Exposure,
  exposureOfWalk,
  type Place,
  type Route,
  type RouteAnswer,
  type RouteOptions,
  routesBetween,
  type WalkAnswer,
} from './routes.ts';
export { type CoverageOptions, type Scene, sceneOf } from './scene.ts';
export type { Sighting, Sightings } from './sightings.ts';
export { sampleWalks, type WalkSample, type WalkSampleOptions } from './walks.ts';
export { watchFragment } from './watch-fragment.ts';
