import { cellsTable } from '../../document/cells-table.ts';
import { both, type Html, html } from '../../document/html.ts';
import { type Bilingual, same } from '../../language/bilingual.ts';
import { text } from '../../language/french.ts';
import { words } from '../../language/words.ts';
import { type Measure, subjects, subjectTitles, units } from '../../measures/names.ts';
import type { Figure } from '../../scenario/evidence.ts';
import type { LegalNote } from '../../scenario/legal-notes.ts';
import type { Parameter } from '../../scenario/scenario.ts';
import { measuredOf } from '../../store/run-summary.ts';
import { textCell } from '../cells.ts';
import type { ReportInput } from '../report-input.ts';
import { bullets, labelled, paragraph, section, subheading } from '../section.ts';
import { statusNames } from '../status-names.ts';

const definitionList = (measures: readonly Measure[]): Html =>
  html`<dl>${measures.map(
    ({ id, title, definition, unit, additive }) =>
      html`<dt id="measure-${id}">${both(title)} <code>${id}</code></dt><dd>${both(definition)} <span class="soft">(${both(units[unit])}; ${both(additive ? text('adds up over weeks', 's’additionne d’une semaine à l’autre') : text('never summed over weeks', 'jamais additionné d’une semaine à l’autre'))})</span></dd>`,
  )}</dl>`;

/** What every measure means, word for word. */
export function definitionsSection({ run }: ReportInput): Html {
  const measures = measuredOf(run);
  return section(
    'definitions',
    text('Definitions', 'Définitions'),
    subjects.flatMap((subject) => {
      const about = measures.filter((measure) => measure.about === subject);
      if (about.length === 0) return [];
      return html`<details><summary>${both(subjectTitles[subject])}</summary>${definitionList(about)}</details>`;
    }),
  );
}

const link = (title: string, url: string | null): Html =>
  url !== null && /^https?:\/\//.test(url) ? html`<a href="${url}" rel="noreferrer">${title}</a>` : html`${title}`;

/** The number as its source prints it, else as it was put down. */
export const printedOf = ({ asPrinted, value, low, high, values, table }: Figure): string => {
  if (asPrinted !== undefined) return asPrinted;
  if (value !== undefined) return String(value);
  if (low !== undefined || high !== undefined) return `${low ?? '…'} – ${high ?? '…'}`;
  return Object.entries(values ?? table ?? {})
    .slice(0, 12)
    .map(([name, each]) => `${name}: ${each}`)
    .join('; ');
};

export const placeOf = ({ place, period }: Figure): string => (period === undefined ? place : `${place}, ${period}`);

const figureRow = (figure: Figure, keys: readonly string[]): Html[] => [
  html`${figure.quantity}<small>${placeOf(figure)} · <code>${figure.id}</code></small>`,
  html`${printedOf(figure)} <small>${figure.unit}</small>`,
  both(statusNames[figure.status] ?? same(figure.status)),
  link(figure.source.title, figure.source.url ?? null),
  html`<small>${keys.join(', ')}</small>`,
];

export const usedBy = (parameters: readonly Parameter[]): ReadonlyMap<string, readonly string[]> => {
  const keys = new Map<string, string[]>();
  for (const { key, sources } of parameters) for (const id of sources) keys.set(id, [...(keys.get(id) ?? []), key]);
  return keys;
};

const parameterRow = (parameter: Parameter): Html[] => [
  html`<code>${parameter.key}</code><small>${both(parameter.meaning)}</small>`,
  html`${typeof parameter.value === 'object' ? JSON.stringify(parameter.value) : String(parameter.value)} <small>${both(parameter.unitText ?? same(parameter.unit))}</small>`,
  html`${parameter.low ?? '—'} … ${parameter.high ?? '—'}`,
  html`${parameter.sources.join(', ') || '—'}`,
  parameter.assumption === null ? textCell('—') : html`<span class="assumed">${parameter.assumption}</span>`,
];

/** Published figures that the scenario uses, with their status; every parameter with what it rests on. */
export function sourcesSection({ run, figures }: ReportInput): Html {
  const { parameters } = run.scenario;
  const keys = usedBy(parameters);
  const known = [...keys.keys()].flatMap((id) => figures.get(id) ?? []);
  return section(
    'sources',
    text('Sources', 'Sources'),
    paragraph(
      words(
        (say) =>
          `The parameters name ${say.count(keys.size)} published figures or rules. The status says how far each may be trusted.`,
        (say) =>
          `Les paramètres citent ${say.count(keys.size)} chiffres ou règles publiés. Le statut dit jusqu’où on peut s’y fier.`,
      ),
    ),
    known.length === 0
      ? null
      : html`<details><summary>${both(text('Published figures', 'Chiffres publiés'))}</summary>${cellsTable({
          label: text('Published figures', 'Chiffres publiés'),
          columns: [
            text('Figure', 'Chiffre'),
            text('as printed', 'tel qu’imprimé'),
            text('status', 'statut'),
            text('source', 'source'),
            text('used by', 'utilisé par'),
          ],
          rows: known.map((figure) => figureRow(figure, keys.get(figure.id) ?? [])),
          stacked: true,
        })}</details>`,
    html`<details><summary>${both(text('Every parameter', 'Tous les paramètres'))}</summary>${cellsTable({
      label: text('Parameters', 'Paramètres'),
      columns: [
        text('Parameter', 'Paramètre'),
        text('value', 'valeur'),
        text('range', 'fourchette'),
        text('sources', 'sources'),
        text('assumption', 'hypothèse'),
      ],
      rows: parameters.map(parameterRow),
      stacked: true,
    })}</details>`,
  );
}

