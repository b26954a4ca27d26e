import { LineCounter, parseDocument } from 'yaml';
import { z } from 'zod';
import { EvidenceError } from '../../../errors.ts';
import type { Bilingual } from '../../../language/bilingual.ts';
import { text } from '../../../language/french.ts';
import { shapeFaultsOf } from '../../../language/shape-words.ts';
import { yamlReason } from '../../../language/yaml-words.ts';
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

const notYaml = (reason: Bilingual, place: string): EvidenceError =>
  new EvidenceError(text(`this is not YAML: ${reason.en}`, `ce n’est pas du YAML : ${reason.fr}`), place);

/** Characters of such a file: columns have names, not novels, and the parser compares each key with each other. */
const mostCharacters = 20_000;

const tooLong = (characters: number, name: string): EvidenceError =>
  new EvidenceError(
    text(
      `${characters} characters are more than names of columns take: ${mostCharacters} at most`,
      `${characters} caractères, c’est trop pour des noms de colonnes : ${mostCharacters} au plus`,
    ),
    name,
  );

/** The parser is recursive: what is nested too deep ends it. */
function parsed(yaml: string, lineCounter: LineCounter, name: string) {
  try {
    return parseDocument(yaml, { lineCounter });
  } catch {
    throw new EvidenceError(
      text('this YAML is nested too deep', 'ce YAML est imbriqué trop profondément'),
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
export function readMeaning(yaml: string, name = 'columns.yaml'): Meaning {
  if (yaml.length > mostCharacters) throw tooLong(yaml.length, name);
  const lines = new LineCounter();
  const document = parsed(yaml, lines, name);
  const placeOf = (offset: number): string => {
    const { line, col } = lines.linePos(offset);
    return `${name}:${line}:${col}`;
  };
  const fault = document.errors[0];
  if (fault !== undefined) throw notYaml(yamlReason(fault), placeOf(fault.pos[0]));
  let plain: unknown;
  try {
    plain = document.toJS();
  } catch {
    throw notYaml(
      text(
        'an alias has no anchor, or aliases multiply without end',
        'un alias n’a pas d’ancre, ou les alias se multiplient sans fin',
      ),
      placeOf(0),
    );
  }
  const checked = schema.safeParse(plain ?? {});
  if (checked.success) return checked.data;
  const [{ issue, words }] = shapeFaultsOf(schema, plain ?? {}, checked.error);
  const path = issue.code === 'unrecognized_keys' ? [...issue.path, issue.keys[0]] : issue.path;
  const node = document.getIn(path, true) as { range?: [number, number, number] } | undefined;
  throw new EvidenceError(
    text(
      `“${path.join('.')}”: ${words.en}; the words are ${Object.keys(schema.shape).join(', ')}`,
      `« ${path.join('.')} » : ${words.fr} ; les mots possibles sont ${Object.keys(schema.shape).join(', ')}`,
    ),
    placeOf(node?.range?.[0] ?? 0),
  );
}
