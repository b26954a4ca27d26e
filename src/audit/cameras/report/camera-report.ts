import { type Block, type Chart, chart, details } from '../../../document/blocks.ts';
import { pageMarkup } from '../../../document/page.ts';
import type { Bilingual, Language } from '../../../language/bilingual.ts';
import { text } from '../../../language/french.ts';
import type { Camera } from '../camera.ts';
import type { Completeness } from '../completeness/completeness.ts';
import type { Coverage } from '../coverage/coverage.ts';
import type { GroupShares } from '../coverage/shares-by-group.ts';
import type { RouteAnswer, WalkAnswer } from '../routes/routes.ts';
import type { WalkSample } from '../routes/walks.ts';
import { coverageLead, routeLead, walkLead } from './camera-lead.ts';
import { camerasTable } from './cameras-table.ts';
import { completenessChapter, completenessLead } from './completeness-chapter.ts';
import { coverageChapter, groupChapter } from './coverage-chapter.ts';
import type { Inventory } from './inventory.ts';
import { inventoryChapter } from './inventory-chapter.ts';
import { mapChart } from './map-chart.ts';
import type { MapDrawing } from './map-svg.ts';
import { assumptionBlocks, type Provenance, provenanceBlocks } from './rests-on-files.ts';
import { routesChapter, walkChapter } from './routes-chapter.ts';
import { sampleChapter } from './sample-chapter.ts';

/** What a report may hold; only what was measured is shown. */
export interface ReportParts {
  readonly place: string;
  readonly provenance: Provenance;
  readonly inventory: Inventory;
  readonly coverage?: Coverage;
  readonly ownership?: readonly GroupShares[];
  readonly operators?: readonly GroupShares[];
  /** What a map draws, or the map as it is drawn. */
  readonly map?: MapDrawing | Chart;
  readonly routes?: RouteAnswer;
  readonly walk?: WalkAnswer;
  readonly sample?: WalkSample;
  readonly completeness?: Completeness;
  /** Cameras shown in a table, each linked to its object on the map. */
  readonly cameras?: readonly Camera[];
}

const some = <Part>(part: Part | undefined, write: (part: Part) => Block[]): Block[] =>
  part === undefined ? [] : write(part);

/** The plain sentence that a page opens with. */
const leadOf = ({ place, routes, walk, coverage, completeness }: ReportParts): Block[] => {
  if (routes !== undefined) return routeLead(routes);
  if (walk !== undefined) return walkLead(walk, walk.sightings);
  if (coverage !== undefined) return coverageLead(coverage, place);
  return some(completeness, completenessLead);
};

const cameraList = (cameras: readonly Camera[]): Block[] => {
  const label = text('The cameras', 'Les caméras');
  return cameras.length === 0 ? [] : [details(label, camerasTable(label, cameras))];
};

/** What a report says, as a list of blocks: one plain sentence, what it rests on, the map, the figures, the data. */
export const reportBlocks = (parts: ReportParts): Block[] => [
  ...leadOf(parts),
  ...provenanceBlocks(parts.provenance),
  ...some(parts.map, (map) => [chart('scene' in map ? mapChart(map) : map)]),
  ...some(parts.routes, routesChapter),
  ...some(parts.walk, (walk) => walkChapter(walk, walk.sightings)),
  ...some(parts.coverage, coverageChapter),
  ...some(parts.ownership, (groups) => groupChapter(text('Public and private', 'Public et privé'), groups)),
  ...some(parts.operators, (groups) => groupChapter(text('By operator', 'Par exploitant'), groups)),
  ...some(parts.sample, sampleChapter),
  ...some(parts.completeness, completenessChapter),
  ...some(parts.cameras, cameraList),
  ...assumptionBlocks(parts.provenance),
  ...inventoryChapter(parts.inventory),
];

/** The map is as wide as the page, its letters as large as they are drawn. */
const mapStyle = '#map .chart svg { width: 100%; }';

const titleOf = (place: string): Bilingual => text(`Cameras: ${place}`, `Caméras : ${place}`);

/**
 * The report as one HTML file, French and English, no script, nothing fetched.
 * @example cameraReport({ place: 'Kluuvi', provenance, inventory: inventoryOf(map), coverage }, 'fr')
 */
export const cameraReport = (parts: ReportParts, language: Language): string =>
  pageMarkup({ title: titleOf(parts.place), language, body: reportBlocks(parts), style: mapStyle });
