export const kinds = ['prediction', 'negative', 'consistency', 'illustration'] as const;
/** What a case can show: see `kindMeanings` in `messages.ts`. */
export type Kind = (typeof kinds)[number];

export const verdicts = ['holds', 'fails'] as const;
export type Verdict = (typeof verdicts)[number];
