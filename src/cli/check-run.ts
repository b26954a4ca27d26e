import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { UsageError } from '../errors.ts';
import { text } from '../language/french.ts';
import { count } from '../language/numbers.ts';
import { checkRunFolder, type FolderCheck } from '../store/check-run-folder.ts';
import { incompleteNote } from '../store/run-folder.ts';
import type { Context } from './context.ts';

const shownDigest = (digest: string): string => digest.slice(0, 16);

function printCheck({ document, files, isVerified }: FolderCheck, { print, say, language }: Context): void {
  for (const { name, fault } of files)
    print(`${fault === null ? '✓' : '✗'} ${name}${fault === null ? '' : `: ${say(fault)}`}`);
  const sound = files.filter(({ fault }) => fault === null).length;
  const held = isVerified
    ? text('SHA-256', 'SHA-256')
    : text('size only: a run of before digests', 'taille seule : simulation d’avant les empreintes');
  const [n, all] = [count(sound, language), count(files.length, language)];
  print(
    say(
      text(
        `${n} of ${all} files are as the run wrote them (${say(held)})`,
        `${n} fichiers sur ${all} sont tels que la simulation les a écrits (${say(held)})`,
      ),
    ),
  );
  print(
    say(
      text(
        'This shows damage, not forgery: who rewrites a file can rewrite its digest. A digest published elsewhere shows both.',
        'Cela montre un dommage, non une falsification : qui réécrit un fichier peut réécrire son empreinte. Une empreinte publiée ailleurs montre les deux.',
      ),
    ),
  );
  const { scenario, scenarioDigest, version, seed, people, weeks, command } = document;
  print('');
  print(
    say(
      text(
        `${scenario} (scenario ${shownDigest(scenarioDigest)}), version ${version}, seed ${seed}, ${count(people, 'en')} people, ${count(weeks, 'en')} ${weeks === 1 ? 'week' : 'weeks'}`,
        `${scenario} (scénario ${shownDigest(scenarioDigest)}), version ${version}, graine ${seed}, ${count(people, 'fr')} personnes, ${count(weeks, 'fr')} ${weeks === 1 ? 'semaine' : 'semaines'}`,
      ),
    ),
  );
  if (command !== undefined) print(say(text(`Repeated by: ${command}`, `Répétée par : ${command}`)));
  print(
    say(
      text(
        'It is the same run if these digests come out again:',
        'C’est la même simulation si ces empreintes en ressortent :',
      ),
    ),
  );
  for (const [id, { digest }] of Object.entries(document.regimes)) print(`  ${id}  ${digest}`);
}

/** `contrechamp check FOLDER`: holds every file of a run to its digest; exit code 1 where one does not fit. */
export function checkRun(folder: string, isJson: boolean, context: Context): void {
  if (!existsSync(join(folder, 'run.json')) && !existsSync(join(folder, incompleteNote)))
    throw new UsageError(
      text(
        'this folder is no run (it holds no run.json): name a scenario file, or the folder of a run',
        'ce dossier n’est pas une simulation (il n’y a pas de run.json) : indiquez un scénario, ou le dossier d’une simulation',
      ),
      folder,
    );
  const checked = checkRunFolder(folder);
  if (checked.files.some(({ fault }) => fault !== null)) context.exitCode = 1;
  if (isJson) printJson(folder, checked, context);
  else printCheck(checked, context);
}

function printJson(folder: string, checked: FolderCheck, context: Context): void {
  const { document, files, isVerified } = checked;
  const { scenario, scenarioDigest, version, seed, people, weeks, command, regimes } = document;
  context.print(
    JSON.stringify(
      {
        schema: 1,
        ok: context.exitCode === 0,
        run: folder,
        isVerified,
        files: files.map(({ name, fault }) => ({ file: join(folder, name), fault: fault && context.say(fault) })),
        repeatedBy: command ?? null,
        scenario,
        scenarioDigest,
        version,
        seed,
        people,
        weeks,
        digests: Object.fromEntries(Object.entries(regimes).map(([id, { digest }]) => [id, digest])),
      },
      null,
      1,
    ),
  );
}
