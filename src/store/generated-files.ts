import { parametersPage } from '../scenario/parameters-page.ts';
import { scenarioJsonSchema } from '../scenario/schema.ts';
import { openScenario } from './load-scenario.ts';

/** Files that are written from the registry of parameters: the JSON Schema of scenarios, the page of parameters. */
export const generatedFiles = (): { readonly path: string; readonly text: string }[] => [
  { path: 'schema/scenario.schema.json', text: `${JSON.stringify(scenarioJsonSchema(), null, 1)}\n` },
  { path: 'docs/parameters.md', text: parametersPage(openScenario('same-country')) },
];
