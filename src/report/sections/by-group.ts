import { cellsTable } from '../../document/cells-table.ts';
import { chartFigure } from '../../document/chart.ts';
import { both, type Html, html } from '../../document/html.ts';
import { text } from '../../language/french.ts';
import { type Measure, measureOf } from '../../measures/names.ts';
import { estimateCell } from '../cells.ts';
import { type Bar, barPlot, linePlot, regimeColours, weeklyLines } from '../charts.ts';
import { groupFinding, groupRates, listFinding } from '../findings.ts';
import { isAlive, isMeasured, peopleIn, per100000, resultIn, withApparatus } from '../read-run.ts';
import type { ReportInput } from '../report-input.ts';
import { paragraph, section, subheading } from '../section.ts';
import { regimeTable } from './headline.ts';

const struck = ['stopsOfInnocents', 'listedEver', 'deniedPeopleEver', 'peopleSilencedThisWeek'];

const measuresIn = ({ run }: ReportInput, ids: readonly string[]): readonly Measure[] =>
  ids.filter((id) => isMeasured(run, id)).map((id) => measureOf(run.scenario, id));

const groupChart = ({ run }: ReportInput, measure: Measure): Html => {
  const colours = regimeColours(run);
  const regimes = measure.id === 'peopleSilencedThisWeek' ? run.regimes : withApparatus(run);
  const bars = regimes.flatMap((regime): Bar[] =>
    groupRates(run, regime, measure.id).map(({ title, rate, low, high }) => ({
      label: title,
      value: rate,
      low,
      high,
      colour: colours[regime.id],
      heading: regime.title,
    })),
  );
  return chartFigure({
    name: `by-group-${measure.id}`,
    title: groupFinding(run, measure.id),
    caption: text(
      'Per 100,000 people of the group. The line is the chance of this simulation, 95%.',
      'Pour 100 000 personnes du groupe. Le trait est l’aléa de la simulation, 95 %.',
    ),
    plot: (language) => barPlot(bars, {}, language),
    columns: [
      text('regime', 'régime'),
      text('group', 'groupe'),
      text('per 100,000', 'pour 100 000'),
      text('low', 'bas'),
      text('high', 'haut'),
    ],
    rows: bars.map(({ heading, label, value, low, high }) => [
      heading?.en ?? '',
      label.en,
      value,
      low ?? null,
      high ?? null,
    ]),
  });
};

const regionTable = ({ run }: ReportInput, measures: readonly Measure[]): Html | null => {
  const { regions } = run.scenario.people;
  if (regions.length < 2 || measures.length === 0) return null;
  const regimes = withApparatus(run);
  const rows = measures.flatMap((measure) =>
    regions.map(({ id, title }) => [
      html`${both(title)}<small>${both(measure.title)}</small>`,
      ...regimes.map((regime) => {
        const estimate = resultIn(run, regime, measure.id).byRegion[id] ?? { value: null, low: null, high: null };
        const people = peopleIn(run, 'regions', id);
        const rate = (value: number | null) => per100000(value, people);
        return estimateCell(
          { value: rate(estimate.value), low: rate(estimate.low), high: rate(estimate.high) },
          'rate',
        );
      }),
    ]),
  );
  return html`${subheading(text('By region, per 100,000 people', 'Par région, pour 100 000 personnes'))}${cellsTable({
    label: text('By region', 'Par région'),
    columns: [text('Region', 'Région'), ...regimes.map(({ title }) => title)],
    rows,
    numbers: true,
    stacked: true,
  })}`;
};

const listChart = ({ run }: ReportInput): Html | null => {
  if (!isAlive(run, 'listedNow')) return null;
  const lines = weeklyLines(run, 'listedNow');
  return chartFigure({
    name: 'listed-by-week',
    title: listFinding(run),
    plot: (language) =>
      linePlot(lines, run.scenario, { unit: text('people on a list', 'personnes inscrites') }, language),
    columns: [text('week', 'semaine'), ...run.regimes.map(({ title }) => title)],
    rows: Array.from({ length: run.scenario.weeks }, (_, week) => [
      week + 1,
      ...lines.map(({ values }) => values[week] ?? null),
    ]),
  });
};

const details = [
  'alertsTrue',
  'alertsFalse',
  'alertPpv',
  'alertsLapsed',
  'stops',
  'stopsFalseMatch',
  'stopsBadEntry',
  'repeatStops',
  'peopleStoppedEver',
  'innocentsStoppedEver',
  'behaviourAlertsTrue',
  'behaviourAlertsFalse',
  'wantedMissed',
  'listedNow',
  'listedEver',
  'listedByError',
  'denialAttempts',
  'deniedPeopleEver',
  'appealsFiled',
  'appealsUpheld',
];

/** Who is stopped, listed, refused, by group and by region. */
export const byGroupSection = (input: ReportInput): Html => {
  const charted = measuresIn(input, struck);
  const alive = charted.filter(({ id }) => isAlive(input.run, id));
  return section(
    'groups',
    text('Who is stopped, listed, refused', 'Qui est contrôlé, inscrit, refusé'),
    paragraph(
      text(
        'Groups differ in what the machinery does to them only through the numbers of the scenario: how alike their faces look to a recogniser, their share of a list, how often a join fails for their names, their means. These numbers are parameters, and the sign of a difference can hang on them.',
        'Ce que la machinerie fait aux groupes ne diffère que par les nombres du scénario : la ressemblance de leurs visages pour le système, leur part dans une liste, la fréquence des rattachements manqués pour leurs noms, leurs moyens. Ces nombres sont des paramètres, et le sens d’un écart peut en dépendre.',
      ),
    ),
    alive.map((measure) => groupChart(input, measure)),
    charted.length > alive.length
      ? charted.filter(({ id }) => !isAlive(input.run, id)).map(({ id }) => paragraph(groupFinding(input.run, id)))
      : null,
    listChart(input),
    regionTable(input, alive),
    html`<details><summary>${both(text('Alerts, stops, lists and appeals in full', 'Alertes, contrôles, listes et recours en détail'))}</summary>${regimeTable(input, measuresIn(input, details))}</details>`,
  );
};
