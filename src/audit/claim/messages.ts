import type { Bilingual } from '../../language/bilingual.ts';
import { count, number } from '../../language/numbers.ts';

const options: Record<string, string> = {
  detects: '--detects',
  falseAlerts: '--false-alerts',
  falseMatch: '--false-match',
  accuracy: '--accuracy',
  alertsRight: '--alerts-right',
  crowd: '--crowd',
  wanted: '--wanted',
  list: '--list',
  tested: '--tested',
  testedWanted: '--tested-wanted',
};

export const impossibleShare = (key: string, value: number): Bilingual => ({
  en: `${options[key]} ${value} is no share: give a number from 0 to 1, or a percentage such as 70%`,
  fr: `${options[key]} ${value} n’est pas une part : donnez un nombre de 0 à 1, ou un pourcentage comme 70%`,
});

export const impossibleCount = (key: string, value: number): Bilingual => ({
  en: `${options[key]} ${value}: a number from 0 to 10,000,000,000 is needed`,
  fr: `${options[key]} ${value} : il faut un nombre de 0 à 10 000 000 000`,
});

export const bothRates = (): Bilingual => ({
  en: '--false-alerts is per passer-by, --false-match per comparison with one entry: give one of them, not both',
  fr: '--false-alerts se compte par passant, --false-match par comparaison avec une fiche : donnez l’un ou l’autre, pas les deux',
});

export const listNeeded = (): Bilingual => ({
  en: '--false-match is per comparison: say with how many entries each face is compared, --list N',
  fr: '--false-match se compte par comparaison : dites avec combien de fiches chaque visage est comparé, --list N',
});

export const noCrowd = (): Bilingual => ({
  en: 'say how many people pass by in a day, --crowd N: without it a rate means nothing',
  fr: 'dites combien de personnes passent par jour, --crowd N : sans cela un taux ne veut rien dire',
});

export const moreWanted = (wanted: number, crowd: number): Bilingual => ({
  en: `--wanted ${count(wanted, 'en')} is more than the crowd of ${count(crowd, 'en')}`,
  fr: `--wanted ${count(wanted, 'fr')} dépasse la fréquentation de ${count(crowd, 'fr')}`,
});

export const sharesOver = (sum: number): Bilingual => ({
  en: `the groups’ shares sum to ${number(sum, 'en')}: they may not pass 1`,
  fr: `les parts des groupes font ${number(sum, 'fr')} : elles ne peuvent dépasser 1`,
});

export const emptySentence = (sentence: string, heard: readonly Bilingual[]): Bilingual => ({
  en: `“${sentence.slice(0, 80)}” holds no rate that is certain; say it with options: --detects 0.7 --false-alerts 0.001${heard.map(({ en }) => `\n  ${en}`).join('')}`,
  fr: `« ${sentence.slice(0, 80)} » ne contient aucun taux certain ; dites-le avec des options : --detects 0.7 --false-alerts 0.001${heard.map(({ fr }) => `\n  ${fr}`).join('')}`,
});
