import { type Dimension, fixedIds, type LeafField, type Node, type PartField, type VectorField } from './field.ts';
import { expected } from './field-words.ts';
import { countryFields, regimeFields } from './registry.ts';
import type { Parameter, Scenario } from './scenario.ts';
import { units } from './units.ts';

const placeholders: Record<Dimension, string> = {
  age: 'AGE',
  household: 'SIZE',
  means: 'FIFTH',
  sphere: 'SPHERE',
  group: 'GROUP',
  act: 'ACT',
  grade: 'GRADE',
};

const recordNames: Readonly<Record<string, string>> = {
  'people.groups': 'GROUP',
  'people.regions': 'REGION',
  acts: 'ACT',
  'watch.behaviour': 'USE-CASE',
};

interface Row {
  readonly key: string;
  readonly node: LeafField | VectorField;
}

function rowsOf(node: Node, path: string): Row[] {
  const below = (part: PartField, prefix: string) =>
    Object.entries(part.fields).flatMap(([key, child]) => rowsOf(child, prefix === '' ? key : `${prefix}.${key}`));
  if (node.kind === 'part') return below(node, path);
  if (node.kind === 'records') return below(node.of, `${path}.${recordNames[path]}`);
  return [{ key: node.kind === 'vector' ? `${path}.${placeholders[node.by]}` : path, node }];
}

const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('\n', ' ');

/** Whether a key is of a form, `regimes.ID.` apart: `acts.post.yearlyRate` is of `acts.ACT.yearlyRate`. */
function isOfForm(key: string, form: string): boolean {
  const words = key.split('.');
  if (words[0] === 'regimes') words.splice(0, 2);
  const wanted = form.split('.');
  return words.length === wanted.length && wanted.every((word, i) => word === words[i] || /^[A-Z][A-Z-]+$/.test(word));
}

/** The stated parameters that a row of the registry covers. */
function matching({ key, node }: Row, parameters: readonly Parameter[]): Parameter[] {
  const forms = node.kind === 'vector' ? [key, key.slice(0, key.lastIndexOf('.'))] : [key];
  return parameters.filter((parameter) => forms.some((form) => isOfForm(parameter.key, form)));
}

const valueText = (value: unknown): string =>
  value === null ? 'none' : Array.isArray(value) ? value.join(', ') : String(value);

function defaultsOf(row: Row, scenario: Scenario): string {
  const found = matching(row, scenario.parameters);
  const lines = found.map(({ key, value, low, high, sources, proxies, assumption, chosen }) => {
    const range = low === null && high === null ? '' : ` (${low ?? '…'} to ${high ?? '…'})`;
    const rests = [
      ...sources.map((id) => `\`${id}\`${proxies.includes(id) ? ' (proxy)' : ''}`),
      ...(chosen ? ['chosen'] : assumption === null ? [] : [`assumption: ${assumption}`]),
    ];
    return `\`${key}\` ${valueText(value)}${range}: ${rests.join(', ')}`;
  });
  return lines.length === 0 ? 'not set' : lines.join('<br>');
}

function tableOf(part: PartField, scenario: Scenario): string {
  const rows = rowsOf(part, '').map((row) => {
    const { node, key } = row;
    const field = node.kind === 'vector' ? node.element : node;
    const takes = expected(field, 'en').replace(` (${units[field.unit].en})`, '');
    const needed =
      field.neutral === undefined
        ? ' Must be stated.'
        : field.needed === true
          ? ' Must be stated where its part is on.'
          : '';
    const meaning = 'meaning' in node ? node.meaning.en : '';
    return `| \`${key}\` | ${cell(units[field.unit].en)} | ${cell(takes)} | ${cell(meaning)}${needed} | ${cell(defaultsOf(row, scenario))} |`;
  });
  return [
    '| key | unit | range | meaning | in same-country: value (plausible range): source or assumption |',
    '|---|---|---|---|---|',
    ...rows,
  ].join('\n');
}

/** The page of all parameters, in Markdown: unit, range, meaning, and what the default scenario sets them to. */
export function parametersPage(scenario: Scenario): string {
  const ids = Object.entries(fixedIds).map(([by, list]) => `- ${placeholders[by as Dimension]}: ${list.join(', ')}`);
  return `# Parameters

Written by \`npm run schema\` from the registry of parameters; do not edit by hand. Every value of a scenario is a bare
value, or \`{value, source}\` with the id of a published figure (\`contrechamp evidence\`), \`{value, proxy}\` with one of another quantity that stands for it, or \`{value, assumption}\` with a
reason, or both; \`low\` and \`high\` are the ends of what is plausible. Shares run from 0 to 1.

Words in capitals stand for ids that a scenario declares (ACT, GROUP, REGION, GRADE, USE-CASE) or for these:

${ids.join('\n')}

## The country

The same in every regime.

${tableOf(countryFields, scenario)}

## A regime

At the top level of a file (or with \`--set KEY=VALUE\`) these keys hold in every regime but \`none\`; under \`regimes.ID.\` in
that one. A key that nobody states has the value that does nothing.

${tableOf(regimeFields, scenario)}
`;
}
