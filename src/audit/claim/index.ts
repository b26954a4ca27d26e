export { auditClaim } from './audit.ts';
export type { Claim, ClaimAudit, ClaimGroup, Day, Promise as ReadPromise, TestBound } from './claim.ts';
export { type Heard, hearPromise, readPromise } from './heard.ts';
export { type PublishedCase, publishedCases } from './published.ts';
export type { Doubt, Figure, FigureKey, Unread } from './reading/figures.ts';
export { type ObjectName, objectNames } from './reading/objects.ts';
export type { Bound } from './reading/quantities.ts';
export type { Vow } from './vows.ts';
