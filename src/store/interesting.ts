import type { Bilingual } from '../language/bilingual.ts';
import { text } from '../language/french.ts';
import { rowsOf } from './query.ts';
import type { StoredRun } from './read-run-folder.ts';
import { storedScenario } from './stored-scenario.ts';

/** A person worth telling, and why. */
export interface Interesting {
  readonly reason: string;
  readonly why: Bilingual;
  readonly regime: string;
  readonly person: number;
  readonly record: number | null;
}

const each = 5;

/** Sanctions that a person feels: with none of these, silence is fear alone. */
const felt = "('stop', 'listed', 'refused')";

type Search = readonly [reason: string, why: Bilingual, sql: string];

/** What to look for; `reviewed` are the regimes, as SQL, in which a human looks at alerts. */
const searches = (reviewed: string): readonly Search[] => [
  [
    'listed-by-error',
    text('listed by error', 'inscrite par erreur'),
    "SELECT regime, person, min(record) AS record FROM events WHERE kind = 'listed-wrongly' GROUP BY ALL",
  ],
  [
    'never-told',
    text('refused, and never told of the listing', 'refusée, sans jamais être informée de son inscription'),
    // The listing must have been logged: of somebody singled out at the refusal nobody can say whether they were told.
    `SELECT r.regime, r.person, min(r.cause) AS record FROM events r
     JOIN events l ON l.regime = r.regime AND l.person = r.person AND l.record = r.cause AND l.kind = 'listed'
     WHERE r.kind = 'refused'
     AND (r.regime, r.person) NOT IN (SELECT (regime, person) FROM events WHERE kind = 'listed' AND known) GROUP BY ALL`,
  ],
  [
    'silenced-without-sanction',
    text('silenced without any sanction', 'réduite au silence sans aucune sanction'),
    `SELECT p.regime, p.person, NULL AS record FROM people p JOIN people q ON q.person = p.person AND q.regime = 'none'
     WHERE p.dissentExpressed < p.dissentDesired / 2 AND q.dissentExpressed >= q.dissentDesired - 1e-9
     AND (p.regime, p.person) NOT IN (SELECT (regime, person) FROM events WHERE kind IN ${felt})
     AND p.loggedFor = 'sample'`,
  ],
  [
    'spared-by-a-safeguard',
    text('spared by a safeguard', 'épargnée par une garantie'),
    `SELECT regime, person, min(coalesce(record, cause)) AS record FROM events e
     WHERE kind = 'entry-rejected' OR (kind = 'released' AND (rule LIKE '%:appeal' OR rule LIKE '%:audit'))
     OR (kind = 'alert-false' AND regime IN (${reviewed}) AND NOT EXISTS (SELECT 1 FROM events s WHERE s.regime = e.regime
       AND s.person = e.person AND s.cause = e.record AND s.kind IN ('stop', 'alert-lapsed'))) GROUP BY ALL`,
  ],
];

/** People among those logged whose lives are worth telling, a few for each reason. */
export async function findInteresting(run: StoredRun): Promise<readonly Interesting[]> {
  const found: Interesting[] = [];
  const reviewed = storedScenario(run).regimes.filter(({ watch }) => watch.reviewCapacity !== null);
  const ids = reviewed.map(({ id }) => `'${id}'`).join(', ') || 'NULL';
  for (const [reason, why, sql] of searches(ids)) {
    const rows = await rowsOf(run, `SELECT * FROM (${sql}) ORDER BY regime, person`);
    const regimes = [...new Set(rows.map(({ regime }) => String(regime)))];
    for (const regime of regimes)
      for (const row of rows.filter((one) => one.regime === regime).slice(0, each))
        found.push({
          reason,
          why,
          regime,
          person: Number(row.person),
          record: row.record === null ? null : Number(row.record),
        });
  }
  return found;
}
