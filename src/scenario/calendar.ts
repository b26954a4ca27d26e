import type { Bilingual } from '../language/bilingual.ts';
import { inWords } from '../language/french.ts';
import { dayNumber, firstWeek } from './dates.ts';
import type { Fault } from './faults.ts';
import { kinds } from './field-words.ts';
import type { Combined, Plain } from './layers.ts';
import { messages } from './messages.ts';
import { nearest } from './nearest.ts';
import { regimeFields } from './registry.ts';
import type { PolicyStep, Regime } from './scenario.ts';
import { regimeSchema } from './schema.ts';
import { shapeFaults } from './shape-faults.ts';
import { isPlain, merge, type Statements, statementsIn } from './stated.ts';

interface RawStep {
  readonly date: string;
  readonly title: string | Bilingual;
  readonly kind: PolicyStep['kind'];
  readonly source?: string;
  readonly set?: Record<string, unknown>;
  readonly regimes?: readonly string[];
}

/** `{'watch.listSize': 5}` as `{watch: {listSize: 5}}`. */
function nested(flat: Record<string, unknown>): Record<string, unknown> {
  const result: Record<string, unknown> = {};
  for (const [dotted, value] of Object.entries(flat)) {
    const keys = dotted.split('.');
    let target = result;
    for (const key of keys.slice(0, -1)) {
      if (!isPlain(target[key])) target[key] = {};
      target = target[key] as Record<string, unknown>;
    }
    target[keys.at(-1)!] = value;
  }
  return result;
}

/** The statements of one step; faults are collected. */
function statementsOf(step: RawStep, index: number, plain: Plain, faults: Fault[]): Statements {
  const raw = nested(step.set ?? {});
  const prefix = [String(index), 'set'];
  const setPlace = (path: readonly string[]): string => {
    const flat = Object.keys(step.set ?? {}).find(
      (key) => path.join('.').startsWith(key) || key.startsWith(path.join('.')),
    );
    return plain.placeOf(flat === undefined ? prefix : [...prefix, flat, ...path.slice(flat.split('.').length)]);
  };
  const parsed = regimeSchema.safeParse(raw);
  const wrong = parsed.success ? undefined : shapeFaults(parsed.error, raw, [], setPlace);
  faults.push(...(wrong?.faults ?? []));
  const isBroken = (path: readonly string[]): boolean =>
    wrong?.broken.some((broken) => broken.every((key, at) => key === path[at])) ?? false;
  const reason = step.source === undefined ? undefined : `step of the calendar, after ${step.source}`;
  return statementsIn(regimeFields, raw, [], { placeOf: setPlace, isBroken, reason }) as Statements;
}

/** Builds a regime as it stands with these statements. */
export type BuildRegime = (id: string, statements: Statements, step: StepStatements) => Regime;

/** What one step sets, and where. */
export interface StepStatements {
  /** The step’s date, numbered where several share it. */
  readonly id: string;
  readonly date: string;
  readonly regimes: readonly string[];
  readonly statements: Statements;
}

/** The policy steps in order of date, each with the regimes as they stand from then on. */
export function readCalendar(
  combined: Combined,
  start: string,
  buildRegime: BuildRegime,
): { steps: PolicyStep[]; faults: Fault[] } {
  const plain = combined.plain.get('calendar');
  const faults: Fault[] = [];
  if (plain === undefined) return { steps: [], faults };
  const raws = (plain.value as readonly RawStep[])
    .map((step, index) => ({ step, index }))
    .filter(({ index }) => !combined.isBroken(['calendar', String(index)]));
  const known = [...combined.regimes.keys()].filter((id) => id !== 'none');
  const standing = new Map(combined.regimes);
  const dated = raws.filter(({ step, index }) => {
    if (dayNumber(step.date) !== undefined) return true;
    faults.push({ place: plain.placeOf([String(index), 'date']), text: messages.notADate('calendar', step.date) });
    return false;
  });
  dated.sort((a, b) => (a.step.date < b.step.date ? -1 : a.step.date > b.step.date ? 1 : a.index - b.index));
  const steps = dated.map(({ step, index }): PolicyStep => {
    const statements = statementsOf(step, index, plain, faults);
    const ids = step.regimes ?? known;
    for (const [at, id] of ids.entries()) {
      if (known.includes(id)) continue;
      const place = plain.placeOf([String(index), 'regimes', String(at)]);
      faults.push({ place, text: messages.unknownId(kinds.regime, id, nearest(id, known)) });
    }
    const touched = Object.keys(statements).length === 0 ? [] : ids.filter((id) => known.includes(id));
    for (const id of touched) standing.set(id, merge(standing.get(id), statements) as Statements);
    const sameDay = dated.filter((other) => other.step.date === step.date).findIndex((other) => other.index === index);
    const stepId = sameDay === 0 ? step.date : `${step.date}-${sameDay + 1}`;
    const own = { id: stepId, date: step.date, regimes: touched, statements };
    const title = typeof step.title === 'string' ? { en: step.title, fr: step.title } : inWords(step.title);
    return {
      date: step.date,
      title,
      kind: step.kind,
      source: step.source ?? null,
      week: firstWeek(start, step.date),
      regimes: Object.fromEntries(touched.map((id) => [id, buildRegime(id, standing.get(id)!, own)])),
    };
  });
  return { steps, faults };
}
