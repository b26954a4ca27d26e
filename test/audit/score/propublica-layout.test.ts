import { describe, expect, it } from 'vitest';
import { auditScore } from '../../../src/audit/score/index.ts';
import { seeded } from '../../../src/statistics/seeded.ts';
import { textTable } from './data.ts';

/** The header of the file that ProPublica published, whose names come twice; the rows are invented. */
const header =
  'id,name,first,last,compas_screening_date,sex,dob,age,age_cat,race,juv_fel_count,decile_score,juv_misd_count,juv_other_count,priors_count,days_b_screening_arrest,c_jail_in,c_jail_out,c_case_number,c_offense_date,c_arrest_date,c_days_from_compas,c_charge_degree,c_charge_desc,is_recid,r_case_number,r_charge_degree,r_days_from_arrest,r_offense_date,r_charge_desc,r_jail_in,r_jail_out,violent_recid,is_violent_recid,vr_case_number,vr_charge_degree,vr_offense_date,vr_charge_desc,type_of_assessment,decile_score,score_text,screening_date,v_type_of_assessment,v_decile_score,v_score_text,v_screening_date,in_custody,out_custody,priors_count,start,end,event,two_year_recid'.split(
    ',',
  );

const races = ['African-American', 'Caucasian', 'Hispanic', 'Asian'];

function file(rows: number): string {
  const uniform = seeded(11);
  const lines = Array.from({ length: rows }, (_, row) => {
    const race = races[uniform() < 0.5 ? 0 : uniform() < 0.7 ? 1 : uniform() < 0.95 ? 2 : 3];
    const back = uniform() < 0.45 ? 1 : 0;
    const high = uniform() < (race === 'African-American' ? 0.45 : 0.23) + 0.27 * back;
    const decile = high ? 5 + Math.floor(6 * uniform()) : 1 + Math.floor(4 * uniform());
    const cells: Record<string, string | number> = {
      id: row + 1,
      race,
      sex: uniform() < 0.8 ? 'Male' : 'Female',
      decile_score: decile,
      two_year_recid: back,
      priors_count: Math.floor(6 * uniform()),
      score_text: decile < 5 ? 'Low' : decile < 8 ? 'Medium' : 'High',
    };
    return header.map((name) => cells[name] ?? '').join(',');
  });
  return `${header.join(',')}\n${lines.join('\n')}\n`;
}

describe('a table laid out as ProPublica published it', () => {
  it('has 53 columns, names that come twice, and the known comparison as its first sentence', async () => {
    const table = await textTable(file(6000), 'two-years.csv');
    expect(header).toHaveLength(53);
    expect(new Set(header).size).toBe(51);
    const { findings } = auditScore(table, {
      score: 'decile_score',
      threshold: 5,
      outcome: 'two_year_recid',
      groups: [['race']],
      reference: { race: 'Caucasian' },
      factors: [],
    });
    expect(findings[0].text.en).toMatch(
      /^race: the false-positive rate is 4\d(\.\d)?% for African-American \([\d,]+ of [\d,]+\) and 2\d(\.\d)?% for Caucasian \([\d,]+ of [\d,]+\): [\d.]+ times as high \[[\d.]+ to [\d.]+\]\.$/,
    );
    expect(findings[0].text.fr).toContain('pour African-American (');
  });
});
