import { text } from '../../src/language/french.ts';
import { words } from '../../src/language/words.ts';

/** What the part of a town says beside the questions, which are those of `new`. */
export const townWords = {
  title: text('A town: what would a deployment do there?', 'Une ville : qu’y ferait un dispositif ?'),
  lead: text(
    'Describe what is planned; the same synthetic people then live there with it and without it. Only the first three questions must be answered: what you skip is assumed, within wide ends, and said.',
    'Décrivez ce qui est prévu ; les mêmes personnes synthétiques y vivent alors avec et sans lui. Seules les trois premières questions exigent une réponse : ce que vous passez est supposé, dans de larges bornes, et dit.',
  ),
  questions: text('The questions', 'Les questions'),
  none: text('— skip', '— passer'),
  choose: text('— choose', '— choisir'),
  missing: text(
    'Answer the questions marked above, then ask again.',
    'Répondez aux questions signalées ci-dessus, puis redemandez.',
  ),
  result: text('The result', 'Le résultat'),
  older: text(
    'Your answers have changed since: this is the result of those before. Ask again.',
    'Vos réponses ont changé depuis : ce résultat est celui des précédentes. Redemandez.',
  ),
  save: text('Save the scenario (YAML)', 'Enregistrer le scénario (YAML)'),
  report: text('Save the whole report', 'Enregistrer le rapport complet'),
  annexTitle: text('The annex of evidence for an impact assessment', 'L’annexe de chiffres pour une analyse d’impact'),
  annexLead: text(
    'Figures beside the questions of the AI Act (art. 27) and the GDPR (art. 35); the questions themselves are left to you.',
    'Des chiffres en regard des questions du règlement sur l’IA (art. 27) et du RGPD (art. 35) ; les réponses vous reviennent.',
  ),
  annexPage: text('Save the annex (web page)', 'Enregistrer l’annexe (page web)'),
  annexText: text('Save the annex (Markdown)', 'Enregistrer l’annexe (Markdown)'),
  annexPia: text(
    'Save the annex (JSON for CNIL’s PIA tool)',
    'Enregistrer l’annexe (JSON pour l’outil PIA de la CNIL)',
  ),
  stop: text('Stop', 'Arrêter'),
  same: text('The same in a terminal:', 'La même chose dans un terminal :'),
  digest: text('Digest of the scenario:', 'Empreinte du scénario :'),
};

export const simulate = (people: number) =>
  words(
    (say) => `Simulate ${say.count(people)} people`,
    (say) => `Simuler ${say.count(people)} personnes`,
  );

export const running = (people: number, share: number) =>
  words(
    (say) => `Running ${say.count(people)} people, with it and without it: ${say.percent(share, 0)}`,
    (say) => `Simulation de ${say.count(people)} personnes, avec et sans le dispositif : ${say.percent(share, 0)}`,
  );
