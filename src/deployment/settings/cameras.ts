import { normalQuantile } from '../../country/quantiles.ts';
import { text } from '../../language/french.ts';
import { words } from '../../language/words.ts';
import type { Errors } from '../answers.ts';
import { type Estimate, estimateOf, exactly, product, within } from '../estimates.ts';
import { alertOf } from '../questions-after.ts';
import { assumed, bare, copied, type Described, estimated, own, type Setting, stated } from '../setting.ts';

/** One alert takes five minutes of a week of 35 hours: no figure was found. */
const alertsAWeek = 420;
const per100000 = (people: number): Estimate => exactly(100_000 / people);

const ratio = ({ value, low, high, reason }: Estimate): Estimate => ({
  value: (1 - value) / value,
  low: high === null ? null : (1 - high) / high,
  high: low === null ? null : (1 - low) / low,
  reason,
});

/** Passes of those who live there, and of the others for each of theirs. */
function passes({ answers }: Described): Setting[] {
  const [cameras, footfall, residents] = (['cameras', 'footfall', 'residents'] as const).map((id) =>
    estimateOf(answers, id),
  );
  const sightings = within(product(cameras, footfall, residents, exactly(1 / answers.population)), 1000);
  return [
    estimated(
      own('watch.sightings'),
      sightings,
      words(
        (say) =>
          `${say.number(cameras.value)} cameras × ${say.number(footfall.value)} passing a day × ${say.percent(residents.value)} who live there, over ${say.count(answers.population)} people`,
        (say) =>
          `${say.number(cameras.value)} caméras × ${say.number(footfall.value)} passages par jour × ${say.percent(residents.value)} d’habitants, sur ${say.count(answers.population)} personnes`,
      ),
    ),
    estimated(own('watch.elsewhere'), within(ratio(residents), 1000)),
  ];
}

/** The list, and how many of it can be found there. */
function listSettings({ answers, base }: Described): Setting[] {
  const list = estimateOf(answers, 'list');
  const here = product(list, estimateOf(answers, 'listHere'), per100000(answers.population));
  const groups = base.people.groups.map(({ id }, index) =>
    assumed(
      own(`watch.listGroupShares.${id}`),
      answers.groups?.[index].share ?? [0.85, 0.15][index],
      'the list is taken to be made up as the people are: the sign of the disparity hangs on it',
      'la liste est supposée répartie comme la population : le sens de l’écart en dépend',
    ),
  );
  return [
    estimated(
      own('watch.listSize'),
      within(product(list, per100000(answers.population)), 100_000),
      words(
        (say) => `${say.number(list.value)} entries, per 100,000 of ${say.count(answers.population)} people`,
        (say) => `${say.number(list.value)} fiches, pour 100 000 des ${say.count(answers.population)} personnes`,
      ),
    ),
    ...groups,
    estimated('people.wantedPer100000', within(here, 50_000)),
  ];
}

/** Who looks at alerts, and what follows. */
function alertSettings(described: Described): Setting[] {
  const { answers, open } = described;
  const country = open('same-country');
  const alert = alertOf({ answers });
  if (alert === 'record') return [bare(own('watch.stopLists'), []), bare(own('watch.recordLists'), ['wanted'])];
  if (alert === 'act')
    return [
      assumed(own('watch.reviewCapacity'), null, 'nobody looks first', 'personne ne vérifie d’abord'),
      assumed(own('watch.passTrue'), 1, 'nobody looks first', 'personne ne vérifie d’abord'),
      ...copied(country, 'total', 'watch.passFalse'),
    ];
  const capacity = product(estimateOf(answers, 'staff'), exactly(alertsAWeek), per100000(answers.population));
  return [
    estimated(
      own('watch.reviewCapacity'),
      within(capacity, 1e6),
      text(
        'a week and 100,000 people: five minutes an alert, 35 hours a week',
        'par semaine et 100 000 personnes : cinq minutes par alerte, 35 heures par semaine',
      ),
    ),
    ...copied(country, 'guarded', 'watch.passTrue'),
    ...copied(country, 'guarded', 'watch.passFalse'),
  ];
}

/** The published point at threshold 0.60 on two normal curves of equal spread: what another threshold would do. */
function thresholdSettings(threshold: number): Setting[] {
  const [falseMatch, missed, at] = [1.667e-8, 0.11, 0.6];
  const spread = Number((at / -normalQuantile(falseMatch)).toPrecision(6));
  const genuine = Number((at - spread * normalQuantile(missed)).toPrecision(6));
  const sources = ['npl_fpir_060_10k', 'npl_tpir_060'];
  const curve = text(
    'the published rates at threshold 0.60, put on two normal curves of equal spread',
    'les taux publiés au seuil de 0,60, placés sur deux courbes normales de même dispersion',
  );
  const score = (key: string, value: number, from: readonly string[] = []): Setting => ({
    key: own(`watch.scores.${key}`),
    value,
    sources: from,
    reason: curve,
  });
  return [
    stated(own('watch.mode'), 'fixed-threshold'),
    score('impostorMean', 0),
    score('impostorDeviation', spread, sources),
    score('genuineMean', genuine, sources),
    score('genuineDeviation', spread, sources),
    stated(own('watch.scores.threshold'), threshold),
    {
      key: own('watch.fnmr'),
      value: missed,
      sources: ['npl_tpir_060'],
      reason: text('not used: the threshold decides', 'non utilisé : le seuil décide'),
    },
  ];
}

