import type { Bilingual } from '../language/bilingual.ts';
import { text } from '../language/french.ts';
import type { StoredRun } from './read-run-folder.ts';
import { rowsOf } from './run-query.ts';
import { storedScenario } from './stored-scenario.ts';

/** A person worth telling, and why. */
export interface Interesting {
  readonly reason: string;
  readonly why: Bilingual;
  /** What this life shows that a total does not. */
  readonly shows: Bilingual;
  readonly regime: string;
  readonly person: number;
  readonly record: number | null;
}

const each = 5;

/** Sanctions that a person feels: with none of these, silence is fear alone. */
const felt = "('stop', 'listed', 'refused')";

type Search = readonly [reason: string, why: Bilingual, sql: string, shows: Bilingual];

/** What to look for; `reviewed` are the regimes, as SQL, in which a human looks at alerts. */
const searches = (reviewed: string): readonly Search[] => [
  [
    'stopped-for-another-face',
    text('stopped, taken for somebody else', 'contrôlée, prise pour quelqu’un d’autre'),
    "SELECT regime, person, min(cause) AS record FROM events WHERE kind = 'stop-false-match' GROUP BY ALL",
    text(
      'No match, no lawful entry, not the person concerned: the error is the machine’s, and can come back.',
      'Ni correspondance, ni fiche valable, ni personne visée : l’erreur est celle de la machine, et peut revenir.',
    ),
  ],
  [
    'stopped-for-a-bad-entry',
    text('stopped for an entry that is not valid', 'contrôlée pour une fiche qui n’est pas valable'),
    "SELECT regime, person, min(cause) AS record FROM events WHERE kind = 'stop-bad-entry' GROUP BY ALL",
    text(
      'The match is right and the entry is about this person, but the entry is not lawful: a perfect machine would stop them too.',
      'La correspondance est juste et la fiche vise bien cette personne, mais la fiche n’est pas valable : une machine parfaite la contrôlerait aussi.',
    ),
  ],
  [
    'listed-by-error',
    text('listed by error', 'inscrite par erreur'),
    "SELECT regime, person, min(record) AS record FROM events WHERE kind = 'listed-wrongly' GROUP BY ALL",
    text(
      'A record that is wrong, or of somebody else, decides for months.',
      'Une mention fausse, ou celle d’une autre personne, décide pendant des mois.',
    ),
  ],
  [
    'refused-most',
    text('refused again and again', 'refusée encore et encore'),
    "SELECT regime, person, min(cause) AS record FROM events WHERE kind = 'refused' GROUP BY regime, person ORDER BY sum(count) DESC, person",
    text('What a list costs is not one refusal.', 'Ce que coûte une liste n’est pas un seul refus.'),
  ],
  [
    'never-told',
    text('refused, and never told of the listing', 'refusée, sans jamais être informée de son inscription'),
    // The listing must have been logged: of somebody singled out at the refusal nobody can say whether they were told.
    `SELECT r.regime, r.person, min(r.cause) AS record FROM events r
     JOIN events l ON l.regime = r.regime AND l.person = r.person AND l.record = r.cause AND l.kind = 'listed'
     WHERE r.kind = 'refused'
     AND (r.regime, r.person) NOT IN (SELECT (regime, person) FROM events WHERE kind = 'listed' AND known) GROUP BY ALL`,
    text('Nobody can appeal against what they are not told.', 'On ne peut faire de recours contre ce que l’on ignore.'),
  ],
  [
    'silenced-without-sanction',
    text('silenced without any sanction', 'réduite au silence sans aucune sanction'),
    `SELECT p.regime, p.person, NULL AS record FROM people p JOIN people q ON q.person = p.person AND q.regime = 'none'
     WHERE p.dissentExpressed < p.dissentDesired / 2 AND q.dissentExpressed >= q.dissentDesired - 1e-9
     AND (p.regime, p.person) NOT IN (SELECT (regime, person) FROM events WHERE kind IN ${felt})
     AND p.loggedFor = 'sample'`,
    text(
      'Nothing was ever done to this person: what others live through is enough.',
      'Rien n’a jamais été fait à cette personne : ce que vivent les autres suffit.',
    ),
  ],
  [
    'spared-by-a-safeguard',
    text('spared by a safeguard', 'épargnée par une garantie'),
    `SELECT regime, person, min(coalesce(record, cause)) AS record FROM events e
     WHERE kind = 'entry-rejected' OR (kind = 'released' AND (rule LIKE '%:appeal' OR rule LIKE '%:audit'))
     OR (kind = 'alert-false' AND regime IN (${reviewed}) AND NOT EXISTS (SELECT 1 FROM events s WHERE s.regime = e.regime
       AND s.person = e.person AND s.cause = e.record AND s.kind IN ('stop', 'alert-lapsed'))) GROUP BY ALL`,
    text('What a safeguard does, seen once from near.', 'Ce que fait une garantie, vu une fois de près.'),
  ],
];

/** People among those logged whose lives are worth telling, a few for each reason. */
export async function findInteresting(run: StoredRun): Promise<readonly Interesting[]> {
  const found: Interesting[] = [];
  const reviewed = storedScenario(run).regimes.filter(({ watch }) => watch.reviewCapacity !== null);
  const ids = reviewed.map(({ id }) => `'${id}'`).join(', ') || 'NULL';
  for (const [reason, why, sql, shows] of searches(ids)) {
    // Each search keeps its own order within a regime; the regimes stand as the run has them.
    const order = sql.includes('ORDER BY') ? '' : ' ORDER BY person';
    const rows = await rowsOf(run, `${sql}${order}`);
    const regimes = [...new Set(rows.map(({ regime }) => String(regime)))].sort();
    for (const regime of regimes)
      for (const row of rows.filter((one) => one.regime === regime).slice(0, each))
        found.push({
          reason,
          why,
          shows,
          regime,
          person: Number(row.person),
          record: row.record === null ? null : Number(row.record),
        });
  }
  return found;
}
