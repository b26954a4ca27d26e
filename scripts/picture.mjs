// npm run picture -- RUN: draws the README's pictures from a run's folder (docs/same-country.en.svg, .fr.svg).
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build, install, root } from './setup.mjs';

install();
build();
const { svgText, palette } = await import('../dist/document/drawing.js');
const { readRunFolder } = await import('../dist/store/read-run-folder.js');
const { barPlot, short } = await import('../dist/telling/bars.js');
const { definitions } = await import('../dist/measures/definitions.js');

const folder = process.argv[2];
if (folder === undefined) {
  console.error('npm run picture -- RUN, the folder of a run of scenarios/same-country.yaml');
  process.exit(2);
}
const run = await readRunFolder(folder);
const measures = ['stopsOfInnocents', 'listedEver', 'peopleSilencedThisWeek', 'wantedFound'];
const grey = '#6e7781';
const regimes = Object.keys(run.regimes);
const colour = (regime) => (regime === 'none' ? grey : palette[(regimes.indexOf(regime) - 1) % palette.length]);
const per = (value) => (value * 100_000) / run.people;
const titles = {
  en: `Per 100,000 synthetic people, ${run.weeks} weeks, the same people with the same luck`,
  fr: `Pour 100 000 personnes synthétiques, ${run.weeks} semaines, mêmes personnes, mêmes hasards`,
};
const bars = measures.flatMap((id) => {
  const { title } = definitions.find((measure) => measure.id === id);
  return regimes.map((regime) => {
    const { value, low, high, known } = run.regimes[regime].measures[id];
    return {
      label: run.titles[regime],
      heading: title,
      value: per(value),
      low: low === null ? null : per(low),
      high: high === null ? null : per(high),
      ...(known && { known: { low: known.low && per(known.low), high: known.high && per(known.high) } }),
      colour: colour(regime),
    };
  });
});
for (const language of ['en', 'fr']) {
  const options = barPlot(bars, { relative: true, write: short }, language);
  const svg = svgText({ ...options, style: { ...options.style, background: '#fff' } }, titles[language]);
  const file = join(root, 'docs', `same-country.${language}.svg`);
  writeFileSync(file, `${svg}\n`);
  console.log(file);
}
