import type { Bilingual } from '../../../language/bilingual.ts';
import { text } from '../../../language/french.ts';
import type { Camera } from '../camera.ts';
import type { ProjectedWay } from './case-sums.ts';
import { type Shares, sharesOfGroup } from './coverage.ts';
import type { Pieces } from './field-pieces.ts';
import type { Case } from './optics.ts';
import type { Scene } from './scene.ts';

/** Shares by a group of cameras; each group with its number. */
export interface GroupShares {
  readonly name: Bilingual;
  readonly cameras: number;
  readonly shares: Shares;
}

/** Operators shown apart at most. */
const mostOperators = 12;
/** A group of fewer cameras is not shown apart in what is made to be shared. */
export const fewestShown = 10;

const ownershipText = {
  public: text('public operators', 'exploitants publics'),
  private: text('private operators', 'exploitants privés'),
  unknown: text('not stated', 'non indiqué'),
} as const;

type Measure = (isOfGroup: (camera: Camera) => boolean) => { cameras: number; shares: Shares };

const measureOf =
  (scene: Scene, pieces: Readonly<Record<Case, Pieces>>, ways: readonly ProjectedWay[]): Measure =>
  (isOfGroup) => ({
    cameras: scene.placed.filter(({ camera }) => isOfGroup(camera)).length,
    shares: sharesOfGroup(scene, pieces, ways, isOfGroup),
  });

/** The shares that public, private and other cameras watch, each group alone; groups may overlap on the ground. */
export function sharesByOwnership(
  scene: Scene,
  pieces: Readonly<Record<Case, Pieces>>,
  ways: readonly ProjectedWay[],
): GroupShares[] {
  const measure = measureOf(scene, pieces, ways);
  return (['public', 'private', 'unknown'] as const)
    .map((ownership) => ({
      name: ownershipText[ownership],
      ...measure((camera) => camera.ownership === ownership),
    }))
    .filter(({ cameras }) => cameras > 0);
}

/** The shares by operator, largest first; those under `fewest` cameras, and those beyond the largest, together. */
export function sharesByOperator(
  scene: Scene,
  pieces: Readonly<Record<Case, Pieces>>,
  ways: readonly ProjectedWay[],
  fewest: number,
): GroupShares[] {
  const numbers = new Map<string, number>();
  for (const { camera } of scene.placed)
    if (camera.operator !== undefined) numbers.set(camera.operator, (numbers.get(camera.operator) ?? 0) + 1);
  const shown = [...numbers]
    .filter(([, number]) => number >= fewest)
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .slice(0, mostOperators)
    .map(([operator]) => operator);
  const measure = measureOf(scene, pieces, ways);
  const rest = (camera: Camera) => camera.operator !== undefined && !shown.includes(camera.operator);
  return [
    ...shown.map((operator) => ({
      name: { en: operator, fr: operator },
      ...measure((camera) => camera.operator === operator),
    })),
    { name: text('other operators stated', 'autres exploitants indiqués'), ...measure(rest) },
    {
      name: text('operator not stated', 'exploitant non indiqué'),
      ...measure((camera) => camera.operator === undefined),
    },
  ].filter(({ cameras }) => cameras > 0);
}
