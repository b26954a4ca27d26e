import { checksPayments } from '../../chapters/checks-found.ts';
import type { Bilingual } from '../../language/bilingual.ts';
import { text } from '../../language/french.ts';
import { plural, words } from '../../language/words.ts';
import { readsPlates } from '../../measures/plates.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import { written } from '../../telling/values.ts';

/** How a sentence says a measure: what is counted, and what happens to it; each of one and of several. */
interface Phrase {
  readonly subject: readonly [one: Bilingual, many: Bilingual];
  readonly verb: readonly [one: Bilingual, many: Bilingual];
  /** “none” in French takes the subject's gender. */
  readonly none: Bilingual;
}

const person = [text('person', 'personne'), text('people', 'personnes')] as const;
const no = (feminine: boolean): Bilingual => text('none', feminine ? 'aucune' : 'aucun');

const phrases: Readonly<Record<string, Phrase>> = {
  innocentsStoppedEver: {
    subject: person,
    verb: [text('is wrongly stopped', 'est contrôlée à tort'), text('are wrongly stopped', 'sont contrôlées à tort')],
    none: no(true),
  },
  deniedPeopleEver: {
    subject: person,
    verb: [
      text('is refused a purchase', 'se voit refuser un achat'),
      text('are refused a purchase', 'se voient refuser un achat'),
    ],
    none: no(true),
  },
  messagesErased: {
    subject: [text('message'), text('messages')],
    verb: [text('is erased', 'est effacé'), text('are erased', 'sont effacés')],
    none: no(false),
  },
  listedEver: {
    subject: person,
    verb: [
      text('is put on a list', 'est inscrite sur une liste'),
      text('are put on a list', 'sont inscrites sur une liste'),
    ],
    none: no(true),
  },
  behaviourAlertsFalse: {
    subject: [
      text('false alert on behaviour', 'fausse alerte sur un comportement'),
      text('false alerts on behaviour', 'fausses alertes sur des comportements'),
    ],
    verb: [text('is raised', 'est émise'), text('are raised', 'sont émises')],
    none: no(true),
  },
  peopleSilencedThisWeek: {
    subject: person,
    verb: [
      text('keeps back what they would say', 'tait une part de son désaccord'),
      text('keep back what they would say', 'taisent une part de leur désaccord'),
    ],
    none: no(true),
  },
  facesPeople: {
    subject: person,
    verb: [
      text('has their face scanned', 'a le visage analysé'),
      text('have their face scanned', 'ont le visage analysé'),
    ],
    none: no(true),
  },
  actsObserved: {
    subject: [text('act', 'acte'), text('acts', 'actes')],
    verb: [text('is observed', 'est observé'), text('are observed', 'sont observés')],
    none: no(false),
  },
};

const plateRead: Phrase = {
  subject: person,
  verb: [
    text('has their number plate read', 'a sa plaque lue'),
    text('have their number plate read', 'ont leur plaque lue'),
  ],
  none: no(true),
};

const forChecks: Phrase = {
  subject: person,
  verb: [
    text('is singled out for a check', 'est désignée pour un contrôle'),
    text('are singled out for a check', 'sont désignées pour un contrôle'),
  ],
  none: no(true),
};

const phraseOf = (scenario: Scenario, measure: string): Phrase => {
  if (measure === 'facesPeople' && readsPlates(scenario)) return plateRead;
  return measure === 'listedEver' && checksPayments(scenario) ? forChecks : phrases[measure];
};

/** What the answer may be about, that which weighs most on a person first. */
export const answered: readonly string[] = Object.keys(phrases);

const formOf = (value: number, forms: readonly [Bilingual, Bilingual]): Bilingual => plural(value, ...forms);

/** How a sentence says so many of a measure: the number and what is counted, what happens to them, and “none of them”. */
export function toldAs(scenario: Scenario, measure: string, value: number) {
  const { subject, verb, none } = phraseOf(scenario, measure);
  const counted = formOf(value, subject);
  return {
    count: words(
      () => `${written(value, 'people', 'en')} ${counted.en}`,
      // A million takes « de » in French.
      () => `${written(value, 'people', 'fr')}${value >= 1e6 ? ' de' : ''} ${counted.fr}`.replace('de a', 'd’a'),
    ),
    verb: formOf(value, verb),
    none,
  };
}
