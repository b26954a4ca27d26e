import { Command } from 'commander';
import { describe, expect, it } from 'vitest';
import { speak } from '../../src/cli/commander-words.ts';
import { createContext } from '../../src/cli/context.ts';

/** What a French user reads after these words. */
function said(...words: string[]): string {
  let output = '';
  const take = (text: string) => {
    output += text;
  };
  const program = new Command('contrechamp').exitOverride();
  speak(program, createContext('fr'), '1.2.3');
  const { outputError } = program.configureOutput();
  program.configureOutput({ writeOut: take, writeErr: take, outputError });
  program
    .command('run')
    .argument('<file>')
    .option('--people <n>', 'nombre', '10')
    .requiredOption('--seed <n>')
    .action(() => {});
  try {
    program.parse(words, { from: 'user' });
  } catch {}
  return output;
}

describe('what commander says, in French', () => {
  const english =
    /error|missing|unknown|mean|invalid|Allowed|Expected|required|specified|Usage|Arguments:|default|many/;
  it.each([
    ['an argument that is missing', ['run', '--seed', '1'], 'il manque l’argument « file »'],
    ['an option that there is not', ['run', 'x', '--seed', '1', '--peple', '3'], 'option inconnue « --peple »'],
    ['a near miss', ['run', 'x', '--seed', '1', '--peple', '3'], 'vouliez-vous dire --people'],
    ['an option without its value', ['run', 'x', '--people'], 'attend une valeur'],
    ['an option that must be given', ['run', 'x'], '« --seed <n> » est obligatoire'],
    ['too many arguments', ['run', 'x', 'y', '--seed', '1'], 'trop d’arguments'],
    ['a command that there is not', ['walk'], 'commande inconnue « walk »'],
    ['a page of help', ['run', '--help'], 'Utilisation :'],
    ['a default', ['run', '--help'], '(par défaut : "10")'],
  ])('%s', (_, words, expected) => {
    const output = said(...words)
      .replaceAll('\u00a0', ' ')
      .replaceAll('\u202f', ' ');
    expect(output).toContain(expected);
    expect(output).not.toMatch(english);
  });
});
