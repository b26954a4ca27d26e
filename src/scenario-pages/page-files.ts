import type { Chart } from '../document/blocks.ts';
import { chartSvg } from '../document/drawing.ts';
import { type Language, languages } from '../language/bilingual.ts';
import { text } from '../language/french.ts';
import { losses } from '../measures/headline.ts';
import type { RunResult } from '../measures/run-result.ts';
import { lossFinding } from '../report/findings.ts';
import { headlineChart } from '../report/headline-chart.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { shippedEvidence } from '../store/evidence-files.ts';
import { shippedLegalNotes } from '../store/legal-notes-file.ts';
import { openScenario } from '../store/load-scenario.ts';
import { markdownParagraph } from './markdown.ts';
import type { PageInput } from './page.ts';
import { pageText } from './page-text.ts';
import { pages } from './pages.ts';

/** A file of the pages, by its path below the project. */
export interface PageFile {
  readonly path: string;
  readonly text: string;
}

const folder = 'docs/scenarios';
const ending = { en: '', fr: '.fr' } as const;

/** What the other scenarios start from. */
const commonCountry = 'same-country';

const sourcesOf = ({ parameters }: Scenario): string[] => parameters.flatMap(({ sources }) => sources);

const common = ({ run }: PageInput): Chart => {
  const drawn = headlineChart(run, 'losses', lossFinding(run), losses);
  if (drawn === null)
    throw new RangeError(`nothing happens in the small run of ${run.scenario.id}: give its page a chart`);
  return drawn;
};

const drawing = (chart: Chart, path: string, language: Language): PageFile => ({
  path,
  text: `${chartSvg(chart, language, '#fff')}\n`,
});

/** The page of a scenario in both languages with its charts, from its small run. */
export async function pageFiles(run: RunResult): Promise<PageFile[]> {
  const { id } = run.scenario;
  const scenario = openScenario(id);
  const own = pages[id] ?? {};
  const input = { scenario, run, figures: shippedEvidence() };
  const main = await (own.mainChart ?? common)(input);
  const parts = (await own.parts?.(input)) ?? [];
  const charts = parts.flatMap((part) => (part.kind === 'chart' ? part.chart : []));
  const mainFile = (language: Language): string => `${id}.${language}.svg`;
  const fileOf = (name: string, language: Language): string => `${id}-${name}.${language}.svg`;
  const content = {
    ...input,
    legalNotes: shippedLegalNotes(scenario.jurisdiction),
    picture: { title: main.title, file: mainFile },
    parts,
    setting: own.setting,
    commonSources: new Set(id === commonCountry ? [] : sourcesOf(openScenario(commonCountry))),
    pictureOf: fileOf,
  };
  return languages.flatMap((language) => [
    { path: `${folder}/${id}${ending[language]}.md`, text: pageText(content, language) },
    drawing(main, `${folder}/${mainFile(language)}`, language),
    ...charts.map((chart) => drawing(chart, `${folder}/${fileOf(chart.name, language)}`, language)),
  ]);
}

/** The list of all scenarios, in both languages. */
export const indexFiles = (scenarios: readonly Scenario[]): PageFile[] =>
  languages.map((language) => {
    const title = text('Scenarios', 'Scénarios')[language];
    const lead = text(
      'Every scenario that ships, with what is documented, what is assumed and what is the founding article’s picture.',
      'Tous les scénarios fournis, avec ce qui est documenté, ce qui est supposé et ce qui relève de l’image de l’article fondateur.',
    );
    const rows = scenarios.map(
      ({ id, title, about }) =>
        `- [${markdownParagraph(title[language])}](${id}${ending[language]}.md) (\`${id}\`): ${markdownParagraph(about.text[language])}`,
    );
    const other = { en: '[Français](README.fr.md)', fr: '[English](README.md)' }[language];
    const items = language === 'fr' ? rows.map((row) => row.replace('`): ', '`)\u00a0: ')) : rows;
    return {
      path: `${folder}/README${ending[language]}.md`,
      text: `# ${title}\n\n${other}\n\n${lead[language]}\n\n${items.join('\n')}\n`,
    };
  });
