import type { Band } from '../coverage/bands.ts';
import type { LevelScenes } from '../coverage/level-scenes.ts';
import { type Sighting, sightingsOf, sumBand } from '../coverage/sightings.ts';
import { isOpen, type Level, levelKey } from '../tags/levels.ts';
import type { NearbyStreets } from './nearby-streets.ts';
import { partsOf, pointsOf, type Walked } from './walked.ts';

/** A part of a route along one street, or along ways without a name. */
export interface Leg {
  readonly name?: string;
  /** Of ways without a name, the street that they run beside. */
  readonly beside?: string;
  readonly highway: string;
  readonly level: Level;
  readonly metres: number;
  readonly watchedMetres: Band;
  /** Who sees the walker here. */
  readonly cameras: readonly Sighting[];
}

const isSameStreet = (one: Walked, other: Walked): boolean =>
  one.name === other.name &&
  levelKey(one.level) === levelKey(other.level) &&
  (one.name !== undefined || one.highway === other.highway);

/** A stretch as it is walked, with how much of it is watched. */
export interface WatchedStretch extends Walked {
  readonly watchedMetres: Band;
}

/** The streets of a route in the order in which they are walked. */
export function legsOf(walked: readonly WatchedStretch[], levels: LevelScenes, streets: NearbyStreets): Leg[] {
  const runs: WatchedStretch[][] = [];
  for (const stretch of walked) {
    const last = runs.at(-1);
    if (last !== undefined && isSameStreet(last[0], stretch)) last.push(stretch);
    else runs.push([stretch]);
  }
  return runs.map((run) => {
    const { cameras } = sightingsOf(partsOf(run, levels));
    const [{ name, highway, level }] = run;
    const beside = name === undefined && isOpen(level) ? streets.beside(pointsOf(run)) : undefined;
    return {
      ...(name === undefined ? {} : { name }),
      ...(beside === undefined ? {} : { beside }),
      highway,
      level,
      metres: run.reduce((sum, stretch) => sum + stretch.metres, 0),
      watchedMetres: sumBand(run.map((stretch) => stretch.watchedMetres)),
      cameras,
    };
  });
}
