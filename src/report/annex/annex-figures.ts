import type { Bilingual } from '../../language/bilingual.ts';
import { text } from '../../language/french.ts';
import { type Say, words } from '../../language/words.ts';
import { gains, losses } from '../../measures/headline.ts';
import { measureOf, type Unit, units } from '../../measures/names.ts';
import type { Estimate } from '../../measures/run-result.ts';
import { canHappen } from '../../scenario/apparatus-parts.ts';
import { reasonOf } from '../../scenario/french/translated.ts';
import type { Parameter, Regime, Scenario } from '../../scenario/scenario.ts';
import type { RunSummary } from '../../store/run-summary.ts';
import { intervalText, valueText, written } from '../../telling/values.ts';

/** What an annex takes of a measure of a run. */
interface AnnexMeasure extends Omit<Estimate, 'known'> {
  readonly unit: string;
  readonly byGroup: Readonly<Record<string, Omit<Estimate, 'known'>>>;
}

/** A run that an annex is told of, as its folder or its summary holds it. */
export interface AnnexRun
  extends Pick<RunSummary, 'version' | 'scenario' | 'scenarioDigest' | 'people' | 'standsFor' | 'weeks' | 'seed'> {
  readonly regimes: Readonly<Record<string, { readonly measures: Readonly<Record<string, AnnexMeasure>> }>>;
}

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

/** Which parameters a measure follows from, by the beginning of their keys; every measure also from the people. */
const families: readonly (readonly [RegExp, readonly string[]])[] = [
  [/^behaviour/, ['watch.behaviour']],
  [/^(faces|alerts)/, ['watch.', 'people.wanted', 'people.likeness', 'people.regions']],
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
/** Whether a parameter is the regime’s own, or the country’s. */
export const isOf = (regime: Regime, { key, step }: Parameter): boolean =>
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

function headlineFigure(run: AnnexRun, scenario: Scenario, regime: Regime, id: string): AnnexFigure | null {
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
  const interval = intervalText(result, unit);
  const without = run.regimes.none?.measures[id]?.value;
  return {
    what: text(`${title.en} (${units[unit as Unit].en})`, `${title.fr} (${units[unit as Unit].fr})`),
    value: words((say) =>
      [
        written(result.value, unit, say.language),
        ...(interval === null ? [] : [`(${say.of(interval)})`]),
        ...(without == null || without === 0
          ? []
          : [
              say.of(text('against', 'contre')),
              written(without, unit, say.language),
              say.of(text('without it', 'sans')),
            ]),
      ].join(' '),
    ),
    mark,
    rests: text(
      `${behind.length} parameters, ${assumed} of them assumed at least in part`,
      `${behind.length} paramètres, dont ${assumed} supposés au moins en partie`,
    ),
  };
}

/** Figures of an annex by what they belong under: what is done, whom it reaches, what is lost, what is gained. */
const belonging = {
  processing: [
    'facesScanned',
    'facesElsewhere',
    'behaviourAlertsTrue',
    'behaviourAlertsFalse',
    'alertsTrue',
    'alertsFalse',
  ],
  reached: ['facesPeople', 'peopleUnaware', 'peopleUntouched'],
  harm: losses,
  gain: gains,
} as const satisfies Readonly<Record<string, readonly string[]>>;

/** The figures that belong under a part of the annex, each with its interval and what it rests on. */
export const figuresOf = (
  run: AnnexRun,
  scenario: Scenario,
  regime: Regime,
  part: keyof typeof belonging,
): readonly AnnexFigure[] =>
  belonging[part]
    .filter((id) => canHappen(scenario, [regime.id], id))
    .flatMap((id) => headlineFigure(run, scenario, regime, id) ?? []);

/** What people bear, by group, per 100,000 of it. */
export function groupFigures(run: AnnexRun, scenario: Scenario, regime: Regime): readonly AnnexFigure[] {
  const borne = ['innocentsStoppedEver', 'listedEver', 'deniedPeopleEver', 'peopleSilencedThisWeek'];
  return borne
    .filter((id) => canHappen(scenario, [regime.id], id))
    .flatMap((id) => {
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
          value: valueText(rate === null ? null : Math.round(rate), unit),
        };
      });
    });
}

/** A value of the scenario as a reader of the language writes it. */
function settingText(value: unknown, say: Say): string {
  const both = (en: string, fr: string): string => say.of(text(en, fr));
  if (value === null) return '—';
  if (typeof value === 'number') return say.number(value, 6);
  if (typeof value === 'boolean') return value ? both('yes', 'oui') : both('no', 'non');
  if (typeof value !== 'object') return String(value);
  const parts = Array.isArray(value)
    ? value.map((each) => settingText(each, say))
    : Object.entries(value).map(([key, each]) => `${key}${both(': ', ' : ')}${settingText(each, say)}`);
  return parts.join(both(', ', ' ; '));
}

/** A parameter as a figure. */
export const parameterFigure = (parameter: Parameter): AnnexFigure => {
  const { value, unitText, unit, meaning, key, sources } = parameter;
  const reason = reasonOf(parameter);
  const isBare = typeof value === 'boolean' || typeof value === 'string';
  return {
    what: text(`${meaning.en} (${key})`, `${meaning.fr} (${key})`),
    value: words((say) => settingText(value, say) + (isBare ? '' : ` ${unitText ? say.of(unitText) : unit}`)),
    mark: markOf(parameter),
    rests: words((say) => {
      const all = [...sources, ...(reason === null ? [] : [say.of(reason)])];
      return all.join(say.of(text('; ', ' ; '))) || '—';
    }),
  };
};
