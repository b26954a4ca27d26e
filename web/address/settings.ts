import type { Bilingual } from '../../src/language/bilingual.ts';
import { text } from '../../src/language/french.ts';
import { words } from '../../src/language/words.ts';

/** A number that the address may hold. */
export interface Setting {
  readonly title: Bilingual;
  readonly least: number;
  readonly most: number;
  readonly usual: number;
}

/** What a link says of settings, and in plain words what of it cannot be used. */
export interface Settled<Name extends string> {
  readonly values: Readonly<Record<Name, number>>;
  readonly faults: readonly Bilingual[];
}

const outside = ({ title, least, most, usual }: Setting, given: string): Bilingual =>
  words(
    (say) =>
      `This link sets “${title.en}” to “${given}”; it can go from ${say.number(least)} to ${say.number(most)}. ${say.number(usual)} is shown instead.`,
    (say) =>
      `Ce lien met « ${title.fr} » à « ${given} » ; cela peut aller de ${say.number(least)} à ${say.number(most)}. ${say.number(usual)} est montré à la place.`,
  );

const stranger = (name: string): Bilingual =>
  text(
    `This link sets “${name}”, which this page does not have (any more). The rest of the link is used.`,
    `Ce lien règle « ${name} », que cette page n’a pas (ou plus). Le reste du lien est pris en compte.`,
  );

/** Reads an address against what may stand in it; `besides` are names that something else reads. */
export function settle<Name extends string>(
  asked: URLSearchParams,
  settings: Readonly<Record<Name, Setting>>,
  besides: readonly string[] = [],
): Settled<Name> {
  const faults: Bilingual[] = [];
  const settledAt = (name: Name): number => {
    const given = asked.get(name);
    if (given === null) return settings[name].usual;
    const value = given.trim() === '' ? Number.NaN : Number(given);
    if (value >= settings[name].least && value <= settings[name].most) return value;
    faults.push(outside(settings[name], given.slice(0, 40)));
    return settings[name].usual;
  };
  const names = Object.keys(settings) as Name[];
  const values = Object.fromEntries(names.map((name) => [name, settledAt(name)])) as Record<Name, number>;
  const strangers = [...new Set(asked.keys())].filter((name) => !(name in settings) && !besides.includes(name));
  return { values, faults: [...faults, ...strangers.slice(0, 3).map((name) => stranger(name.slice(0, 40)))] };
}
