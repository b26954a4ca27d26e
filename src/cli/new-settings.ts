import { normalQuantile } from '../country/quantiles.ts';
import type { Bilingual } from '../language/bilingual.ts';
import { text } from '../language/french.ts';
import type { Parameter, Regime, Scenario } from '../scenario/scenario.ts';
import type { Answers } from './new-answers.ts';
import { peopleToRun } from './new-questions.ts';

/** One key of the scenario to be written, as `--set` would take it. */
export interface Setting {
  readonly key: string;
  readonly value: unknown;
  readonly sources?: readonly string[];
  readonly assumption?: string;
  readonly low?: number | null;
  readonly high?: number | null;
  /** A choice of the author: written bare. */
  readonly chosen?: boolean;
  readonly comment?: Bilingual;
  /** Words for people: nothing hangs on them. */
  readonly words?: boolean;
}

/** Where the deployment stands: what is extended, the regime that is changed, the people. */
export interface Deployed {
  readonly base: Scenario;
  readonly regime: Regime;
  readonly population: number;
  readonly answers: Answers;
  /** A scenario of face recognition, for what the base does not say. */
  readonly faces: Scenario;
}

const author = 'stated by the author of this file';
/** One alert takes five minutes of a week of 35 hours: no figure was found. */
const alertsAWeek = 420;

/** The parameter as a scenario states it: the regime’s own, or that of all regimes. */
const stated = (scenario: Scenario, regime: string, key: string): Parameter | undefined =>
  scenario.parameters.find((parameter) => parameter.key === `regimes.${regime}.${key}`) ??
  scenario.parameters.find((parameter) => parameter.key === key);

/** What a scenario says of a key, with what it rests on. */
const copied = (scenario: Scenario, regime: string, key: string, target: string): Setting[] => {
  const parameter = stated(scenario, regime, key);
  if (parameter === undefined) return [];
  const { value, sources, assumption, low, high, chosen } = parameter;
  return [
    {
      key: target,
      value,
      sources,
      assumption: assumption ?? undefined,
      low,
      high,
      chosen: chosen && sources.length === 0,
    },
  ];
};

/** Keys of the watch that nobody is asked about, shown in the file with what they rest on. */
const kept = ['capture', 'passTrue', 'passFalse', 'stopCapacity', 'cooldownWeeks', 'arrest', 'listBadShare'] as const;

/** Regime of the scenario of face recognition that lends what is missing. */
const lender = 'lfr-2024';

function keptSettings({ base, regime, faces }: Deployed, prefix: string): Setting[] {
  return kept.flatMap((key) => {
    const own = copied(base, regime.id, `watch.${key}`, `${prefix}.${key}`);
    return own.length > 0 ? own : copied(faces, lender, `watch.${key}`, `${prefix}.${key}`);
  });
}

/** False matches by group: the base’s own, or even where it says nothing. */
function groupSettings({ base, regime, answers }: Deployed, prefix: string): Setting[] {
  const shares = answers.groups ?? Object.fromEntries(base.people.groups.map(({ id, share }) => [id, share]));
  const asPopulation = 'the list is taken to be made up as the people are: the sign of the disparity hangs on it';
  const list = Object.entries(shares).map(([id, value]) => ({
    key: `${prefix}.listGroupShares.${id}`,
    value,
    assumption: asPopulation,
  }));
  const isStated = stated(base, regime.id, 'watch.fmrAcross') !== undefined;
  if (isStated) return list;
  const even = 'no difference between groups is assumed: write what is known of the recogniser';
  return [
    ...list,
    ...base.people.groups.map(({ id }) => ({ key: `${prefix}.fmrWithin.${id}`, value: 1, assumption: even })),
    { key: `${prefix}.fmrAcross`, value: 1, assumption: even },
  ];
}

