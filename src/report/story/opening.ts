import {
  type Block,
  type Chart,
  figures,
  type HeadlineFigure,
  opening,
  paragraph,
  small,
  strong,
  type Words,
} from '../../document/blocks.ts';
import type { Bilingual } from '../../language/bilingual.ts';
import { text } from '../../language/french.ts';
import { words } from '../../language/words.ts';
import { measureOf } from '../../measures/names.ts';
import type { RegimeResult, RunResult } from '../../measures/run-result.ts';
import { partsOf } from '../../scenario/apparatus-parts.ts';
import { type Bar, barChart, regimeColours } from '../../telling/bars.ts';
import { type Difference, differenceBetween, isBeyondChance } from '../../telling/differences.ts';
import { named, resultIn, withApparatus } from '../../telling/read-run.ts';
import { isHypothetical } from '../../telling/step-effects.ts';
import { differenceBands, isScaled, scaledText, signedText } from '../../telling/values.ts';
import { figureMeasures, type Lead, leadOf } from './lead.ts';
import { toldAs } from './told-measures.ts';

/** What was asked: the machinery of the regimes that were run, of whom, for how long. */
function askedText({ scenario, regimes }: RunResult): Bilingual {
  const { size } = scenario.people;
  const parts = partsOf(
    scenario,
    regimes.map(({ id }) => id),
  );
  const what = words((say) => say.list(parts.length > 0 ? parts : [text('these rules', 'ces règles')]));
  const isMany = parts.length > 1 || /^(?:les|des) /.test(parts[0]?.fr ?? '');
  const [en, fr] = isMany ? ['what do', 'que font'] : ['what does', 'que fait'];
  return words(
    (say) =>
      `Asked: ${en} ${what.en} do to ${say.many(size, 'people')} in ${say.count(scenario.weeks)} ${scenario.weeks === 1 ? 'week' : 'weeks'}?`,
    (say) =>
      `La question : ${fr} ${what.fr} à ${say.many(size, 'personnes')} en ${say.count(scenario.weeks)} ${scenario.weeks === 1 ? 'semaine' : 'semaines'} ?`,
  );
}

const band = (difference: Difference, unit: string): Words =>
  differenceBands(difference, unit).map((one) => small([' [', one.words, ']']));

/** A difference as a headline figure of its regime. */
const differenceFigure = (
  run: RunResult,
  regime: RegimeResult,
  measure: string,
  difference: Difference,
): HeadlineFigure => {
  const { unit } = measureOf(run.scenario, measure);
  return {
    figure: `${regime.id}.${measure}`,
    words: signedText(difference.value, unit),
    bands: differenceBands(difference, unit),
  };
};

/** The answer in one sentence, with its band. */
function answerWords(run: RunResult, lead: Lead): Words {
  const { regime, measure, difference, isFinding } = lead;
  const name = named(regime);
  if (!isFinding)
    return text(
      `Under ${name.en}, nothing that this run measures of people’s lives differs from no apparatus beyond sampling noise.`,
      `Sous ${name.fr}, rien de ce que cette simulation mesure dans la vie des gens ne diffère, au-delà du hasard, de ce qui se passe sans appareil.`,
    );
  const value = Math.round(difference.value ?? 0);
  const { unit } = measureOf(run.scenario, measure);
  const { count, verb, none } = toldAs(run.scenario, measure, value);
  const ofAll =
    unit === 'people'
      ? words(
          (say) => ` of ${say.readable(run.scenario.people.size)}`,
          (say) => ` sur ${say.readable(run.scenario.people.size)}`,
        )
      : text('');
  const said =
    difference.without === 0
      ? text(
          `${name.en}: ${count.en}${ofAll.en} ${verb.en}, against none without any apparatus`,
          `${name.fr} : ${count.fr}${ofAll.fr} ${verb.fr}, contre ${none.fr} sans appareil`,
        )
      : text(
          `${name.en}: ${count.en}${ofAll.en} more than without any apparatus ${verb.en}`,
          `${name.fr} : ${count.fr}${ofAll.fr} de plus que sans appareil ${verb.fr}`,
        );
  return [strong(said), band(difference, unit), gainWords(run, lead), '.'];
}

/** What the regime finds of those that it looks for, where its cameras look for anybody. */
function gainWords(run: RunResult, { none, regime }: Lead): Words {
  if ((resultIn(run, regime, 'facesScanned').value ?? 0) === 0) return '';
  const found = differenceBetween(run, none, regime, 'wantedFound');
  const value = Math.round(found.value ?? 0);
  if (value <= 0 || !isBeyondChance(found))
    return text(
      '; no more wanted people are found, beyond sampling noise',
      ' ; on ne trouve pas plus de personnes recherchées, au-delà du hasard',
    );
  const said = words(
    (say) => `; ${say.count(value)} wanted ${value === 1 ? 'person is' : 'people are'} found`,
    (say) =>
      ` ; ${say.count(value)} ${value < 2 ? 'personne recherchée est trouvée' : 'personnes recherchées sont trouvées'}`,
  );
  return [said, band(found, 'people')];
}

