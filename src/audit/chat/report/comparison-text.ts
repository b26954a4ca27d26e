import { type Bilingual, inBoth, type Language } from '../../../language/bilingual.ts';
import { frenchSpaces } from '../../../language/french.ts';
import { count, number, percent } from '../../../language/numbers.ts';
import type { ComparedVerdict, Comparison } from '../compare/compare.ts';

export const verdictWords: Record<ComparedVerdict, Bilingual> = {
  arrived: { en: 'arrived', fr: 'arrivé' },
  altered: { en: 'altered', fr: 'altéré' },
  missing: { en: 'missing', fr: 'manquant' },
  'in-gap': { en: 'in a stretch missing both ways', fr: 'dans un passage manquant dans les deux sens' },
  edited: { en: 'edited', fr: 'modifié par son auteur' },
  'app-words': { en: 'the app’s words', fr: 'mots de l’application' },
  'only-here': { en: 'only in export A', fr: 'dans l’export A seul' },
  'only-there': { en: 'only in export B', fr: 'dans l’export B seul' },
  'deleted-locally': { en: 'deleted at one end', fr: 'supprimé à un bout' },
};

export const verdictOrder = Object.keys(verdictWords) as ComparedVerdict[];

/** How many messages have each verdict. */
export const verdictCounts = (comparison: Comparison): Record<ComparedVerdict, number> => {
  const counts = Object.fromEntries(verdictOrder.map((verdict) => [verdict, 0])) as Record<ComparedVerdict, number>;
  for (const { verdict } of comparison.messages) counts[verdict]++;
  return counts;
};

export const claimLevel = 0.01;

/** Whether the pair's messages go missing more than ordinary loss explains. */
export const isClaimed = ({ test }: Comparison): boolean => test.pValue < claimLevel;

/** A p-value for reading: below a ten-thousandth as such. */
export const pText = (p: number, language: Language): string =>
  p < 1e-4 ? (language === 'fr' ? 'p < 0,0001' : 'p < 0.0001') : `p = ${number(p, language, 2)}`;

/** What the comparison concludes, in one sentence. */
export const conclusionOf = (comparison: Comparison): Bilingual =>
  inBoth((language) => {
    const { missing, sent, expectedLoss, pValue, byTerm } = comparison.test;
    const share = percent(sent === 0 ? 0 : missing / sent, language);
    const ordinary = percent(expectedLoss, language);
    const counts = `${count(missing, language)} / ${count(sent, language)} (${share})`;
    if (language === 'fr') {
      if (sent < 30) return frenchSpaces(`Trop peu de messages communs pour conclure : ${count(sent, 'fr')}.`);
      if (!isClaimed(comparison))
        return frenchSpaces(
          `Messages manquants : ${counts}. Ce n’est pas plus que des pertes ordinaires de ${ordinary} (${pText(pValue, 'fr')}).`,
        );
      const terms = byTerm.map(({ term }) => `« ${term} »`).join(', ');
      return frenchSpaces(
        `Messages manquants : ${counts}. C’est plus que des pertes ordinaires de ${ordinary} (${pText(pValue, 'fr')})${terms === '' ? '' : ` ; disparaissent les messages contenant ${terms}`}.`,
      );
    }
    if (sent < 30) return `Too few messages in common to conclude: ${count(sent, 'en')}.`;
    if (!isClaimed(comparison))
      return `Missing messages: ${counts}. That is no more than ordinary loss of ${ordinary} (${pText(pValue, 'en')}).`;
    const terms = byTerm.map(({ term }) => `“${term}”`).join(', ');
    return `Missing messages: ${counts}. That is more than ordinary loss of ${ordinary} (${pText(pValue, 'en')})${terms === '' ? '' : `; messages with ${terms} disappear`}.`;
  });

const rowLines = (comparison: Comparison, language: Language): string[] =>
  comparison.messages
    .filter(({ verdict }) => verdict !== 'arrived')
    .map(({ time, sender, verdict, text }) => `${time}  ${sender}  ${verdictWords[verdict][language]}  ${text}`);

/** The comparison in plain lines; messages that did not simply arrive, with their texts, only where asked for. */
export const describeComparison = (comparison: Comparison, rows: boolean): Bilingual =>
  inBoth((language) => {
    const counts = verdictCounts(comparison);
    const verdicts = verdictOrder.map(
      (verdict) => `  ${verdictWords[verdict][language]}: ${count(counts[verdict], language)}`,
    );
    const terms = comparison.test.byTerm.map(({ term, missing, sent, low, high, pAdjusted }) => {
      const quoted = language === 'fr' ? `« ${term} »` : `“${term}”`;
      const range = `${percent(low, language)} – ${percent(high, language)}`;
      return `  ${quoted}: ${count(missing, language)} / ${count(sent, language)} (${range}, ${pText(pAdjusted, language)})`;
    });
    const heading =
      language === 'fr' ? 'Termes des messages qui disparaissent :' : 'Terms of the messages that disappear:';
    const lines = [conclusionOf(comparison)[language], ...verdicts];
    if (terms.length > 0) lines.push(heading, ...terms);
    if (rows) lines.push(...rowLines(comparison, language));
    return language === 'fr' ? frenchSpaces(lines.join('\n').replaceAll(/(\S): /g, '$1 : ')) : lines.join('\n');
  });
