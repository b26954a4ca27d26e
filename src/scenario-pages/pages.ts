import type { ScenarioPage } from './page.ts';

/** Pages that hold something of their own, by scenario; every other scenario has the common page. */
export const pages: Readonly<Record<string, ScenarioPage>> = {};
