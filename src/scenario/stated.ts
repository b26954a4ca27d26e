import type { Bilingual } from '../language/bilingual.ts';
import { inWords } from '../language/french.ts';
import { fixedIds, type Node, type VectorField } from './field.ts';

/** A value as somebody stated it, with what it rests on and where it stands. */
export class Stated {
  readonly value: unknown;
  readonly place: string;
  readonly sources: readonly string[];
  /** Those of them that measure another quantity, which stands for this one. */
  readonly proxies: readonly string[];
  readonly assumption: string | null;
  /** The same reason in both languages, where both were given. */
  readonly reason: Bilingual | null;
  readonly low: number | null;
  readonly high: number | null;
  /** Given without a source and without a reason. */
  readonly bare: boolean;
  /** Set from outside the file: it keeps the range of what it replaces. */
  readonly override: boolean;
  /** The list or map of which this is one element, where that was stated as one. */
  readonly whole: Stated | null;

  constructor(value: unknown, place: string, rest: Partial<Omit<Stated, 'value' | 'place'>> = {}) {
    this.value = value;
    this.place = place;
    this.sources = rest.sources ?? [];
    this.proxies = rest.proxies ?? [];
    this.assumption = rest.assumption ?? null;
    this.reason = rest.reason ?? null;
    this.low = rest.low ?? null;
    this.high = rest.high ?? null;
    this.bare = rest.bare ?? (this.sources.length === 0 && this.assumption === null);
    this.override = rest.override ?? false;
    this.whole = rest.whole ?? null;
  }
}

/** Statements by key; `*` stands for every key that is not named. */
export interface Statements {
  readonly [key: string]: Statements | Stated;
}

