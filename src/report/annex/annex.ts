import type { Bilingual } from '../../language/bilingual.ts';
import { text } from '../../language/french.ts';
import { quoted, words } from '../../language/words.ts';
import type { RunResult } from '../../measures/run-result.ts';
import type { LegalNote } from '../../scenario/legal-notes.ts';
import { safeguards } from '../../scenario/safeguard-kinds.ts';
import type { Regime, Scenario } from '../../scenario/scenario.ts';
import { summaryOf } from '../../store/run-summary.ts';
import { ruleName, ruleText } from '../../telling/legal-note.ts';
import { type AnnexFigure, type AnnexRun, figuresOf, groupFigures, isOf, parameterFigure } from './annex-figures.ts';
import { annexParts } from './annex-parts.ts';

/** One part of the annex: what the simulation says, and what only the author can say. */
export interface AnnexSection {
  readonly id: string;
  readonly title: Bilingual;
  readonly lines: readonly Bilingual[];
  readonly figures: readonly AnnexFigure[];
  readonly questions: readonly Bilingual[];
}

/** The whole annex. */
export interface Annex {
  readonly title: Bilingual;
  readonly head: readonly Bilingual[];
  /** Articles of the AI Act whose description the regime meets; they open the annex. */
  readonly forbidden: readonly Bilingual[];
  readonly sections: readonly AnnexSection[];
}

/** Said on every page. */
export const onEveryPage = text(
  'Synthetic people: no finding about a deployment.',
  'Population synthétique : aucun constat sur un dispositif réel.',
);

/** Articles of the AI Act that describe what the regime does. A safeguard changes none of them: none is looked at. */
export function forbiddenBy(regime: Regime): readonly ('5(1)(c)' | '5(1)(h)')[] {
  const { score, lists, watch } = regime;
  const scores =
    score.on && (lists.score.on || watch.stopLists.includes('score') || watch.recordLists.includes('score'));
  const watches = watch.sightings > 0 && watch.reads === 'faces' && watch.listSize > 0 && watch.stopLists.length > 0;
  return [...(scores ? (['5(1)(c)'] as const) : []), ...(watches ? (['5(1)(h)'] as const) : [])];
}

/** Where the AI Act is law. */
const isOfUnion = ({ jurisdiction }: Scenario): boolean => jurisdiction === 'eu' || jurisdiction === 'fr';

const forbiddenTexts = {
  '5(1)(c)': text(
    'AI Act, art. 5(1)(c): this regime scores people from their conduct over time, and the score leads to unfavourable treatment. The article forbids that where the treatment is out of context or out of proportion. No safeguard simulated here removes it.',
    'Règlement sur l’IA, art. 5(1)(c) : ce régime note les personnes d’après leur conduite dans la durée, et la note entraîne un traitement défavorable. L’article l’interdit lorsque ce traitement est hors contexte ou disproportionné. Aucune garantie simulée ici ne lève cette interdiction.',
  ),
  '5(1)(h)': text(
    'AI Act, art. 5(1)(h): this regime identifies faces at a distance, live, in public places, and people are stopped. The article forbids that for law enforcement, but for the purposes that it lists, under its conditions (art. 5(2) to (7)). Whether one of them applies is not answered here, and no safeguard simulated here answers it.',
    'Règlement sur l’IA, art. 5(1)(h) : ce régime identifie des visages à distance, en temps réel, dans l’espace public, et des personnes sont contrôlées. L’article l’interdit à des fins répressives, hors les finalités qu’il énumère et sous ses conditions (art. 5(2) à (7)). Savoir si l’une d’elles s’applique n’est pas tranché ici, et aucune garantie simulée ici n’y répond.',
  ),
} as const;

const safeguardLines = (regime: Regime, part: 'e' | 'f'): readonly Bilingual[] =>
  safeguards
    .filter((each) => each.part === part)
    .map((safeguard) => {
      const on = safeguard.isOn(regime);
      const { notice } = regime.safeguards;
      if (safeguard.id === 'notice' && !on && notice > 0)
        return words(
          (say) => `${safeguard.title.en}: not simulated as a safeguard (${say.percent(notice, 0)} are told)`,
          (say) => `${safeguard.title.fr} : non simulé comme garantie (${say.percent(notice, 0)} sont informées)`,
        );
      return text(
        `${safeguard.title.en}: ${on ? 'simulated' : 'not simulated'}`,
        `${safeguard.title.fr} : ${on ? 'simulé' : 'non simulé'}`,
      );
    });

