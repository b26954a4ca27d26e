import { type Bilingual, same } from '../../../language/bilingual.ts';
import { text } from '../../../language/french.ts';

/** The key under which figures of everybody stand, where there are no groups or beside them. */
export const everybodyColumn = '(all)';
export const everybodyGroup = 'all';

/** A group as readers see it: everybody has a name in each language. */
export const groupWords = (column: string, group: string): Bilingual =>
  column === everybodyColumn && group === everybodyGroup ? text('everybody', 'ensemble') : same(group);

/** The heading over a column's groups. */
export const columnWords = (column: string): Bilingual =>
  column === everybodyColumn ? text('Everybody', 'Ensemble') : text(`By ${column}`, `Par ${column}`);
