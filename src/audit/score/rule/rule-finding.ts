import type { Language } from '../../../language/bilingual.ts';
import { count, percent } from '../../../language/numbers.ts';
import { cellOf } from '../findings/cells.ts';
import { sentence, worded } from '../findings/finding-words.ts';
import type { Finding } from '../findings/findings.ts';
import type { RebuiltRule } from './rebuild.ts';

/** Rows that agree with the rule and rows that contradict it. */
export const ruleCells = {
  agreeing: cellOf('(rule)', '', 'agreeing'),
  contradicting: cellOf('(rule)', '', 'contradicting'),
};

const several = (number: number, one: string, more: string): string => `${number} ${number === 1 ? one : more}`;

type Told = Pick<RebuiltRule, 'verdict' | 'rows' | 'agreeing' | 'rule' | 'alternatives' | 'outOfSample'>;

/** On rows that it was not fitted to: what it explains, beside nothing and beside shuffled labels, and how far it only follows the sample. */
function outside(
  { outOfSample: { rule, fitted, shuffled, commonest, adverseNamed } }: Told,
  language: Language,
): string {
  const share = (value: number) => percent(value, language);
  const named =
    adverseNamed === null
      ? ''
      : worded(language)(
          ` It names ${share(adverseNamed)} of the adverse rows there.`,
          ` Il y désigne ${share(adverseNamed)} des lignes défavorables.`,
        );
  return worded(language)(
    `Fitted on half of the rows it explains ${share(fitted)} of them and ${share(rule)} of the other half: what lies between only follows the sample. The commonest answer alone explains ${share(commonest)}, a rule fitted to shuffled labels ${share(shuffled)}.${named}`,
    `Ajusté sur la moitié des lignes, il en explique ${share(fitted)}, et ${share(rule)} de l’autre moitié : l’écart entre les deux ne fait que suivre l’échantillon. La réponse la plus fréquente en explique à elle seule ${share(commonest)}, un barème ajusté à des réponses mélangées ${share(shuffled)}.${named}`,
  );
}

function noRule(found: Told): Finding {
  const line = (rows: (language: Language) => string) =>
    sentence((language) =>
      worded(language)(
        `No points rule fits these ${rows('en')}rows better than chance would. The best one: ${outside(found, 'en')}`,
        `Aucun barème ne rend compte de ces ${rows('fr')}lignes mieux que le hasard. Le meilleur : ${outside(found, 'fr')}`,
      ),
    );
  return {
    code: 'no-rule',
    counts: [[ruleCells.agreeing, ruleCells.contradicting]],
    values: { ...found.outOfSample, beats: null },
    text: line((language) => `${count(found.rows, language)} `),
    coarse: line(() => ''),
  };
}

/** What the attempt to rebuild a rule came to. */
export function ruleFinding(found: Told): Finding {
  if (found.verdict === 'none') return noRule(found);
  const others = found.alternatives.length;
  const wrong = found.rows - found.agreeing;
  const { items, overrides } = found.rule!;
  const head = (language: Language) =>
    worded(language)(
      `A points rule of ${several(items.length, 'item', 'items')} and ${several(overrides.length, 'override', 'overrides')}`,
      `Un barème de ${several(items.length, 'critère', 'critères')} ${overrides.length === 0 ? 'sans exception' : `et ${several(overrides.length, 'exception', 'exceptions')}`}`,
    );
  const alike = (language: Language) =>
    others === 0
      ? ''
      : worded(language)(
          ` Other rules that agree with the same rows: ${others}.`,
          ` Autres barèmes qui rendent compte des mêmes lignes : ${others}.`,
        );
  const whole = (language: Language) =>
    wrong === 0
      ? worded(language)(
          `agrees with every one of ${count(found.rows, 'en')} rows`,
          `rend compte de chacune des ${count(found.rows, 'fr')} lignes`,
        )
      : worded(language)(
          `agrees with ${count(found.agreeing, 'en')} of ${count(found.rows, 'en')} rows; ${count(wrong, 'en')} contradict it`,
          `rend compte de ${count(found.agreeing, 'fr')} des ${count(found.rows, 'fr')} lignes ; ${count(wrong, 'fr')} le contredisent`,
        );
  const tail = (language: Language) => `.${alike(language)} ${outside(found, language)}`;
  return {
    code: wrong === 0 ? 'rule-exact' : 'rule-nearly',
    counts: wrong === 0 ? [[ruleCells.agreeing]] : [[ruleCells.agreeing], [ruleCells.contradicting]],
    values: { agreeing: found.agreeing, contradicting: wrong },
    text: sentence((language) => `${head(language)} ${whole(language)}${tail(language)}`),
    coarse: sentence(
      (language) =>
        `${head(language)} ${
          wrong === 0
            ? worded(language)('agrees with every row', 'rend compte de chaque ligne')
            : worded(language)('agrees with nearly all rows', 'rend compte de presque toutes les lignes')
        }${tail(language)}`,
    ),
  };
}
