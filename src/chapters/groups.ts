import { type Block, chart, details, heading, paragraph, small, subheading, table } from '../document/blocks.ts';
import type { Bilingual } from '../language/bilingual.ts';
import { text } from '../language/french.ts';
import { moreOften, words } from '../language/words.ts';
import { type Measure, measureOf } from '../measures/names.ts';
import { readsPlates } from '../measures/plates.ts';
import type { Estimate, RegimeResult, RunResult } from '../measures/run-result.ts';
import { canHappen } from '../scenario/apparatus-parts.ts';
import { type Bar, barChart, regimeColours } from '../telling/bars.ts';
import { leastRatio } from '../telling/differences.ts';
import { weeklyChart } from '../telling/lines.ts';
import { highest, isAlive, named, peopleIn, per100000, ratioOf, resultIn, withApparatus } from '../telling/read-run.ts';
import { measuresIn, regimeTable } from '../telling/regime-table.ts';
import { estimateCell } from '../telling/values.ts';
import type { Chapter } from './chapter.ts';
import { disparityText } from './disparity.ts';

interface GroupRate {
  readonly title: Bilingual;
  readonly rate: number;
  readonly low: number | null;
  readonly high: number | null;
}

/** Each group's rate per 100,000 of its people, with its bounds. */
function groupRates(run: RunResult, regime: RegimeResult, measure: string): readonly GroupRate[] {
  const { byGroup } = resultIn(run, regime, measure);
  return run.scenario.people.groups.flatMap(({ id, title }) => {
    const estimate: Estimate | undefined = byGroup[id];
    const people = peopleIn(run, 'groups', id);
    const rate = per100000(estimate?.value ?? null, people);
    if (rate === null) return [];
    return [{ title, rate, low: per100000(estimate.low, people), high: per100000(estimate.high, people) }];
  });
}

const apart = (a: GroupRate, b: GroupRate): boolean =>
  a.low !== null && b.high !== null && (a.low > b.high || (b.low !== null && a.high !== null && b.low > a.high));

/** Which group a measure falls on most, under a regime: the one in which it is highest where none is named. */
export function groupFinding(run: RunResult, measure: string, under?: RegimeResult): Bilingual {
  const title = measureOf(run.scenario, measure).title;
  const top = under === undefined ? highest(run, measure) : { regime: under };
  if (top === null) return text(`${title.en}: none, under any regime`, `${title.fr} : aucun cas, sous aucun régime`);
  const rates = [...groupRates(run, top.regime, measure)].sort((a, b) => b.rate - a.rate);
  const [most, least] = [rates[0], rates.at(-1)];
  const where = named(top.regime);
  if (most === undefined || least === undefined || most === least)
    return text(`${title.en}, per 100,000 people`, `${title.fr}, pour 100 000 personnes`);
  if (!apart(most, least))
    return text(
      `${title.en}: between groups, ${where.en} shows no difference beyond chance`,
      `${title.fr} : entre les groupes, ${where.fr} ne montre pas d’écart au-delà de l’aléa`,
    );
  const ratio = ratioOf(most.rate, least.rate);
  if (ratio !== null && ratio < leastRatio)
    return text(
      `${title.en}: between groups, ${where.en} shows hardly a difference`,
      `${title.fr} : entre les groupes, ${where.fr} ne montre guère d’écart`,
    );
  if (ratio === null)
    return text(
      `${title.en}: under ${where.en} only the group “${most.title.en}” is struck`,
      `${title.fr} : sous ${where.fr}, seul le groupe « ${most.title.fr} » est touché`,
    );
  return text(
    `${title.en}: under ${where.en} the group “${most.title.en}” is struck ${moreOften(ratio).en} “${least.title.en}”`,
    `${title.fr} : sous ${where.fr}, le groupe « ${most.title.fr} » est touché ${moreOften(ratio).fr} « ${least.title.fr} »`,
  );
}

/** How the number of listed people ends. */
export function listFinding(run: RunResult): Bilingual {
  const top = highest(run, 'listedNow');
  if (top === null)
    return text('Nobody is on a list in the last week', 'Personne n’est inscrit sur une liste la dernière semaine');
  return words(
    (say) => `In the last week ${say.many(top.value, 'people')} are on a list under ${named(top.regime).en}`,
    (say) => `La dernière semaine, ${say.many(top.value, 'personnes')} sont inscrites sous ${named(top.regime).fr}`,
  );
}

const struck = ['stopsOfInnocents', 'listedEver', 'deniedPeopleEver', 'peopleSilencedThisWeek'];

