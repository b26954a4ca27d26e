import { both, type Html, html } from '../document/html.ts';
import type { Bilingual } from '../language/bilingual.ts';
import { text } from '../language/french.ts';

/** A paragraph in both languages. */
export const paragraph = (words: Bilingual, style?: 'soft'): Html =>
  style === undefined ? html`<p>${both(words)}</p>` : html`<p class="${style}">${both(words)}</p>`;

/** A section of the report: its heading and what stands under it. */
export const section = (id: string, title: Bilingual, ...content: readonly (Html | readonly Html[] | null)[]): Html =>
  html`<section id="${id}" aria-labelledby="${id}-title"><h2 id="${id}-title">${both(title)}</h2>
${content.map((part) => (part === null ? '' : part))}</section>`;

export const subheading = (title: Bilingual): Html => html`<h3>${both(title)}</h3>`;

/** A notice that must not be overlooked. */
export const notice = (words: Bilingual): Html => html`<p class="warning">${both(words)}</p>`;

export const bullets = (items: readonly (Bilingual | Html)[]): Html =>
  html`<ul>${items.map((item) => html`<li>${'en' in item ? both(item) : item}</li>`)}</ul>`;

/** A label in bold with its colon, as each language spaces it. */
export const labelled = (label: Bilingual, content: Html | Bilingual): Html =>
  html`<strong>${both(text(`${label.en}:`, `${label.fr} :`))}</strong> ${'en' in content ? both(content) : content}`;
