import * as Plot from '@observablehq/plot';
import type { Chart } from '../document/blocks.ts';
import { palette } from '../document/drawing.ts';
import type { Bilingual, Language } from '../language/bilingual.ts';
import { text } from '../language/french.ts';
import { number } from '../language/numbers.ts';
import { ratioText, words } from '../language/words.ts';
import { dayNumber } from '../scenario/dates.ts';
import { frame } from '../telling/bars.ts';
import { assumedFor, type ImpliedRate, type Ticket, tickets } from './court-series.ts';

export const ticketTitles: Readonly<Record<Ticket, Bilingual>> = {
  flight: text('Plane tickets', 'Billets d’avion'),
  rail: text('Fast train tickets', 'Billets de train rapide'),
};
export const colours: Readonly<Record<Ticket, string>> = { flight: palette[0], rail: palette[1] };

export type Rates = Readonly<Record<Ticket, readonly ImpliedRate[]>>;
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

export function ratesChart(rates: Rates, demand: Demand): Chart {
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

/** What reach of enforcement, or what giving up, each kind of ticket would ask for. */
export function assumptionsOf(rates: Rates, demand: Demand): readonly Bilingual[] {
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

/** Rates this near to each other are called constant. */
const hardly = 1.25;

/** How a rate moved: multiplied, divided, or hardly changed. */
function movedText(ratio: number): Bilingual {
  if (Math.abs(Math.log(ratio)) < Math.log(hardly)) return text('hardly changed', 'ont peu changé');
  const { en, fr } = ratioText(Math.max(ratio, 1 / ratio));
  return ratio > 1
    ? text(`were multiplied by ${en}`, `ont été multipliés par ${fr}`)
    : text(`were divided by ${en}`, `ont été divisés par ${fr}`);
}

/** How the rates moved from 2017 to July 2019; that no constant rate fits is said only where one moved. */
export function ratesTitle({ flight, rail }: Readonly<Record<Ticket, readonly ImpliedRate[]>>): Bilingual {
  const moved = (each: readonly ImpliedRate[]): number => each.at(-1)!.perStanding / each[1].perStanding;
  const [planes, trains] = [moved(flight), moved(rail)];
  const isConstant = [planes, trains].every((ratio) => Math.abs(Math.log(ratio)) < Math.log(hardly));
  const [plane, train] = [movedText(planes), movedText(trains)];
  return text(
    `From 2017 to July 2019 refused plane tickets an entry and year ${plane.en}, those of trains ${train.en}${isConstant ? '' : ': no constant rate fits'}`,
    `De 2017 à juillet 2019, par fiche et par an, les refus d’avion ${plane.fr}, ceux de train ${train.fr}${isConstant ? '' : ' : aucun taux constant ne convient'}`,
  );
}
