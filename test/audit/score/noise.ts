import { auditMatrices, auditScore, auditTwoSamples, type Table, tableOf } from '../../../src/audit/score/index.ts';
import { seeded, type Uniform } from '../../../src/statistics/seeded.ts';

const people = 6_000;
const groups = Array.from({ length: 30 }, (_, index) => `g${index + 1}`);

interface Person {
  readonly group: string;
  readonly decision: number;
  readonly outcome: number;
}

/** People whose decision and outcome have nothing to do with their group. */
const crowd = (uniform: Uniform, adverse: number): Person[] =>
  Array.from({ length: people }, () => ({
    group: groups[Math.floor(uniform() * groups.length)],
    decision: uniform() < adverse ? 1 : 0,
    outcome: uniform() < 0.3 ? 1 : 0,
  }));

const asTable = (of: readonly Person[]): Table =>
  tableOf({
    group: of.map((one) => one.group),
    decision: of.map((one) => one.decision),
    outcome: of.map((one) => one.outcome),
  });

/** Published confusion matrices of the same people. */
function matricesOf(of: readonly Person[]): Table {
  const count = (group: string, decision: number, outcome: number) =>
    of.filter((one) => one.group === group && one.decision === decision && one.outcome === outcome).length;
  return tableOf({
    group: groups,
    tn: groups.map((group) => count(group, 0, 0)),
    fp: groups.map((group) => count(group, 1, 0)),
    fn: groups.map((group) => count(group, 0, 1)),
    tp: groups.map((group) => count(group, 1, 1)),
  });
}

const unfound = ['no-gap', 'too-few'];

const claims = (findings: readonly { readonly code: string }[]): number =>
  findings.filter(({ code }) => !unfound.includes(code)).length;

/** How many findings an audit of pure noise has, in each of the three forms. */
export const forms = {
  rows: (uniform: Uniform, adverse: number): number =>
    claims(
      auditScore(asTable(crowd(uniform, adverse)), {
        decision: 'decision',
        outcome: 'outcome',
        groups: [['group']],
        factors: [],
      }).findings,
    ),
  matrices: (uniform: Uniform, adverse: number): number =>
    claims(auditMatrices(matricesOf(crowd(uniform, adverse))).findings),
  'two samples': (uniform: Uniform, adverse: number): number => {
    // Everybody selected out of a larger crowd, and a random sample of all.
    const selected = crowd(uniform, 1).slice(0, Math.round(people * Math.max(adverse, 0.1)) * 3);
    // Draws are behind intervals of estimates, on which no finding of a gap rests.
    const request = { outcome: 'outcome', groups: [['group']], population: 60_000, draws: 2 };
    return claims(auditTwoSamples(asTable(selected), asTable(crowd(uniform, 0)), request).findings);
  },
} as const;

/** Seeds in which an audit of pure noise finds anything. */
export function falseRuns(form: keyof typeof forms, adverse: number, seeds: number): number {
  let found = 0;
  for (let seed = 1; seed <= seeds; seed++) if (forms[form](seeded(7919 * seed), adverse) > 0) found++;
  return found;
}

/** Groups of 200 decided alike, but for one. */
export function oneApart(seed: number, points: number) {
  const uniform = seeded(104_729 * seed);
  const rows = Array.from({ length: 24 * 200 }, (_, row) => row % 24);
  return tableOf({
    group: rows.map((group) => `g${group + 1}`),
    refused: rows.map((group) => (uniform() < (group === 7 ? 0.3 + points / 100 : 0.3) ? 1 : 0)),
  });
}
