import type { Bilingual, Language } from '../language/bilingual.ts';
import { text } from '../language/french.ts';
import { count, number } from '../language/numbers.ts';
import { type Dimension, fixedIds, type Node } from './field.ts';
import { units } from './units.ts';

const bound = (value: number, language: Language): string =>
  Number.isInteger(value) ? count(value, language) : number(value, language);

const range = (min: number, max: number, language: Language): string =>
  language === 'en'
    ? `from ${bound(min, 'en')} to ${bound(max, 'en')}`
    : `de ${bound(min, 'fr')} à ${bound(max, 'fr')}`;

const dimensions: Record<Dimension, Bilingual> = {
  age: text('age band', 'tranche d’âge'),
  household: text('size of household', 'taille de foyer'),
  means: text('fifth of means', 'quintile de revenu'),
  sphere: text('sphere', 'sphère'),
  group: text('group', 'groupe'),
  act: text('act', 'acte'),
  grade: text('grade', 'catégorie'),
};

const or = (options: readonly string[], language: Language): string =>
  options.length < 2
    ? options.join('')
    : `${options.slice(0, -1).join(', ')} ${language === 'en' ? 'or' : 'ou'} ${options.at(-1)}`;

/** What a field takes, in words. */
export function expected(node: Node, language: Language): string {
  const english = language === 'en';
  switch (node.kind) {
    case 'number': {
      const kind = node.integer
        ? english
          ? 'a whole number'
          : 'un nombre entier'
        : english
          ? 'a number'
          : 'un nombre';
      const none = node.nullable ? (english ? ', or none' : ', ou none') : '';
      return `${kind} ${range(node.min, node.max, language)} (${units[node.unit][language]})${none}`;
    }
    case 'switch':
      return english ? 'on or off, true or false' : 'on ou off, true ou false';
    case 'choice':
      return or(node.options, language);
    case 'name':
      return english ? 'a word' : 'un mot';
    case 'names':
      if (node.options !== null)
        return english ? `a list of ${or(node.options, 'en')}` : `une liste de ${or(node.options, 'fr')}`;
      return english ? 'a list of ids' : 'une liste d’identifiants';
    case 'vector': {
      const ids = fixedIds[node.by];
      const by = dimensions[node.by][language];
      const each = expected(node.element, language);
      const order = ids === undefined ? '' : ` (${ids.join(', ')})`;
      return text(`for each ${by}${order}: ${each}`, `pour chaque ${by}${order} : ${each}`)[language];
    }
    default:
      return english ? 'named keys' : 'des clés nommées';
  }
}

/** What an id can name. */
export const kinds = {
  ...dimensions,
  regime: text('regime', 'régime'),
  region: text('region', 'région'),
  purchase: text('purchase', 'achat'),
} satisfies Record<string, Bilingual>;
