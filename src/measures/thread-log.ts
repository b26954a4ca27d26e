import { PersonLog, type PersonRecipe } from './person-log.ts';
import type { RunLog } from './run-log.ts';
import { TwinLog } from './twins.ts';

/** What a log of a thread is made of. */
export type Recipe = PersonRecipe | { readonly kind: 'twins' };

/** The log of one thread of a run. */
export const logFor = (recipe: Recipe): RunLog =>
  recipe.kind === 'twins' ? new TwinLog() : new PersonLog(recipe.people, recipe.sample, recipe.likest, recipe.memory);
