import { csvText } from '../../../document/csv.ts';
import { wilson } from '../../../statistics/intervals.ts';
import { charactersOf, holdsAll } from '../probe/characters.ts';
import type { Session } from './read-session.ts';
import { type Header, isConfirming } from './records.ts';

/** One rule as all sessions together show it. */
export interface RuleBookEntry {
  readonly components: readonly string[];
  readonly scope: Header['scope'];
  /** First and last time at which it is known to have blocked, ISO 8601. */
  readonly firstSeen: string;
  readonly lastSeen: string;
  /** Sessions that confirmed it. */
  readonly confirmed: number;
  /** First time after `lastSeen` at which a message that holds the whole rule arrived; `null` if none did. */
  readonly goneBy: string | null;
  /** Whether any session tried it again after the one that first confirmed it. */
  readonly retested: boolean;
}

export interface RuleBook {
  readonly rules: readonly RuleBookEntry[];
  /** Of the rules tried again in a later session, those that still blocked at the last try. */
  readonly churn: {
    readonly retested: number;
    readonly stillBlocking: number;
    readonly low: number;
    readonly high: number;
  };
  /** Redacted or unfinished sessions, of which nothing is known here. */
  readonly sessionsLeftOut: number;
}

interface Sighting {
  readonly time: string;
  readonly blocked: boolean;
  readonly session: Session;
}

const keyOf = (components: readonly string[], scope: string): string => JSON.stringify([[...components].sort(), scope]);

function confirmedRules(session: Session): string[][] {
  const { conclusion } = session;
  const rules = conclusion !== null && isConfirming(conclusion) ? conclusion.rules : [];
  return rules.filter((rule) => rule.confirmed).map((rule) => rule.components.map((component) => component.text!));
}

/** Every message that says something of a rule: it alone was silent, or a message that holds it arrived. */
function sightingsOf(components: readonly string[], scope: string, sessions: readonly Session[]): Sighting[] {
  const length = charactersOf(components.join(' ')).length;
  return sessions
    .filter((session) => session.header.scope === scope)
    .flatMap((session) =>
      session.messages
        .filter((message) => holdsAll(message.text!, [...new Set(components)]))
        .filter((message) => message.answer === 1 || charactersOf(message.text!).length <= length)
        .filter((message) => message.answer === 0 || holdsAll(message.text!, components))
        .map((message) => ({ time: message.time, blocked: message.answer === 0, session })),
    )
    .sort((one, two) => (one.time < two.time ? -1 : 1));
}

function entryOf(components: readonly string[], scope: Header['scope'], sessions: readonly Session[]): RuleBookEntry {
  const sightings = sightingsOf(components, scope, sessions);
  const blocked = sightings.filter((sighting) => sighting.blocked);
  const lastSeen = blocked[blocked.length - 1];
  const confirmed = sessions.filter(
    (session) =>
      session.header.scope === scope &&
      confirmedRules(session).some((rule) => keyOf(rule, scope) === keyOf(components, scope)),
  );
  const passed = sightings.find((sighting) => !sighting.blocked && sighting.time > lastSeen.time);
  return {
    components,
    scope,
    firstSeen: blocked[0].time,
    lastSeen: lastSeen.time,
    confirmed: confirmed.length,
    goneBy: passed?.time ?? null,
    retested: sightings.some((sighting) => sighting.session !== blocked[0].session),
  };
}

/** Copies of one session, told by its first line, are one session: the longest of them. */
function eachOnce(sessions: readonly Session[]): Session[] {
  const byHeader = new Map<string, Session>();
  for (const session of sessions) {
    const before = byHeader.get(session.header.hash);
    if (before === undefined || session.records.length > before.records.length)
      byHeader.set(session.header.hash, session);
  }
  return [...byHeader.values()];
}

/**
 * Gathers the confirmed rules of many sessions: where each works, when it was first and last seen to block, and how many
 * still did when they were tried again.
 */
export function ruleBook(sessions: readonly Session[]): RuleBook {
  const whole = sessions.filter((session) => !session.redacted && session.conclusion !== null);
  const readable = eachOnce(whole);
  const known = new Map<string, { components: string[]; scope: Header['scope'] }>();
  for (const session of readable)
    for (const components of confirmedRules(session)) {
      const { scope } = session.header;
      const key = keyOf(components, scope);
      if (!known.has(key)) known.set(key, { components, scope });
    }
  const rules = [...known.values()]
    .map(({ components, scope }) => entryOf(components, scope, readable))
    .sort((one, two) => (one.firstSeen < two.firstSeen ? -1 : 1));
  const retested = rules.filter((rule) => rule.retested);
  const stillBlocking = retested.filter((rule) => rule.goneBy === null).length;
  return {
    rules,
    churn: { retested: retested.length, stillBlocking, ...wilson(stillBlocking, retested.length) },
    sessionsLeftOut: sessions.length - whole.length,
  };
}

/** The rule book as CSV: one rule a line, components joined by " + ". */
export const ruleBookCsv = ({ rules }: RuleBook): string =>
  csvText(
    ['components', 'count', 'scope', 'first_seen', 'last_seen', 'confirmed', 'gone_by', 'retested'],
    rules.map(({ components, scope, firstSeen, lastSeen, confirmed, goneBy, retested }) => [
      components.join(' + '),
      components.length,
      scope,
      firstSeen,
      lastSeen,
      confirmed,
      goneBy ?? '',
      retested ? 'yes' : 'no',
    ]),
  );
