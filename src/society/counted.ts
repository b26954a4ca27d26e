import { countedKinds, largestGroups } from '../country/counted-kinds.ts';
import { totalRow } from '../country/events.ts';
import { happenToMany } from '../country/happen.ts';
import { streams } from '../country/luck.ts';
import type { Neighbourhood } from '../country/neighbourhood.ts';
import { type Country, dissentUnits } from '../country/people.ts';
import type { SocietyWeek } from '../country/step.ts';
import { countBelow, poissonTotal } from '../country/totals.ts';
import type { CandidateActs } from '../country/truth.ts';
import type { QuietVoices } from './quiet.ts';

const streamOfKind = [streams.messages, streams.sensitiveMessages, streams.purchases, streams.trips] as const;
const sensitive = countedKinds.indexOf('sensitiveMessages');

/** Weekly rates a person of each counted kind; sensitive messages at a = 1, of whoever has a say. */
export function weeklyRates({ counted }: Country['scenario'], meanExpressed: number): number[] {
  const messages = counted.messages * 7;
  return [
    messages * (1 - counted.messagesSensitiveShare),
    (messages * counted.messagesSensitiveShare) / meanExpressed,
    counted.purchases * 7,
    counted.trips * 7,
  ];
}

/** Draws the week's totals at the ceilings (a = δ): the same in every regime. */
export function drawTotals(
  country: Country,
  candidates: CandidateActs,
  { people, desired }: QuietVoices,
  neighbourhood: Neighbourhood,
  week: number,
): void {
  const rates = weeklyRates(country.scenario, country.meanExpressedAtStart * country.ofAgeShare);
  const groups = country.scenario.people.groups.length;
  for (let kind = 0; kind < countedKinds.length; kind += 1) {
    for (let g = 0; g < groups; g += 1) {
      const weight = kind === sensitive ? desired[g] / dissentUnits : people[g];
      const mean = weight * rates[kind];
      const total = poissonTotal(country.luck, streamOfKind[kind], neighbourhood.index, week, g, mean);
      candidates.totals[kind * largestGroups + g] = total;
    }
  }
}

/** How much of the totals this regime's people do: all but the sensitive messages that they hold back. */
export function doTotals(step: SocietyWeek): void {
  const { candidates, neighbourhood, week, country, desiredByGroup, expressedByGroup } = step;
  for (let kind = 0; kind < countedKinds.length; kind += 1) {
    for (let g = 0; g < desiredByGroup.length; g += 1) {
      const total = candidates.totals[kind * largestGroups + g];
      const share = desiredByGroup[g] === 0 ? 0 : expressedByGroup[g] / desiredByGroup[g];
      const done =
        kind === sensitive
          ? countBelow(country.luck, streams.sensitiveMessages, neighbourhood.index, week, g, total, share)
          : total;
      happenToMany(step, g, totalRow.done + kind, done);
    }
  }
}
