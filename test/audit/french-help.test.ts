import { Command } from 'commander';
import { expect, it } from 'vitest';
import { register as cameras } from '../../src/cli/audit-cameras.ts';
import { register as chat } from '../../src/cli/audit-chat.ts';
import { register as claim } from '../../src/cli/audit-claim.ts';
import { register as score } from '../../src/cli/audit-score.ts';
import { createContext } from '../../src/cli/context.ts';

/** Every sentence of the audit commands' help, by the command and the option that it explains. */
function sentencesOf(language: 'en' | 'fr'): Map<string, string> {
  const program = new Command('contrechamp');
  const audit = program.command('audit');
  for (const [name, register] of Object.entries({ score, claim, cameras, chat }))
    register(audit.command(name), createContext(language));
  const found = new Map<string, string>();
  const visit = (command: Command, path: string): void => {
    if (command.description() !== '') found.set(path, command.description());
    for (const { flags, description } of command.options) found.set(`${path} ${flags}`, description);
    for (const argument of command.registeredArguments)
      if (argument.description !== '') found.set(`${path} <${argument.name()}>`, argument.description);
    for (const inner of command.commands) visit(inner, `${path} ${inner.name()}`);
  };
  visit(program.commands.find((command) => command.name() === 'audit')!, 'audit');
  return found;
}

it('every command, argument and option of the audit bench is explained in French as in English', () => {
  const [english, french] = [sentencesOf('en'), sentencesOf('fr')];
  expect([...french.keys()]).toEqual([...english.keys()]);
  expect(english.size).toBeGreaterThan(80);
  const alike = [...french].filter(([place, sentence]) => sentence === english.get(place)).map(([place]) => place);
  expect(alike).toEqual([]);
});
