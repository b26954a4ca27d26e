import { describe, expect, it } from 'vitest';
import {
  readPrior,
  readSession,
  redactSession,
  ruleBook,
  ruleBookCsv,
  runSession,
  type Session,
  sessionReport,
  simulatedOracle,
  verifySession,
  wechatPrior,
} from '../../../src/audit/chat/index.ts';

const prior = readPrior(wechatPrior);

/** A session of one day, against the rules in force that day. */
async function sessionOf(
  text: string,
  components: string[][],
  day: number,
  scope: 'one-to-one' | 'group' = 'one-to-one',
): Promise<Session> {
  let content = '';
  let second = 0;
  await runSession({
    text,
    oracle: simulatedOracle(components.map((rule) => ({ components: rule }))),
    oracleKind: 'rules',
    outsideReach: null,
    scope,
    loss: 0,
    prior,
    append: async (line) => {
      content += line;
    },
    now: () => new Date(Date.UTC(2025, 0, day, 0, 0, second++)),
  });
  return readSession(content, 'session');
}

describe('the rule book', () => {
  it('counts a session once, however many copies of it are given', async () => {
    const once = await sessionOf('the red kite', [['red', 'kite']], 1);
    const book = ruleBook([once, once, once]);
    expect(book.rules[0]).toMatchObject({ confirmed: 1, retested: false });
    expect(book.churn.retested).toBe(0);
  });

  it('gathers rules over sessions: where, first and last seen, and those that are gone', async () => {
    const text = 'the red kite and the blue boat';
    const sessions = [
      await sessionOf(text, [['red', 'kite']], 1),
      await sessionOf(
        text,
        [
          ['red', 'kite'],
          ['blue', 'boat'],
        ],
        5,
      ),
      await sessionOf(text, [['blue', 'boat']], 9),
      await sessionOf(text, [['red', 'kite']], 9, 'group'),
    ];
    const book = ruleBook([...sessions, await readSession(redactSession(sessions[0]), 'redacted')]);
    expect(book.sessionsLeftOut).toBe(1);
    const of = (word: string, scope: string) =>
      book.rules.find((rule) => rule.components.includes(word) && rule.scope === scope)!;
    expect(book.rules).toHaveLength(3);
    expect(of('kite', 'one-to-one')).toMatchObject({ confirmed: 2, retested: true });
    expect(of('kite', 'one-to-one').firstSeen.slice(0, 10)).toBe('2025-01-01');
    expect(of('kite', 'one-to-one').lastSeen.slice(0, 10)).toBe('2025-01-05');
    expect(of('kite', 'one-to-one').goneBy?.slice(0, 10)).toBe('2025-01-09');
    expect(of('boat', 'one-to-one')).toMatchObject({ confirmed: 2, goneBy: null });
    expect(of('kite', 'group')).toMatchObject({ confirmed: 1, retested: false });
    expect(book.churn).toMatchObject({ retested: 2, stillBlocking: 1 });
    expect(ruleBookCsv(book).split('\r\n')).toHaveLength(4);
  });
});

describe('the report of a session', () => {
  it('shows what is proved, likely and unknown in both languages, without a script', async () => {
    const session = await sessionOf('the red kite <script>alert(1)</script>', [['red', '<script>']], 1);
    const markup = sessionReport(session, await verifySession(session), 'fr');
    for (const words of ['Proved', 'Prouvé', 'Likely', 'Probable', 'Not known', 'Inconnu', session.lastHash])
      expect(markup).toContain(words);
    expect(markup).not.toContain('<script');
    expect(markup).toContain('&lt;script&gt;');
  });

  it('of a redacted session shows none of its texts', async () => {
    const session = await sessionOf('the red kite', [['red', 'kite']], 1);
    const redacted = await readSession(redactSession(session), 'redacted');
    const markup = sessionReport(redacted, await verifySession(redacted), 'en');
    expect(markup).not.toMatch(/“red”|kite/);
    expect(markup).toContain('redacted');
  });
});
