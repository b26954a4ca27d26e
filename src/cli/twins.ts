import { InvalidArgumentError } from 'commander';
import { textTable } from '../document/as-text.ts';
import { EvidenceError, UsageError } from '../errors.ts';
import { text } from '../language/french.ts';
import { count } from '../language/numbers.ts';
import { type ErrorKind, errorKinds, type TwinRow } from '../measures/run-result.ts';
import {
  categories,
  categoryTitles,
  countPairs,
  kindTitles,
  type Pair,
  type PairCounts,
} from '../report/twins-text.ts';
import { partBetween, twinPeople } from '../run/error-twins.ts';
import type { StoredRun } from '../store/read-run-folder.ts';
import { rowsOf } from '../store/run-query.ts';
import { shippedScenarios } from '../store/scenario-files.ts';
import { storedScenario } from '../store/stored-scenario.ts';
import { version } from '../store/version.ts';
import type { Context } from './context.ts';
import { languageOption } from './language-option.ts';
import { openedRun } from './opened-run.ts';
import { silentProgress, startProgress } from './progress.ts';
import type { Register } from './register.ts';

interface Options {
  readonly between?: readonly [string, string];
  readonly json?: boolean;
  readonly quiet?: boolean;
  readonly rows: number;
}

/** People whose lives part, by pair, and the people of each pair's country. */
interface Found {
  readonly people: number;
  readonly pairs: readonly Pair[];
  readonly rows: readonly TwinRow[];
}

const between =
  ({ say }: Context) =>
  (given: string): readonly [string, string] => {
    const [from, to, ...more] = given.split(',').map((id) => id.trim());
    if (!from || !to || more.length > 0 || from === to)
      throw new InvalidArgumentError(
        say(text('two different regimes, as A,B', 'deux régimes différents, sous la forme A,B')),
      );
    return [from, to];
  };

const whole = (given: string): number => {
  if (!/^\d{1,7}$/.test(given)) throw new InvalidArgumentError('0, 1, 2 …');
  return Number(given);
};

/** What a run without twins is told: the command that makes them. */
function demandTwins(run: StoredRun): void {
  if (run.files['twins.parquet'] !== undefined) return;
  const { people, weeks, seed, scenario } = run;
  const file = shippedScenarios().includes(scenario) ? scenario : `${scenario}.yaml`;
  const again = `contrechamp run ${file} --people ${people} --weeks ${weeks} --seed ${seed} --twins sample`;
  throw new EvidenceError(
    text(
      `this run was made without twins. Make them: ${again} (and whatever else the command of this run held: its report ends with it), or compare two regimes: contrechamp twins ${run.path} --between A,B`,
      `cette simulation a été faite sans jumeaux. Pour en avoir : ${again} (et ce que contenait d’autre la commande de cette simulation : son rapport se termine par elle), ou comparez deux régimes : contrechamp twins ${run.path} --between A,B`,
    ),
    run.path,
  );
}

async function storedTwins(run: StoredRun): Promise<Found> {
  demandTwins(run);
  const scenario = storedScenario(run);
  const rows = (await rowsOf(
    run,
    'SELECT * FROM twins ORDER BY regime, reactions, kind, category, week, person',
  )) as unknown as TwinRow[];
  const erring = Object.keys(run.regimes).filter(
    (id) => scenario.regimes.find((regime) => regime.id === id)?.apparatus === true,
  );
  const kinds = scenario.reactions ? [false, true] : [false];
  const pairs = erring.flatMap((regime) => kinds.map((reactions) => ({ regime, twin: 'no-errors', reactions })));
  const people = Math.max(0, ...(run.errorTwins ?? []).map((twin) => twin.people));
  return { people, pairs, rows };
}

async function betweenRegimes(run: StoredRun, ids: readonly [string, string], options: Options, context: Context) {
  const scenario = storedScenario(run);
  for (const id of ids)
    if (run.regimes[id] === undefined) {
      const known = Object.keys(run.regimes).join(', ');
      throw new UsageError(
        text(
          `“${id}” is no regime of this run: ${known}`,
          `« ${id} » n’est pas un régime de cette simulation : ${known}`,
        ),
        '--between',
      );
    }
  const people = Math.min(run.people, twinPeople);
  const [from, to] = ids;
  if (!options.json)
    context.note(
      context.say(
        text(
          `A run keeps the histories of its error twins only: ${from} and ${to} are run again for the first ${count(people, 'en')} people, as a country of their own.`,
          `Une simulation ne garde l’histoire que de ses jumeaux sans erreur : ${from} et ${to} sont rejoués pour les ${count(people, 'fr')} premières personnes, comme un pays à part.`,
        ),
      ),
    );
  const bar = options.quiet ? silentProgress : startProgress(context, text('Running both', 'Simulation des deux'));
  const parted = await partBetween(scenario, ids, (week) => bar.update((week + 1) / scenario.weeks));
  // What is printed and stored counts weeks from 1.
  const rows = parted.map((row) => ({ ...row, week: row.week + 1 }));
  bar.done();
  return { people, pairs: [{ regime: from, twin: to, reactions: scenario.reactions }], rows };
}

