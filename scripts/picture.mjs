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
const { jackknifeDifference } = await import('../dist/statistics/jackknife.js');

const folder = process.argv[2];
if (folder === undefined) {
  console.error('npm run picture -- RUN, the folder of a run of scenarios/same-country.yaml');
  process.exit(2);
}
const run = await readRunFolder(folder);
const measures = ['innocentsStoppedEver', 'listedEver', 'peopleSilencedThisWeek', 'wantedFound'];
const regimes = Object.keys(run.regimes).filter((id) => id !== 'none');
const per = (value) => (value === null ? null : (value * 100_000) / run.people);
const titles = {
  en: `More than the same people without any apparatus, per 100,000, in ${run.weeks} weeks; on a bar, thick: sampling noise, 95%, thin: what is not known`,
  fr: `De plus que les mêmes personnes sans appareil, pour 100 000, en ${run.weeks} semaines ; sur une barre, en épais : l’aléa de la simulation, à 95 %, en fin : ce que l’on ignore`,
};
const differenceIn = (id, measure) => {
  const of = (regime) => [run.regimes[regime].measures[measure].value, run.leaveOneOut[regime][measure]];
  return jackknifeDifference(of(id), of('none'));
};
const bars = measures.flatMap((measure) => {
  const { title } = definitions.find(({ id }) => id === measure);
  return regimes.map((id, at) => {
    const { value, low, high } = differenceIn(id, measure);
    // Where nobody is struck without any apparatus the difference is the figure, with all that is not known of it.
    const known = run.regimes.none.measures[measure].value === 0 ? run.regimes[id].measures[measure].known : undefined;
    return {
      label: run.titles[id],
      heading: title,
      value: per(value),
      low: per(low),
      high: per(high),
      ...(known && { known: { low: per(known.low), high: per(known.high) } }),
      colour: palette[at],
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
