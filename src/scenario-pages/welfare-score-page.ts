import { text } from '../language/french.ts';
import type { RunResult } from '../measures/run-result.ts';
import { type ChecksFound, checksFound } from '../report/checks-found.ts';
import {
  checksByGroup,
  checksChart,
  checksLead,
  checksTable,
  publishedChecks,
  publishedNote,
} from '../report/checks-found-text.ts';
import type { PageInput, PagePart, ScenarioPage } from './page.ts';

const followed = new WeakMap<RunResult, Promise<readonly ChecksFound[]>>();

/** What the checks found, followed once a page. */
function found(run: RunResult): Promise<readonly ChecksFound[]> {
  const known = followed.get(run) ?? checksFound(run.scenario);
  followed.set(run, known);
  return known;
}

async function parts({ run, figures }: PageInput): Promise<readonly PagePart[]> {
  const { scenario } = run;
  const checks = await found(run);
  return [
    { kind: 'heading', text: text('Flags, checks, debts', 'Signalements, contrôles, dettes') },
    { kind: 'paragraph', text: checksLead(checks) },
    { kind: 'table', ...checksTable(checks, scenario) },
    { kind: 'heading', text: text('By group', 'Par groupe') },
    { kind: 'table', ...checksByGroup(checks, scenario) },
    { kind: 'heading', text: text('Beside published shares', 'En regard des parts publiées') },
    { kind: 'table', ...publishedChecks(checks, scenario, figures) },
    { kind: 'paragraph', text: publishedNote },
  ];
}

/** What the checks find, by group, beside published shares. */
export const welfareScorePage: ScenarioPage = {
  mainChart: async ({ run }) => checksChart(await found(run), run.scenario),
  parts,
};
