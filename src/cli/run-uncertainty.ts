import { availableParallelism } from 'node:os';
import { type Command, InvalidArgumentError } from 'commander';
import { textTable } from '../document/as-text.ts';
import { text } from '../language/french.ts';
import { count, number, percent } from '../language/numbers.ts';
import { headline } from '../measures/headline.ts';
import { measureOf } from '../measures/names.ts';
import type { Override } from '../scenario/overrides.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { openScenario } from '../store/load-scenario.ts';
import { type Replicas, runReplicas } from '../sweep/replicas.ts';
import { type Ends, type Variation, vary } from '../sweep/vary.ts';
import type { Context } from './context.ts';
import type { Progress } from './progress.ts';

/** What `run` is asked about what is not known. */
export interface UncertaintyOptions {
  readonly replicas?: number;
  readonly vary?: number | true;
  readonly varyPeople: number;
  readonly workers: number;
}

/** What came of it; kept in the run's folder as `uncertainty.json`. */
export interface Uncertainty {
  readonly replicas: Replicas | null;
  readonly variation: Variation | null;
}

const whole =
  (least: number, most: number) =>
  (given: string): number => {
    const value = /^\d{1,9}$/.test(given) ? Number(given) : Number.NaN;
    if (!(value >= least && value <= most)) throw new InvalidArgumentError(`${least} … ${most}`);
    return value;
  };

/** Points of the base sample of Sobol' indices, and factors varied together. */
const defaultBase = 32;
const together = 8;
const varyWeeks = 13;

/** Adds `--replicas` and `--vary` to `run`. */
export function addUncertaintyOptions(command: Command, say: (en: string, fr: string) => string): Command {
  return command
    .option(
      '--replicas <n>',
      say(
        'run under so many seeds besides, for intervals over seeds',
        'simuler en outre sous autant de graines, pour des intervalles entre graines',
      ),
      whole(2, 1000),
    )
    .option(
      '--vary [n]',
      say(
        `move every parameter over its range: one at a time, then together (Sobol’ indices, n points, default ${defaultBase}; 0 leaves them out)`,
        `déplacer chaque paramètre dans sa fourchette : un à la fois, puis ensemble (indices de Sobol’, n points, ${defaultBase} par défaut ; 0 les omet)`,
      ),
      whole(0, 4096),
    )
    .option(
      '--vary-people <n>',
      say('people of each run of --vary', 'population de chaque simulation de --vary'),
      whole(100, 10_000_000),
      8192,
    )
    .option(
      '--workers <n>',
      say('threads for --replicas and --vary', 'fils d’exécution pour --replicas et --vary'),
      whole(1, 64),
      Math.min(2, availableParallelism()),
    );
}

/** Runs what is asked; `null` where nothing is. */
export async function findUncertainty(
  file: string,
  overrides: readonly Override[],
  scenario: Scenario,
  regimes: readonly string[],
  options: UncertaintyOptions,
  start: (label: ReturnType<typeof text>) => Progress,
): Promise<Uncertainty | null> {
  const { replicas, vary: base, workers } = options;
  if (replicas === undefined && base === undefined) return null;
  const withBar = async <Value>(
    label: ReturnType<typeof text>,
    work: (update: (share: number) => void) => Promise<Value>,
  ) => {
    const bar = start(label);
    const made = await work((share) => bar.update(share));
    bar.done();
    return made;
  };
  const found =
    replicas === undefined
      ? null
      : await withBar(text('Other seeds', 'Autres graines'), (update) =>
          runReplicas(scenario, regimes, replicas, workers, (done) => update(done / replicas)),
        );
  const variation =
    base === undefined
      ? null
      : await withBar(text('Over the ranges', 'Dans les fourchettes'), (onProgress) =>
          vary({
            file,
            overrides,
            read: (changes) => openScenario(file, changes),
            regimes,
            people: Math.min(options.varyPeople, scenario.people.size),
            weeks: Math.min(varyWeeks, scenario.weeks),
            base: base === true ? defaultBase : base,
            most: together,
            workers,
            onProgress,
          }),
        );
  return { replicas: found, variation };
}

