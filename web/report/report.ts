import type { Language } from '../../src/language/bilingual.ts';
import { type Annex, annexOfResult } from '../../src/report/annex/annex.ts';
import type { ReportInput } from '../../src/report/report.ts';
import {
  bearingOn,
  legalNotes,
  type Regime,
  type RunResult,
  readEvidence,
  type Scenario,
} from '../../src/run/index.ts';
import { engines } from '../engine/engine.ts';
import type { Job } from '../engine/job.ts';
import { openYaml } from '../scenarios/open.ts';

const evidence = import.meta.glob<string>('../../evidence/*.yaml', { query: '?raw', import: 'default', eager: true });

const legal = import.meta.glob<string>('../../legal/*.yaml', { query: '?raw', import: 'default', eager: true });
/** A country's own rules stand before those of the Union. */
const legalFiles = ['fr', 'uk', 'cn', 'eu'] as const;

/** The legal notes that bear on a scenario; what they do not know stands last. */
function legalNotesOf(scenario: Scenario) {
  const notes = legalFiles.flatMap((name) =>
    legalNotes(legal[`../../legal/${name}.yaml`], `legal/${name}.yaml`, scenario.jurisdiction),
  );
  const known = [
    ...notes.filter(({ article }) => article !== null),
    ...notes.filter(({ article }) => article === null),
  ];
  return bearingOn(scenario, known);
}

/** The published figures that ship, in the order of their files. */
const figures = () =>
  readEvidence(
    Object.keys(evidence)
      .sort()
      .map((path) => ({ fileName: path.replace('../../', ''), text: evidence[path] })),
  );

/** A run to be told of: its scenario's text, what is set in it, and which regimes. */
export type Told = Pick<Job, 'yaml' | 'overrides' | 'regimes'>;

/**
 * Runs a scenario with everything that a report is told from.
 *
 * @throws EngineFaults what the visitor may read
 */
export async function wholeRun(
  told: Told,
  signal: AbortSignal,
  onProgress: (share: number) => void,
): Promise<RunResult> {
  const { whole } = await engines.run({ ...told, follow: 0, whole: true }, signal, onProgress);
  return { ...whole!, scenario: openYaml(told.yaml, told.overrides) };
}

/** What a report is written from, as the command has it. */
export const reportInput = (run: RunResult, name: string, language: Language): ReportInput => ({
  run,
  figures: figures(),
  legalNotes: legalNotesOf(run.scenario),
  version: __VERSION__,
  command: `contrechamp run ${name}.yaml --people ${run.scenario.people.size} --no-sensitivity`,
  language,
});

/** The annex of what `assess` describes: the last regime of the run that has an apparatus. */
export function annexIn(run: RunResult): { readonly annex: Annex; readonly regime: Regime } {
  const ids = run.regimes.map(({ id }) => id);
  const regime = run.scenario.regimes.filter(({ id, apparatus }) => apparatus && ids.includes(id)).at(-1)!;
  return { annex: annexOfResult(run, regime, legalNotesOf(run.scenario), __VERSION__), regime };
}
