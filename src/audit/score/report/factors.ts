import { table } from '../../../document/chart.ts';
import { both, type Html, html } from '../../../document/html.ts';
import { text } from '../../../language/french.ts';
import { count, number } from '../../../language/numbers.ts';
import type { PointsRule } from '../rule/points-rule.ts';
import type { RebuiltRule } from '../rule/rebuild.ts';
import type { ScoreAudit } from '../score.ts';
import { heading, inLanguages } from './parts.ts';

/** What moves the decision: the regression's coefficients and effects, and the importance of each column. */
export function factorsSection(audit: ScoreAudit): Html {
  const model = audit.factors.models[0];
  if (model === undefined) return html``;
  return html`${heading(text('What moves the decision', 'Ce qui fait bouger la décision'))}
<p>${both(text(`Logistic regression of ${model.response} on ${count(model.rows, 'en')} rows. “Held”: log odds with all other factors held; “effect”: average change of the chance; “alone”: log odds with no other factor.`, `Régression logistique de ${model.response} sur ${count(model.rows, 'fr')} lignes. « Toutes choses égales » : logarithme des cotes, autres facteurs tenus ; « effet » : variation moyenne du risque ; « seul » : logarithme des cotes sans autre facteur.`))}</p>
${inLanguages((language) =>
  table(
    [
      text('factor', 'facteur'),
      text('held', 'toutes choses égales'),
      text('standard error', 'erreur type'),
      text('effect', 'effet'),
      text('alone', 'seul'),
      text('inflation', 'inflation'),
    ],
    model.effects.map((effect) => [
      effect.reference === null ? effect.term : `${effect.term} (/ ${effect.reference})`,
      effect.coefficient === null ? '—' : number(effect.coefficient, language, 4),
      effect.standardError === null ? '—' : number(effect.standardError, language, 3),
      effect.marginal?.value == null
        ? '—'
        : `${number(effect.marginal.value * 100, language)} [${number(effect.marginal.low! * 100, language)}; ${number(effect.marginal.high! * 100, language)}] pts`,
      effect.alone?.value == null ? '—' : number(effect.alone.value, language),
      effect.inflation === null ? '—' : number(effect.inflation, language),
    ]),
  ),
)}
<p>${both(text(`Shuffling one column (${model.importance[0]?.permutations ?? 0} times, ${count(model.importance[0]?.rows ?? 0, 'en')} rows) lowers the ${model.importanceMeasure} by this much; the interval is over the shuffles only:`, `Mélanger une colonne (${model.importance[0]?.permutations ?? 0} fois, ${count(model.importance[0]?.rows ?? 0, 'fr')} lignes) abaisse d’autant le ${model.importanceMeasure} ; l’intervalle ne porte que sur les mélanges :`))}</p>
${inLanguages((language) =>
  table(
    [text('column', 'colonne'), text('drop', 'baisse')],
    model.importance
      .slice(0, 15)
      .map((one) => [
        one.column,
        `${number(one.drop.value!, language)} [${number(one.drop.low!, language)}; ${number(one.drop.high!, language)}]`,
      ]),
  ),
)}`;
}

const ruleTable = (rule: PointsRule): Html =>
  inLanguages((language) =>
    table(
      [text('item', 'critère'), text('points', 'points')],
      [
        [language === 'fr' ? 'base' : 'base', number(rule.base, language)],
        ...rule.items.map((item) => [
          item.kind === 'from' ? `${item.column} ≥ ${item.at}` : `${item.column} = ${item.at}`,
          number(item.points, language),
        ]),
        ...rule.overrides.map((one) => [
          `${one.column} ${one.kind === 'from' ? '≥' : '='} ${one.at} → ${one.sets}`,
          language === 'fr' ? 'exception' : 'override',
        ]),
        ...(rule.floor === null ? [] : [[language === 'fr' ? 'plancher' : 'floor', number(rule.floor, language)]]),
        ...(rule.ceiling === null ? [] : [[language === 'fr' ? 'plafond' : 'ceiling', number(rule.ceiling, language)]]),
        ...(rule.threshold === null
          ? []
          : [[language === 'fr' ? 'seuil' : 'threshold', number(rule.threshold, language)]]),
      ],
    ),
  );

/** The points rule that was rebuilt, the others that agree as well, and what stays open. */
export const ruleSection = (rebuilt: RebuiltRule | undefined): Html =>
  rebuilt === undefined
    ? html``
    : html`${heading(text('Points rule rebuilt', 'Barème reconstitué'))}
<ul>${rebuilt.findings.map((finding) => html`<li>${both(finding.text)}</li>`)}</ul>
${rebuilt.rule === null ? '' : ruleTable(rebuilt.rule)}
${rebuilt.alternatives.slice(0, 5).map((rule) => html`<p>${both(text('Another rule that agrees with the same rows:', 'Un autre barème qui rend compte des mêmes lignes :'))}</p>${ruleTable(rule)}`)}
<ul>${rebuilt.unidentified.map((one) => html`<li>${both(one.text)}</li>`)}</ul>`;