const shown = (value: number, { language }: Context): string => number(value, language, 4).replace(/^-/, '−');

function printReplicas({ count: seeds, regimes }: Replicas, scenario: Scenario, context: Context): void {
  const { print, say } = context;
  print(
    say(
      text(`Over ${seeds} seeds: mean [95 % of single runs]`, `Sur ${seeds} graines : moyenne [95 % des simulations]`),
    ),
  );
  const cell = (regime: string, id: string): string => {
    const spread = regimes[regime][id];
    return spread === null || spread === undefined
      ? '—'
      : `${shown(spread.mean, context)} [${shown(Math.max(0, spread.low), context)}; ${shown(spread.high, context)}]`;
  };
  const rows = headline.map((id) => [
    `  ${say(measureOf(scenario, id).title)}`,
    ...Object.keys(regimes).map((regime) => cell(regime, id)),
  ]);
  print(`${textTable([['', ...Object.keys(regimes)], ...rows])}\n`);
}

/** The strongest swing of each factor. */
function strongest(ends: readonly Ends[], most: number): readonly Ends[] {
  const seen = new Set<string>();
  return ends.filter(({ factor }) => !seen.has(factor.key) && seen.add(factor.key)).slice(0, most);
}

function printVariation(variation: Variation, scenario: Scenario, context: Context): void {
  const { print, say, language } = context;
  const { people, weeks, runs, tried, ends, factors, shares } = variation;
  const size = count(people, language);
  print(
    say(
      text(
        `Over the ranges of ${tried} parameters (${size} people, ${weeks} weeks, ${runs} runs); one at a time:`,
        `Dans les fourchettes de ${tried} paramètres (${size} personnes, ${weeks} semaines, ${runs} simulations) ; un à la fois :`,
      ),
    ),
  );
  const header = [
    '',
    say(text('measure', 'mesure')),
    say(text('at the low end', 'au bout bas')),
    say(text('as it is', 'tel quel')),
    say(text('at the high end', 'au bout haut')),
    say(text('rests on', 'repose sur')),
  ];
  const rows = strongest(ends, 10).map(({ factor, regime, measure, base, atLow, atHigh }) => [
    `  ${factor.key}`,
    `${say(measureOf(scenario, measure).title)} (${regime})`,
    ...[atLow, base, atHigh].map((value) => shown(value, context)),
    say(factor.assumed ? text('assumption', 'hypothèse') : text('sources', 'sources')),
  ]);
  print(`${textTable([header, ...rows])}\n`);
  if (shares.length === 0) return;
  print(
    say(
      text(
        'Together: 95 % of values, and the parameter that carries most of the variance (total index [95 %])',
        'Ensemble : 95 % des valeurs, et le paramètre qui porte le plus de variance (indice total [95 %])',
      ),
    ),
  );
  const lines = shares.map(({ regime, measure, low, high, indices }) => {
    const order = indices
      .map((_, index) => index)
      .sort((a, b) => (indices[b].total.value ?? 0) - (indices[a].total.value ?? 0));
    const { total } = indices[order[0]];
    const index =
      total.value === null || total.low === null || total.high === null
        ? say(text('too few points', 'trop peu de points'))
        : `${percent(total.value, language, 0)} [${percent(total.low, language, 0)}; ${percent(total.high, language, 0)}]`;
    return [
      `  ${say(measureOf(scenario, measure).title)} (${regime})`,
      `${shown(low, context)} … ${shown(high, context)}`,
      factors[order[0]].key,
      index,
    ];
  });
  print(`${textTable([['', '', '', ''], ...lines])}\n`);
}

/** Prints what was found. */
export function printUncertainty({ replicas, variation }: Uncertainty, scenario: Scenario, context: Context): void {
  if (replicas !== null) printReplicas(replicas, scenario, context);
  if (variation !== null) printVariation(variation, scenario, context);
}
