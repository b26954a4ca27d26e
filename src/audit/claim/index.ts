export { auditClaim, type Claim, type ClaimAudit, type ClaimGroup, type Day, type TestBound } from './claim.ts';
export { type PublishedCase, publishedCases } from './published.ts';
export { type Heard, hearPromise, type Promise as ReadPromise, readPromise } from './sentence.ts';
