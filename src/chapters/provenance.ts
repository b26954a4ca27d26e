import { bullets, code, heading, labelled, paragraph, subheading } from '../document/blocks.ts';
import type { Bilingual } from '../language/bilingual.ts';
import { text } from '../language/french.ts';
import type { Chapter } from './chapter.ts';

const files = text(
  'run.json, weekly.parquet, people.parquet, events.parquet and jackknife.parquet hold the numbers; columns.json says what every column means.',
  'run.json, weekly.parquet, people.parquet, events.parquet et jackknife.parquet contiennent les nombres ; columns.json dit ce que signifie chaque colonne.',
);

/** Version, digests, seed, and the command that repeats the run. */
export const provenance: Chapter = {
  tell: ({ run: { scenario, regimes }, version, command }) => {
    const facts: readonly (readonly [Bilingual, string])[] = [
      [text('Contrechamp'), version ?? '—'],
      [text('Scenario', 'Scénario'), scenario.id],
      [text('Digest of the scenario', 'Empreinte du scénario'), scenario.digest],
      [text('Seed', 'Graine'), String(scenario.seed)],
      ...regimes.map(
        ({ title, digest }) => [text(`Digest of “${title.en}”`, `Empreinte de « ${title.fr} »`), digest] as const,
      ),
    ];
    return [
      heading(text('How to repeat it', 'Pour la refaire'), 'provenance'),
      ...(command === undefined ? [] : [paragraph(command, 'command')]),
      bullets(facts.map(([name, value]) => labelled(name, code(value)))),
      subheading(text('Files beside this one', 'Fichiers à côté de celui-ci')),
      paragraph(files),
    ];
  },
};
