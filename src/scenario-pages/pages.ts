import { chinaCourtsPage } from './china-courts-page.ts';
import { londonLfr } from './london-lfr.ts';
import type { ScenarioPage } from './page.ts';
import { paris2024 } from './paris-2024.ts';
import { rongchengPage } from './rongcheng-page.ts';
import { silentChat } from './silent-chat.ts';
import { welfareScorePage } from './welfare-score-page.ts';

/** Pages that hold something of their own, by scenario; every other scenario has the common page. */
export const pages: Readonly<Record<string, ScenarioPage>> = {
  'china-courts': chinaCourtsPage,
  'london-lfr': londonLfr,
  'paris-2024': paris2024,
  rongcheng: rongchengPage,
  'silent-chat': silentChat,
  'welfare-score': welfareScorePage,
};
