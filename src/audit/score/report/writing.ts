import type { About, Count, Statement, Telling } from '../../../disclosure/index.ts';
import {
  type Block,
  bullets,
  heading,
  notice,
  paragraph,
  subheading,
  type Told,
  type Words,
} from '../../../document/blocks.ts';
import type { Bilingual, Language } from '../../../language/bilingual.ts';
import { inBoth } from '../../../language/bilingual.ts';
import { text } from '../../../language/french.ts';
import { count, number, percent } from '../../../language/numbers.ts';
import { methods } from '../rates/rate-methods.ts';
import type { Rate } from '../rates/rates.ts';

/** What a part of a report is made with: who may be told of, and whether the copy is the holder's own. */
export interface Writing {
  readonly telling: Telling;
  readonly open: boolean;
}

/** Words that give away these counts. */
export const told = (
  { telling }: Writing,
  groups: readonly string[],
  counts: readonly Count[],
  words: Words,
): Told => ({
  about: telling.about(groups, counts),
  words,
});

export const aboutOf = ({ telling }: Writing, { groups = [], counts }: Pick<Statement, 'groups' | 'counts'>): About =>
  telling.about(groups, counts);

/** A statement's words: without their numbers where these may not be shared, if it has such words. */
export function statementWords(writing: Writing, statement: Statement): Words {
  const about = aboutOf(writing, statement);
  const full: Told = { about, words: statement.text };
  return about.shareable || writing.open || statement.coarse === undefined ? full : statement.coarse;
}

export const lines = (writing: Writing, statements: readonly Statement[]): Block[] =>
  statements.length === 0 ? [] : [bullets(statements.map((statement) => statementWords(writing, statement)))];

/** The first statement that can be shown with its numbers, else the first. */
export const firstOf = (writing: Writing, statements: readonly Statement[]): Statement | undefined =>
  statements.find((statement) => writing.open || aboutOf(writing, statement).shareable) ?? statements[0];

export const countWords = (value: number | null): Bilingual | string =>
  value === null ? '—' : inBoth((language) => count(value, language));

export const shareWords = (value: number | null): Bilingual | string =>
  value === null ? '—' : inBoth((language) => percent(value, language));

export const numberWords = (value: number): Bilingual => inBoth((language) => number(value, language));
export function rateText(rate: Pick<Rate, 'value' | 'low' | 'high'>, language: Language): string {
  if (rate.low === null || rate.high === null) return '—';
  const to = language === 'fr' ? ' à ' : ' to ';
  const range = `[${percent(rate.low, language)}${to}${percent(rate.high, language)}]`;
  return rate.value === null ? range : `${percent(rate.value, language)} ${range}`;
}

export const rateInWords = (rate: Pick<Rate, 'value' | 'low' | 'high'>): Bilingual =>
  inBoth((language) => rateText(rate, language));

/** What is suppressed, and what the reader has to know of a second report. */
export const suppressionNote = ({ open }: Writing): Block =>
  open
    ? notice(
        text(
          'This copy holds counts under 10: it is its holder’s own. What is marked must not be shared.',
          'Cet exemplaire contient des effectifs inférieurs à 10 : il est réservé à qui détient les données. Ce qui est marqué ne doit pas être diffusé.',
        ),
      )
    : paragraph(
        text(
          'Counts under 10 are suppressed in this file, with everything that would give them away together with what is shown. Another report of the same table by other groups could be subtracted from this one: share one of the two.',
          'Les effectifs inférieurs à 10 sont masqués dans ce fichier, avec tout ce qui les révélerait à l’aide de ce qui est montré. Un autre rapport du même tableau, par d’autres groupes, pourrait être soustrait de celui-ci : ne diffusez que l’un des deux.',
        ),
        'soft',
      );

export const methodsBlocks = (): Block[] => [
  heading(text('Methods', 'Méthodes')),
  ...methods.flatMap((method) => [
    subheading(method.name),
    paragraph([method.text, ' ', { look: 'soft', words: method.source }]),
  ]),
];

const shortened = (name: string, letters: number): string =>
  name.length > letters ? `${name.slice(0, letters - 1)}…` : name;

/** Names cut to a length so that no two become one. */
export function shortNames(names: readonly string[], letters = 36): string[] {
  const seen = new Map<string, number>();
  return names.map((name) => {
    const short = shortened(name, letters);
    const before = seen.get(short) ?? 0;
    seen.set(short, before + 1);
    return before === 0 ? short : `${short} (${before + 1})`;
  });
}
