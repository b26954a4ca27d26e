import { Command } from 'commander';
import type { Context } from './context.ts';

/** The `audit` command of a program, added on first use: its instruments are commands below it. */
export function auditCommand(program: Command, context: Context): Command {
  const found = program.commands.find((command) => command.name() === 'audit');
  if (found !== undefined) return found;
  const audit = new Command('audit').description(
    context.say({
      en: 'Instruments that find the machinery in real evidence; they work on this machine and send nothing.',
      fr: 'Des instruments qui retrouvent la machinerie dans des preuves réelles ; ils travaillent sur cette machine et n’envoient rien.',
    }),
  );
  program.addCommand(audit);
  return audit.copyInheritedSettings(program);
}
