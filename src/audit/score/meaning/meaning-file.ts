import { LineCounter, parseDocument } from 'yaml';
import { z } from 'zod';
import { EvidenceError } from '../../../errors.ts';
import type { Meaning } from './definition.ts';

const texts = z.union([z.string(), z.number(), z.boolean()]).transform(String);
const oneOrMore = z.union([texts.transform((text) => [text]), z.array(texts)]);

const schema = z.strictObject({
  count: z.string().optional(),
  score: z.string().optional(),
  threshold: z.number().optional(),
  below: z.boolean().optional(),
  decision: z.string().optional(),
  decisionPositive: oneOrMore.optional(),
  outcome: z.string().optional(),
  outcomePositive: oneOrMore.optional(),
  groups: z.array(oneOrMore).optional(),
  reference: z.record(z.string(), texts).optional(),
  factors: z.array(z.string()).optional(),
  immutable: z.array(z.string()).optional(),
  otherOutcomes: z.array(z.string()).optional(),
});

const notYaml = (message: string, place: string): EvidenceError => {
  const reason = message.split('\n')[0];
  return new EvidenceError({ en: `this is not YAML: ${reason}`, fr: `ce n’est pas du YAML : ${reason}` }, place);
};

/** Characters of such a file: columns have names, not novels, and the parser compares each key with each other. */
const mostCharacters = 20_000;

const tooLong = (characters: number, name: string): EvidenceError =>
  new EvidenceError(
    {
      en: `${characters} characters are more than names of columns take: ${mostCharacters} at most`,
      fr: `${characters} caractères, c’est trop pour des noms de colonnes\u00a0: ${mostCharacters} au plus`,
    },
    name,
  );

/** The parser is recursive: what is nested too deep ends it. */
function parsed(text: string, lineCounter: LineCounter, name: string) {
  try {
    return parseDocument(text, { lineCounter });
  } catch {
    throw new EvidenceError(
      { en: 'this YAML is nested too deep', fr: 'ce YAML est imbriqué trop profondément' },
      `${name}:1:1`,
    );
  }
}

/**
 * Reads the small YAML that names a table's columns, with the words of `Meaning`; each of `groups` is a column or a list.
 * @throws EvidenceError with file:line:column where it is not understood
 * @example
 * readMeaning('score: points\nthreshold: 60\ngroups: [sex, [sex, age]]').threshold; // 60
 */
export function readMeaning(text: string, name = 'columns.yaml'): Meaning {
  if (text.length > mostCharacters) throw tooLong(text.length, name);
  const lines = new LineCounter();
  const document = parsed(text, lines, name);
  const placeOf = (offset: number): string => {
    const { line, col } = lines.linePos(offset);
    return `${name}:${line}:${col}`;
  };
  const fault = document.errors[0];
  if (fault !== undefined) throw notYaml(fault.message, placeOf(fault.pos[0]));
  let plain: unknown;
  try {
    plain = document.toJS();
  } catch (error) {
    // An alias without its anchor, or aliases that multiply without end.
    throw notYaml((error as Error).message, placeOf(0));
  }
  const checked = schema.safeParse(plain ?? {});
  if (checked.success) return checked.data;
  const issue = checked.error.issues[0];
  const path = issue.code === 'unrecognized_keys' ? [...issue.path, issue.keys[0]] : issue.path;
  const node = document.getIn(path, true) as { range?: [number, number, number] } | undefined;
  throw new EvidenceError(
    {
      en: `“${path.join('.')}”: ${issue.message}; the words are ${Object.keys(schema.shape).join(', ')}`,
      fr: `« ${path.join('.')} » : ${issue.message} ; les mots possibles sont ${Object.keys(schema.shape).join(', ')}`,
    },
    placeOf(node?.range?.[0] ?? 0),
  );
}
