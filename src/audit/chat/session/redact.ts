import { redactedHolds } from './messages.ts';
import type { Session } from './read-session.ts';
import { lineOf, type SessionRecord } from './records.ts';
import { redactText } from './text-digest.ts';

const withoutTexts = (record: SessionRecord): SessionRecord => {
  if (record.type === 'conclusion') {
    const rules = record.rules.map((rule) => ({ ...rule, components: rule.components.map(redactText) }));
    return { ...record, rules };
  }
  if (record.type === 'withdrawal') return record;
  const { text: _text, salt: _salt, ...kept } = record;
  return kept.type === 'header' ? { ...kept, holds: { ...redactedHolds }, redacted: true } : kept;
};

/** The session for publication: salted hashes for every text; times, answers and the chain of hashes unchanged. */
export const redactSession = (session: Session): string => session.records.map(withoutTexts).map(lineOf).join('');