const section = (
  id: keyof typeof annexParts,
  lines: readonly Bilingual[],
  figures: readonly AnnexFigure[],
): AnnexSection => ({ id, ...annexParts[id], lines, figures });

const groupLines = ({ people }: Scenario): readonly Bilingual[] =>
  people.groups.map(({ title, share }) =>
    words(
      (say) => `Group ${quoted(title).en}: ${say.percent(share, 1)} of synthetic people`,
      (say) => `Groupe ${quoted(title).fr} : ${say.percent(share, 1)} de la population synthétique`,
    ),
  );

const noteLine = (note: LegalNote): Bilingual => {
  const [name, said] = [ruleName(note), ruleText(note)];
  return text(`${name.en}: ${said.en}`, `${name.fr} : ${said.fr}`);
};

/**
 * The annex of evidence of one regime of a run: figures, each with what it rests on, beside the questions of a
 * fundamental-rights impact assessment (AI Act art. 27(1)) and a data-protection one (GDPR art. 35(7)), left blank.
 */
export function annexOf(run: AnnexRun, scenario: Scenario, regime: Regime, notes: readonly LegalNote[]): Annex {
  const of = (part: Parameters<typeof figuresOf>[3]) => figuresOf(run, scenario, regime, part);
  const [harm, gain] = [of('harm'), of('gain')];
  const figures = [...harm, ...gain];
  const resting = figures.filter(({ mark }) => mark !== 'sourced').length;
  const own = scenario.parameters.filter((parameter) => isOf(regime, parameter));
  const counted = words(
    (say) =>
      `${say.count(resting)} of the ${say.count(figures.length)} headline figures rest on assumptions, at least in part.`,
    (say) =>
      `${say.count(resting)} des ${say.count(figures.length)} chiffres principaux reposent sur des hypothèses, au moins en partie.`,
  );
  const size = words(
    (say) =>
      `Simulated: ${say.count(run.people)} synthetic people, who stand for ${say.count(run.standsFor)}, ${say.count(run.weeks)} weeks from ${say.date(scenario.start)}, seed ${run.seed}; scenario ${run.scenario}, digest ${run.scenarioDigest.slice(0, 16)}, version ${run.version}. Intervals are sampling noise, not knowledge of the world.`,
    (say) =>
      `Simulé : ${say.count(run.people)} personnes synthétiques, représentant ${say.count(run.standsFor)} personnes, ${say.count(run.weeks)} semaines à partir du ${say.date(scenario.start)}, graine ${run.seed} ; scénario ${run.scenario}, empreinte ${run.scenarioDigest.slice(0, 16)}, version ${run.version}. Les intervalles disent l’aléa de la simulation, non une connaissance du réel.`,
  );
  return {
    title: text(`Annex of evidence: ${quoted(regime.title).en}`, `Annexe de chiffres : ${quoted(regime.title).fr}`),
    forbidden: isOfUnion(scenario) ? forbiddenBy(regime).map((article) => forbiddenTexts[article]) : [],
    head: [
      text(
        'This is an annex of evidence, never an assessment: necessity, proportionality and every legal conclusion are left to its reader.',
        'Ceci est une annexe de chiffres, jamais une analyse d’impact : la nécessité, la proportionnalité et toute conclusion juridique restent à la charge de qui la lit.',
      ),
      counted,
      size,
    ],
    sections: [
      section('a', [regime.title, scenario.about.text], []),
      section('b', [size], of('processing')),
      section('c', groupLines(scenario), [...of('reached'), ...groupFigures(run, scenario, regime)]),
      section('d', [], harm),
      section('e', safeguardLines(regime, 'e'), []),
      section('f', safeguardLines(regime, 'f'), []),
      section(
        'necessity',
        [
          text(
            'What the simulation gains, to be weighed against (c) and (d); whether that makes it necessary or proportionate is left blank, for a simulation cannot answer it.',
            'Ce que la simulation fait gagner, à mettre en regard de (c) et (d) ; savoir si cela le rend nécessaire ou proportionné est laissé en blanc : une simulation ne peut y répondre.',
          ),
        ],
        gain,
      ),
      section('law', notes.map(noteLine), []),
      section('parameters', [], own.map(parameterFigure)),
    ],
  };
}

/**
 * The annex of a run that no folder holds.
 *
 * @param version the program's
 */
export const annexOfResult = (run: RunResult, regime: Regime, notes: readonly LegalNote[], version: string): Annex =>
  annexOf(summaryOf(run, '', version, 'en'), run.scenario, regime, notes);
