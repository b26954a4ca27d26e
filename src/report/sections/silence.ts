import { chartFigure } from '../../document/chart.ts';
import type { Html } from '../../document/html.ts';
import { text } from '../../language/french.ts';
import { named } from '../read-run.ts';
import type { ReportInput } from '../report-input.ts';
import { paragraph, section } from '../section.ts';
import { knowChart, knowNote, knowTable, silentRegime, unnoticedText } from '../silence.ts';
import { plainTable } from './behaviour.ts';

/** Who can know of a filter that tells nobody, and when; absent where no such filter dropped anything. */
export function silenceSection({ run }: ReportInput): Html | null {
  const found = silentRegime(run);
  if (found === null) return null;
  const { erasures } = found;
  const title = text('Who can know of the silent filter', 'Qui peut savoir que le filtre existe');
  const where = named(found);
  const said = unnoticedText(erasures);
  return section(
    'silence',
    title,
    paragraph(text(`Under ${where.en}: ${said.en}`, `Sous ${where.fr} : ${said.fr}`)),
    chartFigure(knowChart(run, erasures)),
    paragraph(knowNote(run)),
    plainTable(title, knowTable(run, erasures)),
  );
}
