import { availableParallelism as _unused, freemem } from 'node:os';
import { isAbsolute, join, relative, resolve } from 'node:path';
import { Option } from 'commander';
import { ContrechampError, UsageError } from '../errors.ts';
import type { Bilingual } from '../language/bilingual.ts';
import { text } from '../language/french.ts';
import { count } from '../language/numbers.ts';
import type { RunResult } from '../measures/run-result.ts';
import { reportMarkup } from '../report/html-report.ts';
import { findSensitivity, type Sensitivity, sensitivityPeople, sensitivityWeeks } from '../report/sensitivity.ts';
import { runScenario } from '../run.ts';
import { type Override, overridesFrom, ScenarioFaults } from '../scenario/index.ts';
import type { Scenario } from '../scenario/scenario.ts';
import {
  type ClaimedFolder,
  claimFreshFolder,
  claimNamedFolder,
  demandFree,
  writeRunFolder,
} from '../store/run-folder.ts';
import { summaryOf } from '../store/run-summary.ts';
import { cachedSensitivity, cacheSensitivity } from '../store/sensitivity-cache.ts';
import type { Register } from './commands.ts';
import type { Context } from './context.ts';
import { headlineTables } from './headline-table.ts';
import { languageOption } from './language-option.ts';
import { type OpenScenario, openScenario } from './open-scenario.ts';
import { type Progress, silentProgress, startProgress } from './progress.ts';
import { version } from './version.ts';
