import type { Bilingual } from '../language/bilingual.ts';
import { inBoth, same } from '../language/bilingual.ts';
import { text } from '../language/french.ts';
import { headline } from '../measures/headline.ts';
import { measureOf, type Unit, units } from '../measures/names.ts';
import type { LegalNote } from '../scenario/legal-notes.ts';
import type { Parameter, Regime, Scenario } from '../scenario/scenario.ts';
import type { StoredRun } from '../store/read-run-folder.ts';
import { safeguards } from '../sweep/safeguards.ts';
import { written } from './cells.ts';
import { quoted, words } from './words.ts';

/** What a figure rests on. */
export type Mark = 'sourced' | 'assumed' | 'hypothetical';

export const marks: Readonly<Record<Mark, Bilingual>> = {
  sourced: text('sourced', 'sourcé'),
  assumed: text('assumed', 'supposé'),
  hypothetical: text('hypothetical', 'hypothétique'),
};

/** One figure of the annex with what it rests on. */
export interface AnnexFigure {
  readonly what: Bilingual;
  readonly value: Bilingual;
  readonly mark: Mark;
  /** Ids of published figures, or the assumption. */
  readonly rests: Bilingual;
}

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

/** Which parameters a measure follows from, by the beginning of their keys; every measure also from the people. */
const families: readonly (readonly [RegExp, readonly string[]])[] = [
  [/^(stops|innocents|wanted|weeksAtLarge|found)/, ['watch.', 'people.wanted', 'people.likeness']],
  [/^messages/, ['filter.', 'counted.messages', 'voice.']],
  [/^actsJoined/, ['acts.', 'counted.', 'coverage.', 'fusion.', 'voice.']],
  [
    /^(listed|denial|denied)/,
    ['acts.', 'coverage.', 'fusion.', 'records.', 'score.', 'lists.', 'safeguards.', 'adapt', 'voice.'],
  ],
  [/^judgments/, ['acts.judgment-unpaid', 'lists.court', 'performUnlistedMonthly']],
  [/^peopleSilenced/, ['voice.', 'people.dissent', 'people.boldness', 'watch.', 'filter.', 'lists.']],
];

const plainKey = (key: string): string => key.replace(/^(regimes|calendar)\.[^.]+\./, '');
const isOf = (regime: Regime, { key, step }: Parameter): boolean =>
  step?.regimes.includes(regime.id) ?? (!key.startsWith('regimes.') || key.startsWith(`regimes.${regime.id}.`));

/** The parameters of a regime that a measure follows from. */
export const parametersBehind = (scenario: Scenario, regime: Regime, measure: string): readonly Parameter[] => {
  const prefixes = families.find(([pattern]) => pattern.test(measure))?.[1] ?? [''];
  return scenario.parameters.filter(
    (parameter) =>
      parameter.chosen !== true &&
      isOf(regime, parameter) &&
      prefixes.some((prefix) => plainKey(parameter.key).startsWith(prefix)),
  );
};

const isHypothetical = (scenario: Scenario, regime: Regime): boolean =>
  scenario.calendar.some(
    ({ kind, week, regimes }) => kind === 'hypothetical' && week < scenario.weeks && regimes[regime.id] !== undefined,
  );

const markOf = ({ assumption, chosen }: Parameter): Mark =>
  assumption !== null || chosen === true ? 'assumed' : 'sourced';

function headlineFigure(run: StoredRun, scenario: Scenario, regime: Regime, id: string): AnnexFigure | null {
  const result = run.regimes[regime.id].measures[id];
  if (result === undefined) return null;
  const { title, unit } = measureOf(scenario, id);
  const behind = parametersBehind(scenario, regime, id);
  const assumed = behind.filter((parameter) => markOf(parameter) === 'assumed').length;
  const mark: Mark = isHypothetical(scenario, regime)
    ? 'hypothetical'
    : assumed > 0 || behind.length === 0
      ? 'assumed'
      : 'sourced';
  const interval = (language: 'en' | 'fr'): string =>
    result.low === null || result.high === null
      ? ''
      : ` [${written(result.low, unit, language)} ; ${written(result.high, unit, language)}]`;
  return {
    what: text(`${title.en} (${units[unit as Unit].en})`, `${title.fr} (${units[unit as Unit].fr})`),
    value: inBoth((language) => `${written(result.value, unit, language)}${interval(language)}`),
    mark,
    rests: text(
      `${behind.length} parameters, ${assumed} of them assumed at least in part`,
      `${behind.length} paramètres, dont ${assumed} supposés au moins en partie`,
    ),
  };
}

const headlineFigures = (run: StoredRun, scenario: Scenario, regime: Regime): readonly AnnexFigure[] =>
  headline.flatMap((id) => headlineFigure(run, scenario, regime, id) ?? []);

