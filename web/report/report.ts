import type { Language } from '../../src/language/bilingual.ts';
import { reportMarkup } from '../../src/report/report.ts';
import { bearingOn, legalNotes, readEvidence, type Scenario } from '../../src/run/index.ts';
import { type Country, overridesOf } from '../country/controls.ts';
import { engines } from '../engine/engine.ts';
import { openYaml, sameCountryYaml } from '../scenarios/open.ts';

const evidence = import.meta.glob<string>('../../evidence/*.yaml', { query: '?raw', import: 'default', eager: true });

const legal = import.meta.glob<string>('../../legal/*.yaml', { query: '?raw', import: 'default', eager: true });
/** A country's own rules stand before those of the Union. */
const legalFiles = ['fr', 'uk', 'cn', 'eu'] as const;

/** The legal notes that bear on a scenario; what they do not know stands last. */
function legalNotesOf(scenario: Scenario) {
  const notes = legalFiles.flatMap((name) =>
    legalNotes(legal[`../../legal/${name}.yaml`], `legal/${name}.yaml`, scenario.jurisdiction),
  );
  const known = [
    ...notes.filter(({ article }) => article !== null),
    ...notes.filter(({ article }) => article === null),
  ];
  return bearingOn(scenario, known);
}

/** The published figures that ship, in the order of their files. */
const figures = () =>
  readEvidence(
    Object.keys(evidence)
      .sort()
      .map((path) => ({ fileName: path.replace('../../', ''), text: evidence[path] })),
  );

/**
 * Runs a country once more with its error twins and writes the report that the command writes.
 *
 * @throws EngineFaults what the visitor may read
 */
export async function reportOf(
  country: Country,
  people: number,
  language: Language,
  onProgress: (share: number) => void,
): Promise<string> {
  const overrides = overridesOf(country, people);
  const job = { yaml: sameCountryYaml, overrides, regimes: country.shown, follow: 0, whole: true };
  const { whole } = await engines.run(job, new AbortController().signal, onProgress);
  const scenario = openYaml(sameCountryYaml, overrides);
  return reportMarkup({
    run: { ...whole!, scenario },
    figures: figures(),
    legalNotes: legalNotesOf(scenario),
    version: __VERSION__,
    command: `contrechamp run my-country.yaml --people ${people} --no-sensitivity`,
    language,
  });
}
