import {
  CST,
  type Document,
  isAlias,
  isMap,
  isSeq,
  Lexer,
  LineCounter,
  type Node,
  type Pair,
  parseDocument,
  visit,
  type YAMLMap,
} from 'yaml';
import type { Bilingual } from '../language/bilingual.ts';
import { yamlReason } from '../language/yaml-words.ts';
import { ScenarioFaults } from './faults.ts';
import { messages } from './messages.ts';
import {
  forbidden,
  foreignTag,
  keyText,
  mostDepth,
  mostIndent,
  type Range,
  rangeOf,
  repeatedKey,
  unseenIn,
} from './yaml-refusals.ts';

/** Largest text that is read, in bytes or characters. */
export const mostBytes = 1_000_000;
const mostAliases = 50;

/** A YAML text as plain values, with the place of every path in it. */
export interface Located {
  readonly fileName: string;
  readonly value: unknown;
  /** `file:line:column` of the deepest part of the path that the text has; of the key with `atKey`. */
  readonly placeOf: (path: readonly string[], atKey?: boolean) => string;
}

/** Where nesting goes too deep: parsers of YAML are recursive, so this is asked before one is called. */
function tooDeepAt(text: string): number | undefined {
  let [flow, block, lineStart, offset] = [0, 0, true, 0];
  for (const token of new Lexer().lex(text)) {
    const type = CST.tokenType(token);
    if (type === 'newline') [block, lineStart] = [0, true];
    else if (type === 'space' && lineStart && token.length > mostIndent) return offset;
    else if (type !== 'space') lineStart = false;
    if (type === 'flow-map-start' || type === 'flow-seq-start') flow += 1;
    if (type === 'flow-map-end' || type === 'flow-seq-end') flow -= 1;
    if (type === 'seq-item-ind' || type === 'explicit-key-ind' || type === 'map-value-ind') block += 1;
    if (flow === 0 && type === 'comma') block = 0;
    if (flow > mostDepth || (flow === 0 && block > mostDepth)) return offset;
    if (token !== CST.DOCUMENT && token !== CST.FLOW_END && token !== CST.SCALAR) offset += token.length;
  }
  return undefined;
}

/** Nodes by anchor, found in one walk: an alias looks through the whole document each time. */
function anchorsOf(document: Document): ReadonlyMap<string, Node> {
  const anchors = new Map<string, Node>();
  visit(document, {
    Value: (_, node) => {
      if (node.anchor !== undefined) anchors.set(node.anchor, node);
    },
  });
  return anchors;
}

const pairAt = (map: YAMLMap, name: string): Pair | undefined => map.items.find(({ key }) => keyText(key) === name);

/** The range of the deepest node on a path; `value` wrappers may be left out of the path. */
function deepestRange(
  root: Node | null,
  path: readonly string[],
  anchors: ReadonlyMap<string, Node>,
  atKey: boolean,
): Range {
  let node: unknown = root;
  let range: Range = root?.range;
  for (const [index, name] of path.entries()) {
    if (isAlias(node)) node = anchors.get(node.source);
    if (isSeq(node)) {
      node = node.items[Number(name)];
      range = rangeOf(node) ?? range;
      continue;
    }
    if (!isMap(node)) break;
    const wrapper: unknown = name === 'value' ? undefined : pairAt(node, 'value')?.value;
    const inner: YAMLMap = pairAt(node, name) === undefined && isMap(wrapper) ? wrapper : node;
    const pair = pairAt(inner, name);
    if (pair === undefined) break;
    const wantsValue = index === path.length - 1 && !atKey;
    range = (wantsValue ? rangeOf(pair.value) : undefined) ?? rangeOf(pair.key) ?? range;
    node = pair.value;
  }
  return range;
}

/**
 * Reads a YAML text of bounded size, depth and aliases.
 *
 * @throws ScenarioFaults for what is not YAML, too large, too deep, or multiplied by aliases.
 */
export function readYaml(text: string, fileName: string): Located {
  const refuse = (place: string, words: Bilingual): never => {
    throw new ScenarioFaults([{ place, text: words }]);
  };
  if (text.length > mostBytes) refuse(fileName, messages.tooLarge(text.length, mostBytes));
  const lines = new LineCounter();
  lines.addNewLine(0);
  const at = (offset: number): string => {
    const { line, col } = lines.linePos(offset);
    return `${fileName}:${Math.max(line, 1)}:${Math.max(col, 1)}`;
  };
  const deep = tooDeepAt(text);
  if (deep !== undefined) {
    const before = text.slice(0, deep).split('\n');
    refuse(`${fileName}:${before.length}:${before.at(-1)!.length + 1}`, messages.tooDeep());
  }
  lines.lineStarts.length = 0;
  const document = parseDocument(text, {
    lineCounter: lines,
    prettyErrors: false,
    stringKeys: true,
    uniqueKeys: false,
  });
  if (document.errors.length > 0) {
    throw new ScenarioFaults(
      document.errors.map((error) => ({ place: at(error.pos[0]), text: messages.notYaml(yamlReason(error)) })),
    );
  }
  const repeated = repeatedKey(document);
  if (repeated !== undefined) refuse(at(repeated.offset), messages.repeatedKey(repeated.key));
  const foreign = foreignTag(document);
  if (foreign !== undefined) refuse(at(foreign.offset), messages.foreignTag(foreign.tag));
  let value: unknown;
  try {
    value = document.toJS({ maxAliasCount: mostAliases });
  } catch {
    refuse(fileName, messages.aliases());
  }
  const wrong = forbidden(value);
  if (wrong !== undefined) refuse(fileName, wrong);
  const root = document.contents as Node | null;
  const anchors = anchorsOf(document);
  const placeOf = (path: readonly string[], atKey = false): string =>
    at(deepestRange(root, path, anchors, atKey)?.[0] ?? 0);
  const hidden = unseenIn(value);
  if (hidden !== undefined) refuse(placeOf(hidden.path), messages.unseen(hidden.path.join('.'), hidden.character));
  return { fileName, value, placeOf };
}
