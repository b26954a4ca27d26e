import { availableParallelism } from 'node:os';
import { InvalidArgumentError, Option } from 'commander';
import { UsageError } from '../errors.ts';
import { text } from '../language/french.ts';
import { count, number } from '../language/numbers.ts';
import { type Override, overridesFrom } from '../scenario/overrides.ts';
import { openScenario } from '../store/load-scenario.ts';
import { scenarioPath } from '../store/scenario-files.ts';
import { version } from '../store/version.ts';
import { describe } from '../sweep/described.ts';
import { grid, mostRuns, type Point, plannedRuns, tooMany, variedFrom } from '../sweep/plan.ts';
import { referenceFrom, writePlan } from '../sweep/plan-file.ts';
import { demandPoints, type PlanRequest, readRequest } from '../sweep/plan-request.ts';
import { resultOf } from '../sweep/planned-run.ts';
import { type Design, type DesignKind, designKinds, pointsOver, sizeOf, together } from '../sweep/sampling-design.ts';
import { touchstoneOf } from '../sweep/touchstone.ts';
import type { Context } from './context.ts';
import { languageOption } from './language-option.ts';
import { claimOutputs, forceOption } from './outputs.ts';
import { duration } from './progress.ts';
import type { Register } from './register.ts';
import { addScenarioOptions, type ScenarioOptions } from './scenario-options.ts';

interface Options extends ScenarioOptions {
  readonly vary?: readonly string[];
  readonly points?: number;
  readonly design?: DesignKind;
  readonly from?: string;
  readonly replicas: number;
  readonly all?: boolean;
  readonly out: string;
  readonly force?: boolean;
  readonly json?: boolean;
}

const whole = (given: string): number => {
  const value = /^\d{1,7}$/.test(given) ? Number(given) : 0;
  if (value < 1 || value > mostRuns) throw new InvalidArgumentError(`1 … ${mostRuns}`);
  return value;
};

/** What is asked for on the command line, or in a file that says all of it. */
function requestFrom(file: string | undefined, options: Options): PlanRequest {
  if (options.from !== undefined) {
    const others = [file, options.vary, options.points, options.set, options.people, options.weeks, options.seed];
    if (others.every((each) => each === undefined)) return readRequest(options.from);
    throw new UsageError(
      text('the file says what is varied: name it alone', 'le fichier dit ce qui varie : indiquez-le seul'),
      '--from',
    );
  }
  if (file === undefined)
    throw new UsageError(
      text('name a scenario, or a file with --from', 'indiquez un scénario, ou un fichier avec --from'),
    );
  const { points, design = 'latin', replicas, all = false } = options;
  const varied = variedFrom(options.vary ?? []);
  return { scenario: file, fixed: overridesFrom(options), varied, points, design, replicas, all };
}

/** What is fixed, and the points: every value listed, with every point of the ranges. */
function designOf(request: PlanRequest) {
  const { varied, replicas, points: asked = 1 } = request;
  demandPoints(request);
  const single = varied.flatMap(({ values }) => (values.length === 1 ? values : []));
  const fixed: readonly Override[] = [...request.fixed, ...single];
  const scenario = openScenario(request.scenario, fixed);
  const regimes = request.all ? scenario.regimes.map(({ id }) => id) : scenario.defaultRegimes;
  const keys = varied.filter(({ values }) => values.length === 0).map(({ key }) => key);
  const design: Design | undefined = keys.length === 0 ? undefined : { kind: request.design, keys, points: asked };
  const several = varied.filter(({ values }) => values.length > 1);
  const listed = grid(several);
  const count = listed.length * (design === undefined ? 1 : sizeOf(design));
  const runs = count * replicas;
  if (runs > mostRuns) throw tooMany(runs);
  const over: Iterable<Point> = design === undefined ? [[]] : pointsOver(scenario, regimes, design);
  const points = (): Iterable<Point> => together(listed, over);
  return {
    fixed,
    scenario,
    regimes,
    points,
    count,
    runs,
    design,
    described: describe(scenario, regimes, several, design),
  };
}

