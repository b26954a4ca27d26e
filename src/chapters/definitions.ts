import { bullets, code, details, heading, soft, strong, type Words } from '../document/blocks.ts';
import { text } from '../language/french.ts';
import { type Measure, subjects, subjectTitles, units } from '../measures/names.ts';
import { measuredOf } from '../store/run-summary.ts';
import type { Chapter } from './chapter.ts';

const definition = ({ id, title, definition: said, unit, additive }: Measure): Words => {
  const sum = additive
    ? text('adds up over weeks', 's’additionne d’une semaine à l’autre')
    : text('never summed over weeks', 'jamais additionné d’une semaine à l’autre');
  return [strong(title), ' ', code(id), ' ', said, ' ', soft(['(', units[unit], text('; ', ' ; '), sum, ')'])];
};

/** What every measure means, word for word. */
export const definitions: Chapter = {
  tell: ({ run }) => {
    const measures = measuredOf(run);
    return [
      heading(text('Definitions', 'Définitions'), 'definitions'),
      ...subjects.flatMap((subject) => {
        const about = measures.filter((measure) => measure.about === subject);
        return about.length === 0 ? [] : [details(subjectTitles[subject], [bullets(about.map(definition))])];
      }),
    ];
  },
};
