import * as z from 'zod';
import { mostRules, type TextRule } from '../../../apparatus/text-rules.ts';
import { EvidenceError } from '../../../errors.ts';
import { text } from '../../../language/french.ts';
import { shapeFaultsOf } from '../../../language/shape-words.ts';
import { probeMessages } from './messages.ts';

const ruleSchema = z.object({
  components: z.array(z.string().min(1).max(1000)).min(1).max(100),
  ordered: z.boolean().optional(),
  wildcards: z.enum(['both', 'start', 'end', 'none']).optional(),
  extenuating: z.boolean().optional(),
  switchesOff: z.array(z.int().min(0)).optional(),
  scope: z.enum(['one-to-one', 'group']).optional(),
});

/**
 * Reads invented rules for a simulation: JSON lines, `{"components": ["a", "b"]}`, with `ordered`, `wildcards`,
 * `extenuating`, `switchesOff` and `scope` where wanted; unknown keys are left alone.
 *
 * @throws EvidenceError the line that is no rule
 */
export function readRules(content: string, name: string): TextRule[] {
  const rules: TextRule[] = [];
  for (const [index, line] of content
    .replace(/^\ufeff/, '')
    .split(/\r?\n/)
    .entries()) {
    if (line.trim() === '') continue;
    const place = `${name}:${index + 1}`;
    rules.push(readRule(line, place));
    if (rules.length > mostRules) throw new EvidenceError(probeMessages.badRule(text(`> ${mostRules}`)), place);
  }
  if (rules.length === 0) throw new EvidenceError(probeMessages.noRules(), name);
  return rules;
}

function readRule(line: string, place: string): TextRule {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    throw new EvidenceError(probeMessages.badRule(text(JSON.stringify(line.slice(0, 60)))), place);
  }
  const parsed = ruleSchema.safeParse(value);
  if (parsed.success) return parsed.data;
  const [{ issue, words }] = shapeFaultsOf(ruleSchema, value, parsed.error);
  const key = issue.path.length === 0 ? '' : `${issue.path.join('.')}: `;
  throw new EvidenceError(probeMessages.badRule(text(`${key}${words.en}`, `${key}${words.fr}`)), place);
}

const mostCharacters = 10_000;

/** Reads the blocked message: UTF-8, one final line end taken off. @throws EvidenceError empty, too long, not UTF-8 */
export function readMessageText(bytes: Uint8Array, name: string): string {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new EvidenceError(probeMessages.notUtf8(), name);
  }
  text = text.replace(/\r?\n$/, '');
  if (text.trim() === '') throw new EvidenceError(probeMessages.emptyText(), name);
  const characters = Array.from(text).length;
  if (characters > mostCharacters) throw new EvidenceError(probeMessages.tooLongText(characters), name);
  return text;
}
