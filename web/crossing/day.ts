import type { ClaimAudit } from '../../src/audit/claim/index.ts';
import type { Bilingual } from '../../src/language/bilingual.ts';
import { words } from '../../src/language/words.ts';
import { seeded, shuffle } from '../../src/statistics/seeded.ts';

/** What a dot of the day is. */
export type Kind = 'other' | 'wrong' | 'found' | 'missed';

/** A day as dots: so many of each kind, each for so many people. */
export interface DayDots {
  readonly kinds: readonly Kind[];
  /** People that a grey dot stands for, and one of those that stand out. */
  readonly each: number;
  readonly eachFlagged: number;
  readonly flagged: readonly Kind[];
  /** Expected people of a kind that are fewer than one dot, and so not drawn. */
  readonly undrawn: boolean;
}

const [mostDots, mostFlagged] = [10_000, 1500];

/** The expected day, drawn: those who stand out are drawn one by one as long as they are not too many. */
export function dotsOf({ day, claim }: ClaimAudit): DayDots | null {
  if (day === null) return null;
  const counts = { wrong: day.falseAlerts.value, found: day.trueAlerts.value, missed: day.missed.value };
  const standOut = counts.wrong + counts.found + counts.missed;
  const each = Math.max(1, Math.ceil(claim.crowd! / mostDots));
  const eachFlagged = Math.max(1, Math.ceil(standOut / mostFlagged));
  const dots = (people: number): number => Math.round(people / eachFlagged);
  const of = (kind: 'wrong' | 'found' | 'missed'): Kind[] => new Array<Kind>(dots(counts[kind])).fill(kind);
  const out = [...of('found'), ...of('missed'), ...of('wrong')];
  const all = Math.max(out.length, Math.round(claim.crowd! / each));
  const kinds: Kind[] = new Array<Kind>(all).fill('other');
  const places = shuffle(
    Int32Array.from({ length: all }, (_, place) => place),
    seeded(1),
  );
  for (const [index, kind] of out.entries()) kinds[places[index]] = kind;
  return {
    kinds,
    each,
    eachFlagged,
    flagged: [...of('found'), ...of('wrong')],
    undrawn: Object.values(counts).some((people) => people > 0 && dots(people) === 0),
  };
}

/** Says what the picture chose: where a dot is not one person, or somebody is too few to be drawn. */
export function picked({ each, eachFlagged, undrawn }: DayDots): Bilingual {
  const alike = each === eachFlagged;
  return words(
    (say) =>
      [
        each === 1 && alike
          ? 'One dot is one person.'
          : `A grey dot stands for ${say.count(each)} ${each === 1 ? 'person' : 'people'}, a coloured one for ${say.count(eachFlagged)}${alike ? '' : ': those who stand out are drawn larger than their share'}.`,
        'Where they stand is drawn by lot; how many they are is what is expected of a day.',
        undrawn ? 'Fewer than one dot of some kind is expected: it is not drawn.' : '',
      ]
        .filter(Boolean)
        .join(' '),
    (say) =>
      [
        each === 1 && alike
          ? 'Un point est une personne.'
          : `Un point gris vaut ${say.count(each)} ${each === 1 ? 'personne' : 'personnes'}, un point de couleur ${say.count(eachFlagged)}${alike ? '' : ' : ceux qui ressortent sont dessinés au-delà de leur part'}.`,
        'Leur place est tirée au sort ; leur nombre est celui qu’on attend d’une journée.',
        undrawn ? 'On attend moins d’un point d’une des sortes : il n’est pas dessiné.' : '',
      ]
        .filter(Boolean)
        .join(' '),
  );
}
