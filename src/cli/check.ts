import { statSync } from 'node:fs';
import { text } from '../language/french.ts';
import { count, date } from '../language/numbers.ts';
import { ScenarioFaults } from '../scenario/faults.ts';
import { overridesFrom } from '../scenario/overrides.ts';
import { type Rests, restingOn, restsOn } from '../scenario/rests-on.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { openScenario } from '../store/load-scenario.ts';
import { checkRun } from './check-run.ts';
import type { Context } from './context.ts';
import { languageOption } from './language-option.ts';
import type { Register } from './register.ts';
import { addScenarioOptions, type ScenarioOptions } from './scenario-options.ts';

interface Options extends ScenarioOptions {
  readonly json?: boolean;
}

const jsonOf = (scenario: Scenario, rests: Rests) => ({
  schema: 1,
  ok: true,
  scenario: scenario.id,
  title: scenario.title,
  scenarioDigest: scenario.digest,
  people: scenario.people.size,
  standsFor: scenario.people.standsFor,
  start: scenario.start,
  weeks: scenario.weeks,
  seed: scenario.seed,
  regimes: scenario.regimes.map(({ id, title }) => ({ id, title, byDefault: scenario.defaultRegimes.includes(id) })),
  steps: scenario.calendar.map(({ date, title, kind, week }) => ({ date, title, kind, week })),
  parameters: rests,
  warnings: scenario.warnings,
  faults: [],
});

function summary(scenario: Scenario, rests: Rests, { say, language }: Context): string[] {
  const { people, weeks, regimes, defaultRegimes } = scenario;
  const whole = (value: number) => count(value, language);
  const named = regimes.map(({ id }) => (defaultRegimes.includes(id) ? id : `(${id})`)).join(', ');
  const lines = [
    `${say(scenario.title)} [${scenario.id}]`,
    say(
      text(
        `${whole(people.size)} people who stand for ${whole(people.standsFor)}, ${whole(weeks)} ${weeks === 1 ? 'week' : 'weeks'} from ${date(scenario.start, 'en')}, seed ${scenario.seed}`,
        `${whole(people.size)} personnes qui en représentent ${whole(people.standsFor)}, ${whole(weeks)} ${weeks === 1 ? 'semaine' : 'semaines'} à partir du ${date(scenario.start, 'fr')}, graine ${scenario.seed}`,
      ),
    ),
    say(
      text(
        `regimes: ${named} (in brackets: only with --all)`,
        `régimes : ${named} (entre parenthèses : seulement avec --all)`,
      ),
    ),
    say(
      text(
        `parameters: ${whole(rests.all)}, of which ${restingOn(rests).en}; ${whole(rests.chosen)} more are choices`,
        `paramètres : ${whole(rests.all)}, dont ${restingOn(rests).fr} ; ${whole(rests.chosen)} autres sont des choix`,
      ),
    ),
  ];
  if (scenario.calendar.length > 0) {
    const hypothetical = scenario.calendar.filter(({ kind }) => kind === 'hypothetical').length;
    const steps = whole(scenario.calendar.length);
    lines.push(
      say(
        text(
          `calendar: ${steps} steps, ${hypothetical} of them hypothetical`,
          `calendrier : ${steps} étapes, dont ${hypothetical} hypothétiques`,
        ),
      ),
    );
  }
  const warned = scenario.warnings.map((warning) => `  ! ${say(warning.text)}`);
  return [...lines, say(text(`warnings: ${warned.length}`, `avertissements : ${warned.length}`)), ...warned];
}

function check(file: string, options: Options, context: Context): void {
  if (statSync(file, { throwIfNoEntry: false })?.isDirectory()) checkRun(file, options.json === true, context);
  else checkScenario(file, options, context);
}

function checkScenario(file: string, options: Options, context: Context): void {
  try {
    const scenario = openScenario(file, overridesFrom(options));
    const rests = restsOn(scenario.parameters);
    if (options.json) context.print(JSON.stringify(jsonOf(scenario, rests), null, 1));
    else for (const line of summary(scenario, rests, context)) context.print(line);
  } catch (error) {
    if (options.json && error instanceof ScenarioFaults) {
      context.print(JSON.stringify({ schema: 1, ok: false, faults: error.faults }, null, 1));
    }
    throw error;
  }
}

export const register: Register = (command, context) => {
  const { say } = context;
  command.argument(
    '<file>',
    say(
      text(
        'a scenario file, the id of one that ships, or the folder of a run',
        'un scénario, l’identifiant d’un scénario fourni, ou le dossier d’une simulation',
      ),
    ),
  );
  addScenarioOptions(command, context)
    .option('--json', say(text('print JSON only', 'n’afficher que du JSON')))
    .addOption(languageOption(context))
    .addHelpText(
      'after',
      `
${say(text('Every fault is one line, file:line:column; the exit code is then 2.', 'Chaque erreur tient sur une ligne, fichier:ligne:colonne ; le code de sortie est alors 2.'))}
${say(text('A folder of a run is held to the digests of its files; the exit code is 1 where one does not fit.', 'Un dossier de simulation est comparé aux empreintes de ses fichiers ; le code de sortie est 1 si l’une ne correspond pas.'))}

${say(text('Examples:', 'Exemples :'))}
  contrechamp check scenarios/same-country.yaml
  contrechamp check my-town.yaml --set watch.listSize=500 --people 200000
  contrechamp check london-lfr --json
  contrechamp check runs/same-country-1`,
    )
    .action((file: string, options: Options) => check(file, options, context));
};