/** The published point at threshold 0.60 on two normal curves of equal spread: what another threshold would do. */
function thresholdSettings(threshold: number, prefix: string): Setting[] {
  const [falseMatch, missed, at] = [1.667e-8, 0.11, 0.6];
  const spread = Number((at / -normalQuantile(falseMatch)).toPrecision(6));
  const genuine = Number((at - spread * normalQuantile(missed)).toPrecision(6));
  const sources = ['npl_fpir_060_10k', 'npl_tpir_060'];
  const curve = 'the published rates at threshold 0.60, put on two normal curves of equal spread';
  return [
    { key: `${prefix}.mode`, value: 'fixed-threshold', assumption: author },
    { key: `${prefix}.scores.impostorMean`, value: 0, assumption: curve },
    { key: `${prefix}.scores.impostorDeviation`, value: spread, sources, assumption: curve },
    { key: `${prefix}.scores.genuineMean`, value: genuine, sources, assumption: curve },
    { key: `${prefix}.scores.genuineDeviation`, value: spread, sources, assumption: curve },
    { key: `${prefix}.scores.threshold`, value: threshold, assumption: author },
    { key: `${prefix}.fnmr`, value: missed, sources: ['npl_tpir_060'], assumption: 'not used: the threshold decides' },
  ];
}

function rateSettings(
  { base, regime, faces }: Deployed,
  falseAlerts: number,
  misses: number,
  list: number,
  prefix: string,
) {
  const growth = copied(base, regime.id, 'watch.fnirExponent', `${prefix}.fnirExponent`);
  return [
    {
      key: `${prefix}.mode`,
      value: 'fixed-false-alarm',
      assumption: 'the rate of false alerts is what was stated; a longer list would bring more misses',
    },
    { key: `${prefix}.fpir`, value: falseAlerts, assumption: author },
    { key: `${prefix}.fnmr`, value: misses, assumption: author },
    { key: `${prefix}.referenceListSize`, value: list, assumption: 'the rates are taken to hold for this list' },
    ...(growth.length > 0 ? growth : copied(faces, lender, 'watch.fnirExponent', `${prefix}.fnirExponent`)),
  ];
}

function facesSettings(deployed: Deployed, prefix: string): Setting[] {
  const { answers, population, regime } = deployed;
  const { cameras, footfall, list, errors, staff } = answers;
  const settings: Setting[] = [];
  if (cameras !== undefined && footfall !== undefined) {
    settings.push({
      key: `${prefix}.sightings`,
      value: (cameras * footfall) / population,
      assumption: author,
      comment: text(
        `${cameras} cameras × ${footfall} people a day, over ${population} people`,
        `${cameras} caméras × ${footfall} personnes par jour, sur ${population} personnes`,
      ),
    });
  }
  if (list !== undefined) {
    settings.push({
      key: `${prefix}.listSize`,
      value: (list * 100_000) / population,
      assumption: author,
      comment: text(
        `${list} entries, per 100,000 of ${population} people`,
        `${list} fiches, pour 100 000 des ${population} personnes`,
      ),
    });
  }
  if (list !== undefined) {
    settings.push({
      key: 'people.wantedPer100000',
      value: Math.min(50_000, (list * 100_000) / population),
      assumption: 'everybody on the list is taken to live here and to pass by as others do',
    });
  }
  if (errors?.kind === 'threshold') settings.push(...thresholdSettings(errors.threshold, prefix));
  if (errors?.kind === 'rates') {
    const entries = list ?? Math.max(1, Math.round((regime.watch.listSize * population) / 100_000));
    settings.push(...rateSettings(deployed, errors.falseAlerts, errors.misses, entries, prefix));
  }
  if (staff !== undefined) {
    settings.push({
      key: `${prefix}.reviewCapacity`,
      value: staff === 0 ? null : (staff * alertsAWeek * 100_000) / population,
      assumption:
        staff === 0 ? author : 'stated staff, at five minutes an alert and 35 hours a week: no figure was found',
      comment: text(`${staff} people who check alerts`, `${staff} personnes qui vérifient les alertes`),
    });
  }
  return [...settings, ...groupSettings(deployed, prefix), ...keptSettings(deployed, prefix)];
}

