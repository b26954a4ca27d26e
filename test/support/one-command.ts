import { Command } from 'commander';
import type { Context } from '../../src/cli/context.ts';
import type { Register } from '../../src/cli/register.ts';
import type { Language } from '../../src/language/bilingual.ts';

/** Runs one command as the program does and gathers what it prints. @throws what the command throws */
export async function command(
  register: Register,
  args: readonly string[],
  language: Language = 'en',
): Promise<{ out: string; notes: string; exitCode: number }> {
  const [out, notes]: string[][] = [[], []];
  const context: Context = {
    language,
    say: (text) => text[language],
    print: (text) => void out.push(text),
    note: (text) => void notes.push(text),
    taken: async () => {},
    exitCode: 0,
  };
  const program = new Command('contrechamp')
    .exitOverride()
    .configureOutput({ writeErr: (text) => void notes.push(text) });
  register(program.command(args[0]), context);
  await program.parseAsync([...args], { from: 'user' });
  return { out: out.join('\n'), notes: notes.join('\n'), exitCode: context.exitCode };
}
