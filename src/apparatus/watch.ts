import { eachArrival } from '../country/arrivals.ts';
import { recordedListBits, stands } from '../country/columns.ts';
import { largestGroups } from '../country/counted-kinds.ts';
import { log } from '../country/elementary.ts';
import { totalRow } from '../country/events.ts';
import { happen, happenToMany } from '../country/happen.ts';
import { streams, unit } from '../country/luck.ts';
import { rareField, rareKind } from '../country/rare-table.ts';
import type { ApparatusWeek } from '../country/step.ts';
import { poissonTotal } from '../country/totals.ts';
import type { Regime } from '../scenario/scenario.ts';
import { type Alerts, alertOf, raise } from './alerts.ts';
import { watchBehaviour } from './behaviour.ts';
import { scanFaces } from './faces.ts';
import { type Recogniser, recogniserFor } from './recogniser.ts';
import { review } from './review.ts';
import { eachBadEntry, eachWanted, faceOf, isOnWantedList, isUnknownFace, likenessOf } from './sensors.ts';

/** Passes of one person before the cameras in a week. */
const sightingsOf = (step: ApparatusWeek): number =>
  7 * step.regime.watch.sightings * step.country.scenario.people.regions[step.neighbourhood.region].sightingsFactor;

/** Likenesses are sorted by the first byte of their words. */
const likenessBytes = 256;

/** Recognisers of a run, made once a regime's settings and a list size. */
export class Recognisers {
  private readonly made = new WeakMap<Regime, Map<number, Recogniser>>();
  private readonly bounds = new WeakMap<Recogniser, Float64Array>();

  /** More than FPIR can be for the faces of a group whose words begin with this byte: likeness rises with its word. */
  mostFpir(step: ApparatusWeek, curve: Recogniser, group: number, byte: number): number {
    let bounds = this.bounds.get(curve);
    if (bounds === undefined) {
      bounds = new Float64Array(largestGroups * likenessBytes).fill(Number.NaN);
      this.bounds.set(curve, bounds);
    }
    const at = group * likenessBytes + byte;
    if (Number.isNaN(bounds[at]))
      bounds[at] = curve.fpir(group, likenessOf(step, ((byte << 24) | 0x00ff_ffff) >>> 0)) * (1 + 1e-9);
    return bounds[at];
  }

  of({ regime, country }: ApparatusWeek, entries: number): Recogniser {
    const bySize = this.made.get(regime) ?? new Map<number, Recogniser>();
    this.made.set(regime, bySize);
    let recogniser = bySize.get(entries);
    if (recogniser === undefined) {
      const { likeness, scenario } = country;
      recogniser = recogniserFor(regime.watch, scenario.people, likeness.of, entries, regime.errors, regime.misses);
      if (bySize.size > 64) bySize.clear();
      bySize.set(entries, recogniser);
    }
    return recogniser;
  }
}

/** A week of cameras: who is recognised, rightly or not, what the review lets through, and who is stopped. */
export function watch(step: ApparatusWeek, alerts: Alerts, recognisers: Recognisers): void {
  const { regime } = step;
  alerts.count = 0;
  const sightings = sightingsOf(step);
  const captured = sightings * regime.watch.capture;
  if (sightings > 0) {
    const entries = step.shared.wantedEntries + step.shared.stopEntries;
    const curve = recognisers.of(step, entries);
    if (captured > 0) scanFaces(step, captured, curve.meanFpir);
    if (regime.watch.listSize > 0 && regime.watch.stopLists.includes('wanted'))
      alertToWanted(step, alerts, sightings, curve);
    alertToListed(step, alerts, captured, curve);
    alertFalsely(step, alerts, captured, curve, recognisers);
    review(step, alerts);
    recordListed(step, captured, recognisers.of(step, step.shared.recordEntries));
  }
  countAtLarge(step);
  watchBehaviour(step);
}

/** A stopped entry rests. */
const rests = (step: ApparatusWeek, place: number): boolean => {
  const index = step.rare.find(rareKind.rest, place);
  if (index < 0) return false;
  if (step.rare.get(index, rareField.rest.until) > step.week) return true;
  step.rare.remove(index);
  return false;
};

/** How often a week somebody on a list is recognised: never, where the recogniser does not know the face. */
const recognised = (
  step: ApparatusWeek,
  place: number,
  captured: number,
  { unknown, fnirOfKnown }: Recogniser,
): number => (isUnknownFace(step, place, unknown) ? 0 : captured * (1 - fnirOfKnown));

