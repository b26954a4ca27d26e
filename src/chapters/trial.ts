import { type Block, type Chart, heading, paragraph, subheading, table } from '../document/blocks.ts';
import type { Bilingual } from '../language/bilingual.ts';
import { text } from '../language/french.ts';
import { words } from '../language/words.ts';
import { measureOf } from '../measures/names.ts';
import type { RunResult } from '../measures/run-result.ts';
import type { Evidence, Figure } from '../scenario/evidence.ts';
import { type Bar, barChart, short } from '../telling/bars.ts';
import { isHypothetical, meanOf } from '../telling/step-effects.ts';
import type { Chapter } from './chapter.ts';

/** What each step of the ratchet is read by. */
const shown = ['behaviourAlertsFalse', 'alertsFalse', 'stopsOfInnocents', 'wantedFound'] as const;

/** Rates of the weeks after the last step, by regime: each goes one step further than the one before. */
export function afterLastStep(run: RunResult): { regime: string; title: Bilingual; rates: Record<string, number> }[] {
  const { scenario } = run;
  const from = Math.max(...scenario.calendar.map(({ week }) => week).filter((week) => week < scenario.weeks));
  const values = new Map<string, (number | null)[]>();
  for (const { regime, week, region, group, values: row } of run.weekly) {
    if (week < from || region !== 'all' || group !== 'all') continue;
    for (const id of shown) {
      const key = `${regime} ${id}`;
      values.set(key, [...(values.get(key) ?? []), row[id] ?? null]);
    }
  }
  return run.regimes.map(({ id: regime, title }) => ({
    regime,
    title,
    rates: Object.fromEntries(
      shown.map((id) => [
        id,
        meanOf(values.get(`${regime} ${id}`) ?? [], measureOf(scenario, id), scenario.people.size) ?? 0,
      ]),
    ),
  }));
}

const blue = '#0072b2';
const purple = '#8a2a6b';

function ratchetChart(run: RunResult): Chart {
  const regimes = afterLastStep(run).filter(({ regime }) => regime !== 'none');
  const bars = shown.flatMap((id) =>
    regimes.map(({ regime, title, rates }): Bar => {
      const dashed = isHypothetical(run.scenario, regime);
      return {
        label: title,
        heading: measureOf(run.scenario, id).title,
        value: rates[id],
        dashed,
        colour: dashed ? purple : blue,
      };
    }),
  );
  const count = regimes.filter(({ regime }) => isHypothetical(run.scenario, regime)).length;
  return barChart({
    name: 'ratchet',
    title: words(
      (say) => `What each of ${say.count(count)} hypothetical steps adds, per 100,000 people and year`,
      (say) => `Ce qu’ajoute chacune de ${say.count(count)} étapes hypothétiques, pour 100 000 personnes et par an`,
    ),
    caption: text(
      'The last 13 weeks of each regime. Each bar relative to the longest of its measure. Dashed and hollow: hypothetical.',
      'Les 13 dernières semaines de chaque régime. Chaque barre est rapportée à la plus longue de sa mesure. En creux et en tirets : hypothétique.',
    ),
    bars,
    relative: true,
    write: short,
    columns: [text('measure', 'mesure'), text('regime', 'régime'), text('rate', 'taux')],
  });
}

/** What is published of each use case: its verdict, with the id of the figure. */
const published: readonly (readonly [Bilingual, Bilingual, string])[] = [
  [
    text('forbidden zone, wrong way, density', 'zone interdite, sens interdit, densité'),
    text('satisfactory on the whole; no rate', 'globalement satisfaisant ; aucun taux'),
    'vsa_verdict_good',
  ],
  [
    text('crowd movement', 'mouvement de foule'),
    text('uncertain, to be improved; no rate', 'incertain, à améliorer ; aucun taux'),
    'vsa_verdict_uncertain',
  ],
  [
    text('abandoned object', 'objet abandonné'),
    text('uneven; 62% of the railway’s alerts were false', 'inégal ; 62 % des alertes de la SNCF étaient fausses'),
    'vsa_sncf_abandoned_fp',
  ],
  [text('weapon', 'arme'), text('uneven; no rate', 'inégal ; aucun taux'), 'vsa_verdict_uneven'],
  [
    text('person on the ground, fire', 'personne au sol, départ de feu'),
    text('not tested, or badly; no rate', 'non testé, ou mal ; aucun taux'),
    'vsa_verdict_untested',
  ],
];

const verdictsTable: Block = table({
  label: text('Published verdicts', 'Avis publiés'),
  columns: [
    text('use case', 'cas d’usage'),
    text('the committee’s verdict', 'avis du comité'),
    text('source', 'source'),
  ],
  rows: published,
});

/** What the trial cost, over what it did. */
function costTable(amountOf: (id: string) => number): Block {
  const over: readonly (readonly [Bilingual, string])[] = [
    [text('uses', 'utilisations'), 'vsa_uses'],
    [text('places, about', 'lieux, environ'), 'vsa_places'],
    [text('cameras, about', 'caméras, environ'), 'vsa_cameras'],
  ];
  return table({
    label: text('The cost', 'Le coût'),
    columns: [
      text('over', 'rapporté à'),
      text('number', 'nombre'),
      text('euros each', 'euros chacun'),
      text('source', 'source'),
    ],
    rows: over.map(([what, id]) => [what, amountOf(id), Math.round(amountOf('vsa_cost') / amountOf(id)), id]),
  });
}

const costText = (cost: number): Bilingual =>
  words(
    (say) =>
      `About ${say.count(cost)} euros in all (vsa_cost), as the Senate’s report quotes it. Whose wages are in it is not said; nothing is published of what an alert or a true event cost.`,
    (say) =>
      `Environ ${say.count(cost)} euros en tout (vsa_cost), selon le rapport du Sénat. On ne dit pas quels salaires y sont compris ; rien n’est publié du coût d’une alerte ou d’un événement réel.`,
  );

const amountsIn =
  (figures: Evidence<Figure>) =>
  (id: string): number =>
    figures.get(id)?.value ?? Number.NaN;

/** The French trial of cameras that watch behaviour: its verdicts, its cost, and what each hypothetical step adds. */
export const trial: Chapter = {
  isOf: ({ jurisdiction, regimes }) => jurisdiction === 'fr' && regimes.some(({ id }) => id === 'trial'),
  tell: ({ figures }) => {
    const amountOf = amountsIn(figures);
    return [
      heading(text('The eight use cases of the trial', 'Les huit cas d’usage de l’expérimentation'), 'trial'),
      paragraph(
        text(
          'What is published of their performance. One share of false alerts was printed, and no rate of alerts a camera and day; 0.06 to 0.28 could be worked out from one weekend (vsa_alert_rate).',
          'Ce qui est publié de leurs performances. Une seule part de fausses alertes a été imprimée, et aucun taux d’alertes par caméra et par jour ; on a pu en calculer un de 0,06 à 0,28 sur un week-end (vsa_alert_rate).',
        ),
      ),
      verdictsTable,
      subheading(text('What the trial cost', 'Ce qu’a coûté l’expérimentation')),
      paragraph(costText(amountOf('vsa_cost'))),
      costTable(amountOf),
    ];
  },
  picture: ({ run }) => ratchetChart(run),
};
