import { text } from '../../src/language/french.ts';
import type { ReportInput } from '../../src/report/report.ts';
import type { Figure } from '../../src/scenario/evidence.ts';
import type { LegalNote } from '../../src/scenario/legal-notes.ts';
import { inventedRun } from './invented-run.ts';

const figure: Figure = {
  id: 'LFR-1',
  topic: 'faces',
  place: 'Nowhere',
  quantity: 'false alert rate',
  asPrinted: '1 in 6,000',
  unit: 'faces',
  status: 'unverified',
  use: ['parameter'],
  source: { title: 'A report, 2020', url: 'https://example.org/report' },
};

const note: LegalNote = {
  law: text('AI Act', 'Règlement sur l’IA'),
  article: text('5(1)(h)', '5(1)(h)'),
  text: text('Real-time remote identification.', 'Identification à distance en temps réel.'),
  appliesFrom: '2025-02-02',
  concerns: [],
  checked: null,
  note: null,
  source: 'EUR-Lex',
  url: 'https://eur-lex.europa.eu/',
};

/** Everything that a report may hold, invented. */
export const inventedReport = (change: Partial<ReportInput> = {}): ReportInput => {
  const run = change.run ?? inventedRun();
  const swings = run.scenario.parameters
    .filter(({ low }) => low !== null)
    .map((parameter) => ({
      parameter,
      regime: 'total',
      measure: 'stopsOfInnocents',
      base: 100,
      atLow: 20,
      atHigh: 300,
    }));
  return {
    run,
    sensitivity: {
      ...{ people: 20_480, weeks: 52, seconds: 3, runs: 97, tried: 80, draws: 64, together: ['watch.fmr'], swings },
      figures: { runs: 97, levels: {}, differences: {} },
      leads: {},
    },
    figures: new Map([[figure.id, figure]]),
    legalNotes: [note],
    version: '0.1.0',
    command: 'contrechamp run scenarios/invented.yaml --seed 1',
    language: 'en',
    ...change,
  };
};
