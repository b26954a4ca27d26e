import { read } from '../../../../src/audit/claim/reading/read.ts';
import { judge, type Must } from './judge.ts';

/** A claim as it was printed, and what a right reading of it must become. */
export interface Printed {
  readonly id: string;
  readonly language: string;
  readonly claim: string;
  readonly source: { readonly title: string; readonly url: string };
  readonly must: Must;
  readonly alternatives?: unknown;
}

export const claimsOf = (text: string): Printed[] =>
  text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));

/** How many of a file's claims are read whole, in part and wrongly. */
export function tally(name: string, claims: readonly Printed[]) {
  const counts = { whole: 0, part: 0, wrong: 0 };
  for (const { claim, must, alternatives } of claims) counts[judge(must, read(claim), alternatives).verdict]++;
  console.log(`${name}: ${JSON.stringify(counts)} of ${claims.length}`);
  return { ...counts, share: counts.whole / claims.length };
}
