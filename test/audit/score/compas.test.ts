import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { auditScore } from '../../../src/audit/score/index.ts';
import { rateNames } from '../../../src/audit/score/rates/rates.ts';
import { whereRows } from '../../../src/cli/where.ts';
import { compasFile, noCompas, openCsv, plainRows } from './data.ts';

const broward = { score: 'decile_score', threshold: 5, outcome: 'two_year_recid', groups: [['race']], factors: [] };
const filtered =
  "days_b_screening_arrest <= 30 AND days_b_screening_arrest >= -30 AND is_recid <> -1 AND c_charge_degree <> 'O' AND score_text <> 'N/A'";

describe.skipIf(noCompas)('ProPublica’s tables (where ../shared/data lies beside the project)', () => {
  it('all rows: counts, rates, Wilson’s bounds and the ratio are the published ones', async () => {
    const audit = auditScore(await openCsv(compasFile), broward);
    const { 'African-American': black, Caucasian: white } = audit.groups.race;
    expect([black.tn, black.fp, black.fn, black.tp]).toEqual([990, 805, 532, 1369]);
    expect([white.tn, white.fp, white.fn, white.tp]).toEqual([1139, 349, 461, 505]);
    expect([black.fpr, white.fpr, black.fnr, white.fnr].map((rate) => (rate.value! * 100).toFixed(2))).toEqual([
      '44.85',
      '23.45',
      '27.99',
      '47.72',
    ]);
    expect([black.fpr.low, black.fpr.high, white.fpr.low, white.fpr.high].map((bound) => bound!.toFixed(4))).toEqual([
      '0.4256',
      '0.4716',
      '0.2137',
      '0.2567',
    ]);
    const back = auditScore(await openCsv(compasFile), { ...broward, reference: { race: 'Caucasian' } });
    const ratio = back.comparisons.find((one) => one.metric === 'fpr' && one.group === 'African-American')!.ratio;
    expect([ratio.value, ratio.low, ratio.high].map((value) => value!.toFixed(3))).toEqual(['1.912', '1.721', '2.124']);
  });

  it('the 6,172 filtered rows give 42.34 and 22.01', async () => {
    const table = await whereRows(await openCsv(compasFile), filtered);
    const audit = auditScore(table, broward);
    expect(audit.rows).toBe(6172);
    expect((audit.groups.race['African-American'].fpr.value! * 100).toFixed(2)).toBe('42.34');
    expect((audit.groups.race.Caucasian.fpr.value! * 100).toFixed(2)).toBe('22.01');
  });

  it('says by itself that the widest gaps rest on a group of 18 and on one of 32', async () => {
    const { warnings, findings } = auditScore(await openCsv(compasFile), broward);
    const resting = warnings.find((one) => one.code === 'widest-gap-few')!;
    expect(resting.text.en).toContain('Native American (18 rows) in the selection rate');
    expect(resting.text.en).toMatch(/Native American \(18 rows\) in [^;]*the false-negative rate/);
    expect(resting.text.en).toMatch(/Asian \(32 rows\) in [^;]*the false-positive rate/);
    for (const finding of findings) expect(finding.text.en).not.toMatch(/Native American|Asian/);
    expect(warnings.find((one) => one.code === 'too-few')?.groups).toEqual(['Asian', 'Native American']);
  });

  it('agrees with Fairlearn 0.10 in every digit printed, group by group and in its aggregates', async () => {
    const folder = resolve(compasFile, '..');
    const metrics = plainRows(resolve(folder, 'fairlearn-0.10-metrics.csv'));
    const aggregates = plainRows(resolve(folder, 'fairlearn-0.10-aggregates.csv'));
    const whole = await openCsv(compasFile);
    const named = { prevalence: 'base', selection_rate: 'selection' } as Record<string, string>;
    let [digits, analyses] = [0, 0];
    for (const analysis of new Set(metrics.map((row) => row.analysis))) {
      const audit = await sameAnalysis(whole, analysis);
      if (audit === undefined) continue;
      analyses++;
      const [column] = Object.keys(audit.groups);
      for (const row of metrics.filter((each) => each.analysis === analysis)) {
        const ours = row.group === '__overall__' ? audit.overall : audit.groups[column][row.group];
        expect(ours, `${analysis}: ${row.group}`).toBeDefined();
        for (const cell of ['tn', 'fp', 'fn', 'tp'] as const) expect(ours[cell]).toBe(Number(row[cell]));
        for (const [theirs, value] of Object.entries(row)) {
          const name = (named[theirs] ?? theirs) as (typeof rateNames)[number];
          if (!rateNames.includes(name)) continue;
          const mine = ours[name].value;
          // Fairlearn prints 0 where a rate has no trials; ours is null.
          expect(mine === null ? '0.000000' : mine.toFixed(6), `${analysis} ${row.group} ${theirs}`).toBe(
            Number(value || 0).toFixed(6),
          );
          digits++;
        }
      }
      for (const row of aggregates.filter((each) => each.analysis === analysis)) {
        const ours = audit.aggregates.find((one) => one.metric === (named[row.aggregate] ?? row.aggregate));
        if (ours === undefined || row.method === '') continue;
        const [difference, ratio] =
          row.method === 'between_groups'
            ? [ours.differenceBetweenGroups, ours.ratioBetweenGroups]
            : [ours.differenceToOverall, ours.ratioToOverall];
        expect(difference.toFixed(6), `${analysis} ${row.aggregate} ${row.method}`).toBe(row.difference);
        expect((ratio ?? 0).toFixed(6), `${analysis} ${row.aggregate} ${row.method}`).toBe(row.ratio);
        digits += 2;
      }
    }
    expect(analyses).toBe(6);
    expect(digits).toBeGreaterThan(300);
  });
});

/** The audit that the words of a Fairlearn analysis ask for; `undefined` for the violent file, which is not here. */
async function sameAnalysis(whole: Awaited<ReturnType<typeof openCsv>>, analysis: string) {
  const [group, rows, decision] = analysis.split('|');
  const columns = group.replace(/ \(2 groups\)/, '').split(/ [×&+] /);
  if (!columns.every((column) => whole.columns.some((each) => each.name === column))) return undefined;
  const two = group.includes('(2 groups)')
    ? await whereRows(whole, "race IN ('African-American', 'Caucasian')")
    : whole;
  const chosen = rows.startsWith('filtered') ? await whereRows(two, filtered) : two;
  if (!rows.endsWith(String(chosen.rows))) return undefined;
  const positive = decision.includes('!=Low') ? ['High', 'Medium'] : ['High'];
  return auditScore(chosen, {
    decision: 'score_text',
    decisionPositive: positive,
    outcome: 'two_year_recid',
    groups: [columns],
    factors: [],
  });
}
