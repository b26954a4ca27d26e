import type { Command } from 'commander';
import type { Context } from './context.ts';

/** The `audit` command, which every instrument adds itself to; made by the first that asks. */
export function auditCommand(program: Command, context: Context): Command {
  const found = program.commands.find((command) => command.name() === 'audit');
  if (found !== undefined) return found;
  return program.command('audit').description(
    context.say({
      en: 'Find the machinery of control in real evidence, on your own machine; nothing is sent.',
      fr: 'Trouver la machinerie du contrôle dans des preuves réelles, sur votre machine ; rien n’est envoyé.',
    }),
  );
}
