import type { Bilingual } from '../language/bilingual.ts';
import { words } from '../language/words.ts';
import { type Basis, bases, type Parameter } from './scenario.ts';

/** How many parameters rest on what; those that are chosen, not measured, are counted apart. */
export interface Rests extends Readonly<Record<Basis, number>> {
  readonly all: number;
  /** On a published figure, and on an assumption besides. */
  readonly mixed: number;
  readonly chosen: number;
}

/**
 * Counts what a scenario's parameters rest on, each by the weakest thing under it.
 *
 * @example restsOn(scenario.parameters).assumed
 */
export function restsOn(parameters: readonly Parameter[]): Rests {
  const measured = parameters.filter(({ chosen }) => chosen !== true);
  const count = (basis: Basis): number => measured.filter((each) => each.basis === basis).length;
  return {
    ...(Object.fromEntries(bases.map((basis) => [basis, count(basis)])) as Record<Basis, number>),
    all: measured.length,
    mixed: measured.filter(({ sources, assumption }) => sources.length > 0 && assumption !== null).length,
    chosen: parameters.length - measured.length,
  };
}

/** What parameters rest on, as the rest of a sentence that names them. */
export function restingOn(rests: Rests): Bilingual {
  const { all, read, secondary, proxy, doubtful, assumed, mixed } = rests;
  return words(
    (say) => {
      const share = (count: number): string => say.percent(all === 0 ? 0 : count / all, 0);
      return `${share(read)} rest on the quantity itself, read in its primary source, ${share(secondary)} on a text that quotes it, ${share(proxy)} on another quantity that stands for it, ${share(doubtful)} on a poor or recalled figure, and ${share(assumed)} on assumption alone; ${share(mixed)} rest on a figure and an assumption together`;
    },
    (say) => {
      const share = (count: number): string => say.percent(all === 0 ? 0 : count / all, 0);
      return `${share(read)} reposent sur la grandeur même, lue dans sa source première, ${share(secondary)} sur un texte qui la cite, ${share(proxy)} sur une autre grandeur qui en tient lieu, ${share(doubtful)} sur un chiffre fragile ou cité de mémoire, et ${share(assumed)} sur une hypothèse seule ; ${share(mixed)} reposent à la fois sur un chiffre et sur une hypothèse`;
    },
  );
}
