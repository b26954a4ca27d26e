import { asText } from '../../../document/as-text.ts';
import { type Block, bullets, heading, paragraph, table } from '../../../document/blocks.ts';
import { type Bilingual, inBoth } from '../../../language/bilingual.ts';
import { text } from '../../../language/french.ts';
import type { ComparedVerdict, Comparison } from '../compare/compare-transcripts.ts';
import { conclusionsOf, exclusionsOf } from './conclusion.ts';

export const verdictWords: Record<ComparedVerdict, Bilingual> = {
  arrived: text('arrived', 'arrivé'),
  altered: text('altered', 'altéré'),
  missing: text('missing', 'manquant'),
  'in-gap': text('in a stretch missing both ways', 'dans un passage manquant dans les deux sens'),
  edited: text('edited', 'modifié par son auteur'),
  'app-words': text('the app’s words', 'mots de l’application'),
  'only-here': text('only in export A', 'dans l’export A seul'),
  'only-there': text('only in export B', 'dans l’export B seul'),
  'deleted-locally': text('deleted at one end', 'supprimé à un bout'),
};

const verdictOrder = Object.keys(verdictWords) as ComparedVerdict[];

/** How many messages have each verdict; those that none has are left out but for the first three. */
export function verdictRows(comparison: Comparison): (readonly [Bilingual, number])[] {
  const counts = new Map<ComparedVerdict, number>();
  for (const { verdict } of comparison.messages) counts.set(verdict, (counts.get(verdict) ?? 0) + 1);
  return verdictOrder
    .filter((verdict, place) => place < 3 || counts.has(verdict))
    .map((verdict) => [verdictWords[verdict], counts.get(verdict) ?? 0]);
}

export const say = {
  facts: text('What became of the messages', 'Ce que sont devenus les messages'),
  verdict: text('verdict', 'verdict'),
  messages: text('messages', 'messages'),
  untested: text('Not tested', 'Non testés'),
  cause: text('why', 'pourquoi'),
  rows: text('Messages that did not simply arrive', 'Messages qui ne sont pas simplement arrivés'),
  lines: text('Lines of the exports that became no message', 'Lignes des exports qui ne sont devenues aucun message'),
};

const rowItems = (comparison: Comparison): Bilingual[] =>
  comparison.messages
    .filter(({ verdict }) => verdict !== 'arrived')
    .map(({ time, sender, verdict, text: said }) =>
      text(
        `${time}  ${sender}  ${verdictWords[verdict].en}  ${said}`,
        `${time}  ${sender}  ${verdictWords[verdict].fr}  ${said}`,
      ),
    );

const lineItems = ({ aside }: Comparison): Bilingual[] =>
  aside.flatMap((of, end) =>
    (of?.firstLines ?? []).map(({ line, text: said }) => text(`${'AB'[end]}:${line}  ${said}`)),
  );

/** What is shown beside the conclusions: messages with their texts, lines that became no message. */
export interface Shown {
  readonly rows?: boolean;
  readonly lines?: boolean;
}

/** The comparison for the terminal; messages that did not simply arrive, with their texts, only where asked for. */
export function describeComparison(comparison: Comparison, { rows = false, lines = false }: Shown = {}): Bilingual {
  const untested = exclusionsOf(comparison);
  const blocks: Block[] = [
    ...conclusionsOf(comparison).map((sentence) => paragraph(sentence)),
    table({ label: say.facts, columns: [say.verdict, say.messages], rows: verdictRows(comparison) }),
  ];
  if (untested.length > 0)
    blocks.push(
      heading(say.untested),
      table({ label: say.untested, columns: [say.cause, say.messages], rows: untested }),
    );
  if (rows) blocks.push(heading(say.rows), bullets(rowItems(comparison)));
  if (lines) blocks.push(heading(say.lines), bullets(lineItems(comparison)));
  return inBoth((language) => asText(blocks, language));
}
