import { chartFigure } from '../../document/chart.ts';
import type { Html } from '../../document/html.ts';
import { text } from '../../language/french.ts';
import { words } from '../../language/words.ts';
import { measureOf } from '../../measures/names.ts';
import { linePlot, weeklyLines } from '../charts.ts';
import { speechFinding } from '../findings.ts';
import { isMeasured } from '../read-run.ts';
import type { ReportInput } from '../report-input.ts';
import { paragraph, section } from '../section.ts';
import { regimeTable } from './headline.ts';
import { beliefsPart } from './readings.ts';

const chart = ({ run }: ReportInput): Html => {
  const { size } = run.scenario.people;
  const lines = weeklyLines(run, 'peopleSilencedThisWeek').map((line) => ({
    ...line,
    values: line.values.map((value) => (value === null ? null : value / size)),
  }));
  return chartFigure({
    name: 'silenced-by-week',
    title: speechFinding(run),
    caption: text(
      'Share of people who in the week express less dissent than they wish to. The axis need not start at nought.',
      'Part des personnes qui, dans la semaine, expriment moins de désaccord qu’elles ne le souhaitent. L’axe ne part pas forcément de zéro.',
    ),
    plot: (language) =>
      linePlot(
        lines,
        run.scenario,
        { unit: text('% of people', '% des personnes'), percent: true, zero: false },
        language,
      ),
    columns: [text('week', 'semaine'), ...run.regimes.map(({ title }) => title)],
    rows: Array.from({ length: run.scenario.weeks }, (_, week) => [
      week + 1,
      ...lines.map(({ values }) => values[week] ?? null),
    ]),
  });
};

const beliefs = ({ run }: ReportInput) => {
  const { voice } = run.scenario;
  const rule = { uniform: text('uniform', 'uniforme'), proportional: text('proportional', 'proportionnelle') }[
    voice.rule
  ];
  return words(
    (say) =>
      `People choose each week how much dissent to show, by a published model (Daymude, Axelrod, Forrest 2025). All regimes start from the same beliefs: punishment ${rule.en}, tolerance ${say.number(voice.tolerance)}, severity ${say.number(voice.severity)}, being watched ${say.number(voice.surveillance)}. ${voice.extension ? 'That experience moves these beliefs is our extension, and its strengths are assumptions.' : 'Experience does not move them: the model is as published.'}`,
    (say) =>
      `Chaque semaine, les gens choisissent combien de désaccord montrer, selon un modèle publié (Daymude, Axelrod, Forrest 2025). Tous les régimes partent des mêmes croyances : punition ${rule.fr}, tolérance ${say.number(voice.tolerance)}, sévérité ${say.number(voice.severity)}, surveillance ${say.number(voice.surveillance)}. ${voice.extension ? 'Que l’expérience déplace ces croyances est notre prolongement, et ses forces sont supposées.' : 'L’expérience ne les déplace pas : le modèle est tel que publié.'}`,
  );
};

/** What became of speech. */
export const speechSection = (input: ReportInput): Html => {
  const ids = ['peopleSilencedThisWeek', 'dissentDesired', 'dissentExpressed', 'speechReach', 'actsDone.speech'];
  const measures = ids.filter((id) => isMeasured(input.run, id)).map((id) => measureOf(input.run.scenario, id));
  return section(
    'speech',
    text('What became of speech', 'Ce qu’est devenue l’expression'),
    paragraph(beliefs(input)),
    isMeasured(input.run, 'peopleSilencedThisWeek') ? chart(input) : null,
    regimeTable(input, measures),
    beliefsPart(input),
  );
};
