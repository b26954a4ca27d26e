import { block, falls, streams } from '../country/luck.ts';
import { rareKind } from '../country/rare-table.ts';
import type { ApparatusWeek } from '../country/step.ts';
import { spheres } from '../scenario/scenario.ts';

/** The week in which the state of a person's link in a silo was last redrawn: with probability 1 − s each week. */
export function lastRedrawn(step: ApparatusWeek, person: number, sphere: number): number {
  const { persistence } = step.regime.fusion;
  if (persistence >= 1) return 0;
  for (let week = step.week; week > 0; week -= 1) {
    if (falls(step.country.luck.word(streams.linkRedrawn, person, sphere, week), 1 - persistence)) return week;
  }
  return 0;
}

/** Where a person's records of a silo go: to themselves, or by a false link to one other person. */
export function linkedPlace(step: ApparatusWeek, place: number, sphere: number): number {
  const { regime, country, neighbourhood, group } = step;
  const share = regime.errors ? regime.fusion.falseLink[group[place]] : 0;
  if (share === 0) return place;
  const person = neighbourhood.first + place;
  const week = lastRedrawn(step, person, sphere);
  country.luck.draw(streams.link, person, sphere, week);
  if (!falls(block[0], share)) return place;
  if (step.rare.find(rareKind.mended, place, sphere) >= 0) return place;
  const withinGroup = falls(block[1], country.scenario.people.homophily);
  return rotated(step, place, sphere, week, withinGroup);
}

/** A rotation among people of the same age band (and group): as many records come in by false links as go out. */
function rotated(step: ApparatusWeek, place: number, sphere: number, week: number, withinGroup: boolean): number {
  const { alike, neighbourhood } = step;
  const count = alike.count(neighbourhood, place, withinGroup);
  if (count < 2) return place;
  return alike.turned(neighbourhood, place, withinGroup, turnOf(step, place, sphere, week, withinGroup, count));
}

/** How far a week's rotation turns those who are like somebody: from 1 to one less than they are. */
function turnOf(
  { country, neighbourhood, group }: ApparatusWeek,
  place: number,
  sphere: number,
  week: number,
  withinGroup: boolean,
  count: number,
): number {
  const age = country.ageBand(neighbourhood.first + place);
  const kind = age * 4 + (withinGroup ? group[place] + 1 : 0);
  const key = (kind * spheres.length + sphere) * 4096 + (week % 4096);
  return 1 + (country.luck.word(streams.linkTarget, neighbourhood.index, key) % (count - 1));
}

/** Mends every false link that leads to a person: whoever is confused with them is no longer. */
export function mendLinksTo(step: ApparatusWeek, place: number): void {
  const links = new Set<number>();
  for (const withinGroup of [false, true])
    for (let sphere = 0; sphere < spheres.length; sphere += 1)
      for (const source of mayLeadTo(step, place, sphere, withinGroup))
        if (linkedPlace(step, source, sphere) === place) links.add(source * 8 + sphere);
  for (const link of [...links].sort((a, b) => a - b)) step.rare.add(rareKind.mended, link >> 3, link & 7);
}

/** From whom a false link may lead to a person: one for each week since which a link can stand. */
function mayLeadTo(step: ApparatusWeek, place: number, sphere: number, withinGroup: boolean): Set<number> {
  const { alike, neighbourhood, regime } = step;
  const sources = new Set<number>();
  const count = alike.count(neighbourhood, place, withinGroup);
  if (count < 2) return sources;
  const last = regime.fusion.persistence >= 1 ? 0 : step.week;
  for (let week = 0; week <= last; week += 1) {
    const turn = turnOf(step, place, sphere, week, withinGroup, count);
    sources.add(alike.turned(neighbourhood, place, withinGroup, count - turn));
  }
  return sources;
}
