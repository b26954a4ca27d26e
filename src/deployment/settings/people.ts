import type { Bilingual } from '../../language/bilingual.ts';
import { text } from '../../language/french.ts';
import { neighbourhoodSize } from '../../scenario/checks.ts';
import { ageBands } from '../../scenario/dimensions.ts';
import { countryOf } from '../countries.ts';
import { author } from '../estimates.ts';
import { isFilming } from '../question.ts';
import { assumed, bare, type Described, type Setting, stated } from '../setting.ts';

const mostRun = 200_000;

/** People run: all of them where they are few; no neighbourhood of less than 100 people. */
function peopleRun(population: number): number {
  const size = Math.min(population, mostRun);
  const left = size % neighbourhoodSize;
  return size > neighbourhoodSize && left > 0 && left < 100 ? size - left : size;
}

const same = (name: string): Bilingual => ({ en: name, fr: name });

function ageSettings({ answers }: Described): Setting[] {
  const { ages } = countryOf(answers.country);
  if (ages === null) return [];
  return ageBands.map((band, index) => ({
    key: `people.age.${band}`,
    value: ages.shares[index],
    sources: [ages.source],
    reason: text('the country for the town', 'le pays pour la ville'),
  }));
}

function groupSettings({ answers, base }: Described): Setting[] {
  const ids = base.people.groups.map(({ id }) => id);
  const { groups } = countryOf(answers.country);
  const given = answers.groups;
  const titles = given === undefined ? groups : given.map(({ name }) => same(name));
  const shares = given === undefined ? [0.85, 0.15] : given.map(({ share }) => share);
  const range = given === undefined ? { low: [0.6, 0.02], high: [0.98, 0.4] } : null;
  return ids.flatMap((id, index): Setting[] => [
    bare(`people.groups.${id}.title`, titles[index]),
    {
      key: `people.groups.${id}.share`,
      value: shares[index],
      low: range?.low[index],
      high: range?.high[index],
      reason:
        given === undefined
          ? text('the shares of the town were not stated', 'parts non précisées pour la ville')
          : author,
    },
    assumed(
      `people.wantedGroupShares.${id}`,
      shares[index],
      'people looked for are taken to be made up as the people are',
      'les personnes recherchées sont supposées réparties comme la population',
    ),
  ]);
}

/** Cameras stand where the author says: people who live there are filmed more often, the mean over parts being 1. */
function regionSettings({ answers, base }: Described): Setting[] {
  const before = base.people.regions.map(({ id }) => id);
  const parts = answers.regions ?? [{ name: '', share: 1, hasCameras: true }];
  const filmed = parts.reduce((sum, { share, hasCameras }) => sum + (hasCameras ? share : 0), 0);
  const ids = parts.map((_, index) => before[index] ?? `part-${index + 1}`);
  const dropped = before.filter((id) => !ids.includes(id)).map((id) => bare(`people.regions.${id}`, null));
  return [
    ...parts.flatMap(({ name, share, hasCameras }, index): Setting[] => {
      const key = `people.regions.${ids[index]}`;
      const factor = hasCameras ? Number((1 / filmed).toPrecision(9)) : 0;
      return [
        bare(`${key}.title`, name === '' ? text('The whole town', 'Toute la ville') : same(name)),
        stated(`${key}.share`, share),
        assumed(
          `${key}.sightingsFactor`,
          factor,
          'people are filmed in the part where they live; the mean over parts is 1',
          'on est filmé dans la partie où l’on habite ; la moyenne sur les parties vaut 1',
        ),
        assumed(
          `${key}.coverageFactor`,
          1,
          'nothing is known of differences between parts',
          'rien n’est connu d’éventuels écarts entre parties',
        ),
      ];
    }),
    ...dropped,
  ];
}

/** Who lives there. */
export function peopleSettings(described: Described): Setting[] {
  const { population } = described.answers;
  return [
    bare('people.size', peopleRun(population)),
    stated('people.standsFor', population),
    ...ageSettings(described),
    ...groupSettings(described),
    ...(isFilming(described) ? regionSettings(described) : []),
  ];
}
