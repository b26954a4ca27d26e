import { Command } from 'commander';
import { beforeAll, describe, expect, it } from 'vitest';
import { speak } from '../../src/cli/commander-words.ts';
import { commands } from '../../src/cli/commands.ts';
import { createContext } from '../../src/cli/context.ts';
import type { Language } from '../../src/language/bilingual.ts';

/** What the help of one command says: each sentence by what it explains, and the terms with the names of their values. */
interface Said {
  readonly sentences: Map<string, string>;
  readonly terms: Map<string, string>;
}

/** The whole program's help in a language, every command registered. */
async function helpIn(language: Language): Promise<Said> {
  const context = createContext(language);
  const program = speak(new Command('contrechamp'), context, '1.2.3');
  const add = async (parent: Command, listed: typeof commands): Promise<void> => {
    for (const { name, load, commands: below } of listed) {
      const command = parent.command(name);
      if (load !== undefined) (await load()).register(command, context);
      await add(command, below ?? []);
    }
  };
  await add(program, commands);
  const [sentences, terms] = [new Map<string, string>(), new Map<string, string>()];
  const visit = (command: Command, path: string): void => {
    const help = command.createHelp();
    if (command.description() !== '') sentences.set(path, command.description());
    for (const option of help.visibleOptions(command)) {
      sentences.set(`${path} ${option.long}`, option.description);
      terms.set(`${path} ${option.long}`, help.optionTerm(option));
    }
    for (const argument of command.registeredArguments) {
      sentences.set(`${path} <${argument.name()}>`, argument.description);
      terms.set(`${path} <${argument.name()}>`, `<${help.argumentTerm(argument)}>`);
    }
    for (const inner of command.commands) visit(inner, `${path} ${inner.name()}`);
  };
  visit(program, 'contrechamp');
  return { sentences, terms };
}

/** Names of values that both languages write alike, and those that are letters, columns or coordinates. */
const alike = new Set(
  'collection date image images lat lon minutes options oracle plan points score sessions sql yes type url col ids simulation'.split(
    ' ',
  ),
);
const namesIn = (term: string): string[] =>
  [...term.matchAll(/[<[]([^>\]]+)[>\]]/g)].flatMap(([, place]) => place.toLowerCase().match(/\p{L}{3,}/gu) ?? []);

describe('the help of every command', () => {
  let english: Said;
  let french: Said;
  beforeAll(async () => {
    [english, french] = [await helpIn('en'), await helpIn('fr')];
  });

  it('explains every command, argument and option in French as in English', () => {
    expect([...french.sentences.keys()]).toEqual([...english.sentences.keys()]);
    expect(english.sentences.size).toBeGreaterThan(150);
    expect(
      [...french.sentences]
        .filter(([place, sentence]) => sentence !== '' && sentence === english.sentences.get(place))
        .map(([place]) => place),
    ).toEqual([]);
  });

  it('names what the user gives in French, options and arguments alike', () => {
    const kept = [...french.terms].flatMap(([place, term]) => {
      const before = new Set(namesIn(english.terms.get(place) ?? ''));
      return namesIn(term)
        .filter((name) => before.has(name) && !alike.has(name))
        .map((name) => `${place}: ${name}`);
    });
    expect(kept).toEqual([]);
    expect(french.terms.get('contrechamp run --set')).toMatch(/<clé=valeur>/i);
  });
});
