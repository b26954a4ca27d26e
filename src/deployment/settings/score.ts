import { alertOf } from '../questions-after.ts';
import { assumed, bare, copied, type Described, own, type Setting, stated } from '../setting.ts';

const signs = ['income-changed', 'job-ended', 'moved-house', 'separation', 'child-twelve'];
const told = { nobody: 0, signs: 0.1, each: 0.9 } as const;

/** A score of people in an office’s files. */
export function scoreSettings(described: Described): Setting[] {
  const { answers, base } = described;
  const { flagBelow, retention, informed, appeal } = answers;
  const looks = alertOf({ answers }) === 'check';
  return [
    ...((answers.signs ?? 'circumstances') === 'circumstances'
      ? signs.flatMap((sign) => copied(base, 'profile', `score.points.${sign}`))
      : []),
    ...(flagBelow === undefined
      ? []
      : [stated(own('lists.score.below'), flagBelow), stated(own('score.grades.low-risk'), flagBelow)]),
    ...(looks
      ? []
      : [
          ...copied(base, 'automatic', 'safeguards.listReviewCatch'),
          ...copied(base, 'automatic', 'safeguards.listReviewRejectRight'),
          assumed(own('safeguards.graceWeeks'), 0, 'at once', 'aussitôt'),
        ]),
    {
      key: own('safeguards.notice'),
      value: informed === undefined ? 0 : told[informed],
      ...(informed === undefined ? {} : { low: 0, high: 1 }),
      reason: assumed(
        '',
        0,
        'how many learn of it is not published: nine in ten of those written to, one in ten by a general notice',
        'la part qui l’apprend n’est pas publiée : neuf sur dix par courrier, une sur dix par information générale',
      ).reason,
    },
    appeal === true
      ? bare(own('safeguards.correction'), true)
      : assumed(own('safeguards.appealRate'), 0, 'no appeal was stated', 'aucun recours déclaré'),
    retention === undefined || retention === null
      ? assumed(
          own('safeguards.retentionWeeks'),
          null,
          'points were not said to leave',
          'les points ne sont pas dits effacés',
        )
      : stated(own('safeguards.retentionWeeks'), Math.max(1, Math.round(retention / 7))),
  ];
}
