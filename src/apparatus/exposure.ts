// One breach exposes what stands in one file: all that was copied into it, or the records of one sphere.
import { largestGroups } from '../country/counted-kinds.ts';
import { shareUnits } from '../country/counts.ts';
import { exp } from '../country/elementary.ts';
import { tallied, tallyOf } from '../country/happen.ts';
import type { ApparatusWeek } from '../country/step.ts';
import { siloWeeks, weeksKept } from '../scenario/retention.ts';
import { type Regime, spheres } from '../scenario/scenario.ts';
import { countedRecords } from './expected-records.ts';
import type { Records } from './sensors.ts';

/** Spheres with events that are only counted: the first three. */
const countedSpheres = 3;
/** What is kept of them a neighbourhood and group: by sphere, this half of the retention and the one before. */
export const heldMeans = countedSpheres * 2;

const isCentral = ({ fusion }: Regime): boolean => fusion.degree === 'central';

/** A record stands in the file under this person. */
export function hold({ chunk, base }: ApparatusWeek, place: number, sphere: number): void {
  chunk.held[base + place] |= 1 << sphere;
}

/** Where nothing is copied the week's records stand in the files of their spheres. */
export function holdInSilos(step: ApparatusWeek, records: Records): void {
  if (isCentral(step.regime)) return;
  for (let i = 0; i < records.count; i += 1) hold(step, records.place[i], records.sphere[i]);
}

/** Half by half records leave the file: the one before goes, this one takes its place. */
export function turnFiles(step: ApparatusWeek): void {
  const { regime, week, chunk, base, neighbourhood, shared } = step;
  let turning = 0;
  spheres.forEach((sphere, index) => {
    const weeks = isCentral(regime) ? weeksKept(regime, sphere) : siloWeeks(regime, sphere);
    if (week > 0 && week % Math.max(1, Math.round(weeks / 2)) === 0) turning |= 1 << index;
  });
  if (turning === 0) return;
  const staying = ~(turning | (turning << spheres.length));
  for (let at = base; at < base + neighbourhood.size; at += 1)
    chunk.held[at] = (chunk.held[at] & staying) | ((chunk.held[at] & turning) << spheres.length);
  for (let g = 0; g < step.peopleByGroup.length; g += 1) {
    for (let sphere = 0; sphere < countedSpheres; sphere += 1) {
      if (((turning >> sphere) & 1) === 0) continue;
      const at = meansAt(neighbourhood.index, g) + 2 * sphere;
      shared.heldMean[at + 1] = shared.heldMean[at];
      shared.heldMean[at] = 0;
    }
  }
}

const meansAt = (neighbourhood: number, group: number): number => (neighbourhood * largestGroups + group) * heldMeans;

const exposed = spheres.map((sphere) => tallied[`exposed.${sphere}` as const]);
/** Sets of spheres: a bit each. */
const sets = 1 << spheres.length;

/** People by group and set of spheres of which their file holds a record; those of whom it holds none are not counted. */
function filesBySpheres({ neighbourhood, chunk, base, group, peopleByGroup }: ApparatusWeek): Uint16Array {
  const { held } = chunk;
  const people = new Uint16Array(peopleByGroup.length * sets);
  for (let place = 0; place < neighbourhood.size; place += 1) {
    const halves = held[base + place];
    if (halves !== 0) people[group[place] * sets + ((halves | (halves >> spheres.length)) & (sets - 1))] += 1;
  }
  return people;
}

/** Adds up, over people, the spheres of which the file holds a record; of what is only counted it is expected. */
export function countExposed(step: ApparatusWeek): void {
  const { neighbourhood, peopleByGroup, shared, regime } = step;
  const files = filesBySpheres(step);
  for (let g = 0; g < peopleByGroup.length; g += 1) {
    for (let sphere = 0; sphere < spheres.length; sphere += 1) {
      let people = 0;
      for (let set = 1; set < sets; set += 1) if (((set >> sphere) & 1) === 1) people += files[g * sets + set];
      if (sphere < countedSpheres) {
        const at = meansAt(neighbourhood.index, g) + 2 * sphere;
        shared.heldMean[at] += countedRecords(step, sphere, g, isCentral(regime));
        people += (peopleByGroup[g] - people) * (1 - exp(-shared.heldMean[at] - shared.heldMean[at + 1]));
      }
      tallyOf(step, g, exposed[sphere], Math.round(people * shareUnits));
    }
  }
}
