/** How much of a walk, a street, a district is watched by mapped cameras: readers, fields of view, coverage, routes. */

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
  SourceFile,
  Square,
  Way,
} from './camera.ts';
export { chapmanEstimate, type PopulationEstimate } from './completeness/capture-recapture.ts';
export {
  type Agreement,
  type Completeness,
  type CompletenessOptions,
  completenessOf,
} from './completeness/completeness.ts';
export {
  type Assumption,
  assumptionsOf,
  sampleAssumptions,
  walkAssumptions,
} from './coverage/assumptions.ts';
export type { Band, SplitBand } from './coverage/bands.ts';
export { measureCases, type ProjectedWay, piecesByCase, waysOf } from './coverage/case-sums.ts';
export { type Coverage, coverageOf, coverageOfScene, type Shares } from './coverage/coverage.ts';
export {
  boundsDistrict,
  type District,
  districtNamed,
  districtOfBox,
  districtOfRings,
  readBox,
} from './coverage/district.ts';
export { districtFromGeoJson } from './coverage/district-file.ts';
export type { LeftOut, LeftOutReason } from './coverage/left-out.ts';
export {
  type Case,
  type FieldAssumption,
  type FieldPart,
  fieldParts,
  pixelsPerMetre,
  rangeMetres,
  type Task,
} from './coverage/optics.ts';
export { type CoverageOptions, type Scene, sceneOf } from './coverage/scene.ts';
export { fewestShown, type GroupShares, sharesByOperator, sharesByOwnership } from './coverage/shares-by-group.ts';
export type { Sighting, Sightings } from './coverage/sightings.ts';
export type { MapSource } from './read/byte-source.ts';
export { type ReadMapOptions, readMap } from './read/read-map.ts';
export { cameraReport, type ReportParts, reportBlocks as cameraBlocks } from './report/camera-report.ts';
export {
  cameraFeatures,
  districtFeature,
  fieldFeatures,
  geoJsonText,
  routeFeatures,
  walkFeature,
} from './report/geojson-out.ts';
export { type Inventory, inventoryOf, type Staleness } from './report/inventory.ts';
export { mapChart } from './report/map-chart.ts';
export { pixelsAt, placeAt } from './report/map-places.ts';
export { type DrawnRoute, type MapDrawing, mapSvg } from './report/map-svg.ts';
export { type Provenance, provenanceJson } from './report/rests-on-files.ts';
export { watchFragment } from './report/watch-fragment.ts';
export { costGraph } from './routes/graph.ts';
export type { Leg } from './routes/legs.ts';
export { convexRoutes, type NonDominated, nonDominatedRoutes, type SearchLimits } from './routes/non-dominated.ts';
export {
  type Exposure,
  exposureOfWalk,
  type Place,
  type Route,
  type RouteAnswer,
  type RouteOptions,
  routesBetween,
  type WalkAnswer,
  type WalkLine,
} from './routes/routes.ts';
export { sampleWalks, type WalkSample, type WalkSampleOptions } from './routes/walks.ts';
export { type Direction, readDirection } from './tags/directions.ts';
export { type Level, openGround } from './tags/levels.ts';
