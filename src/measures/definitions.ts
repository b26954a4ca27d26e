import { text } from '../language/french.ts';
import type { Measure, Subject } from './measure.ts';
import { error } from './rows/error.ts';
import { gain } from './rows/gain.ts';
import { lists } from './rows/lists.ts';
import { recourse } from './rows/recourse.ts';
import type { Row } from './rows/row.ts';
import { score } from './rows/score.ts';
import { seen } from './rows/seen.ts';
import { voice } from './rows/voice.ts';
import { watch } from './rows/watch.ts';
import { words } from './rows/words.ts';

const rows: Readonly<Record<Subject, readonly Row[]>> = {
  seen,
  words,
  watch,
  score,
  lists,
  recourse,
  voice,
  gain,
  error,
};

const measureOfRow = (about: Subject, [id, unit, rate, english, french]: Row): Measure => ({
  id,
  title: text(english[0], french[0]),
  unit,
  additive: rate.adds,
  rate,
  definition: text(english[1], french[1]),
  about,
  ...(about === 'gain' && { gain: true }),
});

/** Every measure without its spheres and grades, in the order of tables. */
export const definitions: readonly Measure[] = Object.entries(rows).flatMap(([about, ofSubject]) =>
  ofSubject.map((row) => measureOfRow(about as Subject, row)),
);
