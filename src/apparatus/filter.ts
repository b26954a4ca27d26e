import { eachArrival } from '../country/arrivals.ts';
import { happened } from '../country/columns.ts';
import { totalRow } from '../country/events.ts';
import { happen, happenToMany, tally } from '../country/happen.ts';
import { streams } from '../country/luck.ts';
import { type ApparatusWeek, recordNumber, slots } from '../country/step.ts';
import { countBelow } from '../country/totals.ts';
import { messagesDone, mostSensitiveWords, sensitiveWords } from './sensors.ts';

/** Probability that a message on an ordinary or a sensitive topic is erased, over group and one-to-one chat. */
export function erasedShare(step: ApparatusWeek, topic: 'ordinary' | 'sensitive'): number {
  const { filter, errors } = step.regime;
  if (!filter.on || (topic === 'ordinary' && !errors)) return 0;
  const inGroups = step.country.scenario.counted.messagesGroupShare;
  const hit = topic === 'ordinary' ? filter.hitOrdinary : filter.hitSensitive;
  return hit * (inGroups + (1 - inGroups) * filter.oneToOne);
}

/** Probability that somebody knows of an erased message: the sender is told, or one of the ends notices. */
function noticedShare(step: ApparatusWeek): number {
  const { notice, told } = step.regime.filter;
  return told + (1 - told) * (1 - (1 - notice) ** 2);
}

/** The filter's week: messages erased unnoticed are counted, those that somebody misses are drawn for that person. */
export function filter(step: ApparatusWeek): void {
  if (!step.regime.filter.on) return;
  eraseUnnoticed(step);
  eraseNoticed(step, 'ordinary');
  eraseNoticed(step, 'sensitive');
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
  const hazard = counted.messages * 7 * share * erasedShare(step, topic) * noticedShare(step);
  const largest = topic === 'ordinary' ? hazard : hazard * mostSensitiveWords(step);
  const stream = topic === 'ordinary' ? streams.missingOrdinary : streams.missingSensitive;
  eachArrival(country.luck, stream, neighbourhood, week, largest, (place, level, ordinal, word) => {
    if (topic === 'sensitive' && level >= hazard * sensitiveWords(step, place)) return;
    tally(step, place, 'erasedNoticed');
    chunk.events[week & 1][base + place] |= happened.messageMissing;
    const person = neighbourhood.first + place;
    const day = week * 7 + (word % 7);
    const record = recordNumber(day, slots.message + (ordinal & 7));
    step.log.point(person, 'messagesErased', week, topic === 'ordinary', record);
    happen(step, place, `erased-${topic}`, day, record, null, 'filter', true);
  });
}