function pairTable(pair: PairCounts, context: Context): string {
  const { say, language } = context;
  const titles = categoryTitles(pair.regime, pair.twin);
  return textTable([
    [say(text('people', 'personnes')), ...categories.map((category) => say(titles[category]))],
    ...errorKinds.map((kind) => [
      `  ${say(kindTitles[kind])}`,
      ...categories.map((category) => count(pair.counts[kind][category], language)),
    ]),
  ]);
}

const heading = ({ regime, twin, reactions }: Pair): ReturnType<typeof text> => {
  const [react, plain] = [text('people react', 'les gens réagissent'), text('reactions off', 'réactions coupées')];
  const how = reactions ? react : plain;
  if (twin !== 'no-errors') return text(`${regime} and ${twin} (${how.en})`, `${regime} et ${twin} (${how.fr})`);
  return text(`${regime} and its error twin (${how.en})`, `${regime} et son jumeau sans erreur (${how.fr})`);
};

function personTable(rows: readonly TwinRow[], pair: Pair, context: Context): string {
  const { say } = context;
  const titles = categoryTitles(pair.regime, pair.twin);
  const side = { regime: pair.regime, twin: pair.twin };
  return textTable([
    [
      say(text('person', 'personne')),
      say(text('what', 'quoi')),
      say(text('how', 'comment')),
      say(text('week', 'semaine')),
      say(text('record', 'mention')),
      say(text('in', 'sous')),
    ],
    ...rows.map(({ person, kind, category, week, record, side: at }) => [
      String(person),
      say(kindTitles[kind as ErrorKind]),
      say(titles[category]),
      String(week),
      record === null ? '—' : String(record),
      side[at],
    ]),
  ]);
}

function printFound({ people, pairs, rows }: Found, options: Options, context: Context): void {
  const { print, say, language } = context;
  const scope = count(people, language);
  print(
    say(
      text(
        `Pairs of the first ${scope} people, each pair a country of its own: compared within the pair, never with the main run.\n`,
        `Paires des ${scope} premières personnes, chaque paire étant un pays à part : comparées entre elles, jamais avec la simulation principale.\n`,
      ),
    ),
  );
  for (const pair of countPairs(rows, pairs)) {
    print(say(heading(pair)));
    print(`${pairTable(pair, context)}\n`);
    const own = rows.filter(
      (row) => row.regime === pair.regime && row.twin === pair.twin && row.reactions === pair.reactions,
    );
    if (own.length === 0 || options.rows === 0) continue;
    print(`${personTable(own.slice(0, options.rows), pair, context)}`);
    const left = own.length - options.rows;
    if (left > 0)
      print(say(text(`… and ${left} more lines (--rows N, --json)`, `… et ${left} autres lignes (--rows N, --json)`)));
    print('');
  }
}

async function twins(folder: string, options: Options, context: Context): Promise<void> {
  const run = await openedRun(folder, context);
  const found =
    options.between === undefined
      ? await storedTwins(run)
      : await betweenRegimes(run, options.between, options, context);
  if (!options.json) return printFound(found, options, context);
  const pairs = countPairs(found.rows, found.pairs);
  const { people, rows } = found;
  context.print(JSON.stringify({ schema: 1, version, run: run.path, people, pairs, partings: rows }, null, 1));
}

export const register: Register = (command, context) => {
  const say = (en: string, fr: string): string => context.say(text(en, fr));
  command
    .argument('<run>', say('folder of the run', 'dossier de la simulation'))
    .option(
      '--between <A,B>',
      say('two regimes of the run (run again)', 'deux régimes de la simulation (rejoués)'),
      between(context),
    )
    .option('--rows <n>', say('people named for each pair', 'personnes nommées par paire'), whole, 10)
    .option('--json', say('print JSON only, everybody', 'n’afficher que du JSON, tout le monde'))
    .option('--quiet', say('no progress', 'sans progression'))
    .addOption(languageOption(context))
    .addHelpText(
      'after',
      `
${say('Examples:', 'Exemples :')}
  contrechamp twins runs/same-country-1
  contrechamp twins runs/same-country-1 --between guarded,total
  contrechamp twins runs/same-country-1 --json`,
    )
    .action((folder: string, options: Options) => twins(folder, options, context));
};
