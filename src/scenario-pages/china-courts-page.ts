import { text } from '../language/french.ts';
import { courtRefusals } from '../report/court-refusals.ts';
import type { PageInput, PagePart, ScenarioPage } from './page.ts';

const found = (input: PageInput) => {
  const refusals = courtRefusals(input);
  if (refusals === null) throw new RangeError('the published series of the court list is not among the figures');
  return refusals;
};

function parts(input: PageInput): readonly PagePart[] {
  const { lead, targets, rates, assumptions, method } = found(input);
  return [
    { kind: 'heading', text: text('Refusals against the published series', 'Les refus face à la série publiée') },
    { kind: 'paragraph', text: lead },
    { kind: 'table', ...targets },
    { kind: 'heading', text: text('What no constant rate explains', 'Ce qu’aucun taux constant n’explique') },
    { kind: 'chart', chart: rates },
    ...assumptions.map((words): PagePart => ({ kind: 'paragraph', text: words })),
    { kind: 'paragraph', text: method },
  ];
}

/** The court list: the chart that settles what 17.46 million counts, and what no constant rate explains. */
export const chinaCourtsPage: ScenarioPage = {
  people: 16_384,
  mainChart: (input) => found(input).attempts,
  parts,
};
