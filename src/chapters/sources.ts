import {
  assumed,
  type Block,
  type Cell,
  cited,
  code,
  details,
  heading,
  link,
  paragraph,
  small,
  strong,
  table,
  type Words,
} from '../document/blocks.ts';
import { text } from '../language/french.ts';
import { words } from '../language/words.ts';
import type { Figure } from '../scenario/evidence.ts';
import { placeText, quantityText, reasonOf, titleLanguage, unitOf } from '../scenario/french/translated.ts';
import type { Parameter } from '../scenario/scenario.ts';
import { statusNames } from '../telling/status-names.ts';
import { settingText } from '../telling/values.ts';
import type { Chapter } from './chapter.ts';

/** The number as its source prints it, else as it was put down. */
export const printedOf = ({ asPrinted, value, low, high, values, table }: Figure): string => {
  if (asPrinted !== undefined) return asPrinted;
  if (value !== undefined) return String(value);
  if (low !== undefined || high !== undefined) return `${low ?? '…'} – ${high ?? '…'}`;
  return Object.entries(values ?? table ?? {})
    .slice(0, 12)
    .map(([name, each]) => `${name}: ${each}`)
    .join('; ');
};

export const usedBy = (parameters: readonly Parameter[]): ReadonlyMap<string, readonly string[]> => {
  const keys = new Map<string, string[]>();
  for (const { key, sources } of parameters) for (const id of sources) keys.set(id, [...(keys.get(id) ?? []), key]);
  return keys;
};

/** The title of its source, in the language of the source. */
const sourceTitle = ({ source }: Figure): Words => cited(source.title, titleLanguage(source.title));

/** How far a figure may be trusted; what is weak or not verified stands out. */
const statusOf = ({ status }: Figure): Words => {
  const name = statusNames[status] ?? status;
  return status === 'weak' || status === 'unverified' ? strong(name) : name;
};

/** Published figures with their status, and the parameters that name them where that is told. */
export function figuresTable(figures: readonly Figure[], keys?: ReadonlyMap<string, readonly string[]>): Block {
  return table({
    label: text('Published figures', 'Chiffres publiés'),
    columns: [
      text('Figure', 'Chiffre'),
      text('as printed', 'tel qu’imprimé'),
      text('status', 'statut'),
      text('source', 'source'),
      ...(keys ? [text('used by', 'utilisé par')] : []),
    ],
    rows: figures.map((figure) => [
      [quantityText(figure), small([placeText(figure), ' · ', code(figure.id)])],
      [cited(printedOf(figure), titleLanguage(figure.source.title)), small(unitOf(figure))],
      statusOf(figure),
      link(sourceTitle(figure), figure.source.url),
      ...(keys ? [small(code((keys.get(figure.id) ?? []).join(', ')))] : []),
    ]),
  });
}

function parameterRow(parameter: Parameter): Cell[] {
  const { key, meaning, value, unitText, unit, low, high, sources } = parameter;
  const reason = reasonOf(parameter);
  return [
    [code(key), small(meaning)],
    [settingText(value), small(unitText ?? unit)],
    [settingText(low), ' … ', settingText(high)],
    sources.length === 0 ? null : code(sources.join(', ')),
    reason === null ? null : assumed(reason),
  ];
}

const parametersTable = (parameters: readonly Parameter[]): Block =>
  table({
    label: text('Parameters', 'Paramètres'),
    columns: [
      text('Parameter', 'Paramètre'),
      text('value', 'valeur'),
      text('range', 'fourchette'),
      text('sources', 'sources'),
      text('assumption', 'hypothèse'),
    ],
    rows: parameters.map(parameterRow),
  });

/** Published figures that the scenario uses, with their status; every parameter with what it rests on. */
export const sources: Chapter = {
  tell: ({ run, figures }) => {
    const { parameters } = run.scenario;
    const keys = usedBy(parameters);
    const known = [...keys.keys()].flatMap((id) => figures.get(id) ?? []);
    return [
      heading(text('Sources', 'Sources'), 'sources'),
      paragraph(
        words(
          (say) =>
            `The parameters name ${say.count(keys.size)} published figures or rules. The status says how far each may be trusted.`,
          (say) =>
            `Les paramètres citent ${say.count(keys.size)} chiffres ou règles publiés. Le statut dit jusqu’où on peut s’y fier.`,
        ),
      ),
      ...(known.length === 0
        ? []
        : [details(text('Published figures', 'Chiffres publiés'), [figuresTable(known, keys)])]),
      details(text('Every parameter', 'Tous les paramètres'), [parametersTable(parameters)]),
    ];
  },
};
