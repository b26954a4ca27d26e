import type { Bilingual, Language } from '../language/bilingual.ts';
import { text } from '../language/french.ts';
import { words } from '../language/words.ts';
import { gains, losses } from '../measures/headline.ts';
import { measureOf, units } from '../measures/names.ts';
import { valueText } from '../report/cells.ts';
import { isAlive, isMeasured, isTold, resultIn } from '../report/read-run.ts';
import { placeOf, printedOf, usedBy } from '../report/sections/annex.ts';
import { statusNames } from '../report/status-names.ts';
import type { LegalNote } from '../scenario/legal-notes.ts';
import { restsOn } from '../scenario/rests-on.ts';
import type { Regime, Scenario } from '../scenario/scenario.ts';
import { markdownLink, markdownParagraph, markdownTable } from './markdown.ts';
import type { PageInput, PagePart } from './page.ts';

/** What one page is written from. */
export interface PageContent extends PageInput {
  readonly legalNotes: readonly LegalNote[];
  /** The main chart's title and the file it is drawn to. */
  readonly picture: { readonly title: Bilingual; readonly file: (language: Language) => string };
  readonly parts: readonly PagePart[];
  /** What the small run sets otherwise than the scenario. */
  readonly setting?: Bilingual;
  /** Sources of the common country that most scenarios start from. */
  readonly commonSources: ReadonlySet<string>;
  /** Files of the charts among the parts, in their order. */
  readonly pictureOf: (name: string, language: Language) => string;
}

/** What a regime has switched on, in a few words. */
function apparatusOf({ calendar, weeks }: Scenario, regime: Regime): Bilingual {
  if (!regime.apparatus) return text('nothing', 'rien');
  const after = calendar.filter((step) => step.week < weeks).flatMap(({ regimes }) => regimes[regime.id] ?? []);
  const has = (isOn: (one: Regime) => boolean): boolean => [regime, ...after].some(isOn);
  const joins = ({ fusion, coverage }: Regime): boolean =>
    fusion.degree !== 'none' && Object.values(coverage).some((share) => share > 0);
  const isWatched = ({ watch }: Regime): boolean => watch.behaviour.some((useCase) => useCase.camerasPer100000 > 0);
  const parts = [
    has(({ watch }) => watch.sightings > 0) ? text('face recognition', 'reconnaissance faciale') : null,
    has(isWatched) ? text('alerts on behaviour', 'alertes sur les comportements') : null,
    has(({ filter }) => filter.on) ? text('silent filter', 'filtre silencieux') : null,
    has(({ score }) => score.on) ? text('score', 'note') : null,
    has(({ lists }) => lists.score.on) ? text('score list', 'liste tirée de la note') : null,
    has(({ lists }) => lists.court.on) ? text('court list', 'liste des tribunaux') : null,
    has(joins) ? text('files joined', 'fichiers recoupés') : null,
  ].filter((one): one is Bilingual => one !== null);
  if (parts.length === 0) return text('nothing', 'rien');
  return { en: parts.map(({ en }) => en).join(', '), fr: parts.map(({ fr }) => fr).join(', ') };
}

const heading = (words: Bilingual, language: Language): string => `## ${words[language]}`;

function aboutLines({ about }: Scenario, language: Language): string[] {
  const parts = [
    [text('Documented', 'Documenté'), about.documented],
    [text('Assumed', 'Supposé'), about.assumed],
    [
      text(
        'The article’s picture rather than a documented fact',
        'Le tableau de l’article plutôt qu’un fait documenté',
      ),
      about.picture,
    ],
  ] as const;
  return parts
    .filter(([, words]) => words[language].trim() !== '')
    .map(([label, words]) => `- **${label[language]}.** ${markdownParagraph(words[language])}`);
}

function regimesTable(scenario: Scenario, language: Language): string {
  const columns = [
    text('id', 'identifiant'),
    text('regime', 'régime'),
    text('what is on at some time', 'ce qui est en place à un moment'),
    text('run by default', 'simulé par défaut'),
  ].map((column) => column[language]);
  const rows = scenario.regimes.map((regime) => [
    regime.id,
    regime.title,
    apparatusOf(scenario, regime),
    scenario.defaultRegimes.includes(regime.id) ? text('yes', 'oui') : text('with --all', 'avec --all'),
  ]);
  return markdownTable(columns, rows, language);
}