const noteItem = (note: LegalNote): Html =>
  html`${labelled(text(`${note.law.en}, ${note.article}`, `${note.law.fr}, ${note.article}`), note.text)} ${
    note.appliesFrom === null
      ? ''
      : both(
          words(
            (say) => `Applies from ${say.date(note.appliesFrom ?? '')}.`,
            (say) => `Applicable à compter du ${say.date(note.appliesFrom ?? '')}.`,
          ),
        )
  } ${note.note === null ? '' : both(note.note)} <span class="soft">${link(note.source, note.url)}</span>`;

/** The rules that bear on what was simulated, in the scenario's jurisdiction; absent where there are none. */
export const legalSection = ({ run, legalNotes }: ReportInput): Html | null =>
  legalNotes.length === 0
    ? null
    : section(
        'law',
        text('Legal notes', 'Notes juridiques'),
        paragraph(
          text(
            `Jurisdiction of the scenario: ${run.scenario.jurisdiction}. Notes, not legal advice.`,
            `Ressort du scénario : ${run.scenario.jurisdiction}. Des repères, non un avis juridique.`,
          ),
          'soft',
        ),
        bullets(legalNotes.map(noteItem)),
      );

/** The policy steps of the scenario, hypothetical ones marked; absent where there are none. */
export function calendarSection({ run }: ReportInput): Html | null {
  const { calendar, weeks } = run.scenario;
  if (calendar.length === 0) return null;
  return section(
    'calendar',
    text('Calendar', 'Calendrier'),
    bullets(
      calendar.map((step) => {
        const when = words(
          (say) => `${say.date(step.date)}${step.week >= weeks ? ' (after the last week)' : ''}`,
          (say) => `${say.date(step.date)}${step.week >= weeks ? ' (après la dernière semaine)' : ''}`,
        );
        const kind =
          step.kind === 'hypothetical' ? text('hypothetical', 'hypothétique') : text('documented', 'documenté');
        return html`<span class="${step.kind}">${both(text(`${when.en}: ${step.title.en}`, `${when.fr} : ${step.title.fr}`))}</span> <span class="soft">(${both(kind)}${step.source === null ? '' : `, ${step.source}`})</span>`;
      }),
    ),
  );
}

/** What a reader must be told before believing the numbers. */
export const warningsSection = ({ run }: ReportInput): Html =>
  section(
    'warnings',
    text('Warnings', 'Avertissements'),
    run.warnings.length === 0
      ? paragraph(text('None.', 'Aucun.'))
      : bullets(
          run.warnings.map(
            ({ text: said, evidence }) =>
              html`${both(said)}${evidence === undefined ? '' : html` <code>${evidence}</code>`}`,
          ),
        ),
  );

/** Version, digests, seed, and the command that repeats the run. */
export function provenanceSection({ run, version, command }: ReportInput): Html {
  const { scenario } = run;
  const facts: readonly (readonly [Bilingual, string])[] = [
    [same('Contrechamp'), version],
    [text('Scenario', 'Scénario'), scenario.id],
    [text('Digest of the scenario', 'Empreinte du scénario'), scenario.digest],
    [text('Seed', 'Graine'), String(scenario.seed)],
    ...run.regimes.map(
      ({ title, digest }) => [text(`Digest of “${title.en}”`, `Empreinte de « ${title.fr} »`), digest] as const,
    ),
  ];
  return section(
    'provenance',
    text('How to repeat it', 'Pour la refaire'),
    html`<pre>${command}</pre>`,
    html`<dl>${facts.map(([name, value]) => html`<dt>${both(name)}</dt><dd><code>${value}</code></dd>`)}</dl>`,
    subheading(text('Files beside this one', 'Fichiers à côté de celui-ci')),
    paragraph(
      text(
        'run.json, weekly.parquet, people.parquet, events.parquet and jackknife.parquet hold the numbers; columns.json says what every column means.',
        'run.json, weekly.parquet, people.parquet, events.parquet et jackknife.parquet contiennent les nombres ; columns.json dit ce que signifie chaque colonne.',
      ),
    ),
  );
}
