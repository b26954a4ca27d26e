import type { Bilingual, Language } from '../language/bilingual.ts';
import { text } from '../language/french.ts';
import { words } from '../language/words.ts';
import { type Rests, restingOn, restsOn } from '../scenario/rests-on.ts';
import type { Parameter, Scenario } from '../scenario/scenario.ts';

/** What the parameters of several scenarios rest on; one that scenarios share is counted once. */
export function sharedRests(scenarios: readonly Scenario[]): Rests {
  const distinct = new Map<string, Parameter>();
  for (const { parameters } of scenarios)
    for (const parameter of parameters) {
      const { key, value, sources, assumption } = parameter;
      distinct.set(JSON.stringify([key, value, sources, assumption]), parameter);
    }
  return restsOn([...distinct.values()]);
}

/** The sentence of the READMEs on what the shipped scenarios rest on. */
export function sharesText(scenarios: readonly Scenario[]): Bilingual {
  const rests = sharedRests(scenarios);
  return words(
    (say) =>
      `Of the ${say.count(rests.all)} parameters of the ${say.count(scenarios.length)} scenarios that ship, ${restingOn(rests).en}. Every one names its source or its reason.`,
    (say) =>
      `Sur les ${say.count(rests.all)} paramètres des ${say.count(scenarios.length)} scénarios fournis, ${restingOn(rests).fr}. Chacun nomme sa source ou sa raison.`,
  );
}

const [opening, closing] = ['<!-- scenarios: npm run scenarios -->', '<!-- /scenarios -->'];
const ending = { en: '', fr: '.fr' } as const;

/** A README with the list of scenarios, and what they rest on, written anew between its marks. @throws RangeError where the marks are missing */
export function withScenarios(readme: string, scenarios: readonly Scenario[], language: Language): string {
  const [from, to] = [readme.indexOf(opening), readme.indexOf(closing)];
  if (from < 0 || to < from) throw new RangeError(`the README lacks ${opening} … ${closing}`);
  const list = scenarios.map(({ id, title }) => {
    const way = `[${title[language]}](docs/scenarios/${id}${ending[language]}.md)`;
    return text(`- \`${id}\`: ${way}`, `- \`${id}\` : ${way}`)[language];
  });
  return `${readme.slice(0, from + opening.length)}\n${list.join('\n')}\n\n${sharesText(scenarios)[language]}\n${readme.slice(to)}`;
}
