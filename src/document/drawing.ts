import * as Plot from '@observablehq/plot';
// The same in one file, which loads in a third of the time.
import { parseHTML } from 'linkedom/worker';
import type { Language } from '../language/bilingual.ts';
import type { Chart } from './blocks.ts';

/** Eight colours that readers with any colour vision tell apart (Okabe and Ito 2008), darkest first. */
export const palette = [
  '#0072b2',
  '#d55e00',
  '#009e73',
  '#cc79a7',
  '#56b4e9',
  '#e69f00',
  '#7a6a00',
  '#000000',
] as const;

/** Charts are drawn as wide as a phone is, so that their letters stay readable there. */
export const chartWidth = 420;

/** The letters of a chart. */
export const chartLetters = { fontSize: '13px', fontFamily: 'system-ui, "Segoe UI", "DejaVu Sans", sans-serif' };

/** Breaks a label into lines of at most so many letters. */
export const wrapped = (label: string, letters = 17): string => {
  const lines: string[] = [];
  for (const word of label.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && `${last} ${word}`.length <= letters) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines.join('\n');
};

/** Draws Plot's options as an SVG text that stands alone. */
export function svgText(options: Plot.PlotOptions, title: string): string {
  const { document } = parseHTML('<!doctype html><html><body></body></html>');
  const drawn = Plot.plot({
    width: chartWidth,
    marginLeft: 60,
    marginBottom: 42,
    style: chartLetters,
    ...options,
    document: document as unknown as Document,
  });
  const svg = drawn.tagName.toLowerCase() === 'svg' ? drawn : drawn.querySelector('svg');
  if (svg === null) throw new Error('Plot drew no SVG');
  // Plot labels its groups, which assistive technology may not read within an image.
  for (const part of svg.querySelectorAll('[aria-label]')) part.removeAttribute('aria-label');
  svg.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  svg.setAttribute('role', 'img');
  // linkedom escapes quotes only in attributes; a file of SVG must be well-formed XML.
  svg.setAttribute('aria-label', title.replaceAll('&', '&amp;').replaceAll('<', '&lt;'));
  return svg.outerHTML;
}

/** A chart as an SVG text in one language; `background` for a file that is shown on any page. */
export function chartSvg(
  { title, plot }: Pick<Chart, 'title' | 'plot'>,
  language: Language,
  background?: string,
): string {
  const drawing = plot(language, () => true);
  if (typeof drawing === 'string') return drawing;
  const style = {
    ...(typeof drawing.style === 'object' ? drawing.style : chartLetters),
    ...(background && { background }),
  };
  return svgText({ ...drawing, style }, title[language]);
}
