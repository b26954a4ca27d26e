import { stackedStyle } from '../document/cells-table.ts';
import { both, html } from '../document/html.ts';
import { pageMarkup } from '../document/page.ts';
import { text } from '../language/french.ts';
import type { ReportInput } from './report-input.ts';
import {
  calendarSection,
  definitionsSection,
  legalSection,
  provenanceSection,
  sourcesSection,
  warningsSection,
} from './sections/annex.ts';
import { behaviourSection } from './sections/behaviour.ts';
import { byGroupSection } from './sections/by-group.ts';
import { checksFoundSection } from './sections/checks-found.ts';
import { courtRefusalsSection } from './sections/court-refusals.ts';
import { errorSection } from './sections/error.ts';
import { gradesLeftSection } from './sections/grades-left.ts';
import { headlineSection } from './sections/headline.ts';
import { observedSection } from './sections/observed.ts';
import { safeguardsSection } from './sections/safeguards.ts';
import { sensitivitySection } from './sections/sensitivity.ts';
import { silenceSection } from './sections/silence.ts';
import { caution, simulatedSection } from './sections/simulated.ts';
import { speechSection } from './sections/speech.ts';
import { stepsSection } from './sections/steps.ts';
import { uncertaintySection } from './sections/uncertainty.ts';

const reportStyle = `${stackedStyle}
figure svg { width: min(100%, 30rem); }
@media (min-width: 52rem) { .pair { display: grid; grid-template-columns: repeat(2, minmax(0, 1fr)); gap: 1.5rem; align-items: start; } }
section { scroll-margin-top: 1rem; }
dt { font-weight: 600; margin-top: .5rem; }
dd { margin: 0 0 .2rem 1rem; overflow-wrap: anywhere; }
code { overflow-wrap: anywhere; }
small.scaled { color: var(--soft); }
`;

/** The sections in the order in which they are read; what a run does not hold is absent. */
const sections = [
  simulatedSection,
  headlineSection,
  courtRefusalsSection,
  checksFoundSection,
  gradesLeftSection,
  observedSection,
  behaviourSection,
  stepsSection,
  byGroupSection,
  errorSection,
  speechSection,
  silenceSection,
  safeguardsSection,
  sensitivitySection,
  uncertaintySection,
  definitionsSection,
  sourcesSection,
  legalSection,
  calendarSection,
  warningsSection,
  provenanceSection,
];

/**
 * The report of a run: one HTML file, French and English, that opens offline and runs no script.
 *
 * @example
 * const markup = reportMarkup({ run, sensitivity: null, figures: new Map(), legalNotes: [], version, command, language });
 */
export function reportMarkup(input: ReportInput): string {
  const { title } = input.run.scenario;
  const parts = sections.map((write) => write(input));
  return pageMarkup({
    title,
    language: input.language,
    style: reportStyle,
    body: html`<p class="soft">${both(text('Contrechamp: report of a simulation', 'Contrechamp : rapport d’une simulation'))}</p>
${caution()}
${parts}`,
  });
}
