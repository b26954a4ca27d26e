import { textTable } from '../document/as-text.ts';
import type { Language } from '../language/bilingual.ts';
import { text } from '../language/french.ts';
import { number } from '../language/numbers.ts';
import { definitions } from '../measures/definitions.ts';
import { headline } from '../measures/headline.ts';
import { compareRuns, type Difference } from '../report/compare-runs.ts';
import type { StoredRun } from '../store/read-run-folder.ts';
import { version } from '../store/version.ts';
import type { Context } from './context.ts';
import { languageOption } from './language-option.ts';
import { openedRun } from './opened-run.ts';
import type { Register } from './register.ts';

interface Options {
  readonly measure?: readonly string[];
  readonly json?: boolean;
}

const shown = (value: number | null, language: Language): string => (value === null ? '—' : number(value, language));

const withSign = (value: number | null, language: Language): string =>
  value !== null && value > 0 ? `+${number(value, language)}` : shown(value, language).replace(/^-/, '−');

const interval = ({ low, high }: Difference, language: Language): string =>
  low === null || high === null ? '—' : `[${withSign(low, language)}; ${withSign(high, language)}]`;

const heading = ({ from, to }: Difference): string =>
  from.run === to.run ? `${from.regime} → ${to.regime}` : `${to.regime}: ${from.run} → ${to.run}`;

const row = (difference: Difference, { language }: Context): string[] => {
  const title = definitions.find(({ id }) => id === difference.measure)?.title[language] ?? difference.measure;
  return [
    title,
    shown(difference.fromValue, language),
    shown(difference.toValue, language),
    withSign(difference.difference, language),
    interval(difference, language),
  ];
};

function printTables(differences: readonly Difference[], context: Context): void {
  const columns = [
    '',
    context.say(text('from', 'de')),
    context.say(text('to', 'à')),
    context.say(text('difference', 'écart')),
    context.say(text('sampling noise, 95%', 'aléa de la simulation, 95 %')),
  ];
  for (const title of new Set(differences.map(heading))) {
    const rows = differences.filter((each) => heading(each) === title);
    context.print(`${title}\n`);
    context.print(`${textTable([columns, ...rows.map((each) => row(each, context))])}\n`);
  }
}

const headlineOf = (runs: readonly StoredRun[]): string[] =>
  headline.filter((id) => runs.some((run) => Object.values(run.regimes).some(({ measures }) => id in measures)));

async function compare(folders: readonly string[], options: Options, context: Context): Promise<void> {
  const runs: StoredRun[] = [];
  for (const folder of folders) runs.push(await openedRun(folder, context));
  const measures = options.measure ?? (options.json ? undefined : headlineOf(runs));
  const differences = compareRuns(runs, measures);
  if (!options.json) return printTables(differences, context);
  const [{ people, standsFor, weeks, seed }] = runs;
  const sides = runs.map(({ path, scenario, scenarioDigest }) => ({ run: path, scenario, scenarioDigest }));
  context.print(
    JSON.stringify({ schema: 1, version, people, standsFor, weeks, seed, runs: sides, differences }, null, 1),
  );
}

export const register: Register = (command, context) => {
  const { say } = context;
  command
    .argument('<run...>', say(text('folders of runs', 'dossiers de simulations')))
    .option(
      '--measure <id>',
      say(
        text(
          'only this measure; may be repeated (default: the headline)',
          'cette mesure seulement ; peut être répétée (par défaut : les principales)',
        ),
      ),
      (id: string, before: readonly string[] = []) => [...before, id],
    )
    .option('--json', say(text('print JSON only, every measure', 'n’afficher que du JSON, toutes les mesures')))
    .addOption(languageOption(context))
    .addHelpText(
      'after',
      `
${say(text('Examples:', 'Exemples :'))}
  contrechamp compare runs/same-country-1
  contrechamp compare runs/same-country-1 runs/same-country-2 --measure stopsOfInnocents
  contrechamp compare runs/same-country-1 --json`,
    )
    .action((folders: string[], options: Options) => compare(folders, options, context));
};
