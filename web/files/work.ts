import type { Comparison } from '../../src/audit/chat/index.ts';
import type { ScoreAudit, ScoreRequest, Understanding } from '../../src/audit/score/index.ts';
import type { Bilingual } from '../../src/language/bilingual.ts';

/** What the bench's thread is asked; a table that was read stays with it for the questions that follow. */
export type Ask =
  | { readonly id: number; readonly kind: 'read'; readonly file: File }
  | { readonly id: number; readonly kind: 'score'; readonly request: ScoreRequest }
  | { readonly id: number; readonly kind: 'chat'; readonly files: readonly [File, File] };

/** What it answers. */
export type Answer =
  | { readonly id: number; readonly understood: Understanding }
  | { readonly id: number; readonly score: ScoreAudit }
  | { readonly id: number; readonly comparison: Comparison }
  | { readonly id: number; readonly fault: Bilingual };
