import type { Bilingual } from '../../language/bilingual.ts';
import { text } from '../../language/french.ts';
import type { Claim } from './claim.ts';
import { wordsOf } from './object-words.ts';

/** What the claim left unsaid, and what was assumed to go on. */
export function unsaidBy(claim: Claim): { unsaid: Bilingual[]; assumed: Bilingual[] } {
  const { all, one, sought, found } = wordsOf(claim.object);
  const unsaid: Bilingual[] = [];
  const assumed: Bilingual[] = [];
  if (claim.accuracy !== undefined) {
    unsaid.push(
      text(
        `Accurate at what: at finding ${sought.en}, at sparing others, or over all comparisons?`,
        `Précis en quoi : à trouver les ${sought.fr}, à épargner les autres, ou sur l’ensemble des comparaisons ?`,
      ),
    );
    if (claim.detects === undefined || (claim.falseAlerts === undefined && claim.falseMatch === undefined))
      assumed.push(
        text(
          `“Accurate” was read as its most favourable plain meaning: this share of ${sought.en} found, and the rest of 100 % as false alerts per ${one.en}.`,
          `« Précis » a été lu dans son sens simple le plus favorable : cette part des ${sought.fr} est trouvée, et le reste de 100 % fait les fausses alertes par ${one.fr}.`,
        ),
      );
  } else if (claim.detects === undefined) {
    unsaid.push(text(`How many of the ${sought.en} are found.`, `Combien de ${sought.fr} sont ${found.fr}.`));
    assumed.push(
      text(
        `All ${sought.en} were taken to be found: the best case for the promise.`,
        `On a tenu tout ce qui est cherché (${sought.fr}) pour trouvé : le cas le plus favorable à la promesse.`,
      ),
    );
  }
  if (claim.falseAlerts === undefined && claim.falseMatch === undefined && claim.accuracy === undefined)
    unsaid.push(text('How many innocent people are flagged.', 'Combien de personnes innocentes sont signalées.'));
  const listed = claim.object === undefined || claim.object === 'faces' || claim.object === 'plates';
  if (listed && claim.falseMatch === undefined && claim.list === undefined)
    unsaid.push(
      text(
        'How long the list was when the rate was measured: false alerts grow with it.',
        'Quelle était la longueur de la liste lors de la mesure : les fausses alertes croissent avec elle.',
      ),
    );
  if (claim.wanted === undefined) {
    unsaid.push(text(`How many ${sought.en} there really are.`, `Combien de ${sought.fr} il y a vraiment.`));
    assumed.push(
      text(`It was assumed that there are no ${sought.en}.`, `On a supposé qu’il n’y a pas de ${sought.fr}.`),
    );
  }
  if (claim.tested === undefined)
    unsaid.push(
      text(
        `On how many ${all.en} it was tested, which, under what conditions, and by whom.`,
        `Sur combien de ${all.fr} l’essai a porté, lesquels, dans quelles conditions, et par qui.`,
      ),
    );
  if ((claim.groups ?? []).length === 0)
    unsaid.push(
      text(
        'Whether the rates are the same for women and men, for the old and the young, for every skin colour.',
        'Si les taux sont les mêmes pour les femmes et les hommes, les jeunes et les vieux, toutes les couleurs de peau.',
      ),
    );
  unsaid.push(
    text(
      'At which threshold: detection and false alerts move together, and one pair of numbers must come from one setting.',
      'À quel seuil : reconnaissance et fausses alertes bougent ensemble ; les deux nombres doivent venir d’un même réglage.',
    ),
    ...(listed ? [listRight] : []),
    text(
      'What happens after an alert: who checks it, and how many of the falsely flagged are stopped.',
      'Ce qui suit une alerte : qui la vérifie, et combien de personnes signalées à tort sont contrôlées.',
    ),
  );
  return { unsaid, assumed };
}

const listRight = text(
  'Whether the list itself is right: an entry made in error gives alerts that count as true.',
  'Si la liste elle-même est juste : une fiche erronée donne des alertes comptées comme vraies.',
);
