import { type Count, protection } from '../../../disclosure/index.ts';
import { cellOf, missingCell } from '../findings/cells.ts';

/** Rows that a regression leaves out, and rows that it could use. */
export const incompleteCell = cellOf('(regression)', '', 'incomplete');
export const completeCell = cellOf('(regression)', '', 'complete');

interface Missing {
  readonly name: string;
  readonly missing: number;
}

const { fewest, width } = protection;

const isSmall = ({ missing }: Missing): boolean => missing > 0 && missing < fewest;

/**
 * What the number of incomplete rows gives away beside itself: a column in which few cells are missing, where these can be
 * neither more than the incomplete rows nor fewer than the other columns leave of them.
 */
export function countsOfIncomplete(incomplete: number, columns: readonly Missing[]): Count[] {
  const most = (column: Missing) => (isSmall(column) ? fewest - 1 : column.missing);
  const whole = columns.reduce((sum, column) => sum + most(column), 0);
  return columns
    .filter(isSmall)
    .filter((column) => {
      const least = Math.max(1, incomplete - (whole - most(column)));
      return Math.min(fewest - 1, incomplete) - least < width;
    })
    .map(({ name }) => [missingCell(name)]);
}
