import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { UsageError } from '../errors.ts';
import { text } from '../language/french.ts';

const bareName = /^[a-z0-9][a-z0-9-]{0,59}$/;

/** The folder of a run: as named, or the newest run of a scenario that is named by its bare name. */
export function namedRun(reference: string, runs: string): string {
  const name = reference.replace(/\.ya?ml$/, '');
  if (existsSync(reference) && statSync(reference).isDirectory()) return reference;
  if (!bareName.test(name)) return reference;
  const found = (existsSync(runs) ? readdirSync(runs) : [])
    .flatMap((folder) => {
      const number = folder.startsWith(`${name}-`) ? folder.slice(name.length + 1) : '';
      return /^\d+$/.test(number) ? [{ folder, number: Number(number) }] : [];
    })
    .sort((a, b) => b.number - a.number);
  if (found.length > 0) return join(runs, found[0].folder);
  if (!existsSync(reference) && !existsSync(`${name}.yaml`)) return reference;
  throw new UsageError(
    text(
      `the scenario ${name} has not been run yet: contrechamp run ${name}`,
      `le scénario ${name} n’a pas encore été simulé : contrechamp run ${name}`,
    ),
    reference,
  );
}
