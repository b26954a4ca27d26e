import { type Document, isNode, isScalar, visit } from 'yaml';
import type { Bilingual } from '../language/bilingual.ts';
import { messages } from './messages.ts';

/** Deepest nesting and widest indent of a scenario. */
export const mostDepth = 32;
export const mostIndent = 200;

/** A key as it is written. */
export const keyText = (key: unknown): string => (isScalar(key) ? String(key.value) : String(key));

/** Where a node begins and ends. */
export type Range = readonly [number, number, number] | null | undefined;

export const rangeOf = (node: unknown): Range => (isNode(node) ? node.range : undefined);

/** A key that is given twice in one map; the parser's own check compares each key with every other. */
export function repeatedKey(document: Document): { readonly offset: number; readonly key: string } | undefined {
  let found: { offset: number; key: string } | undefined;
  visit(document, {
    Map: (_, map) => {
      const keys = new Set<string>();
      for (const pair of map.items) {
        const key = keyText(pair.key);
        if (keys.has(key)) found ??= { offset: rangeOf(pair.key)?.[0] ?? 0, key };
        keys.add(key);
      }
    },
  });
  return found;
}

const plainTags = /^tag:yaml\.org,2002:(str|int|float|bool|null|map|seq)$/;

/** A value with a tag that makes it something else than words, numbers, lists and keys: `!!set`, `!!binary`, `!!js/…`. */
export function foreignTag(document: Document): { readonly offset: number; readonly tag: string } | undefined {
  let found: { offset: number; tag: string } | undefined;
  visit(document, {
    Value: (_, node) => {
      if (node.tag === undefined || plainTags.test(node.tag)) return;
      found ??= { offset: rangeOf(node)?.[0] ?? 0, tag: node.tag.replace('tag:yaml.org,2002:', '!!') };
    },
  });
  return found;
}

/** Characters that nobody sees and that change what stands around them: controls, and marks that turn the writing. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters that are looked for
const unseen = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/;

/** The path of the first text that holds such a character, and the character. */
export function unseenIn(
  value: unknown,
  path: readonly string[] = [],
): { path: readonly string[]; character: string } | undefined {
  if (typeof value === 'string') {
    const [character] = unseen.exec(value) ?? [];
    return character === undefined ? undefined : { path, character };
  }
  if (typeof value !== 'object' || value === null) return undefined;
  for (const [key, inner] of Object.entries(value)) {
    const found = unseenIn(inner, [...path, key]);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** What a plain value may not hold: a key that would change a prototype, or itself. */
export function forbidden(value: unknown, depth = 0): Bilingual | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  if (depth > mostDepth + 2 * mostIndent) return messages.holdsItself();
  if (Object.hasOwn(value, '__proto__')) return messages.forbiddenKey('__proto__');
  for (const inner of Object.values(value)) {
    const found = forbidden(inner, depth + 1);
    if (found !== undefined) return found;
  }
  return undefined;
}
