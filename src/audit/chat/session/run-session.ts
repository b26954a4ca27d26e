import { EvidenceError } from '../../../errors.ts';
import type { Oracle, Sent } from '../probe/channel.ts';
import type { Prior } from '../probe/prior.ts';
import { type ProbeResult, probeText } from '../probe/probe.ts';
import { sessionHolds, sessionMessages } from './messages.ts';
import type { Session } from './read-session.ts';
import { type Header, lineOf, linked, type Message, type UnlinkedRecord } from './records.ts';
import { seal } from './text-digest.ts';

/** What a probe that keeps a session needs. */
export interface SessionOptions {
  readonly text: string;
  readonly oracle: Oracle;
  readonly oracleKind: Header['oracle'];
  readonly outsideReach: boolean | null;
  /** Where the messages are sent; one to one where left out. */
  readonly scope?: Header['scope'];
  readonly loss: number;
  readonly prior: Prior;
  readonly budget?: number;
  /** Puts a line at the end of the session file, safe on disk when it returns. */
  readonly append: (line: string) => Promise<void>;
  readonly now: () => Date;
  /** Told before a message is sent, so that a probe killed before its answer is not resumed as if it had sent none. */
  readonly onAsking?: (number: number) => void;
  /** Asks again about an arrival that the other answers speak against; may throw `TakenBack`. */
  readonly onDoubt?: (number: number, text: string) => Promise<void>;
}

/** Appends linked records, one after the other. */
class SessionWriter {
  lastHash: string;
  readonly #options: SessionOptions;

  constructor(options: SessionOptions, lastHash: string) {
    this.#options = options;
    this.lastHash = lastHash;
  }

  async write(record: UnlinkedRecord): Promise<void> {
    const whole = await linked(record, this.lastHash);
    await this.#options.append(lineOf(whole));
    this.lastHash = whole.hash;
  }
}

async function writeHeader(writer: SessionWriter, options: SessionOptions): Promise<void> {
  await writer.write({
    type: 'header',
    format: 'contrechamp-chat-session',
    version: 1,
    holds: { ...sessionHolds },
    time: options.now().toISOString(),
    ...(await seal(options.text)),
    oracle: options.oracleKind,
    scope: options.scope ?? 'one-to-one',
    outsideReach: options.outsideReach,
    loss: options.loss,
    prior: { components: [...options.prior.components], lengths: [...options.prior.lengths] },
  });
}

async function writeConclusion(writer: SessionWriter, result: ProbeResult, time: string): Promise<void> {
  const rules = await Promise.all(
    result.rules.map(async ({ confirmed, components }) => ({
      confirmed,
      components: await Promise.all(components.map((component) => seal(component))),
    })),
  );
  const { verdict, complete, probes, confirmations, closing } = result;
  await writer.write({
    type: 'conclusion',
    time,
    verdict,
    reason: result.reason ?? null,
    complete,
    rules,
    probes,
    confirmations,
    closing: [...closing],
  });
}

/** The testers take back an answer, and all that were given after it. */
export class TakenBack extends Error {
  readonly from: number;

  constructor(from: number) {
    super(`taken back from message ${from}`);
    this.from = from;
  }
}

/** Answers from the session as long as it has some. */
export function recordedAnswer(
  recorded: readonly Pick<Message, 'text' | 'answer'>[],
  number: number,
  text: string,
): boolean | null {
  const message = recorded[number - 1];
  if (message === undefined) return null;
  if (message.text !== text) throw new EvidenceError(sessionMessages.otherQuestion(number));
  return message.answer === 1;
}

function demandSameSession(session: Session, options: SessionOptions): void {
  if (session.redacted) throw new EvidenceError(sessionMessages.isRedacted());
  if (session.header.text !== options.text) throw new EvidenceError(sessionMessages.otherText());
  if (session.header.oracle !== options.oracleKind)
    throw new EvidenceError(sessionMessages.otherOracle(session.header.oracle, options.oracleKind));
}

/**
 * Probes a text and keeps every answer in a hash-chained session, or goes on with one: the search is a function of the
 * answers, so those on record are replayed and nothing is asked twice.
 */
export async function runSession(options: SessionOptions, begun: Session | null = null): Promise<ProbeResult> {
  if (begun !== null) demandSameSession(begun, options);
  const writer = new SessionWriter(options, begun?.lastHash ?? '');
  if (begun === null) await writeHeader(writer, options);
  const recorded: Pick<Message, 'text' | 'answer'>[] = [...(begun?.messages ?? [])];
  const { loss, prior } = begun?.header ?? options;
  let isNews = false;
  let asked = 0;
  const answered: Oracle = async (text, purpose) => {
    const number = asked++ + 1;
    const known = recordedAnswer(recorded, number, text);
    if (known !== null) return known;
    options.onAsking?.(number);
    const answer = await options.oracle(text, purpose);
    isNews = true;
    const time = options.now().toISOString();
    const sealed = await seal(text);
    await writer.write({ type: 'message', number, time, purpose, ...sealed, answer: answer ? 1 : 0 });
    recorded.push({ text, answer: answer ? 1 : 0 });
    return answer;
  };
  const settled = new Set<number>();
  const onDoubt = async ({ number, text }: Sent): Promise<void> => {
    if (options.onDoubt === undefined || settled.has(number) || asked < recorded.length) return;
    settled.add(number);
    await options.onDoubt(number, text);
  };
  for (;;) {
    asked = 0;
    try {
      const result = await probeText(options.text, answered, { loss, prior, budget: options.budget, onDoubt });
      if (isNews || begun?.conclusion?.verdict !== result.verdict)
        await writeConclusion(writer, result, options.now().toISOString());
      return result;
    } catch (error) {
      if (!(error instanceof TakenBack)) throw error;
      await writer.write({ type: 'withdrawal', time: options.now().toISOString(), from: error.from });
      recorded.length = error.from - 1;
    }
  }
}