/** Measures of the small run that are not nought everywhere, by regime. */
function resultsTable({ run }: PageInput, language: Language): string {
  const shown = [...losses, 'alertsTrue', 'alertsFalse', 'behaviourAlertsTrue', 'behaviourAlertsFalse', ...gains];
  const measures = shown
    .filter((id) => isMeasured(run, id) && isAlive(run, id) && isTold(run, id))
    .map((id) => measureOf(run.scenario, id));
  const rows = measures.map((measure) => [
    text(`${measure.title.en} (${units[measure.unit].en})`, `${measure.title.fr} (${units[measure.unit].fr})`),
    ...run.regimes.map((regime) => valueText(resultIn(run, regime, measure.id).value, measure.unit)),
  ]);
  const columns = [text('Measure', 'Mesure'), ...run.regimes.map(({ title }) => title)];
  return markdownTable(
    columns.map((column) => column[language]),
    rows,
    language,
  );
}

const standing = ({ run }: PageInput): Bilingual => {
  const { people, weeks, seed, start } = run.scenario;
  return words(
    (say) =>
      `The small run behind this page: ${say.count(people.size)} synthetic people who stand for ${say.count(people.standsFor)}, ${say.count(weeks)} weeks from ${say.date(start)}, seed ${seed}. Counts are of the people run. So few people show signs and orders, not digits: run the scenario for those.`,
    (say) =>
      `La petite simulation de cette page : ${say.count(people.size)} personnes synthétiques qui en représentent ${say.count(people.standsFor)}, ${say.count(weeks)} semaines à partir du ${say.date(start)}, graine ${seed}. Les nombres portent sur les personnes simulées. Une si petite population montre des signes et des ordres, non des chiffres exacts : pour ceux-ci, lancez le scénario.`,
  );
};

function partText(part: PagePart, content: PageContent, language: Language): string {
  switch (part.kind) {
    case 'heading':
      return heading(part.text, language);
    case 'paragraph':
      return markdownParagraph(part.text[language]);
    case 'table':
      return markdownTable(
        part.columns.map((column) => column[language]),
        part.rows,
        language,
      );
    case 'chart': {
      const { name, title, caption } = part.chart;
      const picture = `![${title[language]}](${content.pictureOf(name, language)})`;
      const under = caption === undefined ? [] : [`*${markdownParagraph(caption[language])}*`];
      return [`**${markdownParagraph(title[language])}**`, picture, ...under].join('\n\n');
    }
  }
}

function calendarText({ calendar, weeks }: Scenario, { figures }: PageInput, language: Language): string[] {
  if (calendar.length === 0) return [];
  const rows = calendar.map(({ date, title, kind, source, week }) => [
    words(
      (say) =>
        `${say.date(date)}${week >= weeks ? ' (after the last week)' : week <= 0 ? ' (before or at the start)' : ''}`,
      (say) =>
        `${say.date(date)}${week >= weeks ? ' (après la dernière semaine)' : week <= 0 ? ' (avant ou au début)' : ''}`,
    ),
    kind === 'hypothetical' ? text('hypothetical', 'hypothétique') : text('documented', 'documenté'),
    title,
    source === null
      ? null
      : `${source} (${(statusNames[figures.get(source)?.status ?? ''] ?? text('', ''))[language]})`,
  ]);
  const columns = [text('date', 'date'), text('kind', 'nature'), text('step', 'étape'), text('source', 'source')];
  return [
    heading(text('Calendar', 'Calendrier'), language),
    markdownTable(
      columns.map((column) => column[language]),
      rows,
      language,
    ),
  ];
}

/** What the parameters rest on, in one sentence. */
const restingText = ({ id, parameters }: Scenario): Bilingual => {
  const { all, sourced, mixed, assumed, chosen } = restsOn(parameters);
  return words(
    (say) =>
      `Of ${say.count(all)} parameters, ${say.count(sourced)} rest on published figures or rules alone, ${say.count(mixed)} in part, and ${say.count(assumed)} (${say.percent(assumed / all, 0)}) are assumptions; ${say.count(chosen)} more are choices. contrechamp check ${id} lists the warnings, the report every parameter.`,
    (say) =>
      `Sur ${say.count(all)} paramètres, ${say.count(sourced)} reposent sur des chiffres ou des règles publiés, ${say.count(mixed)} en partie, et ${say.count(assumed)} (${say.percent(assumed / all, 0)}) sont supposés ; ${say.count(chosen)} autres sont des choix. contrechamp check ${id} donne les avertissements, le rapport tous les paramètres.`,
  );
};

