import { text } from '../language/french.ts';
import { checksFound } from '../report/checks-found.ts';
import {
  checksByGroup,
  checksChart,
  checksLead,
  checksTable,
  publishedChecks,
  publishedNote,
} from '../report/checks-found-text.ts';
import type { PageInput, PagePart, ScenarioPage } from './page.ts';

async function parts({ run, figures }: PageInput): Promise<readonly PagePart[]> {
  const { scenario } = run;
  const found = await checksFound(scenario);
  return [
    { kind: 'heading', text: text('Flags, checks, debts', 'Signalements, contrôles, dettes') },
    { kind: 'paragraph', text: checksLead(found) },
    { kind: 'chart', chart: checksChart(found, scenario) },
    { kind: 'table', ...checksTable(found, scenario) },
    { kind: 'heading', text: text('By group', 'Par groupe') },
    { kind: 'table', ...checksByGroup(found, scenario) },
    { kind: 'heading', text: text('Beside published shares', 'En regard des parts publiées') },
    { kind: 'table', ...publishedChecks(found, scenario, figures) },
    { kind: 'paragraph', text: publishedNote },
  ];
}

/** What the checks find, by group, beside published shares. */
export const welfareScorePage: ScenarioPage = { parts };
