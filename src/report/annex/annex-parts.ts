import type { Bilingual } from '../../language/bilingual.ts';
import { text } from '../../language/french.ts';

/** A part of the annex as the law names it, and what only the author can answer in it. */
export interface AnnexPart {
  readonly title: Bilingual;
  readonly questions: readonly Bilingual[];
}

/** Parts in the order of AI Act art. 27(1) and GDPR art. 35(7), then what the annex adds. */
export const annexParts = {
  a: {
    title: text(
      'AI Act art. 27(1)(a), GDPR art. 35(7)(a): the process and the system',
      'Règlement IA art. 27(1)(a), RGPD art. 35(7)(a) : le processus et le système',
    ),
    questions: [
      text(
        'In which of your processes, and for what purpose, would the system be used?',
        'Dans lequel de vos processus, et pour quelle finalité, le système serait-il utilisé ?',
      ),
    ],
  },
  b: {
    title: text(
      'AI Act art. 27(1)(b): period and frequency of use',
      'Règlement IA art. 27(1)(b) : durée et fréquence d’utilisation',
    ),
    questions: [
      text(
        'For how long, and how often, is the system meant to be used?',
        'Pendant combien de temps et à quelle fréquence le système est-il destiné à être utilisé ?',
      ),
    ],
  },
  c: {
    title: text(
      'AI Act art. 27(1)(c): people and groups affected',
      'Règlement IA art. 27(1)(c) : personnes et groupes concernés',
    ),
    questions: [
      text(
        'Which people and groups are likely to be affected in your context?',
        'Quelles personnes et quels groupes sont susceptibles d’être concernés dans votre contexte ?',
      ),
    ],
  },
  d: {
    title: text(
      'AI Act art. 27(1)(d), GDPR art. 35(7)(c): risks of harm',
      'Règlement IA art. 27(1)(d), RGPD art. 35(7)(c) : risques de préjudice',
    ),
    questions: [
      text(
        'Which of these harms could your deployment cause, how severe and how likely?',
        'Lesquels de ces préjudices votre dispositif pourrait-il causer, avec quelle gravité et quelle probabilité ?',
      ),
    ],
  },
  e: {
    title: text('AI Act art. 27(1)(e): human oversight', 'Règlement IA art. 27(1)(e) : contrôle humain'),
    questions: [
      text(
        'How is human oversight organised, by whom, with what powers?',
        'Comment le contrôle humain est-il organisé, par qui, avec quels pouvoirs ?',
      ),
    ],
  },
  f: {
    title: text(
      'AI Act art. 27(1)(f), GDPR art. 35(7)(d): measures if the risks come true',
      'Règlement IA art. 27(1)(f), RGPD art. 35(7)(d) : mesures si les risques se réalisent',
    ),
    questions: [
      text(
        'Which measures, governance and complaint mechanisms are planned?',
        'Quelles mesures, quelle gouvernance et quelles voies de réclamation sont prévues ?',
      ),
    ],
  },
  necessity: {
    title: text(
      'GDPR art. 35(7)(b): purpose, necessity and proportionality',
      'RGPD art. 35(7)(b) : finalité, nécessité et proportionnalité',
    ),
    questions: [
      text(
        'Is the processing necessary for its purpose, and what less intrusive means were weighed?',
        'Le traitement est-il nécessaire à sa finalité, et quels moyens moins intrusifs ont été examinés ?',
      ),
      text('Is it proportionate, and why?', 'Est-il proportionné, et pourquoi ?'),
    ],
  },
  law: { title: text('Legal notes, not conclusions', 'Notes juridiques, et non conclusions'), questions: [] },
  parameters: {
    title: text('Every parameter, with what it rests on', 'Tous les paramètres, et ce sur quoi ils reposent'),
    questions: [],
  },
} as const satisfies Readonly<Record<string, AnnexPart>>;
