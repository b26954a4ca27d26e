import { availableParallelism } from 'node:os';
import { textTable } from '../document/as-text.ts';
import { csvText } from '../document/csv.ts';
import { UsageError } from '../errors.ts';
import { text } from '../language/french.ts';
import { count } from '../language/numbers.ts';
import {
  leftOut,
  measuresOf,
  safeguardsWorthMarkup,
  telling,
  worthColumns,
  worthRows,
} from '../report/safeguards-worth.ts';
import { overridesFrom } from '../scenario/index.ts';
import { openScenario } from '../store/load-scenario.ts';
import { scenarioPath } from '../store/scenario-files.ts';
import { version } from '../store/version.ts';
import { type SafeguardsWorth, safeguardsWorth } from '../sweep/safeguards-worth.ts';
import type { Context } from './context.ts';
import { languageOption } from './language-option.ts';
import { claimOutputs, forceOption } from './outputs.ts';
import { silentProgress, startProgress } from './progress.ts';
import type { Register } from './register.ts';
import { addScenario } from './scenario-options.ts';

interface Options {
  readonly regime?: string;
  readonly people: string;
  readonly weeks?: string;
  readonly seed?: string;
  readonly set?: readonly string[];
  readonly html?: string;
  readonly force?: boolean;
  readonly csv?: boolean;
  readonly json?: boolean;
  readonly quiet?: boolean;
}

const defaultPeople = '100000';

function printWorth(whole: SafeguardsWorth, { print, say, language }: Context): void {
  const [worth, left] = [telling(whole), leftOut(whole)];
  const columns = worthColumns(worth).map(say);
  const signed = (value: number): string =>
    `${value > 0 ? '+' : value < 0 ? '−' : '±'}${count(Math.abs(Math.round(value)), language)}`;
  for (const [index, id] of measuresOf(worth).entries()) {
    print(`${columns[index + 1]}`);
    print(
      `${textTable([
        ['', say(text('value', 'valeur')), say(text('difference', 'écart')), say(text('chance, 95 %', 'aléa, 95 %'))],
        ...worth.variants.map(({ title, values, differences }) => {
          const { value, low, high } = differences[id];
          const shown = value === null ? '—' : signed(value);
          const chance = low === null || high === null ? '—' : `[${signed(low)}; ${signed(high)}]`;
          return [`  ${say(title)}`, values[id] === null ? '—' : count(values[id], language), shown, chance];
        }),
      ])}\n`,
    );
  }
  if (left !== null) print(say(left));
}

async function run(file: string, options: Options, context: Context): Promise<void> {
  if (options.csv && options.json)
    throw new UsageError(text('--csv and --json exclude each other', '--csv et --json s’excluent'));
  const outputs = claimOutputs(context, {
    outputs: { '--html': options.html },
    inputs: [scenarioPath(file)],
    force: options.force,
  });
  const scenario = openScenario(file, overridesFrom(options));
  const shipped = openScenario('same-country');
  const regime = options.regime ?? scenario.regimes.findLast(({ apparatus }) => apparatus)?.id ?? '';
  const bar = options.quiet
    ? silentProgress
    : startProgress(context, text('Each safeguard alone, all, none', 'Chaque garantie seule, toutes, aucune'));
  const worth = await safeguardsWorth(scenario, regime, {
    donors: [shipped],
    workers: availableParallelism(),
    onProgress: (share) => bar.update(share),
  });
  bar.done();
  const page = await outputs.write('--html', 'html', () => safeguardsWorthMarkup(worth, context.language));
  if (page !== undefined) context.note(context.say(text(`written to ${page}`, `écrit dans ${page}`)));
  if (options.json) {
    const { people, weeks, seed, digest } = scenario;
    const head = {
      schema: 1,
      version,
      scenario: scenario.id,
      scenarioDigest: digest,
      people: people.size,
      standsFor: people.standsFor,
      weeks,
      seed,
    };
    const variants = worth.variants.map(({ title, ...variant }) => ({ ...variant, title: context.say(title) }));
    context.print(
      JSON.stringify(
        { ...head, regime, seconds: worth.seconds, variants, notTried: worth.unknown.map(({ id }) => id) },
        null,
        1,
      ),
    );
  } else if (options.csv)
    context.print(csvText(['safeguards', 'measure', 'value', 'difference', 'low', 'high'], worthRows(worth)));
  else printWorth(worth, context);
}

export const register: Register = (command, context) => {
  const say = (en: string, fr: string): string => context.say(text(en, fr));
  addScenario(command, context, defaultPeople)
    .option(
      '--regime <id>',
      say('the regime (default: the last of the file)', 'le régime (par défaut : le dernier du fichier)'),
    )
    .option(
      '--html <file>',
      say(
        'write a page with table and charts (French and English)',
        'écrire une page avec tableau et graphiques (français et anglais)',
      ),
    )
    .option('--csv', say('print CSV', 'afficher du CSV'))
    .option('--json', say('print JSON only', 'n’afficher que du JSON'))
    .option('--quiet', say('no progress', 'sans progression'))
    .addOption(forceOption(context))
    .addOption(languageOption(context))
    .addHelpText(
      'after',
      `
${say('Examples:', 'Exemples :')}
  contrechamp safeguards same-country --regime total
  contrechamp safeguards same-country --regime guarded --people 200000 --html safeguards.html
  contrechamp safeguards scenarios/london-lfr.yaml --weeks 26 --csv > safeguards.csv`,
    )
    .action((file: string, options: Options) => run(file, options, context));
};
