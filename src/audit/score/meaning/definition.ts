import { EvidenceError, UsageError } from '../../../errors.ts';
import type { Bilingual } from '../../../language/bilingual.ts';
import { text } from '../../../language/french.ts';
import { type Column, cellText, columnOf, numberText, type Table, type TextColumn } from '../../table/table.ts';
import { bothReadings, findWriting } from '../../table/written-numbers.ts';
import {
  needsDecision,
  needsThreshold,
  noPositive,
  scoreAndDecision,
  textInNumber,
  textsAsScore,
  writtenTwoWays,
} from '../messages.ts';

/** What the table's columns mean: which decision is adverse, which outcome counts, who is compared. */
export interface Meaning {
  /** The column that says how many people a row stands for; `none` where none does. */
  readonly count?: string;
  readonly score?: string;
  readonly threshold?: number;
  /** The adverse decision is score < threshold instead of score ≥ threshold. */
  readonly below?: boolean;
  readonly decision?: string;
  /** Values of the decision that are adverse; 1, true, yes, oui, vrai if not given. */
  readonly decisionPositive?: readonly string[];
  readonly outcome?: string;
  readonly outcomePositive?: readonly string[];
  /** Other columns that could stand for the outcome, to see whether findings hold. */
  readonly otherOutcomes?: readonly string[];
  /** Each a grouping: one column, or several for their intersection. */
  readonly groups?: readonly (readonly string[])[];
  /** Whom the others are compared with, by grouping (`race`, `race & sex`); the largest group if not given. */
  readonly reference?: Readonly<Record<string, string>>;
}

/** The definition in words and parts, as it is printed. */
export interface Definition {
  readonly decision: {
    readonly column: string;
    readonly rule: string;
    readonly positive: readonly string[] | null;
    /** Values read as not adverse; `null` where a score decides. */
    readonly negative: readonly string[] | null;
  };
  readonly score: { readonly column: string; readonly threshold: number; readonly below: boolean } | null;
  readonly outcome: {
    readonly column: string;
    readonly positive: readonly string[];
    readonly negative: readonly string[];
  } | null;
  readonly text: Bilingual;
}

/** Every row's decision and outcome: 1, 0, or −1 where the table does not say. */
export interface Cases {
  readonly decision: Int8Array;
  readonly outcome: Int8Array | undefined;
  /** The score, turned so that a higher one is nearer the adverse decision; NaN where missing. */
  readonly risk: Float64Array | undefined;
  readonly definition: Definition;
}

const defaultPositives = ['1', 'true', 'yes', 'oui', 'vrai'];
const knownNegatives = new Set(['0', 'false', 'no', 'non', 'faux']);

const folded = (text: string): string => text.trim().toLowerCase();

const mostBins = 20;
const adverseWord =
  /^(very |tr[eè]s )?(high|haut|élevée?|elevee?|fort|forte|grave|severe|rouge|red|hoch|refus(ed|é|ée)?|yes|oui)/i;

/** Words in place of a score, or numbers that can be read in two ways: each has a way out of its own. */
function demandNumbers(column: TextColumn, name: string): void {
  const found = findWriting(column.levels, {});
  if (found.kind === 'ambiguous')
    throw new EvidenceError(writtenTwoWays(column.name, found.cell, found.readings), name);
  const levels = Array.from({ length: Math.min(mostBins + 1, column.levels.size) }, (_, code) =>
    column.levels.at(code),
  );
  if (levels.length === 0 || levels.length > mostBins || levels.some((level) => bothReadings(level) !== null)) return;
  const likely = levels.find((level) => adverseWord.test(level)) ?? levels[levels.length - 1];
  throw new EvidenceError(textsAsScore(column.name, levels, likely), name);
}

/** The column's numbers; an `EvidenceError` at the first cell that is none. */
export function numbersOf(table: Table, name: string): Float64Array {
  const column = columnOf(table, name);
  if (column.kind === 'number') return column.values;
  demandNumbers(column, table.name);
  const values = new Float64Array(table.rows);
  const numbers = new Map<number, number>();
  let [wrong, firstWrong] = [0, -1];
  for (let row = 0; row < table.rows; row++) {
    const code = column.codes[row];
    if (code < 0) {
      values[row] = Number.NaN;
      continue;
    }
    let value = numbers.get(code);
    if (value === undefined) {
      const text = column.levels.at(code).trim();
      value = /^[-+]?(\d+(?:\.\d*)?|\.\d+)(e[-+]?\d+)?$/i.test(text) ? Number(text) : Number.NaN;
      if (!Number.isFinite(value)) value = Number.NaN;
      numbers.set(code, value);
    }
    if (Number.isNaN(value)) {
      wrong++;
      if (firstWrong < 0) firstWrong = row;
    }
    values[row] = value;
  }
  if (firstWrong >= 0)
    throw new EvidenceError(
      textInNumber(name, cellText(column, firstWrong)!, wrong),
      `${table.name}:${table.lineOf(firstWrong)}`,
    );
  return values;
}

interface Marked {
  readonly marks: Int8Array;
  readonly positive: string[];
  readonly negative: string[];
}

/** A yes-or-no column: 1, 0, or −1 where missing. */
export const marksOf = (table: Table, name: string, positive?: readonly string[]): Int8Array =>
  markPositives(table, name, positive, '--outcome-positive').marks;

