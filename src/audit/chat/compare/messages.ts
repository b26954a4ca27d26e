import type { Bilingual } from '../../../language/bilingual.ts';
import { text } from '../../../language/french.ts';

/** How it is known whose phone each export is from. */
export type OwnersKnown = 'stated' | 'export' | 'missing-messages' | 'delays' | 'guess';

const howOwnersAreKnown: Record<OwnersKnown, Bilingual | null> = {
  stated: null,
  export: null,
  'missing-messages': text(
    'Whose phone each export is from was told by the messages that only one end has; --owner-a and --owner-b state it.',
    'À qui est chaque téléphone a été déduit des messages présents à un seul bout ; --owner-a et --owner-b le précisent.',
  ),
  delays: text(
    'Whose phone each export is from was told by the delays between the two clocks; --owner-a and --owner-b state it.',
    'À qui est chaque téléphone a été déduit des délais entre les deux horloges ; --owner-a et --owner-b le précisent.',
  ),
  guess: text(
    'Whose phone each export is from could not be told and was guessed: state it by --owner-a and --owner-b before you rely on "missing" and "deleted locally".',
    'À qui est chaque téléphone n’a pu être déduit et a été supposé : précisez-le par --owner-a et --owner-b avant de vous fier à « manquant » et « supprimé à un bout ».',
  ),
};

/** Texts about a comparison. */
export const compareMessages = {
  noSuchOwner: (end: 'a' | 'b', name: string): Bilingual =>
    text(
      `--owner-${end} “${name}”: nobody of that name writes in either export; give the name exactly as the export has it.`,
      `--owner-${end} « ${name} » : personne de ce nom n’écrit dans les exports ; donnez le nom tel que l’export l’écrit.`,
    ),
  oneOwner: (name: string): Bilingual =>
    text(
      `--owner-a and --owner-b are both “${name}”: two ends have two owners.`,
      `--owner-a et --owner-b sont tous deux « ${name} » : deux bouts ont deux propriétaires.`,
    ),
  noSuchChat: (end: 'a' | 'b', id: string, known: readonly string[]): Bilingual =>
    text(
      `--chat-${end} ${id}: the export holds no such chat; it holds ${known.slice(0, 40).join(', ')}.`,
      `--chat-${end} ${id} : l’export ne contient pas cette conversation ; il contient ${known.slice(0, 40).join(', ')}.`,
    ),
  whichChat: (a: readonly string[], b: readonly string[]): Bilingual =>
    text(
      `which chat is to be compared? Name it by --chat-a and --chat-b: export A holds ${a.join(', ')}; export B holds ${b.join(', ')}.`,
      `quelle conversation faut-il comparer ? Indiquez-la par --chat-a et --chat-b : l’export A contient ${a.join(', ')} ; l’export B contient ${b.join(', ')}.`,
    ),
  /** An export is called by its letter: its file's name often holds a person's. */
  ofExport: (letter: 'A' | 'B', note: Bilingual): Bilingual =>
    text(`Export ${letter}: ${note.en}`, `Export ${letter} : ${note.fr}`),
  sameExport: (): Bilingual =>
    text(
      'The two exports are alike message for message, clocks included: are they one phone’s export twice? Then nothing can be missing.',
      'Les deux exports sont identiques message par message, horloges comprises : est-ce deux fois l’export du même téléphone ? Rien ne peut alors manquer.',
    ),
  notesOn: (pairs: number, anchors: number, known: OwnersKnown | null): Bilingual[] => {
    const notes: Bilingual[] = [];
    const how = known === null ? null : howOwnersAreKnown[known];
    if (how !== null) notes.push(how);
    if (pairs === 0)
      notes.push(
        text(
          'The two exports have no message in common: are they of the same chat?',
          'Les deux exports n’ont aucun message en commun : est-ce bien la même conversation ?',
        ),
      );
    else if (anchors < 5)
      notes.push(
        text(
          `Only ${anchors} messages are unmistakably the same at both ends: the clocks are matched roughly.`,
          `Seuls ${anchors} messages sont sans doute possible les mêmes aux deux bouts : les horloges sont accordées grossièrement.`,
        ),
      );
    return notes;
  },
};
