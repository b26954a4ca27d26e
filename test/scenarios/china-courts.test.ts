import { describe, expect, it } from 'vitest';
import { assumedFor, atConstantRate, courtSeries, entryYears, impliedRates } from '../../src/chapters/court-series.ts';
import { tell } from '../../src/chapters/index.ts';
import { asHtml } from '../../src/document/as-html.ts';
import { shippedEvidence } from '../../src/store/evidence-files.ts';
import { openScenario } from '../../src/store/load-scenario.ts';
import { scenarioFindings } from '../support/scenario-page.ts';

const figures = shippedEvidence();
const series = courtSeries(figures)!;
const scenario = openScenario('china-courts');

scenarioFindings('china-courts', (small) => {
  const of = (regime: string, measure: string): number => small().value(regime, measure);

  it('refuses plane and train tickets apart, and the two add up to what a list of both refuses', () => {
    expect(of('planes', 'denialAttempts')).toBeGreaterThan(0);
    expect(of('trains', 'denialAttempts')).toBeGreaterThan(0);
    expect(of('both', 'denialAttempts')).toBe(of('planes', 'denialAttempts') + of('trains', 'denialAttempts'));
    expect(of('none', 'denialAttempts')).toBe(0);
  });

  it('refuses fewer people than it refuses attempts, and no more people than it lists', () => {
    for (const regime of ['planes', 'trains', 'both']) {
      expect(of(regime, 'deniedPeopleEver')).toBeLessThan(of(regime, 'denialAttempts'));
      expect(of(regime, 'deniedPeopleEver')).toBeLessThanOrEqual(of(regime, 'listedEver'));
    }
    expect(of('both', 'deniedPeopleEver')).toBeLessThanOrEqual(
      of('planes', 'deniedPeopleEver') + of('trains', 'deniedPeopleEver'),
    );
  });

  it('lists as many people as the calendar’s inflow brings, whatever is refused to them', () => {
    expect(of('planes', 'listedEver')).toBe(of('trains', 'listedEver'));
    const scaled = (of('both', 'listedEver') * scenario.people.standsFor) / small().run.scenario.people.size;
    expect(scaled).toBeGreaterThan(0.75 * 14_500_000);
    expect(scaled).toBeLessThan(1.15 * 14_500_000);
  });

  it('has debtors of the list perform more judgments than a country without it', () => {
    expect(of('both', 'judgmentsPerformed')).toBeGreaterThan(of('none', 'judgmentsPerformed'));
  });

  it('refuses more trains than planes at the habits of everybody, which the published series turns round', () => {
    expect(of('trains', 'denialAttempts')).toBeGreaterThan(of('planes', 'denialAttempts'));
    expect(series.refused.flight.at(-1)!.value).toBeGreaterThan(series.refused.rail.at(-1)!.value);
  });

  it('shows the published refusals beside its own, and says that they are attempts', () => {
    const { run } = small();
    const input = { run, figures, legalNotes: [] };
    const { markup } = asHtml(tell(['courtList'], input, {}));
    expect(markup).toContain('17.46 million refused plane tickets are more than the 12.9 million entries');
    expect(markup).toContain('17,46 millions de billets d’avion refusés');
    expect(markup).toContain('27,300,000');
    expect(markup).not.toMatch(/NaN|undefined|Infinity/);
    const elsewhere = { ...run, scenario: openScenario('london-lfr') };
    expect(tell(['courtList'], { ...input, run: elsewhere }, {})).toEqual([]);
  });
});

describe('what the published refusals imply', () => {
  it('takes the calendar’s inflow from the published totals of the list, by arithmetic', () => {
    const cases = 0.0048 * 1_395_000_000;
    const badShare = 0.05;
    const totals = [{ date: '2013-10-07', value: 0 }, ...series.entries];
    const inflow = totals.slice(1).map(({ date, value }, before) => {
      const years = (Date.parse(date) - Date.parse(totals[before].date)) / 86_400_000 / 365.25;
      return (value - totals[before].value) / years;
    });
    const shares = [
      scenario.regimes.find(({ id }) => id === 'both')!.lists.court.share,
      ...scenario.calendar.map(({ regimes }) => regimes.both.lists.court.share),
    ];
    expect(shares).toHaveLength(inflow.length);
    shares.forEach((share, at) => {
      expect(share / ((inflow[at] * (1 - badShare)) / cases)).toBeCloseTo(1, 1);
    });
  });

  it('uses no published refusal of 2018 or later, nor the month of July 2019', () => {
    const used = JSON.stringify([scenario.parameters, scenario.calendar]);
    for (const [id, figure] of figures) if (figure.use.includes('target')) expect(used, id).not.toContain(`"${id}"`);
  });

  it('finds plane refusals an entry rising and train refusals falling from 2017 on', () => {
    const [planes, trains] = [impliedRates(series, 'flight', 0.015), impliedRates(series, 'rail', 0.015)];
    for (const of of ['perStanding', 'perEntry'] as const) {
      for (let at = 2; at < planes.length; at += 1) expect(planes[at][of]).toBeGreaterThan(planes[at - 1][of]);
      expect(planes.at(-1)![of] / planes[1][of]).toBeGreaterThan(4);
      expect(trains.at(-1)![of] / trains[1][of]).toBeLessThan(0.5);
    }
  });

  it('adds the refusals of its periods up to the last published total', () => {
    for (const ticket of ['flight', 'rail'] as const) {
      const sum = impliedRates(series, ticket, 0.015)
        .slice(0, -1)
        .reduce((total, { refused }) => total + refused, 0);
      expect(sum).toBe(series.refused[ticket].at(-1)!.value);
    }
  });

  it('counts entry-years by hand where nobody leaves and where everybody does', () => {
    const even = [{ date: '2014-10-01', value: 365, source: 'x' }];
    const { ever, standing } = entryYears(even, 0, '2013-10-01', '2014-10-01');
    expect(ever).toBeCloseTo((365 * 365) / 2 / 365.25, 6);
    expect(standing).toBe(ever);
    // Inflow 365 a year, leaving at 12 a year: about 365 / 12 stand.
    expect(entryYears(even, 1, '2014-09-01', '2014-10-01').standing / (30 / 365.25)).toBeCloseTo(365.25 / 12, 0);
  });

  it('misses the planes of 2019 by more than a quarter with the rate of 2013 to 2017, and the trains the other way', () => {
    const planes = atConstantRate(series, 'flight', 0.015).at(-1)!;
    const trains = atConstantRate(series, 'rail', 0.015).at(-1)!;
    expect(planes.value).toBeLessThan(0.75 * series.refused.flight.at(-1)!.value);
    expect(trains.value).toBeGreaterThan(1.1 * series.refused.rail.at(-1)!.value);
  });

  it('says what reach or giving up a rate asks for, and that none explains more refusals than tickets', () => {
    expect(assumedFor(0.25, 1)).toEqual({ reach: 0.25, givenUp: 0.75 });
    expect(assumedFor(2, 1)).toEqual({ reach: 2, givenUp: null });
  });
});
