import type { Block, Chart } from '../document/blocks.ts';
import type { Bilingual } from '../language/bilingual.ts';
import type { RunResult } from '../measures/run-result.ts';
import type { Evidence, Figure } from '../scenario/evidence.ts';
import type { LegalNote } from '../scenario/legal-notes.ts';
import type { Scenario } from '../scenario/scenario.ts';
import type { Readings } from '../sweep/readings.ts';
import type { Replicas } from '../sweep/replicas.ts';
import type { SafeguardsWorth } from '../sweep/safeguards-worth.ts';
import type { Sensitivity } from '../sweep/sensitivity.ts';
import type { Variation } from '../sweep/vary.ts';

/** What every chapter may be told from. */
export interface ChapterInput {
  readonly run: RunResult;
  /** Published figures, those that the scenario’s parameters name among them. */
  readonly figures: Evidence<Figure>;
  readonly legalNotes: readonly LegalNote[];
  /** The scenario as it ships, where the run set a few things otherwise. */
  readonly shipped?: Scenario;
  readonly sensitivity?: Sensitivity | null;
  /** Over seeds and over the ranges of the parameters, where the run was asked for them. */
  readonly uncertainty?: { readonly replicas: Replicas | null; readonly variation: Variation | null } | null;
  /** The same people with the published beliefs, and with all faces equally alike. */
  readonly readings?: Readings | null;
  /** What each safeguard alone is worth, on few of the same people. */
  readonly worth?: SafeguardsWorth | null;
  readonly version?: string;
  /** The command that repeats the run. */
  readonly command?: string;
}

/** One subject: whether a scenario has it, what more must be run to tell it, and how it is told. */
export interface Chapter<Found = undefined> {
  /** Every scenario has it unless said. */
  readonly isOf?: (scenario: Scenario) => boolean;
  /** What a small run of its own finds; without it the chapter is not told. */
  readonly find?: {
    /** What is found, while it is looked for. */
    readonly label: Bilingual;
    readonly by: (scenario: Scenario, onProgress?: (share: number) => void) => Promise<Found>;
  };
  /** The blocks of the chapter; none where the run holds nothing of it. */
  readonly tell: (input: ChapterInput, found: Found) => readonly Block[];
  /** The chart that says it at a glance: a scenario’s page opens with it. */
  readonly picture?: (input: ChapterInput, found: Found) => Chart;
}

/** The scenario that is told of: as it ships, else as it ran. */
export const scenarioOf = ({ run, shipped }: Pick<ChapterInput, 'run' | 'shipped'>): Scenario =>
  shipped ?? run.scenario;

/** The scenario with its first people alone, where it has more than so many: for a small run. */
export const withAtMost = (scenario: Scenario, people: number): Scenario => ({
  ...scenario,
  people: { ...scenario.people, size: Math.min(people, scenario.people.size) },
});
