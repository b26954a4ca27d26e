import { Option } from 'commander';
import { text } from '../language/french.ts';
import { type OutputPlan, Outputs } from '../store/outputs.ts';
import type { Context } from './context.ts';

/**
 * Claims all that a command will write, before it works; `write` then writes each where it was asked for.
 *
 * @throws UsageError for an output that would destroy what it must not
 * @example
 * const outputs = claimOutputs(context, { outputs: { '--html': flags.html }, inputs: [file], force: flags.force });
 * await outputs.write('--html', 'html', () => pageMarkup(page));
 */
export const claimOutputs = (context: Context, plan: OutputPlan): Outputs =>
  new Outputs(plan, (note) => context.note(context.say(note)));

/** `--force`, which every command that writes files takes. */
export const forceOption = ({ say }: Context): Option =>
  new Option(
    '--force',
    say(
      text(
        'replace a file that this tool did not write, or that was changed since',
        'remplacer un fichier que cet outil n’a pas écrit, ou modifié depuis',
      ),
    ),
  );
