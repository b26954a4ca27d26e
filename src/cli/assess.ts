import { statSync } from 'node:fs';
import { join } from 'node:path';
import { UsageError } from '../errors.ts';
import { text } from '../language/french.ts';
import { annexOf } from '../report/annex/annex.ts';
import { annexMarkdown, annexMarkup } from '../report/annex/annex-blocks.ts';
import { annexForPia } from '../report/annex/pia.ts';
import type { Regime, Scenario } from '../scenario/scenario.ts';
import { legalNotesOf } from '../store/legal-notes-file.ts';
import type { StoredRun } from '../store/read-run-folder.ts';
import { storedScenario } from '../store/stored-scenario.ts';
import type { Context } from './context.ts';
import { languageOption } from './language-option.ts';
import { openedRun } from './opened-run.ts';
import { claimOutputs, forceOption } from './outputs.ts';
import type { Register } from './register.ts';

interface Options {
  readonly regime?: string;
  readonly out?: string;
  readonly force?: boolean;
}

function regimeOf(run: StoredRun, scenario: Scenario, id: string | undefined): Regime {
  const known = scenario.regimes.filter((regime) => regime.apparatus && run.regimes[regime.id] !== undefined);
  const found = id === undefined ? known.at(-1) : known.find((regime) => regime.id === id);
  if (found !== undefined) return found;
  const ids = known.map((regime) => regime.id).join(', ');
  throw new UsageError(
    text(
      `“${id ?? ''}” is no regime of this run with an apparatus: ${ids}`,
      `« ${id ?? ''} » n’est pas un régime de cette simulation doté d’un appareil : ${ids}`,
    ),
    '--regime',
  );
}

/** Path of the annex without its ending: in the folder that is named, else the file that is. */
function stemOf(out: string | undefined, run: StoredRun, { id }: Regime): string {
  const name = `annex-${id}`;
  if (out === undefined) return join(run.path, name);
  if (out.trim() === '') throw new UsageError(text('no file is named', 'aucun fichier n’est indiqué'), '--out');
  const isFolder = /[\\/]$/.test(out) || statSync(out, { throwIfNoEntry: false })?.isDirectory() === true;
  return isFolder ? join(out, name) : out.replace(/\.(md|html|pia\.json|json)$/, '');
}

async function assess(folder: string, { regime: id, out, force }: Options, context: Context): Promise<void> {
  const run = await openedRun(folder, context);
  const scenario = storedScenario(run);
  const regime = regimeOf(run, scenario, id);
  const stem = stemOf(out, run, regime);
  const paths = { md: `${stem}.md`, html: `${stem}.html`, pia: `${stem}.pia.json` };
  const outputs = claimOutputs(context, { outputs: paths, inputs: [folder], force });
  const annex = annexOf(run, scenario, regime, legalNotesOf(scenario));
  const { language } = context;
  await outputs.write('md', 'markdown', () => annexMarkdown(annex, language));
  await outputs.write('html', 'html', () => annexMarkup(annex, language));
  const pia = annexForPia(annex, regime, language, new Date());
  await outputs.write('pia', 'json', () => `${JSON.stringify(pia, null, 1)}\n`);
  for (const path of Object.values(paths)) context.print(path);
}

export const register: Register = (command, context) => {
  const say = (en: string, fr: string): string => context.say(text(en, fr));
  command
    .argument('<run>', say('folder of the run', 'dossier de la simulation'))
    .option(
      '--regime <id>',
      say(
        'the regime described (default: the last of the run)',
        'le régime étudié (par défaut : le dernier de la simulation)',
      ),
    )
    .option(
      '--out <file>',
      say(
        'name of the annex, or a folder for it (default: the folder of the run)',
        'nom de l’annexe, ou dossier où l’écrire (par défaut : celui de la simulation)',
      ),
    )
    .addOption(forceOption(context))
    .addOption(languageOption(context))
    .addHelpText(
      'after',
      `
${say('Examples:', 'Exemples :')}
  contrechamp assess runs/same-country-1 --lang fr
  contrechamp assess runs/same-country-1 --regime guarded --out annex.md`,
    )
    .action((folder: string, options: Options) => assess(folder, options, context));
};
