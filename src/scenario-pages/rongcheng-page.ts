import { text } from '../language/french.ts';
import { regimeColours } from '../report/charts.ts';
import { gradesLeft } from '../report/grades-left.ts';
import { gradesLeftChart, gradesLeftTable } from '../report/grades-left-text.ts';
import { pointsCatalogue } from '../report/points-catalogue.ts';
import type { PageInput, PagePart, ScenarioPage } from './page.ts';

/** People of the runs behind the table of act rates: one neighbourhood. */
const fewPeople = 4096;
/** Fewer than in a report: the page is made anew by its test. */
const factors = [0.1, 1, 10];

async function parts({ run, figures }: PageInput): Promise<readonly PagePart[]> {
  const { scenario } = run;
  const left = await gradesLeft({ ...scenario, people: { ...scenario.people, size: fewPeople } }, factors);
  return [
    {
      kind: 'heading',
      text: text('What is read and what is only recalled', 'Ce qui est lu et ce qui est cité de mémoire'),
    },
    { kind: 'table', ...pointsCatalogue(scenario, figures) },
    { kind: 'heading', text: text('Who ever leaves grade A', 'Qui quitte un jour la catégorie A') },
    { kind: 'chart', chart: gradesLeftChart(left, scenario, regimeColours(run)) },
    { kind: 'table', ...gradesLeftTable(left, scenario) },
  ];
}

/** The points catalogue, and who leaves grade A at which act rates. */
export const rongchengPage: ScenarioPage = { parts };
