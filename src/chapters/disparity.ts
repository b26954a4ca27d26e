import type { Bilingual } from '../language/bilingual.ts';
import { words } from '../language/words.ts';
import type { Parameter, Regime, Scenario } from '../scenario/scenario.ts';

/** How often a face of the second group is mistaken for one of the list, against one of the first. */
export interface Disparity {
  /** At the scenario's values, and over the ends of the ranges of what it follows from. */
  readonly ratio: number;
  readonly low: number;
  readonly high: number;
  /** The second group's share of the list at which both are mistaken as often; `null` where there is none. */
  readonly turn: number | null;
  readonly share: number;
}

interface Rates {
  readonly within: readonly [number, number];
  readonly across: number;
  readonly share: number;
}

const ratioAt = ({ within, across, share }: Rates): number =>
  (share * within[1] + (1 - share) * across) / ((1 - share) * within[0] + share * across);

/**
 * What the disparity of a two-group country follows from: false matches within and across groups, and who is on the list.
 *
 * @example disparityOf(scenario, regime)?.turn; // 0.195
 */
export function disparityOf({ people, parameters }: Scenario, { id, watch }: Regime): Disparity | null {
  if (people.groups.length !== 2 || watch.sightings === 0 || watch.listSize === 0) return null;
  if (watch.reads === 'plates') return null;
  const [first, second] = people.groups;
  const rangeOf = (key: string, value: number): readonly number[] => {
    const known = (name: string): Parameter | undefined => parameters.find((parameter) => parameter.key === name);
    const { low, high } = known(`regimes.${id}.watch.${key}`) ?? known(`watch.${key}`) ?? {};
    return [low ?? value, high ?? value];
  };
  const [w0, w1] = watch.fmrWithin;
  const rates: Rates = { within: [w0, w1], across: watch.fmrAcross, share: watch.listGroupShares[1] };
  const ends = rangeOf(`fmrWithin.${first.id}`, w0).flatMap((a) =>
    rangeOf(`fmrWithin.${second.id}`, w1).flatMap((b) =>
      rangeOf('fmrAcross', rates.across).flatMap((across) =>
        rangeOf(`listGroupShares.${second.id}`, rates.share).map((share) => ratioAt({ within: [a, b], across, share })),
      ),
    ),
  );
  const turn = (w0 - rates.across) / (w0 + w1 - 2 * rates.across);
  return {
    ratio: ratioAt(rates),
    low: Math.min(...ends),
    high: Math.max(...ends),
    turn: Number.isFinite(turn) && turn > 0 && turn < 1 ? turn : null,
    share: rates.share,
  };
}

/** On what the sign of the disparity hangs. */
export function disparityText(scenario: Scenario, regime: Regime): Bilingual | null {
  const found = disparityOf(scenario, regime);
  if (found === null) return null;
  const [first, second] = scenario.people.groups.map(({ title }) => title);
  const { ratio, low, high, turn, share } = found;
  return words(
    (say) =>
      `A face of “${second.en}” is mistaken for one of the list ${say.number(ratio)} times as often as one of “${first.en}”: it follows from false matches within and across groups and from who is on the list, and over the ranges of these it goes from ${say.number(low)} to ${say.number(high)}.${turn === null ? '' : ` Its sign hangs on the list: at ${say.percent(turn)} of “${second.en}” on it both are mistaken as often; the list assumed holds ${say.percent(share)}.`}`,
    (say) =>
      `Un visage du groupe « ${second.fr} » est pris pour un visage de la liste ${say.number(ratio)} fois aussi souvent qu’un visage du groupe « ${first.fr} » : cela découle des fausses correspondances dans et entre les groupes et de la composition de la liste, et va de ${say.number(low)} à ${say.number(high)} sur leurs fourchettes.${turn === null ? '' : ` Le sens de l’écart dépend de la liste : à ${say.percent(turn)} de « ${second.fr} » sur elle, les deux sont confondus aussi souvent ; la liste supposée en compte ${say.percent(share)}.`}`,
  );
}
