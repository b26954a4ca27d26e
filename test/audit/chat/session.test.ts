import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createTextFilter } from '../../../src/apparatus/text-rules.ts';
import {
  type Oracle,
  readPrior,
  readSession,
  redactSession,
  runSession,
  type Session,
  simulatedOracle,
  verifySession,
  wechatPrior,
} from '../../../src/audit/chat/index.ts';
import { EvidenceError } from '../../../src/errors.ts';

const prior = readPrior(wechatPrior);
const text = 'Tomorrow the red balloon and the old kite fly over the harbour.';
const rules = [{ components: ['red', 'kite'] }];

class Killed extends Error {}

/** A session file in memory; the process can be killed before any answer. */
async function play(file: { content: string }, options: { loss?: number; killAt?: number; oracle?: Oracle } = {}) {
  const begun = file.content === '' ? null : await readSession(file.content, 'session');
  if (begun !== null) file.content = file.content.slice(0, begun.intactLength);
  let asked = 0;
  const inner = options.oracle ?? simulatedOracle(rules, { loss: options.loss ?? 0 }, begun?.messages.length ?? 0);
  const result = await runSession(
    {
      text,
      oracleKind: 'rules',
      outsideReach: null,
      loss: options.loss ?? 0,
      prior,
      now: () => new Date(Date.UTC(2026, 0, 1)),
      append: async (line) => {
        file.content += line;
      },
      oracle: async (message, purpose) => {
        if (options.killAt !== undefined && asked >= options.killAt) throw new Killed();
        asked++;
        return inner(message, purpose);
      },
    },
    begun,
  );
  return { result, asked };
}

const reopened = (content: string): Promise<Session> => readSession(content, 'session');

describe('a session', () => {
  it('through an app that cuts off spaces at the ends finds a rule that begins and ends with one, and verifies', async () => {
    const filter = createTextFilter([{ components: [' red', 'kite '] }]);
    const file = { content: '' };
    const { result } = await play(file, {
      oracle: async (message) => {
        expect(message).toBe(message.trim());
        return !filter.judge(message.trim()).blocked;
      },
    });
    expect(result.rules).toEqual([{ components: [' red', 'kite '], confirmed: true }]);
    const verification = await verifySession(await reopened(file.content));
    expect(verification.holds).toBe(true);
    expect(verification.statements.filter(({ standing }) => standing === 'failed')).toEqual([]);
  });

  it('killed at any answer goes on without asking again', async () => {
    for (const loss of [0, 0.05]) {
      const whole = { content: '' };
      const { result, asked } = await play(whole, { loss });
      for (let killAt = 0; killAt < asked; killAt++) {
        const file = { content: '' };
        await expect(play(file, { loss, killAt })).rejects.toThrow(Killed);
        const rest = await play(file, { loss });
        expect(rest.asked).toBe(asked - killAt);
        expect(rest.result).toEqual(result);
        const again = await play(file, { loss });
        expect(again.asked).toBe(0);
      }
    }
  });

  it('killed in the middle of writing a line loses that line and nothing else', async () => {
    const whole = { content: '' };
    await play(whole);
    const lines = whole.content.split('\n');
    const file = { content: `${lines.slice(0, 8).join('\n')}\n${lines[8].slice(0, 40)}` };
    const { result } = await play(file);
    expect(result.verdict).toBe('rule-found');
    expect((await reopened(file.content)).messages).toHaveLength((await reopened(whole.content)).messages.length);
  });

  it('stopped by its budget goes on with a larger one', async () => {
    const file = { content: '' };
    const append = async (line: string) => {
      file.content += line;
    };
    const oracle = simulatedOracle(rules);
    const base = {
      text,
      oracle,
      oracleKind: 'rules',
      outsideReach: null,
      loss: 0,
      prior,
      append,
      now: () => new Date(),
    } as const;
    expect((await runSession({ ...base, budget: 6 })).verdict).toBe('budget-spent');
    const rest = await runSession({ ...base, oracle: simulatedOracle(rules, {}, 6) }, await reopened(file.content));
    expect(rest.verdict).toBe('rule-found');
    expect((await verifySession(await reopened(file.content))).holds).toBe(true);
  });

  it('is refused for another text or another oracle', async () => {
    const file = { content: '' };
    await play(file);
    const begun = await reopened(file.content);
    const options = {
      oracle: async () => true,
      outsideReach: null,
      loss: 0,
      prior,
      append: async () => {},
      now: () => new Date(),
    };
    await expect(runSession({ ...options, text: 'other', oracleKind: 'rules' }, begun)).rejects.toThrow(EvidenceError);
    await expect(runSession({ ...options, text, oracleKind: 'cmd' }, begun)).rejects.toThrow(EvidenceError);
  });
});