async function plan(file: string | undefined, options: Options, context: Context): Promise<void> {
  const request = requestFrom(file, options);
  const inputs = [scenarioPath(request.scenario), ...(options.from === undefined ? [] : [options.from])];
  claimOutputs(context, { outputs: { '--out': options.out }, inputs, force: options.force });
  const { fixed, scenario, regimes, points, count: pointCount, runs, design, described } = designOf(request);
  const read = (point: Point) => openScenario(request.scenario, [...fixed, ...point]);
  const touchstone = await touchstoneOf(scenario, regimes);
  const started = performance.now();
  const [point] = points();
  const [first] = plannedRuns(read, [point], 1);
  const bytes = Buffer.byteLength(await resultOf(read(point), first, regimes, version));
  const seconds = (performance.now() - started) / 1000;
  const reference = referenceFrom(request.scenario, options.out);
  const { replicas } = request;
  const head = {
    version,
    scenario: scenario.id,
    file: reference,
    fixed,
    regimes,
    design,
    replicas,
    touchstone,
    described,
  };
  await writePlan(options.out, head, plannedRuns(read, points(), replicas));
  const size = { runs, points: pointCount, replicas };
  if (options.json) {
    const measured = {
      secondsOfOne: seconds,
      secondsOnOneThread: seconds * runs,
      bytesOfOne: bytes,
      bytes: bytes * runs,
    };
    const said = { schema: 1, version, plan: options.out, scenario: scenario.id, regimes, ...size, ...measured };
    return context.print(JSON.stringify(said, null, 1));
  }
  printPlan(options.out, runs, seconds, bytes, context);
}

function printPlan(
  path: string,
  runs: number,
  seconds: number,
  bytes: number,
  { print, say, language }: Context,
): void {
  const threads = availableParallelism();
  const megabytes = (language: 'en' | 'fr') => number((bytes * runs) / 1e6, language, 3);
  const [one, all] = [number(seconds, language, 2), duration((seconds * runs) / Math.min(threads, runs))];
  print(
    say(
      text(
        `${path}: ${count(runs, 'en')} ${runs === 1 ? 'run' : 'runs'}. One took ${one} s: about ${all} on ${threads} ${threads === 1 ? 'thread' : 'threads'}, and ${megabytes('en')} MB on disk.`,
        `${path} : ${count(runs, 'fr')} ${runs === 1 ? 'simulation' : 'simulations'}. L’une a pris ${one} s : environ ${all} sur ${threads} ${threads === 1 ? 'fil' : 'fils'} d’exécution, et ${megabytes('fr')} Mo de disque.`,
      ),
    ),
  );
}

/** `sweep plan`: which runs a sweep is made of. */
export const register: Register = (command, context) => {
  const say = (en: string, fr: string): string => context.say(text(en, fr));
  command.argument(
    '[scenario]',
    say('a scenario (YAML), or the id of one that ships', 'un scénario (YAML), ou l’identifiant d’un scénario fourni'),
  );
  addScenarioOptions(command, context)
    .option(
      '--vary <KEY=V1,V2>',
      say(
        'values of a parameter, each tried with each of the others; one value fixes it; KEY alone: over its range',
        'valeurs d’un paramètre, chacune essayée avec chacune des autres ; une seule le fixe ; CLÉ seule : dans sa fourchette',
      ),
      (given: string, before: readonly string[] = []) => [...before, given],
    )
    .option('--points <N>', say('points over the ranges', 'nombre de points dans les fourchettes'), whole)
    .addOption(
      new Option(
        '--design <KIND>',
        say(
          'how points lie in the ranges: Latin hypercube, Sobol’ sequence, or for Sobol’ indices (N × (ranges + 2) points)',
          'répartition des points : hypercube latin, suite de Sobol, ou pour des indices de Sobol (N × (fourchettes + 2) points)',
        ),
      ).choices(designKinds),
    )
    .option(
      '--from <FILE>',
      say(
        'take all of this from a YAML file: scenario, set, vary, points, design, replicas, regimes',
        'tout prendre dans un fichier YAML : scenario, set, vary, points, design, replicas, regimes',
      ),
    )
    .option('--replicas <N>', say('seeds of each point', 'graines de chaque point'), whole, 1)
    .option('--all', say('run every regime of the file', 'simuler tous les régimes du fichier'))
    .requiredOption('--out <PLAN>', say('file of the plan (Parquet)', 'fichier du plan (Parquet)'))
    .addOption(forceOption(context))
    .option('--json', say('print JSON only', 'n’afficher que du JSON'))
    .addOption(languageOption(context))
    .addHelpText(
      'after',
      `
${say('Examples:', 'Exemples :')}
  contrechamp sweep plan same-country --people 20000 --vary watch.listSize=500,5000,50000 --vary fusion.degree=federated,central --replicas 20 --out plan.parquet
  contrechamp sweep plan same-country --people 20000 --vary voice.tolerance --vary watch.capture --points 100 --out plan.parquet
  contrechamp sweep plan same-country --people 20000 --vary voice.tolerance --vary watch.capture --points 64 --design indices --out plan.parquet
  contrechamp sweep plan --from sweep.yaml --out plan.parquet`,
    )
    .action((file: string, options: Options) => plan(file, options, context));
};
