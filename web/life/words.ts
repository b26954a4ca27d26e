import { text } from '../../src/language/french.ts';

/** What may be asked of a life: what happened in it. */
export const whys = ['stopped', 'untold', 'silent', 'refused'] as const;
export type Why = (typeof whys)[number];

export const lifeWords = {
  title: text('One life', 'Une vie'),
  lead: text(
    'One synthetic person’s year, the same in each regime but for what the regime does: what was believed of them, by which rule, who was told, what a safeguard changed.',
    'L’année d’une personne synthétique, la même sous chaque régime sauf ce que le régime lui fait : ce qu’on a cru d’elle, par quelle règle, qui fut informé, ce qu’une garantie a changé.',
  ),
  ask: text('Show me somebody', 'Montrez-moi quelqu’un'),
  why: {
    stopped: text('stopped by mistake', 'contrôlé par erreur'),
    untold: text('never told', 'jamais informé'),
    silent: text('fallen silent', 'réduit au silence'),
    refused: text('refused a ticket', 'à qui un billet fut refusé'),
  },
  orNumber: text('or a number:', 'ou un numéro :'),
  person: text('the person', 'la personne'),
  people: text('people of the country', 'personnes du pays'),
  nobody: text(
    'There is nobody of that kind in this country, as it is set. Move a handle of the country, or ask for somebody else.',
    'Il n’y a personne de ce genre dans ce pays, tel qu’il est réglé. Déplacez un curseur du pays, ou demandez quelqu’un d’autre.',
  ),
};
