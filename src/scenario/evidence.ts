import { z } from 'zod';
import { EvidenceError } from '../errors.ts';
import type { Bilingual } from '../language/bilingual.ts';
import { text } from '../language/french.ts';
import { shapeFaultsOf } from '../language/shape-words.ts';
import { words } from '../language/words.ts';
import { ScenarioFaults } from './faults.ts';
import { topicTexts } from './french/topics.ts';
import { noteText, placeText, quantityText, unitOf } from './french/translated.ts';
import { quoted } from './messages.ts';
import { valueAt } from './stated.ts';
import { readYaml } from './yaml-text.ts';

/** How far a published figure may be trusted: read in the primary text, derived by arithmetic, … only recalled. */
export const statuses = ['read', 'derived', 'secondary', 'weak', 'unverified'] as const;
export type Status = (typeof statuses)[number];

/** What a reader of scenarios asks of the published figures. */
export interface KnownFigure {
  readonly id: string;
  readonly status: Status;
}

/** Published figures by id. */
export type Evidence<Known extends KnownFigure = KnownFigure> = ReadonlyMap<string, Known>;

const wording = z.string().min(1).max(2000);
const numbers = z.record(z.string().min(1).max(60), z.number());

const figureSchema = z.strictObject({
  id: z.string().regex(/^[A-Za-z0-9][A-Za-z0-9_-]{0,79}$/),
  topic: z.string().regex(/^[a-z-]+$/),
  place: wording,
  period: wording.optional(),
  quantity: wording,
  /** The number, 0 to 1 for shares; or its two ends; or several, named; or a long table; none where words say it. */
  value: z.number().optional(),
  low: z.number().optional(),
  high: z.number().optional(),
  values: numbers.optional(),
  table: numbers.optional(),
  unit: wording,
  asPrinted: wording.optional(),
  status: z.enum(statuses),
  /** Ids of the figures that it was worked out from, where they stand here too. */
  from: z.array(z.string()).max(20).optional(),
  /** What the figure serves: a parameter of a scenario, or a target that is predicted; never both. */
  use: z.array(z.enum(['parameter', 'target'])).max(1),
  note: wording.optional(),
  source: z.strictObject({ title: wording, url: z.url().optional() }),
});

/** One published figure. */
export type Figure = z.infer<typeof figureSchema>;

/** One file of figures. */
export interface EvidenceText {
  readonly fileName: string;
  readonly text: string;
}

interface Fault {
  readonly place: string;
  readonly text: Bilingual;
}

const wrong = (path: string, value: unknown, detail: Bilingual): Bilingual =>
  text(`${path}: ${quoted(value)} was given (${detail.en})`, `${path} : ${quoted(value)} a été donné (${detail.fr})`);

const twice = (id: string): Bilingual =>
  text(`the id ${quoted(id)} is given twice`, `l’identifiant ${quoted(id)} est donné deux fois`);

const shaped = (id: string): Bilingual =>
  text(
    `${id}: give value, or low and high, or values, or table`,
    `${id} : donnez value, ou low et high, ou values, ou table`,
  );

const untrusted = (id: string): Bilingual =>
  text(
    `${id}: a figure that is weak or only recalled cannot be a target`,
    `${id} : un chiffre faible ou cité de mémoire ne peut servir de cible`,
  );

/** Rules that no single key shows. */
function ruleOf(figure: Figure): Bilingual | undefined {
  const range = figure.low !== undefined || figure.high !== undefined;
  const forms = [figure.value !== undefined, range, figure.values !== undefined, figure.table !== undefined];
  if (forms.filter(Boolean).length > 1) return shaped(figure.id);
  if (figure.low !== undefined && figure.high !== undefined && figure.low > figure.high) return shaped(figure.id);
  const doubtful = figure.status === 'weak' || figure.status === 'unverified';
  return doubtful && figure.use.includes('target') ? untrusted(figure.id) : undefined;
}

function readOne({ fileName, text }: EvidenceText, known: Map<string, Figure>): Fault[] {
  const { value, placeOf } = readYaml(text, fileName);
  const schema = z.array(figureSchema);
  const parsed = schema.safeParse(value);
  if (!parsed.success)
    return shapeFaultsOf(schema, value, parsed.error)
      .slice(0, 100)
      .map(({ issue, words }) => ({
        place: placeOf(issue.path.map(String)),
        text: wrong(issue.path.join('.'), valueAt(value, issue.path), words),
      }));
  const faults: Fault[] = [];
  for (const [index, figure] of parsed.data.entries()) {
    const place = placeOf([String(index), 'id']);
    const rule = known.has(figure.id) ? twice(figure.id) : ruleOf(figure);
    if (rule !== undefined) faults.push({ place, text: rule });
    known.set(figure.id, figure);
  }
  return faults;
}

const asError = (faults: readonly Fault[]): EvidenceError =>
  new EvidenceError(words((say) => faults.map(({ place, text: said }) => `${place}: ${say.of(said)}`).join('\n')));

/**
 * Reads files of published figures.
 *
 * @throws EvidenceError with every fault: a wrong key, an id given twice, a doubtful figure used as a target.
 * @example readEvidence([{ fileName: 'my-figures.yaml', text }]).get('npl_tpir_060')?.value
 */
export function readEvidence(texts: readonly EvidenceText[]): Evidence<Figure> {
  const known = new Map<string, Figure>();
  const faults = texts.flatMap((text) => {
    try {
      return readOne(text, known);
    } catch (error) {
      if (error instanceof ScenarioFaults) return [...error.faults];
      throw error;
    }
  });
  if (faults.length > 0) throw asError(faults);
  return known;
}

/** Letters without case and accents, as people type them into a search. */
const plain = (words: string): string =>
  words.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '').replaceAll('’', "'");

/** Figures whose id, words (in English or French), place or source hold every word that is asked for; of one topic where one is named. */
export function searchEvidence(evidence: Evidence<Figure>, search: string, topic?: string): Figure[] {
  const asked = plain(search).split(/\s+/).filter(Boolean);
  return [...evidence.values()].filter((figure) => {
    if (topic !== undefined && figure.topic !== topic) return false;
    const { id, place, period, quantity, note, source, unit } = figure;
    const rows = Object.keys(figure.table ?? {}).join(' ');
    const french = [
      quantityText(figure),
      placeText(figure),
      unitOf(figure),
      topicTexts[figure.topic],
      noteText(figure),
    ];
    const words = [id, figure.topic, place, period, quantity, note, source.title, unit, rows];
    const text = plain([...words, ...french.map((said) => said?.fr)].join(' '));
    return asked.every((word) => text.includes(word));
  });
}
