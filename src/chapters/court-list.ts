import {
  type Block,
  bullets,
  type Chart,
  chart,
  code,
  heading,
  paragraph,
  small,
  subheading,
  table,
} from '../document/blocks.ts';
import { palette } from '../document/drawing.ts';
import type { Bilingual } from '../language/bilingual.ts';
import { text } from '../language/french.ts';
import { words } from '../language/words.ts';
import type { RunResult } from '../measures/run-result.ts';
import { dayNumber } from '../scenario/dates.ts';
import type { Evidence, Figure } from '../scenario/evidence.ts';
import type { Regime, Scenario } from '../scenario/scenario.ts';
import { type Bar, barChart, short } from '../telling/bars.ts';
import type { Chapter, ChapterInput } from './chapter.ts';
import { assumptionsOf, colours, type Rates, ratesChart, ticketTitles } from './court-rates.ts';
import {
  atConstantRate,
  type CourtSeries,
  courtSeries,
  impliedRates,
  type Ticket,
  type Total,
  tickets,
} from './court-series.ts';

/** The day of the figure that is printed as people. */
const famousDay = '2018-12-31';

const refusesOnly = ({ lists }: Regime, ticket: Ticket): boolean =>
  lists.court.on && lists.refuses.length === 1 && lists.refuses[0] === ticket;

/** Whether the scenario simulates the Chinese court list and the tickets that it refuses. */
const isCourtList = ({ jurisdiction, regimes }: Scenario): boolean =>
  jurisdiction === 'cn' && regimes.some((regime) => tickets.some((ticket) => refusesOnly(regime, ticket)));

/** What a run refused up to each week, for the population stood for. */
interface Refused {
  readonly attempts: readonly number[];
  readonly people: readonly number[];
}

function refusedIn(run: RunResult): Readonly<Partial<Record<Ticket, Refused>>> {
  const { scenario } = run;
  const scale = scenario.people.standsFor / scenario.people.size;
  return Object.fromEntries(
    tickets.flatMap((ticket) => {
      const regime = run.regimes.find(({ id }) => {
        const settings = scenario.regimes.find((each) => each.id === id);
        return settings !== undefined && refusesOnly(settings, ticket);
      });
      if (regime === undefined) return [];
      const [attempts, people]: number[][] = [[], []];
      for (const { regime: id, week, region, group, values } of run.weekly) {
        if (id !== regime.id || region !== 'all' || group !== 'all') continue;
        attempts[week] = (attempts[week - 1] ?? 0) + (values.denialAttempts ?? 0) * scale;
        people[week] = (values.deniedPeopleEver ?? 0) * scale;
      }
      return [[ticket, { attempts, people }]];
    }),
  );
}

/** A cumulative count as it stood on a day; `null` past the run's end. */
const onDay = (values: readonly number[] | undefined, scenario: Scenario, day: string): number | null =>
  values?.[Math.floor((dayNumber(day)! - dayNumber(scenario.start)!) / 7) - 1] ?? null;

const totalOn = (totals: readonly Total[], day: string): number =>
  totals.find((total) => total.date === day)?.value ?? Number.NaN;

/** Refusals can be people only where they are no more than the entries; where they are, nothing is said. */
export function attemptsTitle(flights: number, entries: number): Bilingual {
  if (!(flights > entries))
    return words(
      (say) =>
        `${say.number(flights / 1e6, 4)} million refused plane tickets and ${say.number(entries / 1e6, 3)} million entries that the list had ever received`,
      (say) =>
        `${say.number(flights / 1e6, 4)} millions de billets d’avion refusés et ${say.number(entries / 1e6, 3)} millions de fiches reçues en tout`,
    );
  return words(
    (say) =>
      `${say.number(flights / 1e6, 4)} million refused plane tickets are more than the ${say.number(entries / 1e6, 3)} million entries that the list had ever received: they are attempts, not people`,
    (say) =>
      `${say.number(flights / 1e6, 4)} millions de billets d’avion refusés, pour ${say.number(entries / 1e6, 3)} millions de fiches reçues en tout : ce sont des tentatives, non des personnes`,
  );
}

/** One chart that settles whether the figure can be people. */
function attemptsChart(run: RunResult, series: CourtSeries): Chart {
  const entries = totalOn(series.entries, famousDay);
  const flights = totalOn(series.refused.flight, famousDay);
  const simulated = refusedIn(run);
  const listHeading = text('The list, by the end of 2018', 'La liste, à la fin de 2018');
  const bar = (heading: Bilingual, label: Bilingual, value: number | null, colour: string): Bar[] =>
    value === null ? [] : [{ heading, label, value, colour }];
  const bars = [
    ...bar(listHeading, text('entries ever made', 'fiches reçues'), entries, '#6e7781'),
    ...tickets.flatMap((ticket) => {
      const heading = text(
        `${ticketTitles[ticket].en}, refused since 2013`,
        `${ticketTitles[ticket].fr}, refusés depuis 2013`,
      );
      const own = simulated[ticket];
      return [
        ...bar(heading, text('published', 'publié'), totalOn(series.refused[ticket], famousDay), colours[ticket]),
        ...bar(
          heading,
          text('run: attempts', 'simulé : tentatives'),
          onDay(own?.attempts, run.scenario, famousDay),
          palette[4],
        ),
        ...bar(
          heading,
          text('run: people', 'simulé : personnes'),
          onDay(own?.people, run.scenario, famousDay),
          palette[2],
        ),
      ];
    }),
  ];
  return barChart({
    name: 'attempts-and-people',
    title: attemptsTitle(flights, entries),
    caption: text(
      'In millions. Published totals, and the same counted by this run as attempts and as people, for the population stood for. One person is refused again and again.',
      'En millions. Totaux publiés, et les mêmes comptés par cette simulation en tentatives et en personnes, pour la population représentée. La même personne est refusée plusieurs fois.',
    ),
    bars: bars.map((each) => ({ ...each, value: each.value / 1e6 })),
    write: (millions, language) => short(millions * 1e6, language),
    columns: [text('what', 'objet'), text('count', 'décompte'), text('millions', 'millions')],
  });
}

