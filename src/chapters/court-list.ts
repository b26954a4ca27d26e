import * as Plot from '@observablehq/plot';
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
import type { Bilingual, Language } from '../language/bilingual.ts';
import { text } from '../language/french.ts';
import { number } from '../language/numbers.ts';
import { words } from '../language/words.ts';
import type { RunResult } from '../measures/run-result.ts';
import { dayNumber } from '../scenario/dates.ts';
import type { Evidence, Figure } from '../scenario/evidence.ts';
import type { Regime, Scenario } from '../scenario/scenario.ts';
import { type Bar, barChart, frame, short } from '../telling/bars.ts';
import type { Chapter, ChapterInput } from './chapter.ts';
import {
  assumedFor,
  atConstantRate,
  type CourtSeries,
  courtSeries,
  type ImpliedRate,
  impliedRates,
  type Ticket,
  type Total,
  tickets,
} from './court-series.ts';
import { attemptsTitle, ratesTitle } from './court-titles.ts';

const ticketTitles: Readonly<Record<Ticket, Bilingual>> = {
  flight: text('Plane tickets', 'Billets d’avion'),
  rail: text('Fast train tickets', 'Billets de train rapide'),
};
const colours: Readonly<Record<Ticket, string>> = { flight: palette[0], rail: palette[1] };
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

type Rates = Readonly<Record<Ticket, readonly ImpliedRate[]>>;
/** Tickets that an average resident buys a year. */
type Demand = Readonly<Record<Ticket, number>>;

const lasting = (rates: Rates): readonly { ticket: Ticket; rate: ImpliedRate }[] =>
  tickets.flatMap((ticket) => rates[ticket].map((rate) => ({ ticket, rate })));

/** Years as numbers, for a chart's axis. */
const year = (day: string): number => 1970 + dayNumber(day)! / 365.2425;

/** The end of a line and of the demand beside it, named; the ticket gives its colour. */
interface End {
  readonly y: number;
  readonly label: Bilingual;
  readonly ticket: Ticket;
}

/** Letters on white are darker than lines. */
const letterColours: Readonly<Record<Ticket, string>> = { flight: '#005a8d', rail: '#a34700' };

const endsOf = (rates: Rates, demand: Demand): End[] =>
  tickets.flatMap((ticket): End[] => [
    {
      y: rates[ticket].at(-1)!.perStanding,
      label: {
        flight: text('planes:\nrefused', 'avion :\nrefusés'),
        rail: text('trains:\nrefused', 'train :\nrefusés'),
      }[ticket],
      ticket,
    },
    {
      y: demand[ticket],
      label: {
        flight: text('planes:\nbought by all', 'avion :\nachetés par tous'),
        rail: text('trains:\nbought by all', 'train :\nachetés par tous'),
      }[ticket],
      ticket,
    },
  ]);

const ratesPlot = (rates: Rates, demand: Demand, language: Language): Plot.PlotOptions =>
  frame({
    height: 310,
    marginLeft: 42,
    marginRight: 112,
    marginTop: 24,
    x: {
      domain: [2013.7, 2019.6],
      label: null,
      ticks: [2014, 2015, 2016, 2017, 2018, 2019],
      tickFormat: (value: number) => String(value),
    },
    y: {
      domain: [0, Math.max(...lasting(rates).map(({ rate }) => rate.perStanding), ...Object.values(demand)) * 1.05],
      grid: true,
      ticks: 5,
      label: text('refused tickets an entry and year', 'billets refusés par fiche et par an')[language],
      labelArrow: 'none',
      tickFormat: (value: number) => number(value, language),
    },
    marks: [
      ...tickets.flatMap((ticket) => [
        Plot.ruleY([demand[ticket]], { stroke: colours[ticket], strokeOpacity: 0.45 }),
        Plot.ruleY(rates[ticket], {
          x1: (rate: ImpliedRate) => year(rate.from),
          x2: (rate: ImpliedRate) => year(rate.to),
          y: 'perStanding',
          stroke: colours[ticket],
          strokeWidth: ticket === 'flight' ? 3 : 2,
        }),
      ]),
      Plot.text(endsOf(rates, demand), {
        x: 2019.6,
        y: 'y',
        text: (end: End) => end.label[language],
        textAnchor: 'start',
        dx: 5,
        fontSize: 11,
        fill: (end: End) => letterColours[end.ticket],
      }),
    ],
  });

