import type { ProbeResult } from '../audit/chat/index.ts';
import { type Bilingual, inBoth } from '../language/bilingual.ts';
import { frenchSpaces, text } from '../language/french.ts';

const verdicts: Record<ProbeResult['verdict'], Bilingual> = {
  'rule-found': text('One rule blocks this message:', 'Une règle bloque ce message :'),
  'several-rules': text('Several rules block this message:', 'Plusieurs règles bloquent ce message :'),
  'not-blocked': text('The message arrived: it is not blocked.', 'Le message est arrivé : il n’est pas bloqué.'),
  'not-monotone': text(
    'This filter lets pass more text where it blocks less: something in the message switches a rule off. No rule is confirmed.',
    'Ce filtre laisse passer plus de texte là où il en bloque moins : quelque chose dans le message désactive une règle. Aucune règle n’est confirmée.',
  ),
  'budget-spent': text(
    'The budget of messages is spent before the rule was found.',
    'Le nombre de messages permis est épuisé avant que la règle soit trouvée.',
  ),
  inconclusive: text('No conclusion.', 'Pas de conclusion.'),
};

const reasons: Record<NonNullable<ProbeResult['reason']>, Bilingual> = {
  'not-monotone': text('', ''),
  'no-separator': text(
    'No separator is left that does not occur in the message; shorten it.',
    'Aucun séparateur possible qui ne soit déjà dans le message ; raccourcissez-le.',
  ),
  'separator-matters': text(
    'With a separator at each end the message arrives: the filter looks at the whole message, not at its parts.',
    'Avec un séparateur à chaque bout, le message arrive : le filtre regarde le message entier, non ses parties.',
  ),
  'answers-changed': text(
    'The answers changed on the way: the rules were changed meanwhile, or messages were lost (try --loss).',
    'Les réponses ont changé en route : les règles ont été modifiées entre-temps, ou des messages se sont perdus (essayez --loss).',
  ),
  'nothing-arrives': text(
    'Nothing arrived, not even a harmless message: phone B is offline, blocked, or looks at another chat. Nothing was found out.',
    'Rien n’est arrivé, pas même un message anodin : le téléphone B est hors ligne, bloqué, ou montre une autre conversation. Rien n’a été établi.',
  ),
  unsettled: text(
    'The closing messages contradict the search; more ordinary loss than assumed (--loss) would explain it.',
    'Les messages finals contredisent la recherche ; des pertes plus fortes que prévu (--loss) l’expliqueraient.',
  ),
};

const quoted = (components: readonly string[], french: boolean): string =>
  components.map((component) => (french ? `« ${component} »` : `“${component}”`)).join(' + ');

/** The result in a few plain lines. */
export const describeProbe = (result: ProbeResult): Bilingual =>
  inBoth((language) => {
    const french = language === 'fr';
    const rules = result.rules.map(({ components, confirmed }) => {
      const open = french ? ' (non confirmée)' : ' (not confirmed)';
      return `  ${quoted(components, french)}${confirmed ? '' : open}`;
    });
    const counts = french
      ? `${result.probes} ${result.probes === 1 ? 'message' : 'messages'}, plus ${result.confirmations} messages finals de confirmation.`
      : `${result.probes} ${result.probes === 1 ? 'message' : 'messages'}, and ${result.confirmations} closing confirmations.`;
    const lines = [verdicts[result.verdict][language], ...rules];
    if (result.reason !== undefined && reasons[result.reason][language] !== '')
      lines.push(reasons[result.reason][language]);
    if (result.rules.some((rule) => rule.confirmed) && !result.complete)
      lines.push(
        french
          ? 'D’autres règles qui partagent des composantes avec celles-ci ne sont pas exclues.'
          : 'Other rules that share components with these are not ruled out.',
      );
    lines.push(counts);
    return french ? frenchSpaces(lines.join('\n')) : lines.join('\n');
  });
