import { createTextFilter, type TextRule } from '../../../src/apparatus/text-rules.ts';
import type { Oracle } from '../../../src/audit/chat/probe/channel.ts';
import type { Prior } from '../../../src/audit/chat/probe/prior.ts';

/** A small seeded generator (mulberry32) for invented texts. */
export type Random = () => number;

export function createRandom(seed: number): Random {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

export const below = (random: Random, limit: number): number => Math.floor(random() * limit);

const drawIndex = (random: Random, shares: readonly number[]): number => {
  let left = random() * shares.reduce((sum, share) => sum + share, 0);
  for (const [index, share] of shares.entries()) {
    left -= share;
    if (left < 0) return index;
  }
  return shares.length - 1;
};

/** Lengths of the components of a rule of the prior's shape. */
export const drawLengths = (random: Random, prior: Prior): number[] =>
  Array.from({ length: drawIndex(random, prior.components) }, () => drawIndex(random, prior.lengths));

const firstHan = 0x4e00;
/** Text of `characters` characters out of an alphabet of so many: few make components recur in it. */
export const drawText = (random: Random, characters: number, alphabet = 3000): string[] =>
  Array.from({ length: characters }, () => String.fromCharCode(firstHan + below(random, alphabet)));

/** Puts components into a text side by side at random places, without changing its length. */
export function plant(random: Random, text: readonly string[], components: readonly (readonly string[])[]): string[] {
  const total = components.reduce((sum, component) => sum + component.length, 0);
  const slots = text.length - total + components.length;
  const chosen = new Set<number>();
  while (chosen.size < components.length) chosen.add(below(random, slots));
  const result = [...text];
  let shift = 0;
  for (const [index, slot] of [...chosen].sort((a, b) => a - b).entries()) {
    result.splice(slot + shift, components[index].length, ...components[index]);
    shift += components[index].length - 1;
  }
  return result;
}

const occurrencesIn = (text: string, part: string): number => {
  let count = 0;
  for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + 1)) count++;
  return count;
};

/** The components that a filter really needs: one inside another only where more copies are asked for than that gives. */
export const essential = (components: readonly string[]): string[] =>
  components
    .filter((component) => {
      const copies = components.filter((other) => other === component).length;
      const others = components.filter((other) => other !== component);
      return copies > others.reduce((count, other) => count + occurrencesIn(other, component), 0);
    })
    .toSorted();

export const sameRule = (one: readonly string[], other: readonly string[]): boolean =>
  JSON.stringify(essential(one)) === JSON.stringify(essential(other));

/** An oracle for invented rules that loses a share of what it would deliver. */
export function inventedOracle(rules: readonly TextRule[], loss = 0, random: Random = Math.random): Oracle {
  const filter = createTextFilter(rules);
  return async (text) => !filter.judge(text).blocked && !(loss > 0 && random() < loss);
}

export interface InventedCase {
  readonly components: readonly string[];
  readonly text: string;
}

/** A rule of the prior's shape in a text: side by side, two components overlapping, or one asked for twice. */
export function inventCase(
  random: Random,
  prior: Prior,
  kind: 'plain' | 'overlap' | 'repeated' = 'plain',
  characters = 300,
): InventedCase {
  const parts = drawLengths(random, prior).map((length) => drawText(random, length));
  let blocks: readonly string[][] = parts;
  if (kind === 'overlap') {
    const joint = drawText(random, 3 + below(random, 3));
    const cut = 1 + below(random, joint.length - 2);
    const [one, other] = [joint.slice(0, cut + 1), joint.slice(cut)];
    blocks = [joint, ...parts.slice(2)];
    parts.splice(0, 2, one, other);
  }
  if (kind === 'repeated') {
    parts.splice(1, 1, parts[0]);
    blocks = parts;
  }
  const components = parts.map((part) => part.join(''));
  return { components, text: plant(random, drawText(random, characters), blocks).join('') };
}
