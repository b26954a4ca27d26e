import type { Act, Regime, Scenario } from '../../src/scenario/scenario.ts';
import { noRegime, smallCountry, total } from './small-country.ts';

// A few hundred people to whom everything happens often: every measure has counts within weeks, so that a rate that is
// a tenth too high shows.

const yearly: Record<string, Partial<Act>> = {
  'blood-donation': { yearlyRate: 2, participants: 0.4 },
  volunteering: { yearlyRate: 10, participants: 0.5 },
  'heroic-act': { yearlyRate: 0.5 },
  'book-late': { yearlyRate: 6, participants: 0.5 },
  'parent-not-visited': { yearlyRate: 6, participants: 0.5 },
  'loan-arrears-month': { yearlyRate: 4, participants: 0.4 },
  'utility-late': { yearlyRate: 2, participants: 0.5 },
  'judgment-unpaid': { yearlyRate: 8, participants: 0.6 },
  'traffic-offence': { yearlyRate: 4, concentration: 0.8 },
  'drunk-driving': { yearlyRate: 0.6 },
  demonstration: { yearlyRate: 3, participants: 0.4 },
  petition: { yearlyRate: 3, participants: 0.4 },
  'sensitive-post': { yearlyRate: 20, concentration: 0.5 },
  flight: { yearlyRate: 12, concentration: 0.8 },
  rail: { yearlyRate: 20, concentration: 0.8 },
};

const coverage = { speech: 0.5, transaction: 0.8, movement: 0.6, family: 0.4, civic: 0.5, justice: 0.9 };

/** Central, without safeguards. */
export const unguarded: Regime = {
  ...total,
  id: 'unguarded',
  coverage,
  watch: {
    ...total.watch,
    sightings: 2,
    capture: 0.1,
    elsewhere: 0.3,
    fmr: 1.6e-5,
    fnmr: 0.3,
    listSize: 8000,
    listBadShare: 0.3,
    passTrue: 0.9,
    passFalse: 0.6,
    stopCapacity: 12_000,
    cooldownWeeks: 2,
    behaviour: [
      {
        id: 'crowd',
        title: { en: 'crowd', fr: 'foule' },
        camerasPer100000: 20_000,
        eventsPerCameraDay: 0.2,
        detection: 0.6,
        falseAlertsPerCameraDay: 0.1,
      },
    ],
  },
  filter: { on: true, hitSensitive: 0.4, hitOrdinary: 0.1, oneToOne: 0.3, notice: 0.1, told: 0.05 },
  fusion: { ...total.fusion, missed: [0.08, 0.15], falseLink: [0.1, 0.15], siloCorrection: 4, correctionsPassed: 0.5 },
  records: { wrongYearly: 8, wrongPoints: -20 },
  score: {
    ...total.score,
    recoveryYears: 0.5,
    points: { ...total.score.points, 'sensitive-post': -10, flight: -2 },
    caps: { volunteering: 9 },
    overrideWeeks: 3,
    grades: [
      { id: 'AAA', from: 1010 },
      { id: 'AA', from: 1000 },
      { id: 'A', from: 980 },
      { id: 'B', from: 950 },
      { id: 'C', from: 900 },
      { id: 'D', from: 0 },
    ],
    traits: { age: [0, -8, 0, 3, 0, 0.5], means: [-6, -3, 0, 3, 6], group: [0, -8] },
    association: 0.2,
  },
  lists: {
    score: { on: true, below: 930, share: null, minimumWeeks: 2 },
    court: { on: true, share: 0.6, badShare: 0.3, performMonthly: 0.6 },
    refuses: ['flight', 'rail'],
  },
  safeguards: { ...total.safeguards, notice: 0.5, appealRate: 0.4, upheldRight: 0.3, appealDelayWeeks: 2 },
  nudges: { factor: { 'blood-donation': 1.3, volunteering: 1.1 } },
};

/** Central, with every safeguard. */
export const guarded: Regime = {
  ...unguarded,
  id: 'guarded',
  watch: { ...unguarded.watch, reviewCapacity: 16_000, stopCapacity: 8000 },
  lists: { ...unguarded.lists, score: { ...unguarded.lists.score, below: 970, share: 0.2 } },
  safeguards: {
    notice: 0.8,
    appealRate: 0.5,
    upheldWrong: 0.67,
    upheldRight: 0.2,
    appealDelayWeeks: 1,
    listReviewCatch: 0.33,
    listReviewRejectRight: 0.1,
    graceWeeks: 1,
    correction: true,
    retentionWeeks: 4,
    purposeLimit: true,
    consent: 1,
    auditYearly: 5,
    minimisation: 0.1,
    encryption: 0.3,
    deletion: 0.2,
  },
};

/** Asked for at each decision; links change; alarms at a fixed rate; a review that tires; lists that lead to stops. */
export const federated: Regime = {
  ...guarded,
  id: 'federated',
  coverageConcentration: 2,
  watch: {
    ...unguarded.watch,
    mode: 'fixed-false-alarm',
    fpir: 0.015,
    fnirExponent: 0.3,
    stopLists: ['wanted', 'court', 'score'],
    recordLists: [],
    review: 'signal-detection',
    reviewCapacity: 25_000,
    stopCapacity: null,
  },
  fusion: {
    ...unguarded.fusion,
    degree: 'federated',
    persistence: 0.7,
    siloWeeks: { speech: 3, civic: 2, movement: 2 },
    queryRefused: { speech: 0.2, transaction: 0.1, movement: 0, family: 0.5, civic: 0, justice: 0.1 },
    traceRead: 0.1,
  },
  lists: { ...unguarded.lists, score: { ...unguarded.lists.score, below: 950 } },
  safeguards: { ...guarded.safeguards, graceWeeks: 0, purposeLimit: false, consent: 0.7 },
};

/** The court's register alone is asked. */
export const onRequest: Regime = {
  ...guarded,
  id: 'on-request',
  watch: { ...unguarded.watch, reviewCapacity: 16_000, recordLists: ['court'] },
  filter: noRegime.filter,
  fusion: { ...unguarded.fusion, degree: 'on-request' },
  records: noRegime.records,
  score: noRegime.score,
  lists: { ...unguarded.lists, score: noRegime.lists.score },
  nudges: { factor: {} },
};

/** Without an error or a miss. */
export const faultless: Regime = { ...guarded, id: 'faultless', errors: false, misses: false };

/** A country of `people` people to whom everything happens. */
export const busyCountry = (people: number, more: Partial<Scenario> = {}): Scenario => {
  const small = smallCountry({ size: people });
  return {
    ...small,
    weeks: 6,
    people: {
      ...small.people,
      standsFor: people * 100,
      wantedPer100000: 8000,
      wantedInflowYearly: 2,
      wantedGroupShares: [0.7, 0.3],
      groups: small.people.groups.map((group, g) => ({
        ...group,
        share: [0.7, 0.3][g],
        dissentDifference: [-0.02, 0.05][g],
      })),
    },
    acts: small.acts.map((act) => ({ ...act, ...yearly[act.id] })),
    counted: {
      messages: 2,
      messagesGroupShare: 0.3,
      messagesSensitiveShare: 0.2,
      purchases: 0.4,
      trips: 0.4,
      conversation: 3,
      conversationBreaks: 1,
    },
    performUnlistedMonthly: 0.3,
    regimes: [noRegime, unguarded, guarded, federated, onRequest, faultless],
    defaultRegimes: ['none', 'unguarded', 'guarded', 'federated', 'on-request', 'faultless'],
    ...more,
  };
};