/** One use case stands for all that the cameras look for. */
function behaviourSettings({ answers, population }: Deployed, prefix: string): Setting[] {
  const { cameras = 0, errors } = answers;
  const falseAlerts = errors?.kind === 'rates' ? errors.falseAlerts : 0;
  const misses = errors?.kind === 'rates' ? errors.misses : 0;
  const one = `${prefix}.behaviour.watched`;
  return [
    { key: `${one}.title`, value: { en: 'Watched events', fr: 'Événements surveillés' }, words: true },
    {
      key: `${one}.camerasPer100000`,
      value: (cameras * 100_000) / population,
      assumption: author,
      comment: text(`${cameras} cameras`, `${cameras} caméras`),
    },
    {
      key: `${one}.eventsPerCameraDay`,
      value: 0.1,
      assumption: 'one true event a camera and ten days: no figure was found',
    },
    { key: `${one}.detection`, value: 1 - misses, assumption: author },
    { key: `${one}.falseAlertsPerCameraDay`, value: falseAlerts, assumption: author },
  ];
}

function peopleSettings({ base, population, answers }: Deployed): Setting[] {
  const settings: Setting[] = [];
  if (population !== base.people.standsFor) {
    settings.push(
      { key: 'people.size', value: peopleToRun(population, base.people.size), chosen: true },
      { key: 'people.standsFor', value: population, assumption: author },
    );
  }
  for (const [id, value] of Object.entries(answers.groups ?? {})) {
    settings.push({ key: `people.groups.${id}.share`, value, assumption: author });
    settings.push({
      key: `people.wantedGroupShares.${id}`,
      value,
      assumption: 'wanted people are taken to be made up as the people are',
    });
  }
  return settings;
}

/** What else the base’s regime films, and what its calendar would change: left out of a deployment of one’s own. */
function cleared({ base, regime, answers }: Deployed, prefix: string): Setting[] {
  const alone = 'only the deployment that is described films here';
  const settings: Setting[] = regime.watch.behaviour.map(({ id }) => ({
    key: `${prefix}.behaviour.${id}.camerasPer100000`,
    value: 0,
    assumption: alone,
  }));
  if (answers.deploy === 'behaviour' && regime.watch.sightings > 0)
    settings.push({ key: `${prefix}.sightings`, value: 0, assumption: alone });
  if (base.calendar.length > 0)
    settings.push({
      key: 'calendar',
      value: [],
      chosen: true,
      comment: text(
        'the steps of the scenario that is extended are left out',
        'les étapes du scénario de départ sont laissées de côté',
      ),
    });
  return settings;
}

/** Every key that the answers set, in the order of the file. */
export function settingsOf(deployed: Deployed): Setting[] {
  const { answers, regime } = deployed;
  const prefix = `regimes.${regime.id}.watch`;
  const watch =
    answers.deploy === 'faces'
      ? facesSettings(deployed, prefix)
      : answers.deploy === 'behaviour'
        ? behaviourSettings(deployed, prefix)
        : [];
  const settings: Setting[] = answers.weeks === undefined ? [] : [{ key: 'weeks', value: answers.weeks, chosen: true }];
  settings.push(...peopleSettings(deployed));
  if (answers.deploy !== 'base') settings.push(...cleared(deployed, prefix));
  settings.push(...watch);
  if (answers.retention !== undefined) {
    settings.push({
      key: `regimes.${regime.id}.safeguards.retentionWeeks`,
      value: answers.retention,
      assumption: author,
      comment: text(
        'of points on people; without a score nothing hangs on it',
        'des points ; sans note, rien n’en dépend',
      ),
    });
  }
  return settings;
}

const word = (value: unknown): unknown =>
  value === null ? 'none' : value === true ? 'on' : value === false ? 'off' : value;

/** The same as `--set` would be given it. */
export const asSet = ({ key, value }: Setting): string => `${key}=${JSON.stringify(word(value))}`;
