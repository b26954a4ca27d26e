import type { Bilingual } from '../../language/bilingual.ts';

/** A published deployment: faces seen, alerts, false ones; ids and status of the figures in the project's evidence. */
export interface PublishedCase {
  readonly name: Bilingual;
  readonly passersBy: number;
  readonly alerts: number;
  readonly falseAlerts: number;
  readonly ids: readonly string[];
  readonly status: 'read' | 'derived' | 'secondary';
  readonly source: string;
}

/** Cases of which faces, alerts and false alerts were all published; none rests on a weak or unverified figure. */
export const publishedCases: readonly PublishedCase[] = [
  {
    name: {
      en: 'London, Metropolitan Police, September 2024 to September 2025',
      fr: 'Londres, Metropolitan Police, septembre 2024 à septembre 2025',
    },
    passersBy: 3_147_436,
    alerts: 2_077,
    falseAlerts: 10,
    ids: ['met2425_faces', 'met2425_alerts', 'met2425_false'],
    status: 'secondary',
    source: 'https://www.cyberswissguards.com/?p=17233',
  },
  {
    name: { en: 'London, Oxford Circus, 27 February 2020', fr: 'Londres, Oxford Circus, 27 février 2020' },
    passersBy: 8_600,
    alerts: 8,
    falseAlerts: 7,
    ids: ['oxc200227_faces', 'oxc200227_alerts', 'oxc200227_false'],
    status: 'secondary',
    source:
      'https://bigbrotherwatch.org.uk/2020/03/business-insider-71-of-facial-recognition-misidentifications-resulted-in-police-stopping-id-innocent-people/',
  },
  {
    name: { en: 'London, Oxford Circus, 28 January 2022', fr: 'Londres, Oxford Circus, 28 janvier 2022' },
    passersBy: 12_120,
    alerts: 11,
    falseAlerts: 1,
    ids: ['oxc220128_faces', 'oxc220128_alerts', 'oxc220128_false'],
    status: 'secondary',
    source: 'https://itnewsdom.com/2022/07/13/met-police-deploy-facial-recognition-technology-in-oxford-circus',
  },
  {
    name: {
      en: 'Cardiff, Champions League final, June 2017 (visitors in town, not faces counted)',
      fr: 'Cardiff, finale de la Ligue des champions, juin 2017 (visiteurs en ville, non visages comptés)',
    },
    passersBy: 170_000,
    alerts: 2_470,
    falseAlerts: 2_297,
    ids: ['swp17_crowd', 'swp17_alerts', 'swp17_false'],
    status: 'secondary',
    source:
      'https://metro.co.uk/2018/05/05/police-facial-recognition-technology-wrongly-identifies-2000-people-as-criminals-7523137/',
  },
];
