import type { Language } from '../../../language/bilingual.ts';
import { count, number } from '../../../language/numbers.ts';
import { cellOf } from '../findings/cells.ts';
import { points, sentence, worded } from '../findings/finding-words.ts';
import type { Finding } from '../findings/findings.ts';
import { mayErr } from '../findings/gate.ts';
import type { Cliff, Heaping } from './line-tests.ts';
import type { Thresholds } from './thresholds.ts';

/** Rows near the line, by what is counted of them. */
export const lineCell = (name: string): string => cellOf('(line)', '', name);

export const cliffCells = ['below, yes', 'below, no', 'above, yes', 'above, no'].map(lineCell);

const range = (low: number, high: number, language: Language): string =>
  `[${number(low, language)}${worded(language)(' to ', ' à ')}${number(high, language)}]`;

function heapingFinding(heaping: Heaping, line: number): Finding {
  const { side, width, rows, value, low, high, others, every } = heaping;
  return {
    code: 'heaping',
    counts: [[lineCell('heaped')]],
    values: { value, low, high, p: heaping.p },
    text: sentence((language) => {
      const from = number(side === 'above' ? line : line - width, language);
      const to = number(side === 'above' ? line + width : line, language);
      return worded(language)(
        `Heaping at the line: the ${count(rows, 'en')} rows from ${from} to under ${to} are ${number(value!, 'en')} times as many ${range(low!, high!, 'en')} as the scores beside them foresee, allowing for what is seen at ${others} other places every ${number(every, 'en')}. Someone may be moving scores across the line, or the scale has a seam there.`,
        `Entassement au seuil : les ${count(rows, 'fr')} lignes de ${from} à moins de ${to} sont ${number(value!, 'fr')} fois plus nombreuses ${range(low!, high!, 'fr')} que ne l’annoncent les notes voisines, compte tenu de ce qu’on voit à ${others} autres endroits tous les ${number(every, 'fr')}. Quelqu’un déplace peut-être des notes de part et d’autre du seuil, ou l’échelle a là une couture.`,
      );
    }),
    coarse: sentence((language) =>
      worded(language)(
        `Heaping at the line ${number(line, 'en')}: more rows stand just ${side === 'above' ? 'above' : 'below'} it than the scores beside them foresee. Someone may be moving scores across the line, or the scale has a seam there.`,
        `Entassement au seuil ${number(line, 'fr')} : on trouve juste ${side === 'above' ? 'au-dessus' : 'au-dessous'} plus de lignes que ne l’annoncent les notes voisines. Quelqu’un déplace peut-être des notes de part et d’autre du seuil, ou l’échelle a là une couture.`,
      ),
    ),
  };
}

const cliffFinding = ({ value, low, high, width, others, p }: Cliff): Finding => ({
  code: 'cliff',
  counts: cliffCells.map((cell) => [cell]),
  values: { value, low, high, p },
  text: sentence((language) =>
    worded(language)(
      `At the line the outcome changes by ${points(value!, 'en')} [${points(low!, 'en')} to ${points(high!, 'en')}] within ${number(width, 'en')} on either side, beyond its trend and beyond what is seen at ${others} other places: an effect of the decision itself, or of who was checked, may be in the outcome.`,
      `Au seuil, l’issue change de ${points(value!, 'fr')} [${points(low!, 'fr')} à ${points(high!, 'fr')}] à ${number(width, 'fr')} près de part et d’autre, au-delà de sa tendance et de ce qu’on voit à ${others} autres endroits : un effet de la décision même, ou du choix des personnes contrôlées, est peut-être dans l’issue.`,
    ),
  ),
});

/** What is seen at the line, where it stands out. */
export function lineFindings(thresholds: Thresholds | null): Finding[] {
  if (thresholds?.line == null) return [];
  const { heaping, cliff } = thresholds.line;
  // Two questions share what the line may err.
  const level = mayErr.line / (cliff === null ? 1 : 2);
  return [
    ...(heaping !== null && heaping.p < level ? [heapingFinding(heaping, thresholds.current)] : []),
    ...(cliff !== null && cliff.p < level ? [cliffFinding(cliff)] : []),
  ];
}