function rateSettings(
  { answers, open }: Described,
  { falseAlerts, misses }: Extract<Errors, { kind: 'rates' }>,
): Setting[] {
  const list = Math.max(1, estimateOf(answers, 'list').value);
  return [
    assumed(
      own('watch.mode'),
      'fixed-false-alarm',
      'the rate of false alerts is what was stated; a longer list would bring more misses',
      'le taux de fausses alertes est celui déclaré ; une liste plus longue laisserait passer plus de personnes',
    ),
    stated(own('watch.fpir'), falseAlerts),
    stated(own('watch.fnmr'), misses),
    assumed(
      own('watch.referenceListSize'),
      list,
      'the rates are taken to hold for this list',
      'les taux sont supposés valoir pour cette liste',
    ),
    ...copied(open('same-country'), 'total', 'watch.fnirExponent'),
  ];
}

/** Cameras that recognise the faces of people on a list. */
export function facesSettings(described: Described): Setting[] {
  const { errors } = described.answers;
  const erring =
    errors === undefined
      ? []
      : errors.kind === 'threshold'
        ? thresholdSettings(errors.threshold)
        : rateSettings(described, errors);
  return [...passes(described), ...listSettings(described), ...erring, ...alertSettings(described)];
}

const [plateAlerts, plateMisses] = [
  { value: 0.0005, low: 0.0001, high: 0.002 },
  { value: 0.05, low: 0.01, high: 0.2 },
];

/** How often plates are misread: as stated, else between two American reports. */
function plateErrors({ answers }: Described): Setting[] {
  const { errors } = answers;
  const [alerts, misses] = errors?.kind === 'rates' ? [errors.falseAlerts, errors.misses] : [null, null];
  const even = 'a misread plate is nobody’s face: no group and no person is likelier';
  const evenFr = 'une plaque mal lue n’est le visage de personne : aucun groupe ni aucune personne n’est plus exposé';
  return [
    assumed(
      own('watch.mode'),
      'fixed-false-alarm',
      'a share of the plates read, whatever the list',
      'une part des plaques lues, quelle que soit la liste',
    ),
    alerts === null
      ? {
          key: own('watch.fpir'),
          ...plateAlerts,
          reason: text(
            'half a per cent of American reads were hits (alpr_us_hit), of which 5 to 35 % were wrong (alpr_err_low, alpr_err_high): one read in 2,000',
            'un demi pour cent des lectures américaines ont donné une alerte (alpr_us_hit), dont 5 à 35 % fausses (alpr_err_low, alpr_err_high) : une lecture sur 2 000',
          ),
        }
      : stated(own('watch.fpir'), alerts),
    misses === null
      ? {
          key: own('watch.fnmr'),
          ...plateMisses,
          reason: text('no share of missed plates was read', 'aucune part de plaques manquées n’a été lue'),
        }
      : stated(own('watch.fnmr'), misses),
    assumed(
      own('watch.fnirExponent'),
      0,
      'a longer list makes no plate harder to read',
      'une liste plus longue ne rend aucune plaque plus difficile à lire',
    ),
    assumed(own('watch.referenceListSize'), Math.max(1, estimateOf(answers, 'list').value), 'not used', 'non utilisé'),
    assumed(
      own('watch.persistentMisses'),
      0.2,
      'some plates are dirty or foreign at every pass',
      'certaines plaques sont sales ou étrangères à chaque passage',
    ),
    assumed(own('watch.fmrAcross'), 1, even, evenFr),
    assumed('people.likenessSigma', 0, even, evenFr),
  ];
}

/** Cameras that read number plates. */
export function platesSettings(described: Described): Setting[] {
  const even = described.base.people.groups.map(({ id }) =>
    assumed(
      own(`watch.fmrWithin.${id}`),
      1,
      'no group’s plates are misread more',
      'aucun groupe n’a des plaques plus souvent mal lues',
    ),
  );
  const kept = described.answers.retention;
  const note = text(
    'plates of everybody are kept: what is kept of whom is not simulated',
    'les plaques de tous sont gardées : ce qui est gardé de chacun n’est pas simulé',
  );
  return [
    bare(own('watch.reads'), 'plates', kept === undefined ? undefined : note),
    ...passes(described),
    ...listSettings(described),
    ...plateErrors(described),
    ...even,
    ...alertSettings(described),
  ];
}
