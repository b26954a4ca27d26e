import { chart, heading, paragraph } from '../document/blocks.ts';
import type { Bilingual } from '../language/bilingual.ts';
import { text } from '../language/french.ts';
import { morePeople, words } from '../language/words.ts';
import type { RunResult } from '../measures/run-result.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { differenceBetween, isWorthSaying, withoutApparatus } from '../telling/differences.ts';
import { weeklyChart } from '../telling/lines.ts';
import { isMeasured, named, resultIn, withApparatus } from '../telling/read-run.ts';
import { measuresIn, regimeTable } from '../telling/regime-table.ts';
import type { Chapter } from './chapter.ts';

const silenced = 'peopleSilencedThisWeek';

/** What the regimes do to silence, against the same people without any apparatus. */
export function speechFinding(run: RunResult): Bilingual {
  if (run.regimes.every((regime) => resultIn(run, regime, silenced).value === null))
    return text('Speech was not measured', 'L’expression n’a pas été mesurée');
  const none = withoutApparatus(run);
  const found = withApparatus(run)
    .map((regime) => ({ regime, gap: none && differenceBetween(run, none, regime, silenced) }))
    .sort((a, b) => (b.gap?.value ?? 0) - (a.gap?.value ?? 0));
  const [most] = found;
  if (most?.gap == null || !isWorthSaying(most.gap) || (most.gap.value ?? 0) <= 0)
    return text('Silence hardly differs between the regimes', 'Le silence ne diffère guère d’un régime à l’autre');
  const { value, without } = most.gap;
  const more = morePeople((value ?? 0) / (without ?? 0) + 1);
  const { regime } = most;
  return without === 0
    ? text(
        `Under ${named(regime).en} people keep back what they would say, and nobody does without any apparatus`,
        `Sous ${named(regime).fr}, des gens taisent une part de leur désaccord, et personne sans appareil`,
      )
    : text(
        `Under ${named(regime).en}, ${more.en} without any apparatus keep back what they would say`,
        `Sous ${named(regime).fr}, ${more.fr} sans appareil taisent une part de leur désaccord`,
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

const silenceChart = (run: RunResult) => {
  const none = withoutApparatus(run);
  return chart(
    weeklyChart(run, silenced, {
      name: 'silenced-by-week',
      title: speechFinding(run),
      caption:
        none === null
          ? text(
              'Share of people who in the week express less dissent than they wish to.',
              'Part des personnes qui, dans la semaine, expriment moins de désaccord qu’elles ne le souhaitent.',
            )
          : text(
              'Share of people who in the week express less dissent than they wish to, less the same without any apparatus.',
              'Part des personnes qui, dans la semaine, expriment moins de désaccord qu’elles ne le souhaitent, moins la même sans appareil.',
            ),
      unit: text('% of people', '% des personnes'),
      percent: true,
      divisor: run.scenario.people.size,
      ...(none !== null && withApparatus(run).length > 0 && { lessThan: none.id }),
    }),
  );
};

/** What became of speech. */
export const speech: Chapter = {
  tell: ({ run }) => [
    heading(text('What became of speech', 'Ce qu’est devenue l’expression'), 'speech'),
    paragraph(beliefs(run.scenario)),
    ...(isMeasured(run, silenced) ? [silenceChart(run)] : []),
    regimeTable(run, measuresIn(run, shown)),
  ],
};
