import { EvidenceError, UsageError } from '../errors.ts';
import { text } from '../language/french.ts';
import { count } from '../language/numbers.ts';
import type { EventRow, PersonRow } from '../measures/run-result.ts';
import { lifeOf } from '../report/life/life.ts';
import { lifeMarkup } from '../report/life/life-blocks.ts';
import { relive } from '../run/relive.ts';
import { findInteresting } from '../store/interesting.ts';
import type { StoredRun } from '../store/read-run-folder.ts';
import { rowsOf } from '../store/run-query.ts';
import { storedScenario } from '../store/stored-scenario.ts';
import { version } from '../store/version.ts';
import type { Context } from './context.ts';
import { languageOption } from './language-option.ts';
import { openedRun } from './opened-run.ts';
import { claimOutputs, forceOption } from './outputs.ts';
import { lifeJson, printLife } from './person-print.ts';
import { silentProgress, startProgress } from './progress.ts';
import type { Register } from './register.ts';

interface Options {
  readonly interesting?: boolean;
  readonly again?: boolean;
  readonly html?: string;
  readonly force?: boolean;
  readonly json?: boolean;
  readonly quiet?: boolean;
}

function personOf(given: string, run: StoredRun): number {
  const person = /^\d{1,10}$/.test(given) ? Number(given) : Number.NaN;
  if (person < run.people) return person;
  throw new UsageError(
    text(
      `there is no person “${given}” in this run: people are numbered 0 to ${run.people - 1}. \`contrechamp person ${run.path} --interesting\` names some worth telling`,
      `il n’y a pas de personne « ${given} » dans cette simulation : elles sont numérotées de 0 à ${run.people - 1}. \`contrechamp person ${run.path} --interesting\` en nomme qui valent d’être racontées`,
    ),
  );
}

/** What the run itself logged of a person; `null` where it logged them only from what singled them out. */
async function logged(
  run: StoredRun,
  person: number,
): Promise<{ people: PersonRow[]; events: EventRow[]; weeks: [] } | null> {
  const people = (await rowsOf(run, `SELECT * FROM people WHERE person = ${person}`)) as unknown as PersonRow[];
  if (people.length === 0 || people.some(({ loggedFor }) => loggedFor !== 'sample')) return null;
  const events = (await rowsOf(run, `SELECT * FROM events WHERE person = ${person}`)) as unknown as EventRow[];
  return { people, events, weeks: [] };
}

async function again(run: StoredRun, person: number, options: Options, context: Context) {
  const scenario = storedScenario(run);
  context.note(
    context.say(
      text(
        `The run is simulated again with person ${person} logged (${count(run.people, 'en')} people, ${run.weeks} weeks): who is logged changes nothing in it.`,
        `La simulation est rejouée en consignant la personne ${person} (${count(run.people, 'fr')} personnes, ${run.weeks} semaines) : qui est consigné n’y change rien.`,
      ),
    ),
  );
  const bar = options.quiet ? silentProgress : startProgress(context, text('Simulating', 'Simulation'));
  const found = await relive(scenario, Object.keys(run.regimes), person, (week) => bar.update((week + 1) / run.weeks));
  bar.done();
  for (const [id, digest] of Object.entries(found.digests))
    if (run.regimes[id].digest !== digest)
      throw new EvidenceError(
        text(
          `simulated again, the regime ${id} gives another run: the folder was changed, or made by another program`,
          `rejoué, le régime ${id} donne une autre simulation : le dossier a été modifié, ou provient d’un autre programme`,
        ),
        run.path,
      );
  return found;
}

async function printInteresting(run: StoredRun, options: Options, { print, say }: Context): Promise<void> {
  const found = await findInteresting(run);
  if (options.json) {
    print(JSON.stringify({ schema: 1, version, run: run.path, people: found }, null, 1));
    return;
  }
  if (found.length === 0)
    print(say(text('Nobody among the people logged.', 'Personne parmi les personnes consignées.')));
  for (const reason of new Set(found.map((one) => one.reason))) {
    const ofReason = found.filter((one) => one.reason === reason);
    print(`${say(ofReason[0].why)} — ${say(ofReason[0].shows)}`);
    for (const { regime, person, record } of ofReason)
      print(`  ${person}  (${regime})${record === null ? '' : `  [${say(text('record', 'mention'))} ${record}]`}`);
  }
}

async function person(folder: string, id: string | undefined, options: Options, context: Context): Promise<void> {
  const outputs = claimOutputs(context, {
    outputs: { '--html': options.html },
    inputs: [folder],
    force: options.force,
  });
  const run = await openedRun(folder, context);
  if (options.interesting) return printInteresting(run, options, context);
  if (id === undefined)
    throw new UsageError(
      text(
        'name a person by number, or ask for --interesting',
        'indiquez le numéro d’une personne, ou demandez --interesting',
      ),
    );
  const number = personOf(id, run);
  const scenario = storedScenario(run);
  const known = options.again ? null : await logged(run, number);
  const life = lifeOf(scenario, known ?? (await again(run, number, options, context)));
  const page = await outputs.write('--html', 'html', () => lifeMarkup(life, context.language));
  if (page !== undefined) context.note(context.say(text(`written to ${page}`, `écrit dans ${page}`)));
  if (options.json) context.print(lifeJson(life, run, known === null));
  else if (options.html === undefined) printLife(life, context);
}

export const register: Register = (command, context) => {
  const say = (en: string, fr: string): string => context.say(text(en, fr));
  command
    .argument('<run>', say('folder of the run', 'dossier de la simulation'))
    .argument('[id]', say('number of the person', 'numéro de la personne'))
    .option(
      '--interesting',
      say(
        'find people worth telling among those logged',
        'chercher, parmi les personnes consignées, celles qui valent d’être racontées',
      ),
    )
    .option(
      '--again',
      say(
        'simulate again even if the person is logged: adds what they said each week',
        'rejouer même si la personne est consignée : ajoute ce qu’elle a dit chaque semaine',
      ),
    )
    .option('--html <file>', say('write a page (French and English)', 'écrire une page (français et anglais)'))
    .option('--json', say('print JSON only', 'n’afficher que du JSON'))
    .option('--quiet', say('no progress', 'sans progression'))
    .addOption(forceOption(context))
    .addOption(languageOption(context))
    .addHelpText(
      'after',
      `
${say('Examples:', 'Exemples :')}
  contrechamp person runs/same-country-1 --interesting
  contrechamp person runs/same-country-1 49395
  contrechamp person runs/same-country-1 49395 --again --html life.html`,
    )
    .action((folder: string, id: string | undefined, options: Options) => person(folder, id, options, context));
};
