import { type Block, bullets, heading, paragraph, table } from '../../../document/blocks.ts';
import { type Bilingual, inBoth } from '../../../language/bilingual.ts';
import { text } from '../../../language/french.ts';
import { count, number } from '../../../language/numbers.ts';
import type { PointsRule, RuleItem } from '../rule/points-rule.ts';
import type { RebuiltRule } from '../rule/rebuild.ts';
import type { ScoreAudit } from '../score.ts';
import { factorCounts, modelCounts } from '../sharing/score-people.ts';
import { lines, told, type Writing } from './writing.ts';

const words = (value: number | null | undefined, digits = 3): Bilingual | null =>
  value === null || value === undefined ? null : inBoth((language) => number(value, language, digits));

/** What moves the decision: the regression's coefficients and effects, and the importance of each column. */
export function factorsBlocks(audit: ScoreAudit, writing: Writing): Block[] {
  const model = audit.factors.models[0];
  if (model === undefined) return [];
  const title = text('What moves the decision', 'Ce qui fait bouger la décision');
  const measure = model.importance[0];
  return [
    heading(title),
    paragraph(
      told(
        writing,
        [],
        modelCounts(audit),
        text(
          `Logistic regression of ${model.response} on ${count(model.rows, 'en')} rows. “Held”: log odds with all other factors held; “effect”: average change of the chance; “alone”: log odds with no other factor.`,
          `Régression logistique de ${model.response} sur ${count(model.rows, 'fr')} lignes. « Toutes choses égales » : logarithme des cotes, autres facteurs tenus ; « effet » : variation moyenne du risque ; « seul » : logarithme des cotes sans autre facteur.`,
        ),
      ),
    ),
    table({
      label: title,
      numbers: true,
      columns: [
        text('factor', 'facteur'),
        text('held', 'toutes choses égales'),
        text('standard error', 'erreur type'),
        text('effect', 'effet'),
        text('alone', 'seul'),
        text('inflation', 'inflation'),
      ],
      rows: model.effects.map((effect) => {
        const { marginal } = effect;
        return {
          cells: [
            effect.reference === null ? effect.term : `${effect.term} (/ ${effect.reference})`,
            words(effect.coefficient, 4),
            words(effect.standardError),
            marginal?.value == null
              ? null
              : inBoth(
                  (language) =>
                    `${number(marginal.value! * 100, language)} [${number(marginal.low! * 100, language)}; ${number(marginal.high! * 100, language)}] pts`,
                ),
            words(effect.alone?.value),
            words(effect.inflation),
          ],
          about: writing.telling.about(effect.level === null ? [] : [effect.level], factorCounts(effect, audit)),
        };
      }),
    }),
    table({
      label: text('Importance', 'Importance'),
      caption: text(
        `Shuffling one column (${measure?.permutations ?? 0} times) lowers the ${model.importanceMeasure} by this much; the interval is over the shuffles only.`,
        `Mélanger une colonne (${measure?.permutations ?? 0} fois) abaisse d’autant le ${model.importanceMeasure} ; l’intervalle ne porte que sur les mélanges.`,
      ),
      numbers: true,
      columns: [text('column', 'colonne'), text('drop', 'baisse')],
      rows: model.importance
        .slice(0, 15)
        .map(({ column, drop }) => [
          column,
          inBoth(
            (language) =>
              `${number(drop.value!, language)} [${number(drop.low!, language)}; ${number(drop.high!, language)}]`,
          ),
        ]),
    }),
  ];
}

const itemName = ({ column, kind, at }: Pick<RuleItem, 'column' | 'kind' | 'at'>): string =>
  `${column} ${kind === 'from' ? '≥' : '='} ${at}`;

const ruleTable = (rule: PointsRule): Block => {
  const end = (name: Bilingual, value: number | null) => (value === null ? [] : [[name, words(value)]]);
  return table({
    label: text('Points rule', 'Barème'),
    numbers: true,
    columns: [text('item', 'critère'), text('points', 'points')],
    rows: [
      [text('base', 'base'), words(rule.base)],
      ...rule.items.map((item) => [itemName(item), words(item.points)]),
      ...rule.overrides.map((one) => [`${itemName(one)} → ${one.sets}`, text('override', 'exception')]),
      ...end(text('floor', 'plancher'), rule.floor),
      ...end(text('ceiling', 'plafond'), rule.ceiling),
      ...end(text('threshold', 'seuil'), rule.threshold),
    ],
  });
};

/** The points rule that was rebuilt, the others that agree as well, and what stays open. */
export const ruleBlocks = (rebuilt: RebuiltRule | undefined, writing: Writing): Block[] =>
  rebuilt === undefined
    ? []
    : [
        heading(text('Points rule rebuilt', 'Barème reconstitué')),
        ...lines(writing, rebuilt.findings),
        ...(rebuilt.rule === null ? [] : [ruleTable(rebuilt.rule)]),
        ...rebuilt.alternatives
          .slice(0, 5)
          .flatMap((rule) => [
            paragraph(
              text(
                'Another rule that agrees with the same rows:',
                'Un autre barème qui rend compte des mêmes lignes :',
              ),
            ),
            ruleTable(rule),
          ]),
        ...(rebuilt.unidentified.length === 0 ? [] : [bullets(rebuilt.unidentified.map((one) => one.text))]),
      ];