/** Marks each row 1 or 0 by whether its cell is one of the positive values, and lists which values were found. */
function markPositives(table: Table, name: string, asked: readonly string[] | undefined, option: string): Marked {
  const column = columnOf(table, name);
  const wanted = new Set((asked ?? defaultPositives).map(folded));
  const isPositive = (text: string) => wanted.has(folded(text));
  const { marks, values } =
    column.kind === 'number' ? markNumbers(column.values, wanted) : markTexts(column, isPositive);
  const positive = values.filter(([, mark]) => mark === 1).map(([value]) => value);
  const negative = values.filter(([, mark]) => mark === 0).map(([value]) => value);
  const mayBeNone = asked === undefined && negative.every((value) => knownNegatives.has(folded(value)));
  if (positive.length === 0 && negative.length > 0 && !mayBeNone)
    throw new EvidenceError(noPositive(name, asked ?? defaultPositives, negative, option), table.name);
  return { marks, positive, negative };
}

const listedValues = 200;

function markNumbers(
  values: Float64Array,
  wanted: ReadonlySet<string>,
): { marks: Int8Array; values: [string, number][] } {
  const numbers = new Set(
    [...wanted]
      .filter((text) => text !== '' && !Number.isNaN(Number(text.replace(',', '.'))))
      .map((text) => Number(text.replace(',', '.'))),
  );
  const marks = new Int8Array(values.length);
  const found = new Map<number, number>();
  for (let row = 0; row < values.length; row++) {
    const value = values[row];
    marks[row] = Number.isNaN(value) ? -1 : numbers.has(value) ? 1 : 0;
    if (marks[row] >= 0 && found.size < listedValues) found.set(value, marks[row]);
  }
  return { marks, values: [...found].sort(([a], [b]) => a - b).map(([value, mark]) => [numberText(value), mark]) };
}

function markTexts(
  column: Extract<Column, { kind: 'text' }>,
  isPositive: (text: string) => boolean,
): { marks: Int8Array; values: [string, number][] } {
  const byLevel = new Int8Array(column.levels.size);
  for (let code = 0; code < byLevel.length; code++) byLevel[code] = isPositive(column.levels.at(code)) ? 1 : 0;
  const seen = new Uint8Array(byLevel.length);
  const marks = new Int8Array(column.codes.length);
  for (let row = 0; row < marks.length; row++) {
    const code = column.codes[row];
    marks[row] = code < 0 ? -1 : byLevel[code];
    if (code >= 0) seen[code] = 1;
  }
  const values: [string, number][] = [];
  for (let code = 0; code < byLevel.length && values.length < listedValues; code++)
    if (seen[code] || byLevel[code] === 1) values.push([column.levels.at(code), byLevel[code]]);
  return { marks, values };
}

function decide(risk: Float64Array, threshold: number, below: boolean): Int8Array {
  const decision = new Int8Array(risk.length);
  for (let row = 0; row < risk.length; row++) {
    const score = risk[row];
    decision[row] = Number.isNaN(score) ? -1 : (below ? score < threshold : score >= threshold) ? 1 : 0;
  }
  return decision;
}

/** Reads decision and outcome out of the table as the meaning says. */
export function casesOf(table: Table, meaning: Meaning): Cases {
  if (meaning.score !== undefined && meaning.decision !== undefined) throw new UsageError(scoreAndDecision());
  if (meaning.score === undefined && meaning.decision === undefined) throw new UsageError(needsDecision());
  if (meaning.score !== undefined && meaning.threshold === undefined) throw new UsageError(needsThreshold());
  const outcome =
    meaning.outcome === undefined
      ? undefined
      : markPositives(table, meaning.outcome, meaning.outcomePositive, '--outcome-positive');
  const outcomeDefinition =
    outcome === undefined ? null : { column: meaning.outcome!, positive: outcome.positive, negative: outcome.negative };
  if (meaning.score !== undefined) {
    const scores = numbersOf(table, meaning.score);
    const below = meaning.below === true;
    const rule = `${meaning.score} ${below ? '<' : '>='} ${numberText(meaning.threshold!)}`;
    const definition: Definition = {
      decision: { column: meaning.score, rule, positive: null, negative: null },
      score: { column: meaning.score, threshold: meaning.threshold!, below },
      outcome: outcomeDefinition,
      text: definitionText(rule, outcomeDefinition),
    };
    const risk = below ? scores.map((score) => -score) : scores;
    return { decision: decide(scores, meaning.threshold!, below), outcome: outcome?.marks, risk, definition };
  }
  const decision = markPositives(table, meaning.decision!, meaning.decisionPositive, '--decision-positive');
  const rule = `${meaning.decision} = ${decision.positive.join(' | ') || (meaning.decisionPositive ?? defaultPositives).join(' | ')}`;
  const definition: Definition = {
    decision: { column: meaning.decision!, rule, positive: decision.positive, negative: decision.negative },
    score: null,
    outcome: outcomeDefinition,
    text: definitionText(rule, outcomeDefinition),
  };
  return { decision: decision.marks, outcome: outcome?.marks, risk: undefined, definition };
}

function definitionText(rule: string, outcome: Definition['outcome']): Bilingual {
  const happened = outcome === null ? null : `${outcome.column} = ${outcome.positive.join(' | ') || '1'}`;
  const others =
    outcome === null || outcome.negative.length === 0 ? '' : ` (${outcome.negative.slice(0, 8).join(', ')})`;
  return text(
    `Adverse decision: ${rule}. ${happened === null ? 'No outcome was given.' : `What the decision claims to foresee did happen where ${happened}; it did not where the column says otherwise${others}.`}`,
    `Décision défavorable : ${rule}. ${happened === null ? 'Aucune issue n’est donnée.' : `Ce que la décision prétend prévoir est arrivé quand ${happened} ; non quand la colonne dit autre chose${others}.`}`,
  );
}
