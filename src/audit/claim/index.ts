export { auditClaim } from './audit.ts';
export type { Claim, ClaimAudit, ClaimGroup, Day, TestBound } from './claim.ts';
export { type PublishedCase, publishedCases } from './published.ts';
export { type Heard, hearPromise, type Promise as ReadPromise, readPromise } from './sentence.ts';
