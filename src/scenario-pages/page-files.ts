import { findFor, pictureOf } from '../chapters/index.ts';
import { asMarkdown, markdownLine } from '../document/as-markdown.ts';
import type { Block, Chart } from '../document/blocks.ts';
import { chartSvg } from '../document/drawing.ts';
import { type Language, languages } from '../language/bilingual.ts';
import { text } from '../language/french.ts';
import type { RunResult } from '../measures/run-result.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { shippedEvidence } from '../store/evidence-files.ts';
import { legalNotesOf } from '../store/legal-notes-file.ts';
import { openScenario } from '../store/load-scenario.ts';
import { pageBlocks } from './page-blocks.ts';
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

const chartsIn = (blocks: readonly Block[]): Chart[] =>
  blocks.flatMap((block) =>
    block.kind === 'chart' ? [block.chart] : block.kind === 'details' ? chartsIn(block.blocks) : [],
  );

/** The page in one language: its title, its ways to the others, its blocks. */
function pageText({ id, title }: Scenario, blocks: readonly Block[], fileOf: FileOf, language: Language): string {
  const ways = [
    { en: `[Français](${id}.fr.md)`, fr: `[English](${id}.md)` }[language],
    { en: '[All scenarios](README.md)', fr: '[Tous les scénarios](README.fr.md)' }[language],
    `\`contrechamp run scenarios/${id}.yaml\``,
    `[scenarios/${id}.yaml](../../scenarios/${id}.yaml)`,
  ];
  const body = asMarkdown(blocks, language, { pictureOf: fileOf });
  return `# ${markdownLine(title, language)}\n\n${ways.join(' · ')}\n\n${body}\n`;
}

type FileOf = (name: string, language: Language) => string;

/** The page of a scenario in both languages with its charts, from its small run. */
export async function pageFiles(run: RunResult): Promise<PageFile[]> {
  const { id } = run.scenario;
  const shipped = openScenario(id);
  const { chapters = [], setting } = pages[id] ?? {};
  const found = await findFor(chapters, run.scenario);
  const input = { run, shipped, figures: shippedEvidence(), legalNotes: legalNotesOf(shipped) };
  const picture = pictureOf(chapters[0] ?? 'headline', input, found);
  const commonSources = new Set(id === commonCountry ? [] : sourcesOf(openScenario(commonCountry)));
  const blocks = pageBlocks({ ...input, chapters, found, picture, setting, commonSources });
  const fileOf: FileOf = (name, language) => `${id}${name === picture.name ? '' : `-${name}`}.${language}.svg`;
  return languages.flatMap((language) => [
    { path: `${folder}/${id}${ending[language]}.md`, text: pageText(shipped, blocks, fileOf, language) },
    ...chartsIn(blocks).map((chart) => ({
      path: `${folder}/${fileOf(chart.name, language)}`,
      text: `${chartSvg(chart, language, '#fff')}\n`,
    })),
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
    const items = scenarios.map(({ id, title: name, about }) => {
      const said = markdownLine(about.text, language);
      const colon = text(`(\`${id}\`): ${said}`, `(\`${id}\`) : ${said}`)[language];
      return `- [${markdownLine(name, language)}](${id}${ending[language]}.md) ${colon}`;
    });
    const other = { en: '[Français](README.fr.md)', fr: '[English](README.md)' }[language];
    return {
      path: `${folder}/README${ending[language]}.md`,
      text: `# ${title}\n\n${other}\n\n${lead[language]}\n\n${items.join('\n')}\n`,
    };
  });
