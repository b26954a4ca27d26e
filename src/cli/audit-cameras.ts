import { registerCompleteness } from './audit-cameras-completeness.ts';
import { registerCoverage } from './audit-cameras-coverage.ts';
import { registerDistrict } from './audit-cameras-district.ts';
import { registerRoute } from './audit-cameras-route.ts';
import type { Register } from './register.ts';

/** `contrechamp audit cameras`: how much of a walk, a street, a district is watched. */
export const register: Register = (cameras, context) => {
  registerCoverage(cameras, context);
  registerRoute(cameras, context);
  registerDistrict(cameras, context);
  registerCompleteness(cameras, context);
};