function groupFigures(run: StoredRun, scenario: Scenario, regime: Regime): readonly AnnexFigure[] {
  return ['innocentsStoppedEver', 'listedEver', 'deniedPeopleEver', 'peopleSilencedThisWeek'].flatMap((id) => {
    const whole = headlineFigure(run, scenario, regime, id);
    if (whole === null) return [];
    const { byGroup, unit } = run.regimes[regime.id].measures[id];
    return scenario.people.groups.map((group): AnnexFigure => {
      const value = byGroup[group.id]?.value ?? null;
      const rate = value === null ? null : (100_000 * value) / (group.share * scenario.people.size);
      return {
        ...whole,
        what: text(
          `${whole.what.en}: ${group.title.en}, per 100,000 of the group`,
          `${whole.what.fr} : ${group.title.fr}, pour 100 000 du groupe`,
        ),
        value: inBoth((language) => written(rate === null ? null : Math.round(rate), unit, language)),
      };
    });
  });
}

const parameterFigure = (parameter: Parameter): AnnexFigure => ({
  what: text(`${parameter.meaning.en} (${parameter.key})`, `${parameter.meaning.fr} (${parameter.key})`),
  value: inBoth((language) => {
    const { value, unitText, unit } = parameter;
    const shown = value === null ? '—' : typeof value === 'object' ? JSON.stringify(value) : String(value);
    return `${shown} ${unitText?.[language] ?? unit}`;
  }),
  mark: markOf(parameter),
  rests: same(
    [...parameter.sources, ...(parameter.assumption === null ? [] : [parameter.assumption])].join(' ; ') || '—',
  ),
});

/** Articles of the AI Act that describe what the regime does. A safeguard changes none of them: none is looked at. */
export function forbiddenBy(regime: Regime): readonly ('5(1)(c)' | '5(1)(h)')[] {
  const { score, lists, watch } = regime;
  const scores =
    score.on && (lists.score.on || watch.stopLists.includes('score') || watch.recordLists.includes('score'));
  const watches = watch.sightings > 0 && watch.listSize > 0 && watch.stopLists.length > 0;
  return [...(scores ? (['5(1)(c)'] as const) : []), ...(watches ? (['5(1)(h)'] as const) : [])];
}

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

const safeguardLines = (regime: Regime): readonly Bilingual[] =>
  safeguards.map((safeguard) => {
    const on = safeguard.isOn(regime);
    return text(
      `${safeguard.title.en}: ${on ? 'simulated' : 'not simulated'}`,
      `${safeguard.title.fr} : ${on ? 'simulé' : 'non simulé'}`,
    );
  });

const section = (
  id: string,
  title: Bilingual,
  lines: readonly Bilingual[],
  figures: readonly AnnexFigure[],
  questions: readonly Bilingual[],
): AnnexSection => ({ id, title, lines, figures, questions });

const groupLines = ({ people }: Scenario): readonly Bilingual[] =>
  people.groups.map(({ title, share }) =>
    words(
      (say) => `Group ${quoted(title).en}: ${say.percent(share, 1)} of synthetic people`,
      (say) => `Groupe ${quoted(title).fr} : ${say.percent(share, 1)} de la population synthétique`,
    ),
  );

const noteLine = ({ law, article, text: words, appliesFrom, note }: LegalNote): Bilingual =>
  inBoth(
    (language) =>
      `${law[language]}, ${article}${appliesFrom === null ? '' : ` (${appliesFrom})`}${language === 'fr' ? '\u00a0' : ''}: ${words[language]}${note === null ? '' : ` ${note[language]}`}`,
  );

/**
 * The annex of evidence of one regime of a run: figures, each with what it rests on, beside the questions of a
 * fundamental-rights impact assessment (AI Act art. 27(1)) and a data-protection one (GDPR art. 35(7)), left blank.
 */
