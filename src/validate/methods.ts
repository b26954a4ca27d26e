import type { Method } from './method.ts';
import { alertsByGroup } from './methods/alerts-by-group.ts';
import { appealFunnel, appealsFiled } from './methods/appeals.ts';
import { badEntries } from './methods/bad-entries.ts';
import { calibratedErrors } from './methods/calibrated-errors.ts';
import { cityScore } from './methods/city-score.ts';
import { constantRefusals, courtListAdditions, courtListRemovals } from './methods/court-list.ts';
import { equalDiscrimination } from './methods/equal-discrimination.ts';
import {
  falseAlerts,
  falseAlertsByThreshold,
  falseAlertsOfDays,
  falseAlertsOfYear,
  rateAtList,
} from './methods/false-alerts.ts';
import { growthCentre, growthRanking } from './methods/gallery-growth.ts';
import { groupRatios } from './methods/group-ratios.ts';
import { falseLinks, missedLinks } from './methods/links.ts';
import { probeCost } from './methods/probe-cost.ts';
import { scoreCells } from './methods/score-cells.ts';
import { silenceUnder } from './methods/silence.ts';
import { unchangedShare } from './methods/unchanged-share.ts';

/** Every computation that a case may name. */
export const methods: Readonly<Record<string, Method>> = {
  'false-alerts': falseAlerts,
  'false-alerts-of-days': falseAlertsOfDays,
  'false-alerts-of-year': falseAlertsOfYear,
  'false-alerts-by-threshold': falseAlertsByThreshold,
  'alerts-by-group': alertsByGroup,
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
  'silence-of-general': silenceUnder('total'),
  'silence-of-targeted': silenceUnder('targeted-unguarded'),
  'appeals-filed': appealsFiled,
  'appeal-funnel': appealFunnel,
  'score-cells': scoreCells,
  'calibrated-false-positives': calibratedErrors('positives'),
  'calibrated-false-negatives': calibratedErrors('negatives'),
  'equal-discrimination': equalDiscrimination,
  'city-score': cityScore,
  'bad-entries': badEntries,
  'probe-cost': probeCost,
};
