import {
  baseOf,
  commandLine,
  type Given,
  type QuestionId,
  questions,
  scenarioFile,
  scenarioNameOf,
  understood,
} from '../../src/deployment/index.ts';
import { ContrechampError } from '../../src/errors.ts';
import type { Bilingual, Language } from '../../src/language/bilingual.ts';
import { type Override, type Scenario, settings } from '../../src/run/index.ts';
import { settle } from '../address/settings.ts';
import { faultWords, openShipped, openYaml, shippedIds } from '../scenarios/open.ts';

/** People of a first answer: the fewest in five neighbourhoods, of which chance is known. */
export const firstPeople = 20_000;
const longest = 2000;

/** What an address answers, as it was typed, and what of it is no question. */
export function givenIn(asked: URLSearchParams): { readonly given: Given; readonly faults: readonly Bilingual[] } {
  const given: Partial<Record<QuestionId, string>> = {};
  for (const { id } of questions) {
    const said = asked.get(id)?.trim().slice(0, longest) ?? '';
    if (said !== '') given[id] = said;
  }
  const ids = questions.map(({ id }) => id as string);
  return { given, faults: settle(asked, {}, ids).faults };
}

/** The scenario that the answers make: the file that the command writes, under the name of the place. */
export interface Town {
  readonly name: string;
  readonly yaml: string;
  readonly scenario: Scenario;
  /** The command that writes the same. */
  readonly command: string;
}

function nameOf(place: string | undefined): string {
  const name = scenarioNameOf(place ?? '');
  return shippedIds.includes(name) ? `my-${name}` : name;
}

/** The town of the answers, or what is wrong with it; `null` while an answer is missing or cannot be. */
export function townOf(given: Given, language: Language): Town | readonly Bilingual[] | null {
  const read = understood(given);
  if ('wrong' in read) return null;
  const { country, population, deploy, place } = read.answers;
  const name = nameOf(place);
  const answers = { ...read.answers, country: country!, population: population!, deploy: deploy! };
  const command = commandLine(name, given);
  try {
    const described = { name, answers, base: openShipped(baseOf(answers.deploy)), open: openShipped };
    const yaml = scenarioFile(described, language, command);
    return { name, yaml, scenario: openYaml(yaml, [], `${name}.yaml`), command };
  } catch (error) {
    if (error instanceof ContrechampError) return faultWords(error);
    throw error;
  }
}

/** The town with its first people alone. */
export const overridesAt = ({ scenario }: Town, people: number): readonly Override[] =>
  people === scenario.people.size ? [] : settings({ 'people.size': people });
