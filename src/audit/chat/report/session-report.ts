import { type Block, bullets, type Cell, heading, notice, paragraph, strong, table } from '../../../document/blocks.ts';
import { pageMarkup } from '../../../document/page.ts';
import type { Bilingual, Language } from '../../../language/bilingual.ts';
import { text } from '../../../language/french.ts';
import { words } from '../../../language/words.ts';
import type { Session } from '../session/read-session.ts';
import { type Conclusion, isConfirming, type Message } from '../session/records.ts';
import type { Standing, Verification } from '../session/verify.ts';

const headings: Record<Standing, Bilingual> = {
  failed: text('What does not hold', 'Ce qui ne tient pas'),
  proved: text('Proved', 'Prouvé'),
  likely: text('Likely', 'Probable'),
  unknown: text('Not known', 'Inconnu'),
};

const explanations: Record<Standing, Bilingual> = {
  failed: text('Do not rely on this session.', 'Ne vous fiez pas à cette session.'),
  proved: text(
    'A message that arrived is proof; so is a chain of hashes that fits.',
    'Un message arrivé est une preuve ; une chaîne d’empreintes qui concorde aussi.',
  ),
  likely: text(
    'A message that did not arrive may have been lost; how likely that is stands beside it.',
    'Un message qui n’est pas arrivé a pu se perdre ; la probabilité en est donnée.',
  ),
  unknown: text('The session cannot tell.', 'La session ne permet pas de le dire.'),
};

const say = {
  title: text('The hidden rule of a blocked message', 'La règle cachée d’un message bloqué'),
  steps: text('How many messages, and what for', 'Combien de messages, et pour quoi'),
  purpose: text('purpose', 'objet'),
  sent: text('sent', 'envoyés'),
  arrived: text('arrived', 'arrivés'),
  check: text('How to check this yourself', 'Comment vérifier vous-même'),
  how: text(
    'Run “contrechamp audit chat verify” on the session file. The last hash below, published or time-stamped, shows that nothing was changed afterwards.',
    'Lancez « contrechamp audit chat verify » sur le fichier de session. La dernière empreinte ci-dessous, publiée ou horodatée, montre que rien n’a été changé ensuite.',
  ),
  hidden: text('The texts are redacted.', 'Les textes sont expurgés.'),
};

const purposes: Record<Message['purpose'], Bilingual> = {
  'whole-text': text('the whole message', 'le message entier'),
  separator: text('the separator check', 'l’essai du séparateur'),
  search: text('the search', 'la recherche'),
  mask: text('looking for other rules', 'recherche d’autres règles'),
  check: text('checks', 'contrôles'),
  control: text('a harmless message', 'un message anodin'),
  'confirm-rule': text('the rule alone', 'la règle seule'),
  'confirm-without': text('without one component', 'sans une composante'),
};

const verdicts: Record<Conclusion['verdict'], Bilingual> = {
  'rule-found': text('One rule blocks the message.', 'Une règle bloque le message.'),
  'several-rules': text('Several rules block the message.', 'Plusieurs règles bloquent le message.'),
  'not-blocked': text('The message is not blocked.', 'Le message n’est pas bloqué.'),
  'not-monotone': text(
    'Something in the message switches a rule off: no rule is confirmed.',
    'Quelque chose dans le message désactive une règle : aucune règle n’est confirmée.',
  ),
  'budget-spent': text('The budget was spent first.', 'Le nombre de messages permis a été épuisé avant.'),
  inconclusive: text('No conclusion.', 'Pas de conclusion.'),
};

const ruleIn = (rule: Conclusion['rules'][number]): Bilingual => {
  const parts = rule.components.map(({ text: words, textHash }) => words ?? `#${textHash.slice(0, 8)}`);
  return text(parts.map((part) => `“${part}”`).join(' + '), parts.map((part) => `« ${part} »`).join(' + '));
};

const notConfirmed = text('not confirmed', 'non confirmée');
const notFinished = text('The session is not finished.', 'La session n’est pas finie.');

function conclusionBlocks(conclusion: Conclusion | null): Block[] {
  if (conclusion === null) return [paragraph(strong(notFinished))];
  const { probes, confirmations } = conclusion;
  return [
    paragraph(strong(verdicts[conclusion.verdict])),
    bullets(
      conclusion.rules.map((rule) =>
        rule.confirmed && isConfirming(conclusion) ? ruleIn(rule) : [ruleIn(rule), ' (', notConfirmed, ')'],
      ),
    ),
    paragraph(
      words(
        (each) => `${each.count(probes)} test messages, and ${each.count(confirmations)} closing messages.`,
        (each) => `${each.count(probes)} messages-tests, plus ${each.count(confirmations)} messages finals.`,
      ),
    ),
  ];
}

function purposeRows(session: Session): Cell[][] {
  return (Object.keys(purposes) as Message['purpose'][]).flatMap((purpose) => {
    const of = session.messages.filter((message) => message.purpose === purpose);
    return of.length === 0 ? [] : [[purposes[purpose], of.length, of.filter((message) => message.answer === 1).length]];
  });
}

/** What a session proves, makes likely and leaves open, as blocks: its verdict first. */
export function sessionBlocks(session: Session, verification: Verification): Block[] {
  const order: Standing[] = ['failed', 'proved', 'likely', 'unknown'];
  const sections = order.flatMap((standing) => {
    const statements = verification.statements.filter((statement) => statement.standing === standing);
    if (statements.length === 0) return [];
    return [
      heading(headings[standing]),
      paragraph(explanations[standing], 'soft'),
      bullets(statements.map((statement) => statement.text)),
    ];
  });
  return [
    paragraph(strong(verification.verdict)),
    ...conclusionBlocks(session.conclusion),
    ...(session.redacted ? [notice(say.hidden)] : []),
    ...sections,
    heading(say.steps),
    table({ label: say.steps, columns: [say.purpose, say.sent, say.arrived], rows: purposeRows(session) }),
    heading(say.check),
    paragraph(say.how),
    paragraph(verification.lastHash, 'command'),
  ];
}

/** What a session proves, makes likely and leaves open, as one HTML file in both languages. */
export const sessionReport = (session: Session, verification: Verification, language: Language): string =>
  pageMarkup({ title: say.title, language, body: sessionBlocks(session, verification) });
