import type { ChapterInput } from '../chapters/chapter.ts';
import { type ChapterId, type Found, tell } from '../chapters/index.ts';
import { groundsOf } from '../chapters/simulated.ts';
import { figuresTable, usedBy } from '../chapters/sources.ts';
import {
  type Block,
  bullets,
  type Chart,
  chart,
  details,
  heading,
  labelled,
  paragraph,
  table,
} from '../document/blocks.ts';
import type { Bilingual } from '../language/bilingual.ts';
import { text } from '../language/french.ts';
import { words } from '../language/words.ts';
import { gains, losses } from '../measures/headline.ts';
import { units } from '../measures/names.ts';
import { partsOf } from '../scenario/apparatus-parts.ts';
import { restingOn, restsOn } from '../scenario/rests-on.ts';
import type { Regime, Scenario } from '../scenario/scenario.ts';
import { isAlive, isTold, resultIn } from '../telling/read-run.ts';
import { measuresIn } from '../telling/regime-table.ts';
import { valueText } from '../telling/values.ts';

/** What one page is written from. */
export interface PageContent extends ChapterInput {
  readonly shipped: Scenario;
  readonly chapters: readonly ChapterId[];
  readonly found: Found;
  /** What the page opens with. */
  readonly picture: Chart;
  /** What the small run sets otherwise than the scenario. */
  readonly setting?: Bilingual;
  /** Sources of the common country that most scenarios start from. */
  readonly commonSources: ReadonlySet<string>;
}

/** What a regime has switched on at some time, in a few words. */
function apparatusOf(scenario: Scenario, regime: Regime): Bilingual {
  const parts = partsOf(scenario, [regime.id]);
  return parts.length === 0 ? text('nothing', 'rien') : words((say) => parts.map(say.of).join(', '));
}

const regimesTable = (scenario: Scenario): Block =>
  table({
    label: text('Regimes', 'Régimes'),
    columns: [
      text('id', 'identifiant'),
      text('regime', 'régime'),
      text('what is on at some time', 'ce qui est en place à un moment'),
      text('run by default', 'simulé par défaut'),
    ],
    rows: scenario.regimes.map((regime) => [
      regime.id,
      regime.title,
      apparatusOf(scenario, regime),
      scenario.defaultRegimes.includes(regime.id) ? text('yes', 'oui') : text('with --all', 'avec --all'),
    ]),
  });

/** Measures of the small run that are not nought everywhere, by regime. */
function resultsTable({ run }: PageContent): Block {
  const shown = [...losses, 'alertsTrue', 'alertsFalse', 'behaviourAlertsTrue', 'behaviourAlertsFalse', ...gains];
  const measures = measuresIn(run, shown).filter(({ id }) => isAlive(run, id) && isTold(run, id));
  return table({
    label: text('By regime', 'Par régime'),
    columns: [text('Measure', 'Mesure'), ...run.regimes.map(({ title }) => title)],
    rows: measures.map(({ id, title, unit }) => [
      text(`${title.en} (${units[unit].en})`, `${title.fr} (${units[unit].fr})`),
      ...run.regimes.map((regime) => valueText(resultIn(run, regime, id).value, unit)),
    ]),
    numbers: true,
  });
}

const standing = ({ run }: PageContent): Bilingual => {
  const { people, weeks, seed, start } = run.scenario;
  return words(
    (say) =>
      `The small run behind this page: ${say.count(people.size)} synthetic people who stand for ${say.count(people.standsFor)}, ${say.count(weeks)} weeks from ${say.date(start)}, seed ${seed}. Counts are of the people run. So few people show signs and orders, not digits: run the scenario for those.`,
    (say) =>
      `La petite simulation de cette page : ${say.count(people.size)} personnes synthétiques qui en représentent ${say.count(people.standsFor)}, ${say.count(weeks)} semaines à partir du ${say.date(start)}, graine ${seed}. Les nombres portent sur les personnes simulées. Une si petite population montre des signes et des ordres, non des chiffres exacts : pour ceux-ci, lancez le scénario.`,
  );
};

/** What the parameters rest on, in one sentence. */
const resting = ({ id, parameters }: Scenario): Bilingual => {
  const rests = restsOn(parameters);
  return words(
    (say) =>
      `Of ${say.count(rests.all)} parameters, ${restingOn(rests).en}; ${say.count(rests.chosen)} more are choices. contrechamp check ${id} lists the warnings, the report every parameter.`,
    (say) =>
      `Sur ${say.count(rests.all)} paramètres, ${restingOn(rests).fr} ; ${say.count(rests.chosen)} autres sont des choix. contrechamp check ${id} donne les avertissements, le rapport tous les paramètres.`,
  );
};

/** The scenario's own sources in full, those that it shares with the common country folded away. */
function sources({ shipped, figures, commonSources }: PageContent): Block[] {
  const steps = shipped.calendar.flatMap(({ source }) => source ?? []);
  const known = [...new Set([...usedBy(shipped.parameters).keys(), ...steps])].flatMap((id) => figures.get(id) ?? []);
  const own = known.filter(({ id }) => !commonSources.has(id));
  const shared = known.filter(({ id }) => commonSources.has(id));
  const title = words(
    (say) => `${say.count(shared.length)} figures shared with same-country`,
    (say) => `${say.count(shared.length)} chiffres communs avec same-country`,
  );
  return [
    heading(text('Sources', 'Sources')),
    paragraph(resting(shipped)),
    ...(own.length === 0 ? [] : [figuresTable(own)]),
    ...(shared.length === 0 ? [] : [details(title, [figuresTable(shared)])]),
  ];
}

function warnings({ shipped }: PageContent): Block[] {
  const told = shipped.warnings.filter(({ code: of }) => of === 'unverified-evidence' || of === 'hypothetical-step');
  if (told.length === 0) return [];
  return [heading(text('Warnings', 'Avertissements')), bullets(told.map((warning) => warning.text))];
}

/** What the chapters tell, but the picture that the page opens with. */
const chaptersOf = (content: PageContent): Block[] =>
  tell(content.chapters, content, content.found).filter(
    (block) => block.kind !== 'chart' || block.chart.name !== content.picture.name,
  );

/** The page of a scenario under its title. */
export const pageBlocks = (content: PageContent): readonly Block[] => {
  const { shipped, picture, setting } = content;
  return [
    paragraph(shipped.about.text),
    chart(picture),
    paragraph(standing(content), 'soft'),
    ...(setting === undefined ? [] : [paragraph(setting, 'soft')]),
    heading(text('What it rests on', 'Sur quoi il repose')),
    bullets(groundsOf(shipped).map(([label, said]) => labelled(label, said))),
    heading(text('Regimes', 'Régimes')),
    regimesTable(shipped),
    heading(text('What the small run found', 'Ce que donne la petite simulation')),
    resultsTable(content),
    ...chaptersOf(content),
    ...tell(['calendar'], content, {}),
    ...sources(content),
    ...warnings(content),
    ...tell(['law'], content, {}),
    paragraph(
      text(
        'Written by npm run scenarios from the scenario and a small run of it; do not edit by hand.',
        'Page écrite par npm run scenarios à partir du scénario et d’une petite simulation ; ne pas la modifier à la main.',
      ),
      'soft',
    ),
  ];
};
