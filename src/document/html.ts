import type { Bilingual } from '../language/bilingual.ts';

/** Markup that is safe to send: made only by `html`, which escapes every text put into it. */
export class Html {
  readonly markup: string;
  private constructor(markup: string) {
    this.markup = markup;
  }
  /** Markup that we wrote or that a library of ours drew; never text from outside. */
  static trusted(markup: string): Html {
    return new Html(markup);
  }
  toString(): string {
    return this.markup;
  }
}

type Part = Html | string | number | readonly Part[] | null | undefined | false;

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Escapes a text for element content and quoted attributes; control characters that HTML forbids become �. */
export const escapeText = (text: string): string =>
  text
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters that must go
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g, '\ufffd')
    .replace(/[&<>"']/g, (character) => entities[character]);

const markupOf = (part: Part): string => {
  if (part === null || part === undefined || part === false) return '';
  if (part instanceof Html) return part.markup;
  if (typeof part === 'object') return part.map(markupOf).join('');
  return escapeText(String(part));
};

/** Tagged template: literal parts are markup, everything put in between is escaped unless it is `Html` already. */
export const html = (literals: TemplateStringsArray, ...parts: Part[]): Html =>
  Html.trusted(literals.reduce((markup, literal, index) => markup + literal + markupOf(parts[index]), ''));

/** A text in both languages, one of which the page's switch shows. */
export const both = (text: Bilingual): Html =>
  text.en === text.fr ? html`${text.en}` : html`<span lang="en">${text.en}</span><span lang="fr">${text.fr}</span>`;

/** Markup in both languages, as blocks. */
export const bothBlocks = (english: Html, french: Html): Html =>
  html`<div lang="en">${english}</div><div lang="fr">${french}</div>`;
