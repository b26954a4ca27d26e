import type { Bilingual } from '../../../language/bilingual.ts';
import { words } from '../../../language/words.ts';
import { type Cause, type ClaimedTerm, type Comparison, fewestToConclude } from '../compare/compare-transcripts.ts';

/** What a missing message can be put down to beside loss; why it is not part of the test. */
export const causeWords: Record<Cause, Bilingual> = {
  'app-words': words(
    () => 'the app’s own words (media, calls, polls, places, notices)',
    () => 'mots de l’application (médias, appels, sondages, lieux, avis)',
  ),
  announcement: words(
    () => 'the app’s announcements',
    () => 'annonces de l’application',
  ),
  reaction: words(
    () => 'reactions',
    () => 'réactions',
  ),
  deleted: words(
    () => 'deleted by one of the two',
    () => 'supprimés par l’un des deux',
  ),
  edited: words(
    () => 'edited by who wrote them',
    () => 'modifiés par leur auteur',
  ),
  gap: words(
    () => 'in a stretch that one end lacks in both directions',
    () => 'dans un passage qui manque à un bout dans les deux sens',
  ),
  outside: words(
    () => 'before or after what both exports cover',
    () => 'avant ou après ce que couvrent les deux exports',
  ),
  'third-party': words(
    () => 'of third parties',
    () => 'de tiers',
  ),
  'other-chat': words(
    () => 'of other chats',
    () => 'd’autres conversations',
  ),
};

/** A p-value for reading: below a ten-thousandth as such. */
export const pText = (p: number): Bilingual =>
  p < 1e-4
    ? words(
        () => 'p < 0.0001',
        () => 'p < 0,0001',
      )
    : words((say) => `p = ${say.number(p, 2)}`);

const quoted = (term: string): Bilingual =>
  words(
    () => `“${term}”`,
    () => `« ${term} »`,
  );

/** Whether as many messages go missing as ordinary loss takes. */
function aboutLoss({ test, excluded }: Comparison): Bilingual {
  const { missing, sent, expectedLoss, pExcess } = test;
  if (missing === 0)
    return words(
      (say) => `None of ${say.count(sent)} messages is missing.`,
      (say) => `Aucun des ${say.count(sent)} messages ne manque.`,
    );
  const isMore = pExcess < claimLevel;
  if (excluded.deleted > 0)
    return words(
      (say) =>
        `Missing messages: ${say.count(missing)} of ${say.count(sent)} (${say.percent(missing / sent)}). That is ${isMore ? '' : 'no '}more than ordinary loss of ${say.percent(expectedLoss)} and what these phones delete explain (${say.of(pText(pExcess))}).`,
      (say) =>
        `Messages manquants : ${say.count(missing)} sur ${say.count(sent)} (${say.percent(missing / sent)}). ${isMore ? 'C’est plus' : 'Ce n’est pas plus'} que n’en expliquent des pertes ordinaires de ${say.percent(expectedLoss)} et ce que ces téléphones suppriment (${say.of(pText(pExcess))}).`,
    );
  return words(
    (say) =>
      `Missing messages: ${say.count(missing)} of ${say.count(sent)} (${say.percent(missing / sent)}). That is ${isMore ? '' : 'no '}more than ordinary loss of ${say.percent(expectedLoss)} (${say.of(pText(pExcess))}).`,
    (say) =>
      `Messages manquants : ${say.count(missing)} sur ${say.count(sent)} (${say.percent(missing / sent)}). ${isMore ? 'C’est plus' : 'Ce n’est pas plus'} que des pertes ordinaires de ${say.percent(expectedLoss)} (${say.of(pText(pExcess))}).`,
  );
}

function aboutTerm({ term, missing, sent, mostlyArrives, pAdjusted }: ClaimedTerm): Bilingual {
  if (mostlyArrives)
    return words(
      (say) =>
        `Messages with ${say.of(quoted(term))} are often missing or altered, not always: ${say.count(missing)} of ${say.count(sent)} (${say.of(pText(pAdjusted))}). Perhaps it is filtered in combination with other words; “audit chat probe” finds that out.`,
      (say) =>
        `Les messages contenant ${say.of(quoted(term))} manquent ou sont altérés souvent, pas toujours : ${say.count(missing)} sur ${say.count(sent)} (${say.of(pText(pAdjusted))}). Le terme est peut-être filtré en combinaison avec d’autres mots ; « audit chat probe » permet de le savoir.`,
    );
  return words(
    (say) =>
      `Messages with ${say.of(quoted(term))} are missing or altered: ${say.count(missing)} of ${say.count(sent)} (${say.of(pText(pAdjusted))}).`,
    (say) =>
      `Les messages contenant ${say.of(quoted(term))} manquent ou sont altérés : ${say.count(missing)} sur ${say.count(sent)} (${say.of(pText(pAdjusted))}).`,
  );
}

const aboutAlteration = (altered: number): Bilingual =>
  words(
    (say) =>
      `Words were taken out of messages, or starred, on their way: ${say.count(altered)} ${altered === 1 ? 'message' : 'messages'}.`,
    (say) =>
      `Des mots ont été ôtés ou remplacés par des étoiles en chemin : ${say.count(altered)} ${altered < 2 ? 'message' : 'messages'}.`,
  );

const aboutGap = (messages: number): Bilingual =>
  words(
    (say) =>
      `One end lacks a stretch of ${say.count(messages)} messages in both directions, its owner’s own among them: deleted, never carried over to this phone, or disappearing messages; a blocked account looks alike. Nothing was tested there.`,
    (say) =>
      `Il manque à un bout un passage de ${say.count(messages)} messages dans les deux sens, dont ceux de son propriétaire : supprimés, jamais transférés sur ce téléphone, ou éphémères ; un compte bloqué a le même aspect. Rien n’y a été testé.`,
  );

const tooFew = (sent: number): Bilingual =>
  words(
    (say) => `Too few messages in common to conclude: ${say.count(sent)}.`,
    (say) => `Trop peu de messages communs pour conclure : ${say.count(sent)}.`,
  );

export const claimLevel = 0.01;

/** What the comparison concludes, a sentence each: what could not be tested, loss, terms, alterations. */
export function conclusionsOf(comparison: Comparison): Bilingual[] {
  const { test, excluded } = comparison;
  const sentences = excluded.gap > 0 ? [aboutGap(excluded.gap)] : [];
  if (test.sent < fewestToConclude) return [...sentences, tooFew(test.sent)];
  sentences.push(aboutLoss(comparison));
  if (test.altered > 0) sentences.push(aboutAlteration(test.altered));
  for (const term of test.byTerm) sentences.push(aboutTerm(term));
  return sentences;
}

/** How many messages and lines were not tested, by cause; causes that do not occur are left out. */
export const exclusionsOf = ({ excluded }: Comparison): readonly (readonly [Bilingual, number])[] =>
  (Object.entries(excluded) as [Cause, number][])
    .filter(([, count]) => count > 0)
    .map(([cause, count]) => [causeWords[cause], count]);
