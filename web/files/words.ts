import { text } from '../../src/language/french.ts';
import { words } from '../../src/language/words.ts';

/** What the part of files says; findings and faults are the instruments'. */
export const filesWords = {
  title: text('Your files, audited here', 'Vos fichiers, audités ici'),
  lead: text(
    'The audit bench runs in this page. Nothing is uploaded: the file is read by this browser, and forgotten when you close the tab.',
    'Le banc d’audit fonctionne dans cette page. Rien n’est téléversé : le fichier est lu par ce navigateur, et oublié quand vous fermez l’onglet.',
  ),
  table: text('A table of decisions', 'Un tableau de décisions'),
  tableLead: text(
    'One row a person: who was decided about, with which score or decision, and what came of it. CSV, Excel or Parquet.',
    'Une ligne par personne : qui a été jugé, avec quelle note ou décision, et ce qu’il en est advenu. CSV, Excel ou Parquet.',
  ),
  chooseTable: text('Choose the table', 'Choisir le tableau'),
  chat: text('Two ends of a chat', 'Les deux bouts d’une conversation'),
  chatLead: text(
    'The same conversation, exported from both phones (WhatsApp, Signal, Telegram, WeChat, CSV).',
    'La même conversation, exportée des deux téléphones (WhatsApp, Signal, Telegram, WeChat, CSV).',
  ),
  chooseFirst: text('Export of the first phone', 'Export du premier téléphone'),
  chooseSecond: text('Export of the second phone', 'Export du second téléphone'),
  compare: text('Compare', 'Comparer'),
  drop: text('or drop it here', 'ou déposez-le ici'),
  reading: text('Reading…', 'Lecture…'),
  working: text('Working…', 'Calcul…'),
  meaning: text('What the columns mean', 'Ce que veulent dire les colonnes'),
  decidedBy: text('What decides', 'Ce qui décide'),
  aScore: text('a score against a line', 'une note face à un seuil'),
  aDecision: text(
    'a column of decisions (1, true, yes: adverse)',
    'une colonne de décisions (1, true, oui : défavorable)',
  ),
  score: text('Column of the score', 'Colonne de la note'),
  threshold: text('The line: adverse from', 'Le seuil : défavorable à partir de'),
  decision: text('Column of the decision', 'Colonne de la décision'),
  outcome: text(
    'What came of it (1, true, yes), where the table says',
    'Ce qu’il en est advenu (1, true, oui), si le tableau le dit',
  ),
  groups: text('Groups to compare', 'Groupes à comparer'),
  none: text('not in the table', 'absent du tableau'),
  audit: text('Audit', 'Auditer'),
  report: text('The report', 'Le rapport'),
  save: text('Save the report', 'Enregistrer le rapport'),
  sharing: text(
    'Made to be shared: counts under 10 are withheld.',
    'Fait pour être diffusé : les effectifs inférieurs à 10 sont masqués.',
  ),
};

export const readAs = (name: string, rows: number, columns: number) =>
  words(
    (say) => `${name}: ${say.count(rows)} rows, ${say.count(columns)} columns.`,
    (say) => `${name} : ${say.count(rows)} lignes, ${say.count(columns)} colonnes.`,
  );
