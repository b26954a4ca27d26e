import type { Chart, TableCell } from '../document/chart.ts';
import type { Bilingual } from '../language/bilingual.ts';
import type { RunResult } from '../measures/run-result.ts';
import type { Evidence, Figure } from '../scenario/evidence.ts';
import type { Scenario } from '../scenario/scenario.ts';

/** A part of a page: a heading, a paragraph, a table, or a chart that is drawn to a file of its own. */
export type PagePart =
  | { readonly kind: 'heading'; readonly text: Bilingual }
  | { readonly kind: 'paragraph'; readonly text: Bilingual }
  | {
      readonly kind: 'table';
      readonly columns: readonly Bilingual[];
      readonly rows: readonly (readonly TableCell[])[];
    }
  | { readonly kind: 'chart'; readonly chart: Chart };

/** What a page is made from: a small run of the scenario, and the published figures. */
export interface PageInput {
  /** As it ships, where the small run may set a few things otherwise. */
  readonly scenario: Scenario;
  readonly run: RunResult;
  readonly figures: Evidence<Figure>;
}

/** What a scenario's page has of its own; all else is written the same way for every scenario. */
export interface ScenarioPage {
  /** People of the small run; 8,192 where it is not said. */
  readonly people?: number;
  /** Weeks of the small run; the scenario's own where it is not said. */
  readonly weeks?: number;
  /** Regimes of the small run; the scenario's default ones where it is not said. */
  readonly regimes?: readonly string[];
  /** What the small run sets otherwise than the scenario, as `KEY=VALUE`, and why. */
  readonly set?: readonly string[];
  readonly setting?: Bilingual;
  /** The chart that the page opens with; bars of what people lose where it is not said. */
  readonly mainChart?: (input: PageInput) => Chart | Promise<Chart>;
  /** What follows the results of the small run. */
  readonly parts?: (input: PageInput) => readonly PagePart[] | Promise<readonly PagePart[]>;
}
