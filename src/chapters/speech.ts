import { chart, heading, paragraph } from '../document/blocks.ts';
import type { Bilingual } from '../language/bilingual.ts';
import { text } from '../language/french.ts';
import { words } from '../language/words.ts';
import type { RunResult } from '../measures/run-result.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { jackknifeDifference } from '../statistics/jackknife.ts';
import { weeklyChart } from '../telling/lines.ts';
import { isMeasured, named, resultIn } from '../telling/read-run.ts';
import { measuresIn, regimeTable } from '../telling/regime-table.ts';
import type { Chapter } from './chapter.ts';

const silenced = 'peopleSilencedThisWeek';

/** What the regimes do to silence, against the regime with the least of it. */
export function speechFinding(run: RunResult): Bilingual {
  const sorted = [...run.regimes]
    .filter((regime) => resultIn(run, regime, silenced).value !== null)
    .sort((a, b) => (resultIn(run, a, silenced).value ?? 0) - (resultIn(run, b, silenced).value ?? 0));
  const [least, most] = [sorted[0], sorted.at(-1)];
  if (least === undefined || most === undefined)
    return text('Speech was not measured', 'L’expression n’a pas été mesurée');
  const [low, high] = [resultIn(run, least, silenced), resultIn(run, most, silenced)];
  const gap = jackknifeDifference([high.value, high.leaveOneOut], [low.value, low.leaveOneOut]);
  const points = ((gap.value ?? 0) / run.scenario.people.size) * 100;
  if (least === most || Math.abs(points) < 0.05 || (gap.low !== null && gap.low <= 0))
    return text('Silence hardly differs between the regimes', 'Le silence ne diffère guère d’un régime à l’autre');
  const share = (high.value ?? 0) / run.scenario.people.size;
  return words(
    (say) =>
      `Under ${named(most).en}, ${say.percent(share)} of people keep back what they would say: ${say.number(points, 2)} points more than under ${named(least).en}`,
    (say) =>
      `Sous ${named(most).fr}, ${say.percent(share)} des gens taisent une part de leur désaccord : ${say.number(points, 2)} points de plus que sous ${named(least).fr}`,
  );
}

const beliefs = ({ voice }: Scenario): Bilingual => {
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

const shown = [silenced, 'dissentDesired', 'dissentExpressed', 'speechReach', 'actsDone.speech'];

const silenceChart = (run: RunResult) =>
  chart(
    weeklyChart(run, silenced, {
      name: 'silenced-by-week',
      title: speechFinding(run),
      caption: text(
        'Share of people who in the week express less dissent than they wish to. The axis need not start at nought.',
        'Part des personnes qui, dans la semaine, expriment moins de désaccord qu’elles ne le souhaitent. L’axe ne part pas forcément de zéro.',
      ),
      unit: text('% of people', '% des personnes'),
      percent: true,
      zero: false,
      divisor: run.scenario.people.size,
    }),
  );

/** What became of speech. */
export const speech: Chapter = {
  tell: ({ run }) => [
    heading(text('What became of speech', 'Ce qu’est devenue l’expression'), 'speech'),
    paragraph(beliefs(run.scenario)),
    ...(isMeasured(run, silenced) ? [silenceChart(run)] : []),
    regimeTable(run, measuresIn(run, shown)),
  ],
};
