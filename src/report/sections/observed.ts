import { chartFigure } from '../../document/chart.ts';
import { type Html, html } from '../../document/html.ts';
import { text } from '../../language/french.ts';
import { ratioOf } from '../../language/words.ts';
import { measureOf, sphereTitles } from '../../measures/names.ts';
import { spheres } from '../../scenario/scenario.ts';
import { written } from '../cells.ts';
import { type Bar, barPlot, regimeColours } from '../charts.ts';
import { observedFinding } from '../findings.ts';
import { isAlive, isMeasured, resultIn, withApparatus } from '../read-run.ts';
import type { ReportInput } from '../report-input.ts';
import { paragraph, section, subheading } from '../section.ts';
import { regimeTable } from './headline.ts';

const chart = ({ run }: ReportInput): Html => {
  const colours = regimeColours(run);
  const bars = spheres.flatMap((sphere) =>
    withApparatus(run).flatMap((regime): (Bar & { done: number | null; joined: number | null })[] => {
      const value = (kind: string) => resultIn(run, regime, `${kind}.${sphere}`).value;
      const share = ratioOf(value('actsObserved'), value('actsDone'));
      const joined = ratioOf(value('actsJoined'), value('actsDone'));
      if (share === null) return [];
      return [
        {
          label: regime.title,
          value: share * 100,
          colour: colours[regime.id],
          heading: sphereTitles[sphere],
          done: value('actsDone'),
          joined,
        },
      ];
    }),
  );
  return chartFigure({
    name: 'observed',
    title: observedFinding(run),
    caption: text(
      'Share of the acts of each sphere that is observed.',
      'Part des actes de chaque sphère qui est observée.',
    ),
    plot: (language) =>
      barPlot(
        bars,
        {
          write: (value) => written(value / 100, 'share', language),
        },
        language,
      ),
    columns: [
      text('sphere', 'sphère'),
      text('regime', 'régime'),
      text('acts done', 'actes accomplis'),
      text('% observed', '% observés'),
      text('% joined', '% versés au registre'),
    ],
    rows: bars.map(({ heading, label, done, value, joined }) => [
      heading?.en ?? '',
      label.en,
      done,
      value,
      joined === null ? null : joined * 100,
    ]),
  });
};

const wordsErased = (input: ReportInput): Html | null => {
  const ids = ['messagesErased', 'messagesErasedUnnoticed', 'messagesErasedOrdinary'].filter((id) =>
    isMeasured(input.run, id),
  );
  if (ids.length === 0) return null;
  const title = subheading(text('Messages that never arrive', 'Les messages qui n’arrivent jamais'));
  if (!isAlive(input.run, 'messagesErased'))
    return html`${title}${paragraph(text('No regime of this run erases messages.', 'Aucun régime de cette simulation n’efface de messages.'))}`;
  return html`${title}${paragraph(
    text(
      'A filter that erases in silence tells nobody. Ordinary messages are those on no sensitive topic: the filter took them by mistake.',
      'Un filtre qui efface en silence n’avertit personne. Les messages ordinaires ne portent sur aucun sujet sensible : le filtre les a pris par erreur.',
    ),
  )}${regimeTable(
    input,
    ids.map((id) => measureOf(input.run.scenario, id)),
  )}`;
};

/** Words, transactions and movements observed. */
export const observedSection = (input: ReportInput): Html => {
  const ids = [
    'actsDone',
    'actsObserved',
    'actsJoined',
    'spheresJoined',
    'recordsWrong',
    'recordsMissed',
    'recordsMisattributed',
    'locationRecords',
    'locationRecordsFalse',
  ];
  const measures = ids.filter((id) => isMeasured(input.run, id)).map((id) => measureOf(input.run.scenario, id));
  return section(
    'observed',
    text('Words, transactions and movements observed', 'Paroles, transactions et déplacements observés'),
    paragraph(
      text(
        'An act is observed when a sensor takes note of it; it is joined when the note is put, rightly or wrongly, into a file that brings together several parts of one person’s life.',
        'Un acte est observé quand un capteur en prend note ; il est versé au registre quand cette note rejoint, à raison ou à tort, un fichier qui réunit plusieurs pans de la vie d’une même personne.',
      ),
    ),
    chart(input),
    regimeTable(input, measures),
    wordsErased(input),
  );
};
