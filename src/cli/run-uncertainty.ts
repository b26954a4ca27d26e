import { availableParallelism } from 'node:os';
import { type Command, InvalidArgumentError } from 'commander';
import { text } from '../language/french.ts';
import type { Override } from '../scenario/overrides.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { openScenario } from '../store/load-scenario.ts';
import { type Replicas, runReplicas } from '../sweep/replicas.ts';
import { type Variation, vary } from '../sweep/vary.ts';
import type { Progress } from './progress.ts';

/** What `run` is asked about what is not known. */
export interface UncertaintyOptions {
  readonly replicas?: number;
  readonly vary?: number | true;
  readonly varyPeople: number;
  readonly workers?: number;
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
const defaultBase = 64;
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
      say(
        'threads (default: the cores there are, fewer for a small run); they change nothing but the time',
        'fils d’exécution (par défaut : autant que de cœurs, moins pour une petite simulation) ; ils ne changent que la durée',
      ),
      whole(1, 64),
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
  const { replicas, vary: base, workers = availableParallelism() } = options;
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
