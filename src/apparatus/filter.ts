import { eachArrival } from '../country/arrivals.ts';
import { happened } from '../country/columns.ts';
import { totalRow } from '../country/events.ts';
import { happen, happenToMany, tallied, tally, tallyOf } from '../country/happen.ts';
import { becomeAware } from '../country/knowing.ts';
import { streams } from '../country/luck.ts';
import { type ApparatusWeek, recordNumber, slots } from '../country/step.ts';
import { countBelow } from '../country/totals.ts';
import { messagesDone, mostSensitiveWords, sensitiveWords } from './sensors.ts';

/** Probability that a message on an ordinary or a sensitive topic is erased, over group and one-to-one chat. */
export function erasedShare(step: ApparatusWeek, topic: 'ordinary' | 'sensitive'): number {
  const { filter, errors, safeguards } = step.regime;
  if (!filter.on || (topic === 'ordinary' && !errors)) return 0;
  const inGroups = step.country.scenario.counted.messagesGroupShare;
  const hit = topic === 'ordinary' ? filter.hitOrdinary : filter.hitSensitive;
  return hit * (1 - safeguards.encryption) * (inGroups + (1 - inGroups) * filter.oneToOne);
}

/** Share of senders who are told: nobody while the use is secret. */
const toldShare = ({ regime }: ApparatusWeek): number => (regime.secret ? 0 : regime.filter.told);

/** Probability that somebody knows of an erased message: the sender is told, or else one of the ends notices. */
function noticedShare(step: ApparatusWeek): number {
  const { notice } = step.regime.filter;
  const told = toldShare(step);
  return told + (1 - told) * (1 - (1 - notice) ** 2);
}

/** The filter's week: messages erased unnoticed are counted, those that somebody misses are drawn for that person. */
export function filter(step: ApparatusWeek): void {
  if (!step.regime.filter.on) return;
  eraseUnnoticed(step);
  eraseNoticed(step, 'ordinary');
  eraseNoticed(step, 'sensitive');
  breakConversations(step);
}

function eraseUnnoticed(step: ApparatusWeek): void {
  const { country, neighbourhood, week } = step;
  const unnoticed = 1 - noticedShare(step);
  const topics = ['ordinary', 'sensitive'] as const;
  topics.forEach((topic, kind) => {
    const share = erasedShare(step, topic) * unnoticed;
    for (let g = 0; g < step.peopleByGroup.length; g += 1) {
      const address = kind * 4 + g;
      const messages = messagesDone(step, topic, g);
      const erased = countBelow(country.luck, streams.erased, neighbourhood.index, week, address, messages, share);
      happenToMany(step, g, totalRow.erased + kind, erased);
    }
  });
}

function eraseNoticed(step: ApparatusWeek, topic: 'ordinary' | 'sensitive'): void {
  const { country, neighbourhood, week, chunk, base } = step;
  const { counted } = country.scenario;
  const share = topic === 'ordinary' ? 1 - counted.messagesSensitiveShare : counted.messagesSensitiveShare;
  const erased = counted.messages * 7 * share * erasedShare(step, topic);
  const largest = erased * noticedShare(step) * (topic === 'ordinary' ? 1 : mostSensitiveWords(step));
  const stream = topic === 'ordinary' ? streams.missingOrdinary : streams.missingSensitive;
  eachArrival(country.luck, stream, neighbourhood, week, largest, (place, level, ordinal, word) => {
    const words = topic === 'sensitive' ? sensitiveWords(step, place) : 1;
    if (level >= erased * noticedShare(step) * words) return;
    const isTold = level < erased * toldShare(step) * words;
    tally(step, place, tallied.erasedNoticed);
    becomeAware(step, place);
    chunk.events[week & 1][base + place] |= isTold ? happened.told : happened.messageMissing;
    const person = neighbourhood.first + place;
    const day = week * 7 + (word % 7);
    const record = recordNumber(day, slots.message + (ordinal & 7));
    step.log.point(person, 'messagesErased', week, topic === 'ordinary', record);
    happen(step, place, `erased-${topic}`, day, record, null, 'filter', true);
  });
}

/** Probability that at least `from` of `messages` are erased, each with probability `share`. */
function brokenShare(messages: number, from: number, share: number): number {
  if (from > messages) return 0;
  if (share >= 1) return 1;
  let chance = 1;
  let below = 0;
  for (let i = 0; i < messages; i += 1) chance *= 1 - share;
  for (let missing = 0; missing < from; missing += 1) {
    below += chance;
    chance *= ((messages - missing) / (missing + 1)) * (share / (1 - share));
  }
  return Math.max(0, 1 - below);
}

/** Conversations, ordinary and sensitive, of which so much is erased that the rest has lost its sense: counted. */
function breakConversations(step: ApparatusWeek): void {
  const { country, neighbourhood, week } = step;
  const { conversation, conversationBreaks } = country.scenario.counted;
  const topics = ['ordinary', 'sensitive'] as const;
  topics.forEach((topic, kind) => {
    const share = brokenShare(conversation, conversationBreaks, erasedShare(step, topic));
    for (let g = 0; g < step.peopleByGroup.length; g += 1) {
      const held = Math.floor(messagesDone(step, topic, g) / conversation);
      const address = kind * 4 + g;
      const broken = countBelow(country.luck, streams.conversations, neighbourhood.index, week, address, held, share);
      tallyOf(step, g, tallied.conversationsBroken, broken);
    }
  });
}
