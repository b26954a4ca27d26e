import type { Block, Chart } from '../document/blocks.ts';
import type { Bilingual } from '../language/bilingual.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { behaviour } from './behaviour.ts';
import { calendar } from './calendar.ts';
import type { Chapter, ChapterInput } from './chapter.ts';
import { checks } from './checks.ts';
import { courtList } from './court-list.ts';
import { definitions } from './definitions.ts';
import { error } from './error.ts';
import { faces } from './faces.ts';
import { filterReach } from './filter-reach.ts';
import { grades } from './grades.ts';
import { groups } from './groups.ts';
import { headline } from './headline.ts';
import { law } from './law.ts';
import { observed } from './observed.ts';
import { owed } from './owed.ts';
import { provenance } from './provenance.ts';
import { beliefs, likeness } from './readings.ts';
import { safeguards } from './safeguards.ts';
import { safeguardsAlone } from './safeguards-alone.ts';
import { sensitivity } from './sensitivity.ts';
import { silence } from './silence.ts';
import { simulated } from './simulated.ts';
import { sources } from './sources.ts';
import { speech } from './speech.ts';
import { steps } from './steps.ts';
import { trial } from './trial.ts';
import { uncertainty } from './uncertainty.ts';
import { warnings } from './warnings.ts';

/** Every chapter, in the order in which all that tell some of them tell them. */
export const chapters = {
  simulated,
  headline,
  owed,
  courtList,
  checks,
  grades,
  faces,
  trial,
  filterReach,
  observed,
  behaviour,
  steps,
  groups,
  error,
  likeness,
  speech,
  beliefs,
  silence,
  safeguards,
  safeguardsAlone,
  sensitivity,
  uncertainty,
  definitions,
  sources,
  law,
  calendar,
  warnings,
  provenance,
};

export type ChapterId = keyof typeof chapters;

/** Chapters that only a scenario’s page tells: of what is published rather than of the run. */
const pageOnly: readonly ChapterId[] = ['faces', 'trial', 'filterReach'];

export const inReport: readonly ChapterId[] = (Object.keys(chapters) as ChapterId[]).filter(
  (id) => !pageOnly.includes(id),
);

/** What the small runs of chapters found, by chapter. */
export type Found = {
  readonly [Id in ChapterId]?: (typeof chapters)[Id] extends Chapter<infer Of> ? Of : never;
};

/** A chapter whose findings are its own affair. */
type AnyChapter = Pick<Chapter<never>, 'isOf' | 'tell' | 'picture'> & {
  readonly find?: {
    readonly label: Bilingual;
    readonly by: (scenario: Scenario, onProgress?: (share: number) => void) => Promise<unknown>;
  };
};

const chapterOf = (id: ChapterId): AnyChapter => chapters[id];

const isOf = (id: ChapterId, scenario: Scenario): boolean => chapterOf(id).isOf?.(scenario) ?? true;

/** How small runs are made: what shows how far each has come, and what becomes of one that fails. */
export interface SmallRuns {
  readonly start?: (label: Bilingual) => { readonly update: (share: number) => void; readonly done: () => void };
  /** Gives `null` for a run that failed; without it the failure is thrown. */
  readonly unlessItFails?: (label: Bilingual, make: () => Promise<unknown>) => Promise<unknown>;
}

/**
 * Runs what chapters must find out before they can be told.
 *
 * @param ids chapters that will be told
 * @example const found = await findFor(inReport, scenario);
 */
export async function findFor(ids: readonly ChapterId[], scenario: Scenario, small: SmallRuns = {}): Promise<Found> {
  const found: Partial<Record<ChapterId, unknown>> = {};
  const { start, unlessItFails = (_, make) => make() } = small;
  for (const id of ids) {
    const { find } = chapterOf(id);
    if (find === undefined || !isOf(id, scenario)) continue;
    const progress = start?.(find.label);
    found[id] = (await unlessItFails(find.label, () => find.by(scenario, progress?.update))) ?? undefined;
    progress?.done();
  }
  return found as Found;
}

/** The blocks of chapters in the order of all; one whose small run was not made is left out. */
export function tell(ids: readonly ChapterId[], input: ChapterInput, found: Found): Block[] {
  const ordered = (Object.keys(chapters) as ChapterId[]).filter((id) => ids.includes(id));
  return ordered.flatMap((id) => {
    const chapter = chapterOf(id);
    const isReady = chapter.find === undefined || found[id] !== undefined;
    return isReady && isOf(id, input.run.scenario) ? chapter.tell(input, found[id] as never) : [];
  });
}

/** The chart that says a chapter at a glance. */
export function pictureOf(id: ChapterId, input: ChapterInput, found: Found): Chart {
  const drawn = chapterOf(id).picture?.(input, found[id] as never);
  if (drawn === undefined) throw new RangeError(`the chapter ${id} has no picture`);
  return drawn;
}
