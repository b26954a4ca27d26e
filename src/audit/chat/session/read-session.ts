import { EvidenceError } from '../../../errors.ts';
import { shapeFaultsOf } from '../../../language/shape-words.ts';
import { sessionMessages } from './messages.ts';
import { type Conclusion, type Header, hashOf, type Message, recordSchema, type SessionRecord } from './records.ts';
import { isSealIntact, type SealedText } from './text-digest.ts';

/** A session whose chain of hashes holds. */
export interface Session {
  readonly header: Header;
  readonly messages: readonly Message[];
  /** The last conclusion, if the session came to one. */
  readonly conclusion: Conclusion | null;
  readonly records: readonly SessionRecord[];
  /** Hash of the last record: what to publish or have time-stamped. */
  readonly lastHash: string;
  readonly redacted: boolean;
  /** Length in UTF-16 units of what can be read; a line cut off by a crash lies behind it. */
  readonly intactLength: number;
}

const largestSession = 64 * 1024 * 1024;

/** The version of a header that a later program wrote, else `null`. */
function laterVersion(value: unknown): number | null {
  const { type, version } = (value ?? {}) as { type?: unknown; version?: unknown };
  return type === 'header' && typeof version === 'number' && version > 1 ? version : null;
}

function parseLine(line: string, place: string): SessionRecord {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    throw new EvidenceError(sessionMessages.notJson(line.slice(0, 60)), place);
  }
  const version = laterVersion(value);
  if (version !== null) throw new EvidenceError(sessionMessages.laterVersion(version), place);
  const parsed = recordSchema.safeParse(value);
  if (parsed.success) return parsed.data;
  const [{ issue, words }] = shapeFaultsOf(recordSchema, value, parsed.error);
  throw new EvidenceError(sessionMessages.badRecord(issue.path.join('.'), words), place);
}

function sealsOf(record: SessionRecord): readonly SealedText[] {
  if (record.type === 'withdrawal') return [];
  return record.type === 'conclusion' ? record.rules.flatMap((rule) => rule.components) : [record];
}

/** The messages whose answers stand: those taken back are gone. */
function standingMessages(records: readonly SessionRecord[]): Message[] {
  const messages: Message[] = [];
  for (const record of records) {
    if (record.type === 'message') messages.push(record);
    if (record.type === 'withdrawal') messages.length = record.from - 1;
  }
  return messages;
}

async function demandChain(records: readonly SessionRecord[], name: string): Promise<void> {
  let previous = '';
  let number = 0;
  for (const [index, record] of records.entries()) {
    const place = `${name}:${index + 1}`;
    if ((record.type === 'header') !== (index === 0)) throw new EvidenceError(sessionMessages.headerFirst(), place);
    if (record.previous !== previous) throw new EvidenceError(sessionMessages.brokenChain(), place);
    const { hash, previous: _, ...content } = record;
    if ((await hashOf(content, previous)) !== hash) throw new EvidenceError(sessionMessages.wrongHash(), place);
    for (const sealedText of sealsOf(record))
      if (!(await isSealIntact(sealedText))) throw new EvidenceError(sessionMessages.wrongText(), place);
    if (record.type === 'message' && record.number !== ++number)
      throw new EvidenceError(sessionMessages.wrongNumber(record.number, number), place);
    if (record.type === 'withdrawal') {
      if (record.from > number) throw new EvidenceError(sessionMessages.wrongNumber(record.from, number), place);
      number = record.from - 1;
    }
    previous = hash;
  }
}

/**
 * Reads a session file and checks its chain of hashes; a last line that a crash cut off is left out.
 *
 * @param name of the file, for error messages
 * @throws EvidenceError what is not a record, or a record that was changed, with its line
 */
export async function readSession(content: string, name: string): Promise<Session> {
  if (content.length > largestSession) throw new EvidenceError(sessionMessages.tooLarge(), name);
  const intactLength = content.lastIndexOf('\n') + 1;
  const lines = content.slice(0, intactLength).split('\n').slice(0, -1);
  if (lines.length === 0) throw new EvidenceError(sessionMessages.empty(), name);
  const records = lines.map((line, index) => parseLine(line, `${name}:${index + 1}`));
  await demandChain(records, name);
  const conclusions = records.filter((record) => record.type === 'conclusion');
  const last = records[records.length - 1];
  return {
    header: records[0] as Header,
    messages: standingMessages(records),
    conclusion: last.type === 'conclusion' ? conclusions[conclusions.length - 1] : null,
    records,
    lastHash: last.hash,
    redacted: records.some((record) => sealsOf(record).some((sealedText) => sealedText.text === undefined)),
    intactLength,
  };
}