function figuresTable(ids: readonly string[], { figures }: PageInput, language: Language): string {
  const columns = [
    text('id', 'identifiant'),
    text('figure', 'chiffre'),
    text('as printed', 'tel qu’imprimé'),
    text('status', 'statut'),
    text('source', 'source'),
  ].map((column) => column[language]);
  const rows = ids.flatMap((id) => {
    const figure = figures.get(id);
    if (figure === undefined) return [];
    const status = statusNames[figure.status]?.[language] ?? figure.status;
    const mark = figure.status === 'weak' || figure.status === 'unverified' ? `**${status}**` : status;
    const cells = [
      `\`${id}\``,
      markdownParagraph(`${figure.quantity} (${placeOf(figure)})`),
      markdownParagraph(`${printedOf(figure)} ${figure.unit}`),
      mark,
      markdownLink(figure.source.title, figure.source.url),
    ];
    return `| ${cells.join(' | ')} |`;
  });
  return [`| ${columns.join(' | ')} |`, `|${columns.map(() => '---').join('|')}|`, ...rows].join('\n');
}

/** The scenario's own sources in full, those that it shares with the common country folded away. */
function sourcesText(content: PageContent, language: Language): string[] {
  const { scenario } = content;
  const stepSources = scenario.calendar.flatMap(({ source }) => source ?? []);
  const ids = [...new Set([...usedBy(scenario.parameters).keys(), ...stepSources])];
  const own = ids.filter((id) => !content.commonSources.has(id));
  const shared = ids.filter((id) => content.commonSources.has(id));
  const title = words(
    (say) => `${say.count(shared.length)} figures shared with same-country`,
    (say) => `${say.count(shared.length)} chiffres communs avec same-country`,
  );
  return [
    heading(text('Sources', 'Sources'), language),
    markdownParagraph(restingText(scenario)[language]),
    ...(own.length === 0 ? [] : [figuresTable(own, content, language)]),
    ...(shared.length === 0
      ? []
      : [`<details><summary>${title[language]}</summary>\n\n${figuresTable(shared, content, language)}\n\n</details>`]),
  ];
}

function warningsText({ scenario }: PageInput, language: Language): string[] {
  const told = scenario.warnings.filter(({ code }) => code === 'unverified-evidence' || code === 'hypothetical-step');
  if (told.length === 0) return [];
  return [
    heading(text('Warnings', 'Avertissements'), language),
    told.map((warning) => `- ${markdownParagraph(warning.text[language])}`).join('\n'),
  ];
}

function lawText(notes: readonly LegalNote[], scenario: Scenario, language: Language): string[] {
  if (notes.length === 0) return [];
  const lead = text(
    `Jurisdiction: ${scenario.jurisdiction}. Notes, not legal advice.`,
    `Ressort : ${scenario.jurisdiction}. Des repères, non un avis juridique.`,
  );
  const items = notes.map(
    ({ law, article, text: rule, source, url }) =>
      `- **${law[language]}, ${article}.** ${markdownParagraph(rule[language])} ${markdownLink(source, url)}`,
  );
  return [heading(text('Legal notes', 'Notes juridiques'), language), lead[language], items.join('\n')];
}

/** The page of a scenario in one language, in Markdown. */
export function pageText(content: PageContent, language: Language): string {
  const { scenario } = content;
  const { id, title, about } = scenario;
  const other = { en: `[Français](${id}.fr.md)`, fr: `[English](${id}.md)` }[language];
  const all = { en: '[All scenarios](README.md)', fr: '[Tous les scénarios](README.fr.md)' }[language];
  const written = text(
    'Written by `npm run scenarios` from the scenario and a small run of it; do not edit by hand.',
    'Page écrite par `npm run scenarios` à partir du scénario et d’une petite simulation ; ne pas la modifier à la main.',
  );
  const { picture } = content;
  return `${[
    `# ${title[language]}`,
    `${other} · ${all} · \`contrechamp run scenarios/${id}.yaml\` · [scenarios/${id}.yaml](../../scenarios/${id}.yaml)`,
    markdownParagraph(about.text[language]),
    `**${markdownParagraph(picture.title[language])}**`,
    `![${picture.title[language]}](${picture.file(language)})`,
    `*${markdownParagraph(standing(content)[language])}*`,
    ...(content.setting === undefined ? [] : [`*${markdownParagraph(content.setting[language])}*`]),
    heading(text('What it rests on', 'Sur quoi il repose'), language),
    aboutLines(scenario, language).join('\n'),
    heading(text('Regimes', 'Régimes'), language),
    regimesTable(scenario, language),
    heading(text('What the small run found', 'Ce que donne la petite simulation'), language),
    resultsTable(content, language),
    ...content.parts.map((part) => partText(part, content, language)),
    ...calendarText(scenario, content, language),
    ...sourcesText(content, language),
    ...warningsText(content, language),
    ...lawText(content.legalNotes, scenario, language),
    `*${written[language]}*`,
  ].join('\n\n')}\n`;
}
