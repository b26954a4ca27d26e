import type { OddityList } from '../oddities.ts';
import type { Tags } from './camera-tags.ts';
import { meaningOf, wordsOf } from './synonyms.ts';
import { truthOf } from './truth-values.ts';

/**
 * On which level something lies: in the open on the ground when neither below it, nor indoors, nor on an upper floor.
 * `floors` are the numbers of `level`, where stated.
 */
export interface Level {
  readonly isUnderground: boolean;
  readonly isIndoor: boolean;
  readonly isUpper: boolean;
  readonly floors?: readonly number[];
}

export const openGround: Level = { isUnderground: false, isIndoor: false, isUpper: false };

/** In the open, at the level of the street. */
export const isOpen = ({ isUnderground, isIndoor, isUpper }: Level): boolean => !isUnderground && !isIndoor && !isUpper;

/** Whether somebody on the one level can be seen from the other. */
export function isSameLevel(one: Level, other: Level): boolean {
  if (isOpen(one) || isOpen(other)) return isOpen(one) && isOpen(other);
  const shares =
    (one.isUnderground && other.isUnderground) || (one.isIndoor && other.isIndoor) || (one.isUpper && other.isUpper);
  const [floors, others] = [one.floors, other.floors];
  return shares && (floors === undefined || others === undefined || floors.some((floor) => others.includes(floor)));
}

/** Levels that are one to every camera have one key. */
export const levelKey = (level: Level): string =>
  [level.isUnderground ? 'u' : '', level.isIndoor ? 'i' : '', level.isUpper ? 'o' : '', ...(level.floors ?? [])].join();

/** The floors of `-1`, `0;1`, `-2--1`, `1.5`; undefined where there is no number. */
export function floorsOf(value: string | undefined): number[] | undefined {
  const floors = (value ?? '').split(/[;,]/).flatMap((part) => {
    const match = /^\s*([+-]?\d+(?:\.\d+)?)(?:\s*-\s*([+-]?\d+(?:\.\d+)?))?\s*$/.exec(part);
    if (match === null) return [];
    const [from, to] = [Number(match[1]), Number(match[2] ?? match[1])];
    if (!(to >= from && to - from <= 200)) return [from];
    return Array.from({ length: Math.floor(to - from) + 1 }, (_, step) => from + step);
  });
  return floors.length === 0 ? undefined : floors;
}

const below = (numbers: readonly number[] | undefined): boolean => numbers?.every((number) => number < 0) ?? false;
const above = (numbers: readonly number[] | undefined): boolean => numbers?.every((number) => number > 0) ?? false;

/** A tunnel in which one walks below ground: a passage through a building is at the level of the street. */
const atStreetLevel = new Set(['building_passage', 'avalanche_protector', 'covered', 'arcade', 'colonnade', 'canopy']);

const isTunnel = (value: string | undefined, place: string, oddities: OddityList): boolean =>
  value !== undefined &&
  !atStreetLevel.has(value) &&
  truthOf(value, `${place}: tunnel`, oddities, (word) => !atStreetLevel.has(word)) === true;

const insideWord = (word: string): boolean | undefined => {
  const meaning = meaningOf('place', word);
  return meaning === undefined ? undefined : meaning !== 'outdoor';
};

/** Every word of a value means the same place: `indoor;outdoor` is both, and so in the open. */
const isPlace = (value: string | undefined, place: 'indoor' | 'underground'): boolean => {
  const words = wordsOf(value);
  return words.length > 0 && words.every((word) => meaningOf('place', word) === place);
};

const levelKeys = ['tunnel', 'layer', 'level', 'location', 'indoor', 'surveillance'] as const;

/** The level that the tags of a way, a building or a camera state. */
export function levelOf(tags: Tags, place: string, oddities: OddityList): Level {
  if (tags.highway !== 'corridor' && levelKeys.every((key) => tags[key] === undefined)) return openGround;
  const [floors, layers] = [floorsOf(tags.level), floorsOf(tags.layer)];
  const isUnderground =
    isTunnel(tags.tunnel, place, oddities) ||
    below(layers) ||
    below(floors) ||
    isPlace(tags.location, 'underground') ||
    isPlace(tags.level, 'underground') ||
    isPlace(tags.indoor, 'underground');
  const isIndoor =
    tags.highway === 'corridor' ||
    isPlace(tags.location, 'indoor') ||
    isPlace(tags.surveillance, 'indoor') ||
    truthOf(tags.indoor, `${place}: indoor`, oddities, insideWord) === true;
  const isUpper = !isUnderground && above(floors);
  return { isUnderground, isIndoor, isUpper, ...(floors === undefined ? {} : { floors }) };
}
