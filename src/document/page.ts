import type { Bilingual, Language } from '../language/bilingual.ts';
import { asHtml } from './as-html.ts';
import type { Block } from './blocks.ts';
import { both, Html, html } from './html.ts';
import { pageStyle, runningStyle } from './page-style.ts';

export interface Page {
  readonly title: Bilingual;
  /** Shown first; the reader's switch changes it without a script. */
  readonly language: Language;
  readonly body: Html | readonly Block[];
  /** The holder's own copy: what must not be shared stands in it, marked. */
  readonly open?: boolean;
  /** Stands at the foot of the screen and of every sheet of paper, where each section begins on a new one. */
  readonly running?: Bilingual;
  /** More CSS, after the page's own. */
  readonly style?: string;
}

const policy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'";

const languageSwitch = (language: Language): Html => html`<fieldset class="language">
<legend class="hidden">Langue · Language</legend>
<input type="radio" name="language" id="language-fr"${language === 'fr' ? Html.trusted(' checked') : ''}>
<label for="language-fr" lang="fr">Français</label>
<input type="radio" name="language" id="language-en"${language === 'en' ? Html.trusted(' checked') : ''}>
<label for="language-en" lang="en">English</label>
</fieldset>`;

/** One self-contained HTML file, French and English with a switch, no script, no network, readable on paper. */
export const pageMarkup = (page: Page): string => `<!doctype html>
<html lang="${page.language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
${html`<title>${page.title[page.language]}</title>`}
<style>${pageStyle}${page.running ? runningStyle : ''}${page.style ?? ''}</style>
</head>
<body>
${html`<header>${languageSwitch(page.language)}<h1>${both(page.title)}</h1></header>
<main>${page.body instanceof Html ? page.body : asHtml(page.body, page)}</main>${page.running ? html`<footer class="running"><strong>${both(page.running)}</strong></footer>` : ''}`}
</body>
</html>
`;
