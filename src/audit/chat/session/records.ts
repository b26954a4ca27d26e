import * as z from 'zod';
import { type SealedText, sha256 } from './text-digest.ts';

const hash = z.string().regex(/^[0-9a-f]{64}$/);
const sealed = { text: z.string().optional(), salt: z.string().optional(), textHash: hash };
const link = { previous: z.union([hash, z.literal('')]), hash };
const time = z.iso.datetime();
const shares = z.array(z.number().min(0).max(1)).max(1001);

const headerSchema = z.strictObject({
  type: z.literal('header'),
  format: z.literal('contrechamp-chat-session'),
  version: z.literal(1),
  holds: z.strictObject({ en: z.string(), fr: z.string() }),
  redacted: z.boolean().optional(),
  time,
  ...sealed,
  oracle: z.enum(['rules', 'cmd', 'manual']),
  /** Where the messages were sent. */
  scope: z.enum(['one-to-one', 'group']),
  /** In the manual form: both people said that they and their accounts are outside the censor's reach. */
  outsideReach: z.boolean().nullable(),
  loss: z.number().min(0).lt(0.5),
  prior: z.strictObject({ components: shares, lengths: shares }),
  ...link,
});

const messageSchema = z.strictObject({
  type: z.literal('message'),
  number: z.int().min(1),
  time,
  purpose: z.enum(['whole-text', 'separator', 'search', 'mask', 'check', 'control', 'confirm-rule', 'confirm-without']),
  ...sealed,
  /** 1: it arrived. 0: silence. */
  answer: z.union([z.literal(0), z.literal(1)]),
  ...link,
});

/** The last answers, from this message on, were taken back. */
const withdrawalSchema = z.strictObject({ type: z.literal('withdrawal'), time, from: z.int().min(1), ...link });

const conclusionSchema = z.strictObject({
  type: z.literal('conclusion'),
  time,
  verdict: z.enum(['rule-found', 'several-rules', 'not-blocked', 'not-monotone', 'budget-spent', 'inconclusive']),
  reason: z.string().nullable(),
  complete: z.boolean(),
  rules: z.array(z.strictObject({ confirmed: z.boolean(), components: z.array(z.strictObject(sealed)) })),
  probes: z.int().min(0),
  confirmations: z.int().min(0),
  /** Numbers of the messages that close the confirmed rules. */
  closing: z.array(z.int().min(1)),
  ...link,
});

export const recordSchema = z.discriminatedUnion('type', [
  headerSchema,
  messageSchema,
  withdrawalSchema,
  conclusionSchema,
]);

export type Header = z.infer<typeof headerSchema>;
export type Message = z.infer<typeof messageSchema>;
export type Withdrawal = z.infer<typeof withdrawalSchema>;
export type Conclusion = z.infer<typeof conclusionSchema>;
export type SessionRecord = z.infer<typeof recordSchema>;

type Unlinked<T> = T extends SessionRecord ? Omit<T, 'previous' | 'hash'> : never;
export type UnlinkedRecord = Unlinked<SessionRecord>;

const isSealed = (value: object): value is SealedText => 'textHash' in value;
const notHashed = new Set(['text', 'salt', 'hash', 'redacted', 'holds']);

/** The same value with sorted keys and without what redaction may take away. */
function canonical(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(canonical);
  if (typeof value !== 'object' || value === null) return value;
  const hidden = isSealed(value) || 'type' in value;
  const keys = Object.keys(value)
    .filter((key) => !(hidden && notHashed.has(key)))
    .sort();
  return keys.map((key) => [key, canonical((value as Record<string, unknown>)[key])]);
}

/** The hash of a record: of everything in it but the texts, which enter by their own hashes. */
export const hashOf = (record: UnlinkedRecord, previous: string): Promise<string> =>
  sha256(JSON.stringify(canonical({ ...record, previous })));

/** Puts a record at the end of the chain. */
export async function linked(record: UnlinkedRecord, previous: string): Promise<SessionRecord> {
  return { ...record, previous, hash: await hashOf(record, previous) } as SessionRecord;
}

/** One line of a session file. */
export const lineOf = (record: SessionRecord): string => `${JSON.stringify(record)}\n`;

/** Whether a session that ended so can have confirmed a rule: an inconclusive one confirms nothing, whatever it says. */
export const isConfirming = ({ verdict }: Pick<Conclusion, 'verdict'>): boolean =>
  verdict === 'rule-found' || verdict === 'several-rules' || verdict === 'budget-spent';
