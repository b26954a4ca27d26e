import type { Item } from './sentence-items.ts';

/** One place of a pattern. */
interface Element {
  readonly tags: readonly string[];
  readonly least: number;
  readonly most: number;
  /** What the number that stands here is. */
  readonly as?: string;
}

/** A pattern of the grammar, ready to be tried. */
export interface Pattern {
  readonly elements: readonly Element[];
  readonly source: string;
}

/** What may stand in a gap, `~`: words that say nothing of a number, and what a number may be of. */
const gap = [
  'word',
  'of',
  'in',
  'at',
  'by',
  'as',
  'PEOPLE',
  'WANTED',
  'WANTED_PEOPLE',
  'LIST_NAME',
  'RATE',
  'OTHER',
  'THAT',
  'TARGET',
  'FRUIT',
  'GUILTY',
  'PREDICTED',
  'LEADS',
  'SCANNED',
  'SAYS',
  'FOOL',
  'RELATIVE',
  'GROUP',
  'MACHINE',
  'UNKNOWN',
  'HOLDS',
  'FILE',
];
/** What may not stand in a long gap, `~~`, before a verb that ends it. */
const closed =
  'SHARE COUNT stop pause be not or WRONG RIGHT RIGHT_VERB WRONGLY FALSE_ALERT FALSE_MATCH ERROR MISSED GETS_WRONG CHANGE HUMAN'.split(
    ' ',
  );
const longGapMost = 14;
/** What links a name with its number, `L`. */
const links = ['of', 'be', 'at', 'in', 'by', 'LINK', 'CHANGED_TO'];
const gapMost = 6;

/**
 * `A` one item of this name, `A|B` of one of both, `A?` maybe one, `~` a gap, `~~` a long one, `L` what links, `B` is, were
 * found to be; `SHARE=detects` says what the number there is.
 */
export function pattern(source: string): Pattern {
  const elements = source.split(' ').map((part): Element => {
    if (part === '~') return { tags: gap, least: 0, most: gapMost };
    if (part === '~~') return { tags: closed, least: 0, most: longGapMost };
    if (part === 'B' || part === 'B?') return { tags: ['be'], least: part === 'B' ? 1 : 0, most: 4 };
    if (part === 'L') return { tags: links, least: 0, most: gapMost };
    const [names, as] = part.split('=');
    const maybe = names.endsWith('?');
    return {
      tags: names.replace('?', '').split('|'),
      least: maybe ? 0 : 1,
      most: 1,
      ...(as === undefined ? {} : { as }),
    };
  });
  return { elements, source };
}

/** Where a pattern was found, and what it says of each number. */
export interface Match {
  readonly from: number;
  readonly next: number;
  readonly numbers: readonly { readonly item: number; readonly as: string }[];
  /** Items that the pattern names; those in its gaps count for nothing. */
  readonly specific: number;
  readonly source: string;
}

/** A gap takes only items all of whose names may stand there. */
const takes = ({ tags, most }: Element, item: Item): boolean =>
  tags === closed
    ? !tags.some((tag) => item.tags.has(tag))
    : most === 1
      ? tags.some((tag) => item.tags.has(tag))
      : [...item.tags].every((tag) => tags.includes(tag));

/** The shortest way for a pattern to hold from an item on; its length bounds the work. */
export function matchAt(items: readonly Item[], from: number, { elements, source }: Pattern): Match | undefined {
  const numbers: { item: number; as: string }[] = [];
  let specific = 0;
  const follow = (element: number, at: number, named: number): number | undefined => {
    if (element === elements.length) {
      specific = named;
      return at;
    }
    const here = elements[element];
    for (let count = 0; count <= here.most; count++) {
      if (count >= here.least) {
        const length = numbers.length;
        if (count === 1 && here.as !== undefined) numbers.push({ item: at, as: here.as });
        const end = follow(element + 1, at + count, here.most === 1 ? named + count : named);
        if (end !== undefined) return end;
        numbers.length = length;
      }
      if (items[at + count] === undefined || !takes(here, items[at + count])) return undefined;
    }
    return undefined;
  };
  const next = follow(0, from, 0);
  return next === undefined ? undefined : { from, next, numbers: [...numbers], specific, source };
}