export const isPlain = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The raw value on a path. */
export const valueAt = (root: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>((value, key) => {
    if (Array.isArray(value)) return value[Number(key)];
    return isPlain(value) && Object.hasOwn(value, String(key)) ? value[String(key)] : undefined;
  }, root);

const isWrapper = (value: unknown): value is Record<string, unknown> => isPlain(value) && Object.hasOwn(value, 'value');

/** `none`, `on`, `off` as YAML 1.2 leaves them: words. */
const plainValue = (node: Node, value: unknown): unknown => {
  if (node.kind === 'number' && value === 'none') return null;
  if (node.kind === 'switch' && (value === 'on' || value === 'off')) return value === 'on';
  return typeof value === 'number' ? value + 0 : value;
};

/** Ids as they were given, one or several; what is no id is the schema's to refuse. */
const list = (value: unknown): readonly string[] =>
  (Array.isArray(value) ? value : [value]).filter((id) => typeof id === 'string');

/** What turns a raw value into statements: where it stands, and which paths are already known to be wrong. */
export interface Reading {
  readonly placeOf: (path: readonly string[]) => string;
  readonly isBroken: (path: readonly string[]) => boolean;
  /** The reason of every bare value, where the whole text has one: an override. */
  readonly reason?: string;
}

/** A reason as it was given: in one language, or in both. */
const reasonIn = (given: unknown): Pick<Stated, 'assumption' | 'reason'> => {
  if (typeof given === 'string') return { assumption: given, reason: null };
  const { en, fr } = isPlain(given) ? given : {};
  return typeof en === 'string' && typeof fr === 'string'
    ? { assumption: en, reason: inWords({ en, fr }) }
    : { assumption: null, reason: null };
};

const wrap = (
  node: Node,
  raw: unknown,
  path: readonly string[],
  reading: Reading,
  whole: Stated | null = null,
): Stated => {
  const place = reading.placeOf(path);
  if (!isWrapper(raw)) {
    const override = reading.reason !== undefined;
    return new Stated(plainValue(node, raw), place, { assumption: reading.reason ?? null, override, whole });
  }
  const proxies = list(raw.proxy);
  return new Stated(plainValue(node, raw.value), place, {
    sources: [...list(raw.source), ...proxies],
    proxies,
    ...reasonIn(raw.assumption),
    low: typeof raw.low === 'number' ? raw.low : null,
    high: typeof raw.high === 'number' ? raw.high : null,
    whole,
  });
};

/** `{value: [...], source}` gives each element what the whole rests on. */
function spreadWhole(
  node: VectorField,
  raw: Record<string, unknown>,
  path: readonly string[],
  reading: Reading,
): Statements {
  const inner = spread(node, raw.value, path, reading);
  const whole = wrap(node, raw, path, reading);
  return Object.fromEntries(
    Object.entries(inner as Record<string, Stated>).map(([id, element]) => [
      id,
      element.bare || element.override
        ? wrap(node.element, { ...raw, value: element.value }, path, reading, whole)
        : element,
    ]),
  );
}

function spread(node: VectorField, raw: unknown, path: readonly string[], reading: Reading): Statements {
  if (isWrapper(raw)) return spreadWhole(node, raw, path, reading);
  if (Array.isArray(raw)) {
    const ids = fixedIds[node.by] ?? [];
    const whole = wrap(node, raw, path, reading);
    return Object.fromEntries(
      raw.map((value, index) => {
        const element = wrap(node.element, value, [...path, String(index)], reading, isWrapper(value) ? null : whole);
        return [ids[index] ?? `#${index + 1}`, element];
      }),
    );
  }
  if (!isPlain(raw)) return { '*': wrap(node.element, raw, path, reading) };
  return Object.fromEntries(
    Object.entries(raw)
      .filter(([id]) => !reading.isBroken([...path, id]))
      .map(([id, value]) => [id, wrap(node.element, value, [...path, id], reading)]),
  );
}

/** The statements in a raw value; what is known to be wrong is left out. */
export function statementsIn(
  node: Node,
  raw: unknown,
  path: readonly string[],
  reading: Reading,
): Statements | Stated | undefined {
  if (raw === undefined || reading.isBroken(path)) return undefined;
  if (node.kind === 'vector') return spread(node, raw, path, reading);
  if (node.kind !== 'part' && node.kind !== 'records') return wrap(node, raw, path, reading);
  if (!isPlain(raw)) return undefined;
  const childOf = (key: string): Node | undefined => {
    if (node.kind === 'records') return node.of;
    return node.fields[key] ?? (key === 'title' ? titleNode : undefined);
  };
  const entries = Object.entries(raw).flatMap(([key, value]) => {
    const child = childOf(key);
    const stated = child && statementsIn(child, value, [...path, key], reading);
    return stated === undefined ? [] : [[key, stated] as const];
  });
  return Object.fromEntries(entries);
}

/** A title is carried with the statements, untouched. */
const titleNode: Node = { kind: 'name', unit: 'word', meaning: { en: 'title', fr: 'titre' } };

const ranged = new WeakMap<Stated, WeakMap<Stated, Stated>>();

/** An override keeps the range of the value that it replaces; the same pair gives the same statement. */
function replace(earlier: Stated, later: Stated): Stated {
  if (!later.override || (earlier.low === null && earlier.high === null)) return later;
  const known = ranged.get(earlier) ?? new WeakMap<Stated, Stated>();
  ranged.set(earlier, known);
  const stated =
    known.get(later) ?? new Stated(later.value, later.place, { ...later, low: earlier.low, high: earlier.high });
  known.set(later, stated);
  return stated;
}

/** Statements of two layers: the later wins, key by key. */
export function merge(
  earlier: Statements | Stated | undefined,
  later: Statements | Stated | undefined,
): Statements | Stated | undefined {
  if (later === undefined) return earlier;
  if (earlier instanceof Stated && later instanceof Stated) return replace(earlier, later);
  if (earlier === undefined || earlier instanceof Stated || later instanceof Stated) return later;
  if (Object.hasOwn(later, '*')) return later;
  const merged: Record<string, Statements | Stated> = { ...earlier };
  for (const [key, value] of Object.entries(later)) {
    merged[key] = merge(Object.hasOwn(merged, key) ? merged[key] : undefined, value)!;
  }
  return merged;
}

/** The statement or statements at a key, if any. */
export const at = (statements: Statements | Stated | undefined, key: string): Statements | Stated | undefined =>
  statements === undefined || statements instanceof Stated || !Object.hasOwn(statements, key)
    ? undefined
    : statements[key];

/** The statement or statements on a path, if any. */
export const atPath = (statements: Statements | Stated | undefined, path: readonly string[]) =>
  path.reduce<Statements | Stated | undefined>(at, statements);

function placesBelow(statements: Statements | Stated | undefined): string[] {
  if (statements === undefined) return [];
  return statements instanceof Stated ? [statements.place] : Object.values(statements).flatMap(placesBelow);
}

/** Where the deepest statements on a path stand; of several, the first that was set from outside, else in this file. */
export function placeIn(
  statements: Statements | Stated | undefined,
  path: readonly string[],
  fileName?: string,
): string | undefined {
  let node = statements;
  for (const key of path) node = at(node, key) ?? node;
  const places = placesBelow(node);
  const isOfFile = (place: string) => fileName !== undefined && place.startsWith(fileName);
  return places.find((place) => place.startsWith('--')) ?? places.find(isOfFile) ?? places[0];
}