describe('verifying a session', () => {
  it('checks the chain, replays the search and shows what closes the rule', async () => {
    for (const loss of [0, 0.05]) {
      const file = { content: '' };
      await play(file, { loss });
      const { holds, statements } = await verifySession(await reopened(file.content));
      expect(holds).toBe(true);
      expect(statements.filter((statement) => statement.text.en.includes('is needed'))).toHaveLength(2);
      expect(statements.some((statement) => statement.standing === 'likely')).toBe(true);
    }
  });

  it('says that an unfinished session is unfinished', async () => {
    const file = { content: '' };
    await expect(play(file, { killAt: 9 })).rejects.toThrow(Killed);
    const { holds, statements } = await verifySession(await reopened(file.content));
    expect(holds).toBe(true);
    expect(statements.some((statement) => statement.text.en.includes('not finished'))).toBe(true);
  });

  it('refuses a file in which anything was edited, and names the line', async () => {
    const file = { content: '' };
    await play(file);
    const lines = file.content.trimEnd().split('\n');
    const edits: [number, (line: string) => string][] = [
      [3, (line) => line.replace('"answer":1', '"answer":0').replace('"answer":0', '"answer":1')],
      [4, (line) => line.replace(/"text":"./, '"text":"Z')],
      [2, (line) => line.replace('2026', '2025')],
      [lines.length - 1, (line) => line.replace('rule-found', 'not-blocked')],
      [0, (line) => line.replace('"loss":0', '"loss":0.1')],
    ];
    for (const [index, edit] of edits) {
      const edited = lines.map((line, at) => (at === index ? edit(line) : line));
      if (edited[index] === lines[index]) edited[index] = lines[index].replace('"answer":0', '"answer":1');
      await expect(reopened(`${edited.join('\n')}\n`)).rejects.toThrow(new RegExp(`^session:${index + 1}: `));
    }
    await expect(reopened(`${lines.toSpliced(3, 1).join('\n')}\n`)).rejects.toThrow(EvidenceError);
    const later = file.content.replace('"version":1', '"version":2');
    await expect(reopened(later)).rejects.toThrow(/version 2 .* newer/);
    await expect(reopened('not a session\n')).rejects.toThrow(EvidenceError);
    await expect(reopened('')).rejects.toThrow(EvidenceError);
  });

  it('notices a conclusion that the answers do not bear out, even with a fresh chain', async () => {
    const honest = { content: '' };
    await play(honest);
    const { linked, lineOf } = await import('../../../src/audit/chat/session/records.ts');
    const { seal } = await import('../../../src/audit/chat/session/text-digest.ts');
    const session = await reopened(honest.content);
    let previous = '';
    let forged = '';
    for (const record of session.records) {
      const { previous: _previous, hash: _hash, ...content } = record;
      const changed =
        content.type === 'conclusion'
          ? { ...content, rules: [{ confirmed: true, components: [await seal('balloon')] }] }
          : content;
      const next = await linked(changed as Parameters<typeof linked>[0], previous);
      previous = next.hash;
      forged += lineOf(next);
    }
    expect((await verifySession(await reopened(forged))).holds).toBe(false);
  });
});

describe('redacting a session', () => {
  it('takes every text away and keeps the chain verifiable', async () => {
    const file = { content: '' };
    await play(file, { loss: 0.02 });
    const session = await reopened(file.content);
    const redacted = redactSession(session);
    for (const word of ['red', 'kite', 'balloon', 'salt":']) expect(redacted.includes(`${word} `)).toBe(false);
    for (const message of session.messages) expect(redacted).not.toContain(JSON.stringify(message.text));
    expect(redacted).not.toContain('"text":');
    const again = await reopened(redacted);
    expect(again.redacted).toBe(true);
    expect(again.lastHash).toBe(session.lastHash);
    const { holds, statements } = await verifySession(again);
    expect(holds).toBe(true);
    expect(statements.some((statement) => statement.text.en.includes('redacted'))).toBe(true);
  });

  it('cannot be gone on with', async () => {
    const file = { content: '' };
    await play(file);
    const redacted = { content: redactSession(await reopened(file.content)) };
    await expect(play(redacted)).rejects.toThrow(EvidenceError);
  });
});

describe('any bytes', () => {
  it('are a session or a clear error', async () => {
    const file = { content: '' };
    await play(file);
    await fc.assert(
      fc.asyncProperty(fc.nat(file.content.length - 1), fc.string({ maxLength: 5 }), async (place, junk) => {
        const content = file.content.slice(0, place) + junk + file.content.slice(place + junk.length);
        await reopened(content).catch((error: unknown) => expect(error).toBeInstanceOf(EvidenceError));
      }),
      { seed: 5, numRuns: 150 },
    );
  });
});
