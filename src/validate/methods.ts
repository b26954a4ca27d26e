import type { Method } from './method.ts';
import { appealFunnel, appealsFiled } from './methods/appeals.ts';
import { constantRefusals, courtListAdditions, courtListRemovals } from './methods/court-list.ts';
import { dissentSweep } from './methods/dissent-sweep.ts';
import { falseAlerts, rateAtList } from './methods/false-alerts.ts';
import { growthCentre, growthRanking } from './methods/gallery-growth.ts';
import { groupRatios } from './methods/group-ratios.ts';
import { falseLinks, missedLinks } from './methods/links.ts';
import { scoreCells } from './methods/score-cells.ts';
import { silenceOfRegime } from './methods/silence.ts';
import { unchangedShare } from './methods/unchanged-share.ts';

/** Every computation that a case may name. */
export const methods: Readonly<Record<string, Method>> = {
  'false-alerts': falseAlerts,
  'rate-at-list': rateAtList,
  'growth-centre': growthCentre,
  'growth-ranking': growthRanking,
  'group-ratios': groupRatios,
  'court-list-additions': courtListAdditions,
  'court-list-removals': courtListRemovals,
  'constant-refusals': constantRefusals,
  'unchanged-share': unchangedShare,
  'false-links': falseLinks,
  'missed-links': missedLinks,
  'dissent-sweep-uniform': dissentSweep('uniform'),
  'dissent-sweep-proportional': dissentSweep('proportional'),
  'silence-of-regime': silenceOfRegime,
  'appeals-filed': appealsFiled,
  'appeal-funnel': appealFunnel,
  'score-cells': scoreCells,
};
