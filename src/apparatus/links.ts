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
  const { regime, country, neighbourhood } = step;
  const person = neighbourhood.first + place;
  const share = regime.errors ? regime.fusion.falseLink[country.group(person)] : 0;
  if (share === 0) return place;
  const week = lastRedrawn(step, person, sphere);
  country.luck.draw(streams.link, person, sphere, week);
  if (!falls(block[0], share)) return place;
  if (step.rare.find(rareKind.mended, place, sphere) >= 0) return place;
  const withinGroup = falls(block[1], country.scenario.people.homophily);
  return rotated(step, place, sphere, week, withinGroup);
}

/** A rotation among people of the same age band (and group): as many records come in by false links as go out. */
function rotated(step: ApparatusWeek, place: number, sphere: number, week: number, withinGroup: boolean): number {
  const { country, neighbourhood } = step;
  const { first, size, index } = neighbourhood;
  const [age, group] = [country.ageBand(first + place), country.group(first + place)];
  const alike: number[] = [];
  let position = 0;
  for (let other = 0; other < size; other += 1) {
    if (country.ageBand(first + other) !== age || (withinGroup && country.group(first + other) !== group)) continue;
    if (other === place) position = alike.length;
    alike.push(other);
  }
  if (alike.length < 2) return place;
  const key = ((age * 4 + (withinGroup ? group + 1 : 0)) * spheres.length + sphere) * 4096 + (week % 4096);
  const turn = 1 + (country.luck.word(streams.linkTarget, index, key) % (alike.length - 1));
  return alike[(position + turn) % alike.length];
}

/** Mends every false link that leads to a person: whoever is confused with them is no longer. */
export function mendLinksTo(step: ApparatusWeek, place: number): void {
  for (let source = 0; source < step.neighbourhood.size; source += 1) {
    if (source === place) continue;
    for (let sphere = 0; sphere < spheres.length; sphere += 1) {
      if (linkedPlace(step, source, sphere) === place) step.rare.add(rareKind.mended, source, sphere);
    }
  }
}
