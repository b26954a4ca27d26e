import { type Block, details, heading, paragraph, table } from '../document/blocks.ts';
import type { Bilingual } from '../language/bilingual.ts';
import { text } from '../language/french.ts';
import { words } from '../language/words.ts';
import type { RunResult } from '../measures/run-result.ts';
import type { Scenario } from '../scenario/scenario.ts';
import type { Chapter } from './chapter.ts';
import { useCaseTallies, watchesBehaviour } from './use-cases.ts';

/** How many digits a share of the smallest interest asks for. */
const rounded = (value: number): number => Number(value.toPrecision(3));

const share = (part: number, all: number): Bilingual | null =>
  all === 0 ? null : words((say) => say.percent(part / all, 0));

/** The use cases of a regime as a table, for the population that the run stands for. */
export function useCaseTable(scenario: Scenario, regime: string, label: Bilingual): Block {
  const factor = scenario.people.standsFor / scenario.people.size;
  return table({
    label,
    columns: [
      text('use case', 'cas d’usage'),
      text('camera-days', 'jours de caméra'),
      text('true events', 'événements réels'),
      text('true alerts', 'alertes justes'),
      text('false alerts', 'fausses alertes'),
      text('share of alerts that are false', 'part de fausses alertes'),
      text('events missed', 'événements manqués'),
    ],
    rows: useCaseTallies(scenario, regime).map(({ title, cameraDays, events, alertsTrue, alertsFalse }) => [
      title,
      ...[cameraDays, events, alertsTrue, alertsFalse].map((value) => rounded(value * factor)),
      share(alertsFalse, alertsTrue + alertsFalse),
      share(events - alertsTrue, events),
    ]),
    numbers: true,
  });
}

/** What the alerts of cameras that watch behaviour are expected to be; said wherever the table stands. */
export const useCaseNote = ({ scenario }: RunResult): Bilingual =>
  words(
    (say) =>
      `Expected over the ${say.count(scenario.weeks)} weeks, for the ${say.count(scenario.people.standsFor)} people that the run stands for: the means of what the run drew. Such an alert concerns whoever passes; what follows it is not simulated.`,
    (say) =>
      `Attendus sur les ${say.count(scenario.weeks)} semaines, pour les ${say.count(scenario.people.standsFor)} personnes représentées : les moyennes de ce que la simulation a tiré. Une telle alerte vise quiconque passe ; ce qui la suit n’est pas simulé.`,
  );

/** Alerts on behaviour by use case, of each regime whose cameras watch it. */
export const behaviour: Chapter = {
  tell: ({ run }) => {
    const watching = run.regimes.filter(({ id }) => watchesBehaviour(run.scenario, id));
    if (watching.length === 0) return [];
    return [
      heading(
        text('Alerts on behaviour, by use case', 'Les alertes sur les comportements, par cas d’usage'),
        'behaviour',
      ),
      paragraph(useCaseNote(run)),
      ...watching.map(({ id, title }, at) => details(title, [useCaseTable(run.scenario, id, title)], at === 0)),
    ];
  },
};
