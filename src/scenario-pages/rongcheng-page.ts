import { text } from '../language/french.ts';
import type { RunResult } from '../measures/run-result.ts';
import { regimeColours } from '../report/charts.ts';
import { type GradesLeft, gradesLeft } from '../report/grades-left.ts';
import { gradesLeftChart, gradesLeftTable } from '../report/grades-left-text.ts';
import { pointsCatalogue } from '../report/points-catalogue.ts';
import type { PageInput, PagePart, ScenarioPage } from './page.ts';

/** People of the runs behind the table of act rates: one neighbourhood. */
const fewPeople = 4096;
/** Fewer than in a report: the page is made anew by its test. */
const factors = [0.1, 1, 10];

const followed = new WeakMap<RunResult, Promise<readonly GradesLeft[]>>();

/** Who left grade A, followed once a page. */
function leavers(run: RunResult): Promise<readonly GradesLeft[]> {
  const { scenario } = run;
  const known =
    followed.get(run) ?? gradesLeft({ ...scenario, people: { ...scenario.people, size: fewPeople } }, factors);
  followed.set(run, known);
  return known;
}

async function parts({ run, figures }: PageInput): Promise<readonly PagePart[]> {
  const { scenario } = run;
  const left = await leavers(run);
  return [
    {
      kind: 'heading',
      text: text('What is read and what is only recalled', 'Ce qui est lu et ce qui est cité de mémoire'),
    },
    { kind: 'table', ...pointsCatalogue(scenario, figures) },
    { kind: 'heading', text: text('Who ever leaves grade A', 'Qui quitte un jour la catégorie A') },
    { kind: 'table', ...gradesLeftTable(left, scenario) },
  ];
}

/** The points catalogue, and who leaves grade A at which act rates. */
export const rongchengPage: ScenarioPage = {
  mainChart: async ({ run }) => gradesLeftChart(await leavers(run), run.scenario, regimeColours(run)),
  parts,
};