export function annexOf(run: StoredRun, scenario: Scenario, regime: Regime, notes: readonly LegalNote[]): Annex {
  const figures = headlineFigures(run, scenario, regime);
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
      `Simulated: ${say.count(run.people)} synthetic people, who stand for ${say.count(run.standsFor)}, ${say.count(run.weeks)} weeks from ${say.date(scenario.start)}, seed ${run.seed}; scenario ${run.scenario}, digest ${run.scenarioDigest.slice(0, 16)}, version ${run.version}. Intervals are the chance of this simulation, not knowledge of the world.`,
    (say) =>
      `Simulé : ${say.count(run.people)} personnes synthétiques, représentant ${say.count(run.standsFor)} personnes, ${say.count(run.weeks)} semaines à partir du ${say.date(scenario.start)}, graine ${run.seed} ; scénario ${run.scenario}, empreinte ${run.scenarioDigest.slice(0, 16)}, version ${run.version}. Les intervalles disent l’aléa de la simulation, non une connaissance du réel.`,
  );
  return {
    title: text(`Annex of evidence: ${quoted(regime.title).en}`, `Annexe de chiffres : ${quoted(regime.title).fr}`),
    forbidden: forbiddenBy(regime).map((article) => forbiddenTexts[article]),
    head: [
      text(
        'This is an annex of evidence, never an assessment: necessity, proportionality and every legal conclusion are left to its reader.',
        'Ceci est une annexe de chiffres, jamais une analyse d’impact : la nécessité, la proportionnalité et toute conclusion juridique restent à la charge de qui la lit.',
      ),
      counted,
      size,
    ],
    sections: [
      section(
        'a',
        text(
          'AI Act art. 27(1)(a), GDPR art. 35(7)(a): the process and the system',
          'Règlement IA art. 27(1)(a), RGPD art. 35(7)(a) : le processus et le système',
        ),
        [regime.title, scenario.about.text],
        [],
        [
          text(
            'In which of your processes, and for what purpose, would the system be used?',
            'Dans lequel de vos processus, et pour quelle finalité, le système serait-il utilisé ?',
          ),
        ],
      ),
      section(
        'b',
        text(
          'AI Act art. 27(1)(b): period and frequency of use',
          'Règlement IA art. 27(1)(b) : durée et fréquence d’utilisation',
        ),
        [size],
        [],
        [
          text(
            'For how long, and how often, is the system meant to be used?',
            'Pendant combien de temps et à quelle fréquence le système est-il destiné à être utilisé ?',
          ),
        ],
      ),
      section(
        'c',
        text(
          'AI Act art. 27(1)(c): people and groups affected',
          'Règlement IA art. 27(1)(c) : personnes et groupes concernés',
        ),
        groupLines(scenario),
        groupFigures(run, scenario, regime),
        [
          text(
            'Which people and groups are likely to be affected in your context?',
            'Quelles personnes et quels groupes sont susceptibles d’être concernés dans votre contexte ?',
          ),
        ],
      ),
      section(
        'd',
        text(
          'AI Act art. 27(1)(d), GDPR art. 35(7)(c): risks of harm',
          'Règlement IA art. 27(1)(d), RGPD art. 35(7)(c) : risques de préjudice',
        ),
        [],
        figures,
        [
          text(
            'Which of these harms could your deployment cause, how severe and how likely?',
            'Lesquels de ces préjudices votre dispositif pourrait-il causer, avec quelle gravité et quelle probabilité ?',
          ),
        ],
      ),
      section(
        'e',
        text('AI Act art. 27(1)(e): human oversight', 'Règlement IA art. 27(1)(e) : contrôle humain'),
        safeguardLines(regime).slice(0, 2),
        [],
        [
          text(
            'How is human oversight organised, by whom, with what powers?',
            'Comment le contrôle humain est-il organisé, par qui, avec quels pouvoirs ?',
          ),
        ],
      ),
      section(
        'f',
        text(
          'AI Act art. 27(1)(f), GDPR art. 35(7)(d): measures if the risks come true',
          'Règlement IA art. 27(1)(f), RGPD art. 35(7)(d) : mesures si les risques se réalisent',
        ),
        safeguardLines(regime).slice(2),
        [],
        [
          text(
            'Which measures, governance and complaint mechanisms are planned?',
            'Quelles mesures, quelle gouvernance et quelles voies de réclamation sont prévues ?',
          ),
        ],
      ),
      section(
        'necessity',
        text('GDPR art. 35(7)(b): necessity and proportionality', 'RGPD art. 35(7)(b) : nécessité et proportionnalité'),
        [text('Left blank: a simulation cannot answer it.', 'Laissé en blanc : une simulation ne peut y répondre.')],
        [],
        [
          text(
            'Is the processing necessary for its purpose, and what less intrusive means were weighed?',
            'Le traitement est-il nécessaire à sa finalité, et quels moyens moins intrusifs ont été examinés ?',
          ),
          text('Is it proportionate, and why?', 'Est-il proportionné, et pourquoi ?'),
        ],
      ),
      section(
        'law',
        text('Legal notes, not conclusions', 'Notes juridiques, et non conclusions'),
        notes.map(noteLine),
        [],
        [],
      ),
      section(
        'parameters',
        text('Every parameter, with what it rests on', 'Tous les paramètres, et ce sur quoi ils reposent'),
        [],
        own.map(parameterFigure),
        [],
      ),
    ],
  };
}
