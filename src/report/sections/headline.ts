import { cellsTable } from '../../document/cells-table.ts';
import { chartFigure } from '../../document/chart.ts';
import { both, type Html, html } from '../../document/html.ts';
import type { Bilingual } from '../../language/bilingual.ts';
import { text } from '../../language/french.ts';
import { plural, words } from '../../language/words.ts';
import { gains, losses } from '../../measures/headline.ts';
import { type Measure, measureOf, units } from '../../measures/names.ts';
import { scaledCell, valueText } from '../cells.ts';
import { gainFinding, lossFinding } from '../findings.ts';
import { headlineChart } from '../headline-chart.ts';
import { isAlive, isMeasured, resultIn } from '../read-run.ts';
import type { ReportInput } from '../report-input.ts';
import { labelled, paragraph, section, subheading } from '../section.ts';

const measuresIn = ({ run }: ReportInput, ids: readonly string[]): readonly Measure[] =>
  ids.filter((id) => isMeasured(run, id)).map((id) => measureOf(run.scenario, id));

/** A table of what happened in some regime, and in a line under it what is nought in all of them. */
const aliveTable = (input: ReportInput, ids: readonly string[]): Html => {
  const measures = measuresIn(input, ids);
  const alive = measures.filter(({ id }) => isAlive(input.run, id));
  const nought = measures.filter((measure) => !alive.includes(measure));
  const line = words(
    (say) => `Nought in every regime: ${say.list(nought.map(({ title }) => title.en.toLowerCase()))}.`,
    (say) => `Nul sous tous les régimes : ${say.list(nought.map(({ title }) => title.fr.toLowerCase()))}.`,
  );
  return html`${alive.length === 0 ? '' : regimeTable(input, alive)}${nought.length === 0 ? '' : paragraph(line, 'soft')}`;
};

/** Measures by regime: value, interval of chance and, for counts, the population stood for. */
export const regimeTable = (input: ReportInput, measures: readonly Measure[], scaled = true): Html => {
  const { run } = input;
  const factor = scaled ? run.scenario.people.standsFor / run.scenario.people.size : 1;
  return cellsTable({
    label: text('By regime', 'Par régime'),
    columns: [text('Measure', 'Mesure'), ...run.regimes.map(({ title }) => title)],
    rows: measures.map((measure) => [
      html`${both(measure.title)}<small>${both(units[measure.unit])}</small>`,
      ...run.regimes.map((regime) => scaledCell(resultIn(run, regime, measure.id), measure, factor)),
    ]),
    numbers: true,
    stacked: true,
  });
};

const legend = ({ run }: ReportInput): Html => {
  const { size, standsFor } = run.scenario.people;
  return paragraph(
    words(
      (say) =>
        `Counts are of the ${say.count(size)} people run, with the chance of this simulation (95%) under them${size === standsFor ? '' : `; after ≈, the same for the ${say.count(standsFor)} that they stand for`}. A dash: nothing to divide by, or nothing of the kind in this regime.`,
      (say) =>
        `Les nombres portent sur les ${say.count(size)} personnes simulées, avec l’aléa de la simulation (95 %) au-dessous${size === standsFor ? '' : ` ; après ≈, l’équivalent pour les ${say.count(standsFor)} qu’elles représentent`}. Un tiret : rien à quoi rapporter, ou rien de tel sous ce régime.`,
    ),
    'soft',
  );
};

const chart = (input: ReportInput, name: string, title: Bilingual, ids: readonly string[]): Html | null => {
  const drawn = headlineChart(input.run, name, title, ids);
  return drawn === null ? null : chartFigure(drawn);
};

const story = (input: ReportInput): Html[] => {
  const { run } = input;
  return run.regimes
    .filter(({ id }) => run.scenario.regimes.find((regime) => regime.id === id)?.apparatus !== false)
    .map((regime) => {
      const value = (id: string): number | null => resultIn(run, regime, id).value;
      const said = (id: string, one: Bilingual, many: Bilingual): Bilingual => {
        const written = valueText(value(id), 'people');
        const form = plural(value(id), one, many);
        return text(`${written.en} ${form.en}`, `${written.fr} ${form.fr}`);
      };
      const stopped = said(
        'innocentsStoppedEver',
        text(
          'person without a lawful entry was stopped at least once',
          'personne sans fiche valable a été contrôlée au moins une fois',
        ),
        text(
          'people without a lawful entry were stopped at least once',
          'personnes sans fiche valable ont été contrôlées au moins une fois',
        ),
      );
      const erased = said(
        'messagesErased',
        text('message was erased', 'message a été effacé'),
        text('messages were erased', 'messages ont été effacés'),
      );
      const listed = said(
        'listedEver',
        text('person was put on a list', 'personne a été inscrite sur une liste'),
        text('people were put on a list', 'personnes ont été inscrites sur une liste'),
      );
      const denied = said(
        'deniedPeopleEver',
        text('was refused a purchase', 'a essuyé un refus'),
        text('were refused a purchase', 'ont essuyé un refus'),
      );
      const silenced = said(
        'peopleSilencedThisWeek',
        text('person kept back what they would say', 'personne a tu une part de son désaccord'),
        text('people kept back what they would say', 'personnes ont tu une part de leur désaccord'),
      );
      const found = said(
        'wantedFound',
        text('wanted person', 'personne recherchée'),
        text('wanted people', 'personnes recherchées'),
      );
      const clauses = [
        ['innocentsStoppedEver', stopped],
        ['messagesErased', erased],
        ['listedEver', listed],
        ['deniedPeopleEver', denied],
      ] as const;
      const happened = clauses.flatMap(([id, clause]) => (isAlive(run, id) ? [clause] : []));
      const sentences = [
        words(
          (say) =>
            `${happened.length === 0 ? '' : `${say.list(happened.map(({ en }) => en))}; `}in the last week ${silenced.en}.`,
          (say) =>
            `${happened.length === 0 ? '' : `${say.list(happened.map(({ fr }) => fr))} ; `}la dernière semaine, ${silenced.fr}.`,
        ),
        ...(isAlive(run, 'wantedFound')
          ? [text(`It found ${found.en}.`, `Le régime a permis de trouver ${found.fr}.`)]
          : []),
      ];
      return html`<p>${labelled(regime.title, {
        en: sentences.map(({ en }) => en).join(' '),
        fr: sentences.map(({ fr }) => fr).join(' '),
      })}</p>`;
    });
};

/** The headline by regime, losses and gains side by side. */
export const headlineSection = (input: ReportInput): Html =>
  section(
    'headline',
    text('What is lost and what is gained', 'Ce que l’on perd et ce que l’on gagne'),
    story(input),
    html`<div class="pair">${chart(input, 'losses', lossFinding(input.run), losses)}${chart(input, 'gains', gainFinding(input.run), gains)}</div>`,
    legend(input),
    subheading(text('What people lose', 'Ce que les gens perdent')),
    aliveTable(input, losses),
    subheading(text('What it gains', 'Ce que l’on y gagne')),
    aliveTable(input, gains),
  );
