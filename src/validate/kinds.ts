export const kinds = ['prediction', 'negative', 'consistency', 'illustration'] as const;
/** What a case can show: see `kindMeanings` in `messages.ts`. */
export type Kind = (typeof kinds)[number];

export const verdicts = ['holds', 'fails'] as const;
export type Verdict = (typeof verdicts)[number];

export const naives = ['no-change', 'pooled-mean', 'chance'] as const;
/** What one would guess without a model: as it was before, the same for all, or what luck alone would do. */
export type Naive = (typeof naives)[number];
