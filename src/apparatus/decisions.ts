import { block, falls, streams } from '../country/luck.ts';
import { entryFlag } from '../country/rare-table.ts';
import type { ApparatusWeek } from '../country/step.ts';
import { weeksAYear } from '../country/weeks.ts';

/** The lists that a person enters by what they hold against them. */
export const listCode = { court: 1, score: 2 } as const;
export type ListCode = (typeof listCode)[keyof typeof listCode];

/** What becomes of a candidate entry: whether a review lets it through, whether the person is told and appeals. */
export interface Decision {
  readonly enters: boolean;
  readonly flags: number;
  /** Week in which an appeal is decided, −1 without one. */
  readonly decidedWeek: number;
}

/** One human decision an entry; then notice, and an appeal by some of those who are told. */
export function decide(step: ApparatusWeek, person: number, list: ListCode, wrong: boolean): Decision {
  const { safeguards } = step.regime;
  step.country.luck.draw(streams.entry, person, step.week, list);
  const enters = !falls(block[0], wrong ? safeguards.listReviewCatch : safeguards.listReviewRejectRight);
  const told = !step.regime.secret && falls(block[1], safeguards.notice);
  const appeals = told && falls(block[2], safeguards.appealRate);
  const upheld = appeals && falls(block[3], wrong ? safeguards.upheldWrong : safeguards.upheldRight);
  const from = step.week + safeguards.graceWeeks;
  return {
    enters,
    flags:
      (wrong ? entryFlag.wrong : 0) |
      (told ? entryFlag.told : 0) |
      (appeals ? entryFlag.appealed : 0) |
      (upheld ? entryFlag.upheld : 0),
    decidedWeek: appeals ? from + safeguards.appealDelayWeeks : -1,
  };
}

/** Whether an independent audit looks at an entry this week. */
export function isAudited(step: ApparatusWeek, person: number, list: number): boolean {
  const { auditYearly } = step.regime.safeguards;
  return (
    auditYearly > 0 && falls(step.country.luck.word(streams.audit, person, step.week, list), auditYearly / weeksAYear)
  );
}
