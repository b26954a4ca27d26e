import type { Bilingual } from '../../language/bilingual.ts';
import { frenchSpaces } from '../../language/french.ts';

type Catalogue = Readonly<Record<string, (...values: never[]) => Bilingual>>;

/** The same catalogue, its French with the spaces that typography keeps from breaking. */
export function typeset<T extends Catalogue>(catalogue: T): T {
  const set = Object.entries(catalogue).map(([name, write]) => {
    const typesetWrite = (...values: never[]): Bilingual => {
      const { en, fr } = write(...values);
      return { en, fr: frenchSpaces(fr) };
    };
    return [name, typesetWrite];
  });
  return Object.fromEntries(set) as T;
}
