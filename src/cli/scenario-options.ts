import type { Command } from 'commander';
import { text } from '../language/french.ts';
import type { OverrideOptions } from '../scenario/overrides.ts';
import type { Context } from './context.ts';

/** What a command line changes of a scenario, as commander hands it over. */
export type ScenarioOptions = OverrideOptions;

const collect = (given: string, before: readonly string[] = []): readonly string[] => [...before, given];

/** Adds the scenario that a command takes, and the options that change it: `--people`, `--weeks`, `--seed`, `--set`. */
export const addScenario = (command: Command, context: Context, people?: string): Command =>
  addScenarioOptions(
    command.argument(
      '<file>',
      context.say(
        text(
          'a scenario (YAML), or the id of one that ships',
          'un scénario (YAML), ou l’identifiant d’un scénario fourni',
        ),
      ),
    ),
    context,
    people,
  );

/** Adds the options that change a scenario; `people` is how many are simulated unless said. */
export function addScenarioOptions(command: Command, { say }: Context, people?: string): Command {
  return command
    .option('--people <n>', say(text('people simulated', 'personnes simulées')), people)
    .option('--weeks <n>', say(text('weeks simulated', 'semaines simulées')))
    .option('--seed <n>', say(text('number from which all luck follows', 'nombre dont découlent tous les hasards')))
    .option(
      '--set <KEY=VALUE>',
      say(
        text(
          'set a parameter; may be repeated; a regime’s key without regimes.ID. holds in every regime but none',
          'règle un paramètre ; peut être répétée ; sans regimes.ID., une clé de régime vaut pour tous sauf none',
        ),
      ),
      collect,
    );
}
