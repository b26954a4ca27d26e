import { UsageError } from '../errors.ts';
import type { Language } from '../language/bilingual.ts';
import { text } from '../language/french.ts';
import { number } from '../language/numbers.ts';
import { type Figure, type Status, searchEvidence } from '../scenario/evidence.ts';
import { noteText, placeText, quantityText, unitOf } from '../scenario/french/translated.ts';
import { nearest } from '../scenario/nearest.ts';
import { shippedEvidence } from '../store/evidence-files.ts';
import type { Context } from './context.ts';
import { languageOption } from './language-option.ts';
import type { Register } from './register.ts';

interface Options {
  readonly topic?: string;
  readonly json?: boolean;
}

const statusWords: Record<Status, { en: string; fr: string }> = {
  read: text('read in the primary text', 'lu dans le texte d’origine'),
  derived: text('derived by arithmetic from figures read', 'calculé à partir de chiffres lus'),
  secondary: text('from a text that quotes it', 'd’un texte qui le cite'),
  weak: text('from a poor source', 'd’une source faible'),
  unverified: text('only recalled, not checked', 'cité de mémoire, non vérifié'),
};

const useWords = {
  parameter: text('a parameter', 'paramètre'),
  target: text('a target, held against what is predicted', 'cible, comparée à ce qui est prédit'),
};

/** The number of a figure, short: its value, its ends, or its named values. */
function valueText(figure: Figure, language: Language): string {
  const show = (value: number) => number(value, language, 4);
  const { value, low, high, values, table } = figure;
  if (value !== undefined) return show(value);
  if (low !== undefined || high !== undefined) {
    return `${low === undefined ? '…' : show(low)} – ${high === undefined ? '…' : show(high)}`;
  }
  if (values !== undefined) {
    return Object.entries(values)
      .map(([name, each]) => `${name} ${show(each)}`)
      .join(language === 'en' ? '; ' : '\u00a0; ');
  }
  if (table !== undefined)
    return language === 'en' ? `${Object.keys(table).length} rows` : `${Object.keys(table).length} lignes`;
  return figure.asPrinted ?? '—';
}

function line(figure: Figure, { language, say }: Context): string {
  const doubt =
    figure.status === 'weak' || figure.status === 'unverified' ? ` [${say(statusWords[figure.status])}]` : '';
  const [what, where, unit] = [quantityText(figure), placeText(figure), unitOf(figure)].map(say);
  const colon = language === 'fr' ? '\u00a0:' : ':';
  return `${figure.id}  ${what} (${where})${colon} ${valueText(figure, language)} (${unit})${doubt}`;
}

function whole(figure: Figure, context: Context): string[] {
  const { say, language } = context;
  const note = noteText(figure);
  const rows: [string, string | undefined][] = [
    [say(text('quantity', 'grandeur')), say(quantityText(figure))],
    [say(text('place', 'lieu')), say(placeText(figure))],
    [say(text('value', 'valeur')), `${valueText(figure, language)} (${say(unitOf(figure))})`],
    [say(text('as printed', 'tel qu’imprimé')), figure.asPrinted],
    [say(text('status', 'statut')), say(statusWords[figure.status])],
    [say(text('serves as', 'sert de')), figure.use[0] && say(useWords[figure.use[0]])],
    [say(text('note', 'note')), note === null ? undefined : say(note)],
    [say(text('source', 'source')), figure.source.title],
    [say(text('address', 'adresse')), figure.source.url],
    [say(text('topic', 'thème')), figure.topic],
  ];
  const width = Math.max(...rows.map(([name]) => name.length));
  const printed = rows.filter(([, value]) => value !== undefined);
  const table = Object.entries(figure.table ?? {}).map(([name, value]) => `    ${name}  ${value}`);
  return [figure.id, ...printed.map(([name, value]) => `  ${name.padEnd(width)}  ${value}`), ...table];
}

const noFigure = (search: string, near: string | undefined, topics: readonly string[]) =>
  text(
    `no published figure matches "${search}"${near === undefined ? '' : `; the nearest id is ${near}`}; topics: ${topics.join(', ')}`,
    `aucun chiffre publié ne correspond à « ${search} »${near === undefined ? '' : ` ; l’identifiant le plus proche est ${near}`} ; thèmes : ${topics.join(', ')}`,
  );

function evidence(words: readonly string[], options: Options, context: Context): void {
  const figures = shippedEvidence();
  const topics = [...new Set([...figures.values()].map(({ topic }) => topic))].sort();
  const search = words.join(' ');
  if (options.topic !== undefined && !topics.includes(options.topic)) {
    throw new UsageError(noFigure(options.topic, nearest(options.topic, topics), topics));
  }
  const exact = figures.get(search);
  const found = exact === undefined ? searchEvidence(figures, search, options.topic) : [exact];
  if (found.length === 0) throw new UsageError(noFigure(search, nearest(search, [...figures.keys()]), topics));
  if (options.json) context.print(JSON.stringify({ schema: 1, figures: found }, null, 1));
  else if (found.length === 1) for (const row of whole(found[0], context)) context.print(row);
  else for (const figure of found) context.print(line(figure, context));
}

export const register: Register = (command, context) => {
  const { say } = context;
  command
    .argument(
      '[words...]',
      say(text('an id, or words to look for', 'un identifiant, ou des mots à chercher, en français ou en anglais')),
    )
    .option('--topic <topic>', say(text('only this topic', 'ce thème seulement')))
    .option('--json', say(text('print JSON only', 'n’afficher que du JSON')))
    .addOption(languageOption(context))
    .addHelpText(
      'after',
      `
${say(text('Examples:', 'Exemples :'))}
  contrechamp evidence npl_tpir_060
  contrechamp evidence ${say(text('false alerts Oxford Circus', 'fausses alertes Oxford Circus'))}
  contrechamp evidence --topic linkage --json`,
    )
    .action((words: string[], options: Options) => evidence(words, options, context));
};
