import { register as assess } from './assess.ts';
import { register as auditCameras } from './audit-cameras.ts';
import { register as auditChat } from './audit-chat.ts';
import { register as auditClaim } from './audit-claim.ts';
import { register as auditScore } from './audit-score.ts';
import { register as check } from './check.ts';
import { register as compare } from './compare.ts';
import { register as evidence } from './evidence.ts';
import { register as newScenario } from './new.ts';
import { register as person } from './person.ts';
import { register as query } from './query.ts';
import type { Register } from './register.ts';
import { register as run } from './run.ts';
import { register as safeguards } from './safeguards.ts';
import { register as twins } from './twins.ts';
import { register as validate } from './validate.ts';

/** Every command, in the order of `--help`. */
export const commands: readonly Register[] = [
  newScenario,
  run,
  compare,
  check,
  evidence,
  twins,
  person,
  query,
  safeguards,
  assess,
  validate,
  auditCameras,
  auditChat,
  auditClaim,
  auditScore,
];