function alertToWanted(step: ApparatusWeek, alerts: Alerts, sightings: number, curve: Recogniser): void {
  const { regime, chunk, base, week } = step;
  const captured = sightings * regime.watch.capture;
  eachWanted(step, (place, word) => {
    if ((chunk.status[base + place] & stands.arrested) !== 0 || !isOnWantedList(step, place)) return;
    const level = -log(unit(word));
    const often = recognised(step, place, captured, curve);
    if (level < often) {
      if (!rests(step, place)) raise(step, alerts, place, alertOf.wanted, 0, level / often);
    } else if (level < sightings) {
      happen(step, place, 'wanted-missed', week * 7);
    }
  });
  eachBadEntry(step, (place) => {
    meetEntry(step, alerts, place, alertOf.badEntry, recognised(step, place, captured, curve), 0);
  });
}

/** Somebody's entry that is recognised so often a week: one alert, at the first time of it. */
function meetEntry(
  step: ApparatusWeek,
  alerts: Alerts,
  place: number,
  kind: number,
  often: number,
  address: number,
): void {
  const { country, neighbourhood, week } = step;
  const level = -log(unit(country.luck.word(streams.listedAlert, neighbourhood.first + place, week, address)));
  if (level < often && !rests(step, place)) raise(step, alerts, place, kind, 0, level / often);
}

/** Where a court's or a score's list leads to stops, its people are met like the wanted. */
function alertToListed(step: ApparatusWeek, alerts: Alerts, captured: number, curve: Recogniser): void {
  const { regime, chunk, base, neighbourhood } = step;
  const bits = recordedListBits(regime.watch.stopLists);
  if (bits === 0) return;
  for (let place = 0; place < neighbourhood.size; place += 1) {
    if ((chunk.status[base + place] & bits) === 0) continue;
    meetEntry(step, alerts, place, alertOf.listed, recognised(step, place, captured, curve), 1);
  }
}

/** False alerts: the same faces again and again, as often as they are like others'. */
function alertFalsely(
  step: ApparatusWeek,
  alerts: Alerts,
  captured: number,
  curve: Recogniser,
  recognisers: Recognisers,
): void {
  const { country, neighbourhood, week, group } = step;
  const groups = step.peopleByGroup.length;
  let ceiling = 0;
  for (let g = 0; g < groups; g += 1) ceiling = Math.max(ceiling, captured * curve.fpir(g, country.likeness.largest));
  if (ceiling === 0) return;
  eachArrival(country.luck, streams.falseAlert, neighbourhood, week, ceiling, (place, level, ordinal) => {
    const face = faceOf(step, place);
    if (level >= captured * recognisers.mostFpir(step, curve, group[place], face >>> 24)) return;
    if (level < captured * curve.fpir(group[place], likenessOf(step, face)))
      raise(step, alerts, place, alertOf.otherFace, ordinal);
  });
}

/** Weeks that wanted people spend at large, in every regime. */
function countAtLarge(step: ApparatusWeek): void {
  eachWanted(step, (place) => {
    if ((step.chunk.status[step.base + place] & stands.arrested) !== 0) return;
    happen(step, place, 'at-large', step.week * 7);
  });
}

/** Listed people who are only recorded: where they were seen, and where somebody else was taken for them. */
function recordListed(step: ApparatusWeek, captured: number, curve: Recogniser): void {
  const { regime, chunk, base, neighbourhood, group, country, week, located } = step;
  const bits = recordedListBits(regime.watch.recordLists);
  if (bits === 0) return;
  const listed = new Float64Array(step.peopleByGroup.length);
  const { status } = chunk;
  const { size } = neighbourhood;
  located.fill(0);
  for (let place = 0; place < size; place += 1) {
    if ((status[base + place] & bits) === 0 || isUnknownFace(step, place, curve.unknown)) continue;
    located[place] = 1;
    listed[group[place]] += 1;
  }
  for (let g = 0; g < listed.length; g += 1) {
    const seen = listed[g] * captured * (1 - curve.fnirOfKnown);
    const mistaken = step.peopleByGroup[g] * captured * curve.meanFpir(g);
    [seen, mistaken].forEach((mean, kind) => {
      const address = kind * 4 + g;
      const total = poissonTotal(country.luck, streams.locationRecords, neighbourhood.index, week, address, mean);
      happenToMany(step, g, totalRow.located + kind, total);
    });
  }
}
