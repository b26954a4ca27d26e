import { parseDocument } from 'yaml';
import { UsageError } from '../errors.ts';
import { givenNumber } from '../language/given-number.ts';
import { messages } from './messages.ts';
import type { Located } from './yaml-text.ts';

/** One parameter set from outside the file: `--set watch.listSize=500`. */
export interface Override {
  /** A key with dots; a regime's key without `regimes.ID.` is set in every regime but `none`. */
  readonly key: string;
  readonly value: unknown;
  /** How it was given, for error messages: `--set watch.listSize=500`. */
  readonly label: string;
}

/** What a command line may change of a scenario. */
export interface OverrideOptions {
  readonly set?: readonly string[];
  readonly people?: string;
  readonly weeks?: string;
  readonly seed?: string;
}

/** A value as YAML reads it: `500`, `on`, `{majority: 0.1, minority: 0.2}`; what is not YAML is a word. */
function parsed(text: string): unknown {
  if (text.length > 2000 || /[[{]{9}|(?:- ){9}/.test(text)) return text;
  const document = parseDocument(text, { stringKeys: true });
  if (document.errors.length > 0) return text;
  try {
    return document.toJS({ maxAliasCount: 0 });
  } catch {
    return text;
  }
}

/** A whole number as people write it, plain; what is no number is the schema’s to refuse. */
function wholeIn(given: string, option: string): string {
  const value = givenNumber(given, true);
  if (value === 'ambiguous') throw new UsageError(messages.twoReadings(given), option);
  return value === null ? given : String(value);
}

const override = (key: string, text: string, label: string): Override => ({ key, value: parsed(text), label });

/**
 * The overrides that a command line asks for.
 *
 * @throws UsageError for a `--set` without `=`.
 * @example overridesFrom({ set: ['watch.listSize=500'], people: '200000' })
 */
export function overridesFrom({ set = [], people, weeks, seed }: OverrideOptions): Override[] {
  const sets = set.map((given) => {
    const equals = given.indexOf('=');
    if (equals < 1) throw new UsageError(messages.noEquals(given));
    return override(given.slice(0, equals).trim(), given.slice(equals + 1).trim(), `--set ${given}`);
  });
  const options = [
    ['people.size', people, '--people'],
    ['weeks', weeks, '--weeks'],
    ['seed', seed, '--seed'],
  ] as const;
  const named = options.flatMap(([key, text, option]) =>
    text === undefined ? [] : [override(key, wholeIn(text, option), `${option} ${text}`)],
  );
  return [...named, ...sets];
}

/**
 * Overrides as code gives them, by key.
 *
 * @example settings({ 'people.size': 20_000, weeks: 13, 'watch.listSize': 500 })
 */
export const settings = (values: Readonly<Record<string, unknown>>): Override[] =>
  Object.entries(values).map(([key, value]) => ({ key, value, label: `${key}: ${JSON.stringify(value)}` }));

/** An override as a small scenario file of its own, so that the same checks apply to it. */
export function layerOf({ key, value, label }: Override): Located {
  const nested = key.split('.').reduceRight<unknown>((inner, name) => ({ [name]: inner }), value);
  return { fileName: label, value: nested, placeOf: () => label };
}