/** Bars of a measure by group, of some regimes; the title is of the regime in which it is highest. */
export function groupChart(
  run: RunResult,
  id: string,
  regimes: readonly RegimeResult[],
  name = `by-group-${id}`,
): Block {
  const colours = regimeColours(run);
  const bars = regimes.flatMap((regime): Bar[] =>
    groupRates(run, regime, id).map(({ title, rate, low, high }) => ({
      label: title,
      value: rate,
      low,
      high,
      colour: colours[regime.id],
      heading: regime.title,
    })),
  );
  return chart(
    barChart({
      name,
      title: groupFinding(run, id, regimes.length === 1 ? regimes[0] : undefined),
      caption: text(
        'Per 100,000 people of the group. The line is sampling noise, 95%.',
        'Pour 100 000 personnes du groupe. Le trait est l’aléa de la simulation, 95 %.',
      ),
      bars,
      columns: [text('regime', 'régime'), text('group', 'groupe'), text('per 100,000', 'pour 100 000')],
    }),
  );
}

const nothing: Estimate = { value: null, low: null, high: null };

function regionTable(run: RunResult, measures: readonly Measure[]): Block[] {
  const { regions } = run.scenario.people;
  if (regions.length < 2 || measures.length === 0) return [];
  const regimes = withApparatus(run);
  const rateIn = (regime: RegimeResult, measure: Measure, region: string): Estimate => {
    const { value, low, high } = resultIn(run, regime, measure.id).byRegion[region] ?? nothing;
    const rate = (count: number | null) => per100000(count, peopleIn(run, 'regions', region));
    return { value: rate(value), low: rate(low), high: rate(high) };
  };
  return [
    subheading(text('By region, per 100,000 people', 'Par région, pour 100 000 personnes')),
    table({
      label: text('By region', 'Par région'),
      columns: [text('Region', 'Région'), ...regimes.map(({ title }) => title)],
      rows: measures.flatMap((measure) =>
        regions.map(({ id, title }) => [
          [title, small(measure.title)],
          ...regimes.map((regime) => estimateCell(rateIn(regime, measure, id), 'rate')),
        ]),
      ),
      numbers: true,
    }),
  ];
}

const listChart = (run: RunResult): Block[] =>
  isAlive(run, 'listedNow')
    ? [
        chart(
          weeklyChart(run, 'listedNow', {
            name: 'listed-by-week',
            title: listFinding(run),
            unit: text('people on a list', 'personnes inscrites'),
          }),
        ),
      ]
    : [];

const inFull = [
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

/** On what the sign of the difference in false alerts hangs, said once where regimes do not differ in it. */
function disparities({ scenario, regimes }: RunResult): Block[] {
  const said = scenario.regimes
    .filter(({ id }) => regimes.some((regime) => regime.id === id))
    .flatMap((regime) => disparityText(scenario, regime) ?? []);
  return said.filter(({ en }, i) => said.findIndex((other) => other.en === en) === i).map((one) => paragraph(one));
}

/** Who is stopped, listed, refused, by group and by region. */
export const groups: Chapter = {
  tell: ({ run }) => {
    const charted = measuresIn(run, struck);
    const alive = charted.filter(({ id }) => isAlive(run, id));
    const ids = run.regimes.map(({ id }) => id);
    return [
      heading(text('Who is stopped, listed, refused', 'Qui est contrôlé, inscrit, refusé'), 'groups'),
      paragraph(
        readsPlates(run.scenario) || !isAlive(run, 'facesScanned')
          ? text(
              'Groups are treated alike but for a few numbers of the scenario: their share of the list, how often their files are joined wrongly, their means. Another value of these can turn a difference round.',
              'Les groupes ne diffèrent que par quelques nombres du scénario : leur part dans la liste, la fréquence des rattachements manqués, leurs moyens. Une autre valeur peut inverser un écart.',
            )
          : text(
              'Groups are treated alike but for a few numbers of the scenario: how alike their faces look to the system, their share of the list, how often their files are joined wrongly, their means. Another value of these can turn a difference round.',
              'Les groupes ne diffèrent que par quelques nombres du scénario : la ressemblance de leurs visages pour le système, leur part dans la liste, la fréquence des rattachements manqués, leurs moyens. Une autre valeur peut inverser un écart.',
            ),
      ),
      ...disparities(run),
      ...alive.map(({ id }) => groupChart(run, id, id === 'peopleSilencedThisWeek' ? run.regimes : withApparatus(run))),
      ...charted
        .filter(({ id }) => !isAlive(run, id) && canHappen(run.scenario, ids, id))
        .map(({ id }) => paragraph(groupFinding(run, id))),
      ...listChart(run),
      ...regionTable(run, alive),
      details(text('Alerts, stops, lists and appeals in full', 'Alertes, contrôles, listes et recours en détail'), [
        regimeTable(
          run,
          measuresIn(run, inFull).filter(({ id }) => isAlive(run, id)),
        ),
      ]),
    ];
  },
};