const thousands = (value: number | null): Bilingual | null =>
  value === null ? null : words((say) => say.count(Math.round(value / 1000) * 1000));

/** Published totals that nothing here uses, beside a constant rate and beside this run. */
function targetsTable(run: RunResult, series: CourtSeries, performMonthly: number): Block {
  const simulated = refusedIn(run);
  return table({
    label: text('Published refusals', 'Refus publiés'),
    columns: [
      text('Attempts refused since 2013', 'Tentatives refusées depuis 2013'),
      text('published', 'publié'),
      text('at the rate of 2013–17', 'au taux de 2013-17'),
      text('run: attempts', 'simulé : tentatives'),
      text('run: people', 'simulé : personnes'),
    ],
    rows: tickets.flatMap((ticket) =>
      atConstantRate(series, ticket, performMonthly).map(({ date, source, value }) => [
        [
          words(
            (say) => `${ticketTitles[ticket].en}, to ${say.date(date)}`,
            (say) => `${ticketTitles[ticket].fr}, au ${say.date(date)}`,
          ),
          small(code(source)),
        ],
        thousands(totalOn(series.refused[ticket], date)),
        thousands(value),
        thousands(onDay(simulated[ticket]?.attempts, run.scenario, date)),
        thousands(onDay(simulated[ticket]?.people, run.scenario, date)),
      ]),
    ),
    numbers: true,
  });
}

const seriesIn = (figures: Evidence<Figure>): CourtSeries => {
  const series = courtSeries(figures);
  if (series === null) throw new RangeError('the published series of the court list is not among the figures');
  return series;
};

/** What the published series implies of this run’s list; `null` where a figure of it is not known. */
function found({ run, figures }: Pick<ChapterInput, 'run' | 'figures'>) {
  const { scenario } = run;
  const series = courtSeries(figures);
  const regime = scenario.regimes.find(({ lists }) => lists.court.on);
  if (series === null || regime === undefined) return null;
  const { performMonthly } = regime.lists.court;
  const rates: Rates = {
    flight: impliedRates(series, 'flight', performMonthly),
    rail: impliedRates(series, 'rail', performMonthly),
  };
  const rateOf = (ticket: Ticket): number => scenario.acts.find(({ id }) => id === ticket)?.yearlyRate ?? 0;
  return { series, performMonthly, rates, demand: { flight: rateOf('flight'), rail: rateOf('rail') } };
}

const title = text('Refusals against the published series', 'Les refus face à la série publiée');

const lead = text(
  'The published refusals from 2018 on are used nowhere in this scenario: they stand beside what it finds. The run refuses every ticket of a listed person, at the travel habits of 2018.',
  'Les refus publiés à partir de 2018 ne servent nulle part dans ce scénario : ils sont mis en regard de ce qu’il trouve. La simulation refuse tout billet d’une personne inscrite, aux habitudes de voyage de 2018.',
);

const method = text(
  'Entries between two published totals are taken to grow evenly; the totals of December 2014 and July 2019 are printed as “over”; debtors who pay leave at the rate of lists.court.performMonthly. Counted for each entry ever made, which is the least that the series allows, the rates are lower and rise and fall alike (numbers under the chart).',
  'Entre deux totaux publiés, les fiches sont supposées croître régulièrement ; les totaux de décembre 2014 et de juillet 2019 sont donnés comme « plus de » ; les débiteurs qui paient sortent au taux lists.court.performMonthly. Rapportés à toutes les fiches jamais faites, le moins que la série permette, les taux sont plus bas mais montent et baissent de même (nombres sous le graphique).',
);

/** The court list’s refusals against the published series. */
export const courtList: Chapter = {
  isOf: isCourtList,
  tell: (input) => {
    const told = found(input);
    if (told === null) return [];
    const { series, performMonthly, rates, demand } = told;
    return [
      heading(title, 'court-refusals'),
      paragraph(lead),
      chart(attemptsChart(input.run, series)),
      targetsTable(input.run, series, performMonthly),
      subheading(text('What no constant rate explains', 'Ce qu’aucun taux constant n’explique')),
      chart(ratesChart(rates, demand)),
      bullets(assumptionsOf(rates, demand)),
      paragraph(method, 'soft'),
    ];
  },
  picture: ({ run, figures }) => attemptsChart(run, seriesIn(figures)),
};
