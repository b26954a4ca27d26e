import type { Bilingual } from '../language/bilingual.ts';
import { text } from '../language/french.ts';
import type { CountryId } from './answers.ts';

/** What a country brings: its law, and what its towns are asked. */
interface Country {
  readonly id: CountryId;
  readonly title: Bilingual;
  /** What its legal notes are. */
  readonly law: Bilingual;
  /** Names offered for the two groups, and why these. */
  readonly groups: readonly [Bilingual, Bilingual];
  readonly groupsNote: Bilingual;
  /** Shares of the age bands where they are not those of the base, with their source. */
  readonly ages: { readonly source: string; readonly shares: readonly number[] } | null;
  /** Days for which images may be kept, where the notes know it. */
  readonly keptDays: number | null;
}

const unnamed = [text('Majority', 'Majorité'), text('Minority', 'Minorité')] as const;

export const countries: readonly Country[] = [
  {
    id: 'fr',
    title: text('France', 'France'),
    law: text(
      'Internal Security Code, CNIL, AI Act, GDPR, Police Directive',
      'Code de la sécurité intérieure, CNIL, règlement sur l’IA, RGPD, directive police-justice',
    ),
    groups: unnamed,
    groupsNote: text(
      'French public statistics count no origin; place of birth is one that they do count.',
      'La statistique publique française ne compte pas l’origine ; elle compte le lieu de naissance.',
    ),
    ages: null,
    keptDays: 30,
  },
  {
    id: 'eu',
    title: text('another state of the European Union', 'un autre État de l’Union européenne'),
    law: text('AI Act, GDPR, Police Directive', 'règlement sur l’IA, RGPD, directive police-justice'),
    groups: unnamed,
    groupsNote: text('Name them as your statistics do.', 'Nommez-les comme votre statistique publique.'),
    ages: null,
    keptDays: null,
  },
  {
    id: 'uk',
    title: text('United Kingdom', 'Royaume-Uni'),
    law: text(
      'Bridges and Thompson, Data Protection Act 2018, Equality Act 2010',
      'arrêts Bridges et Thompson, Data Protection Act 2018, Equality Act 2010',
    ),
    groups: unnamed,
    groupsNote: text(
      'The census counts ethnic groups: it has the shares of your town.',
      'Le recensement compte les groupes ethniques : il donne les parts de votre ville.',
    ),
    ages: { source: 'BR-AGE6-UK', shares: [0.177, 0.114, 0.203, 0.195, 0.124, 0.187] },
    keptDays: null,
  },
  {
    id: 'other',
    title: text('elsewhere', 'ailleurs'),
    law: text('no legal notes', 'aucune note juridique'),
    groups: unnamed,
    groupsNote: text('Name them as your statistics do.', 'Nommez-les comme votre statistique publique.'),
    ages: null,
    keptDays: null,
  },
];

export const countryOf = (id: CountryId): Country => countries.find((country) => country.id === id)!;
