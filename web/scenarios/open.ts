import { type ContrechampError, UsageError } from '../../src/errors.ts';
import type { Bilingual } from '../../src/language/bilingual.ts';
import { text } from '../../src/language/french.ts';
import { type Override, readScenario, type Scenario, ScenarioFaults } from '../../src/run/index.ts';

const files = import.meta.glob<string>('../../scenarios/*.yaml', { query: '?raw', import: 'default', eager: true });

/** Scenarios that ship, by id; a file may extend them. */
const shipped: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(files).map(([path, yaml]) => [path.split('/').at(-1)!.replace('.yaml', ''), yaml]),
);
export const shippedIds = Object.keys(shipped);

export const sameCountryYaml = shipped['same-country'];

/** Finds what a scenario extends among those that ship with the page: no file of the visitor's is reached for. */
function load(reference: string): { fileName: string; text: string } {
  const id = reference
    .split('/')
    .at(-1)!
    .replace(/\.ya?ml$/, '');
  const found = shipped[id];
  if (found === undefined)
    throw new UsageError(
      text(
        `the page knows ${shippedIds.join(', ')}, and opens no other file by itself; put what it says into this one`,
        `la page connaît ${shippedIds.join(', ')}, et n’ouvre d’elle-même aucun autre fichier ; recopiez dans celui-ci ce qu’il contient`,
      ),
    );
  return { fileName: `${id}.yaml`, text: found };
}

/** Reads a scenario's text. @throws ScenarioFaults with every fault and its place */
export const openYaml = (yaml: string, overrides: readonly Override[] = [], fileName = 'scenario.yaml'): Scenario =>
  readScenario(yaml, { fileName, load, overrides });

/** A scenario that ships. */
export const openShipped = (id: string): Scenario => openYaml(shipped[id], [], `${id}.yaml`);

const mostFaults = 5;

/** What is wrong, each with its place; of a scenario the first faults. */
export function faultWords(error: ContrechampError): readonly Bilingual[] {
  if (!(error instanceof ScenarioFaults)) return [error.text];
  return error.faults
    .slice(0, mostFaults)
    .map(({ place, text: said }) => text(`${place}: ${said.en}`, `${place} : ${said.fr}`));
}