function ratesChart(rates: Rates, demand: Demand): Chart {
  return {
    name: 'implied-rates',
    title: ratesTitle(rates),
    caption: text(
      'Refused tickets a year for each standing entry, between each two published totals; the short last step is July 2019 alone. The pale lines: the tickets that an average resident buys.',
      'Billets refusés par an et par fiche en vigueur, entre deux totaux publiés ; la courte dernière marche est le seul mois de juillet 2019. Les lignes pâles : les billets qu’achète un habitant moyen.',
    ),
    plot: (language) => ratesPlot(rates, demand, language),
    columns: [
      text('ticket', 'billet'),
      text('from', 'du'),
      text('to', 'au'),
      text('refused', 'refusés'),
      text('a year for each standing entry', 'par an et par fiche en vigueur'),
      text('a year for each entry ever made', 'par an et par fiche reçue en tout'),
    ],
    rows: lasting(rates).map(({ ticket, rate }) => [
      ticketTitles[ticket],
      rate.from,
      rate.to,
      rate.refused,
      rate.perStanding,
      rate.perEntry,
    ]),
  };
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

/** What reach of enforcement, or what giving up, each kind of ticket would ask for. */
function assumptionsOf(rates: Rates, demand: Demand): readonly Bilingual[] {
  const [early, late] = [rates.rail[0], rates.rail.at(-1)!];
  const trains = [assumedFor(early.perStanding, demand.rail), assumedFor(late.perStanding, demand.rail)];
  const [calm, end] = [rates.flight[1], rates.flight.at(-1)!];
  const planes = [assumedFor(calm.perStanding, demand.flight), assumedFor(end.perStanding, demand.flight)];
  return [
    words(
      (say) =>
        `Fast trains: an average resident buys ${say.number(demand.rail)} tickets a year. For listed people who would buy as many, either the check reached ${say.percent(trains[0].reach, 0)} of their attempts before 2017 and ${say.percent(trains[1].reach, 0)} in July 2019, or every attempt was refused and they gave up ${say.percent(trains[0].givenUp ?? 0, 0)}, then ${say.percent(trains[1].givenUp ?? 0, 0)} of their attempts. Both are possible; the series cannot tell them apart.`,
      (say) =>
        `Trains rapides : un habitant moyen achète ${say.number(demand.rail)} billet par an. Pour des inscrits qui en achèteraient autant, soit le contrôle atteignait ${say.percent(trains[0].reach, 0)} de leurs tentatives avant 2017 et ${say.percent(trains[1].reach, 0)} en juillet 2019, soit chaque tentative était refusée et ils en ont abandonné ${say.percent(trains[0].givenUp ?? 0, 0)}, puis ${say.percent(trains[1].givenUp ?? 0, 0)}. Les deux sont possibles ; la série ne permet pas de trancher.`,
    ),
    words(
      (say) =>
        `Planes: an average resident buys ${say.number(demand.flight)} tickets a year. The refusals of 2017 come to ${say.number(planes[0].reach, 2)} times that for each standing entry, those of July 2019 to ${say.number(planes[1].reach, 2)} times: more than full reach, and no giving up can explain it. It would take people who try ${say.number(planes[1].reach, 2)} times for each journey that an average resident makes, or a count of something else than journeys (each search, each seller, each leg), or an older, longer or richer list than the published one.`,
      (say) =>
        `Avions : un habitant moyen achète ${say.number(demand.flight)} billet par an. Les refus de 2017 en représentent ${say.number(planes[0].reach, 2)} fois autant par fiche en vigueur, ceux de juillet 2019 ${say.number(planes[1].reach, 2)} fois : plus que tous les billets, ce qu’aucun renoncement n’explique. Il faudrait que les inscrits tentent ${say.number(planes[1].reach, 2)} fois pour chaque voyage d’un habitant moyen, ou que l’on compte autre chose que des voyages (chaque recherche, chaque vendeur, chaque trajet), ou que la liste soit plus ancienne, plus longue ou plus aisée que celle qui est publiée.`,
    ),
    text(
      'One list, one rule, one moment: yet one rate rises while the other falls. What changed between 2017 and 2019 was therefore not how many people were listed, and not one reach of enforcement for both kinds of ticket.',
      'Une seule liste, une seule règle, une seule époque : pourtant un taux monte pendant que l’autre baisse. Ce qui a changé entre 2017 et 2019 n’est donc ni le nombre d’inscrits, ni une même portée du contrôle pour les deux sortes de billets.',
    ),
  ];
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