function figuresBlock(run: RunResult, lead: Lead): Block {
  const { size, standsFor } = run.scenario.people;
  return figures(
    figureMeasures(run, lead).map((measure) => {
      const difference = differenceBetween(run, lead.none, lead.regime, measure);
      const { title, unit } = measureOf(run.scenario, measure);
      const scaled = scaledText(difference.value, unit, standsFor / size);
      return {
        figure: differenceFigure(run, lead.regime, measure, difference),
        label: [
          title,
          ...(scaled === null ? [] : [small([scaled, isScaled(difference.value ?? 0) ? whom(standsFor) : ''])]),
        ],
      };
    }),
  );
}

/** The population that a scaled count is for. */
const whom = (people: number): Bilingual =>
  words(
    (say) => ` for ${say.many(people, 'people')}`,
    (say) => ` pour ${say.many(people, 'personnes')}`,
  );

/** How the measure of the answer differs from no apparatus, regime by regime; the title is made from the bars. */
function differenceChart(run: RunResult, { none, measure }: Lead): Chart {
  const colours = regimeColours(run);
  const bars = withApparatus(run).flatMap((regime): Bar[] => {
    const { value, low, high, known } = differenceBetween(run, none, regime, measure);
    const dashed = isHypothetical(run.scenario, regime.id);
    const drawn = { label: regime.title, colour: colours[regime.id], dashed };
    return value === null ? [] : [{ ...drawn, value, low, high, ...(known && { known }) }];
  });
  const { title } = measureOf(run.scenario, measure);
  return barChart({
    name: 'story',
    title: (drawn) => differenceTitle(title, drawn),
    caption: chartCaption(bars),
    bars,
    columns: [text('regime', 'régime'), text('difference', 'écart')],
  });
}

function chartCaption(bars: readonly Bar[]): Bilingual {
  const hollow = bars.some(({ dashed }) => dashed)
    ? text(' Hollow: hypothetical.', ' En creux : hypothétique.')
    : text('');
  return bars.some(({ known }) => known !== undefined)
    ? text(
        `Difference from the same people without any apparatus, of the people run. On a bar, thick: sampling noise, 95%; thin, with ends: what is not known.${hollow.en}`,
        `Écart avec les mêmes personnes sans appareil, sur la population simulée. Sur une barre, en épais : l’aléa de la simulation, à 95 % ; en fin, avec ses bouts : ce que l’on ignore.${hollow.fr}`,
      )
    : text(
        `Difference from the same people without any apparatus, of the people run. The line on a bar: sampling noise, 95%.${hollow.en}`,
        `Écart avec les mêmes personnes sans appareil, sur la population simulée. Le trait sur une barre : l’aléa de la simulation, à 95 %.${hollow.fr}`,
      );
}

/** Claims a highest bar only where its interval lies above every other's. */
export function differenceTitle(measure: Bilingual, bars: readonly Bar[]): Bilingual {
  const sorted = [...bars].sort((a, b) => b.value - a.value);
  const [most, next] = sorted;
  const isBounded = typeof most?.low === 'number' && typeof next?.high === 'number';
  if (!isBounded || !(most.low! > Math.max(0, next.high!)))
    return text(`${measure.en}: difference from no apparatus`, `${measure.fr} : écart avec l’absence d’appareil`);
  return text(`${measure.en}: most under “${most.label.en}”`, `${measure.fr} : le plus sous « ${most.label.fr} »`);
}

const caution = text(
  'Synthetic people: this shows what follows from the numbers put into a model, and is no finding about a deployment, a country or a person. Bands are sampling noise, never how well the world is known, unless they say so.',
  'Population synthétique : ceci montre ce qui découle des nombres donnés à un modèle, et n’est pas un constat sur un dispositif, un pays ou une personne. Les fourchettes ne disent que l’aléa de la simulation, jamais l’incertitude sur le réel, sauf mention.',
);

const noBaseline = text(
  'This run holds no regime without apparatus, so that no difference can be told: the chapters below give the levels.',
  'Cette simulation ne comprend aucun régime sans appareil : aucun écart ne peut être donné. Les chapitres ci-dessous donnent les niveaux.',
);

/** What fits the first screen: what was asked, the answer, three figures, one picture. */
export function openingBlocks(run: RunResult): readonly Block[] {
  const lead = leadOf(run);
  const asked = paragraph(askedText(run), 'soft');
  if (lead === null) return [opening([asked, paragraph(noBaseline)]), paragraph(caution, 'soft')];
  const under = named(lead.regime);
  return [
    opening(
      [
        asked,
        paragraph(answerWords(run, lead)),
        figuresBlock(run, lead),
        paragraph(
          text(
            `Figures: ${under.en} less the same people, with the same luck, without any apparatus.`,
            `Chiffres : ${under.fr}, moins les mêmes personnes, avec les mêmes hasards, sans appareil.`,
          ),
          'soft',
        ),
      ],
      differenceChart(run, lead),
    ),
    paragraph(caution, 'soft'),
  ];
}
