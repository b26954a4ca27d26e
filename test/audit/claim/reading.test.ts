import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Figure, Unread } from '../../../src/audit/claim/reading/figures.ts';
import { read } from '../../../src/audit/claim/reading/read.ts';

const figureText = ({ key, low, high, bound, period }: Figure): string =>
  `${key} ${low}${high === low ? '' : ` to ${high}`}${bound === undefined ? '' : `, ${bound}`}${period === undefined ? '' : `, per ${period}`}`;
const unreadText = ({ quote, doubt }: Unread): string => `${quote}: ${doubt}`;

/** A sentence, what is read of it, and what is asked back with the reason. */
const sentences: readonly (readonly [sentence: string, figures: string, unread: string])[] = [
  ['The system is not 99 % accurate.', '', '99 %: denied'],
  ['inaccurate 72 % of the time', 'errorRate 0.72', ''],
  ['98% of matches were wrong', 'alertsWrong 0.98', ''],
  ['98 % des correspondances étaient fausses', 'alertsWrong 0.98', ''],
  ['0,1 % de fausses reconnaissances', 'falseAlerts 0.001', ''],
  ['0.017 % or 1 in 6,000 and the true positive rate is 89 %', 'detects 0.89', '0.017 % or 1 in 6,000: of what'],
  ['Tested on 1.2 million images, it is 99 % accurate', 'tested 1200000; accuracy 0.99', ''],
  ['a false match rate of one in one trillion', 'falseMatch 1e-12', ''],
  ['10 false alerts in 12 months', 'falseAlertCount 10, per 12 months', ''],
  ['un faux positif tous les 3 jours', 'falseAlertCount 1, per 3 days', ''],
  ['with 95 % confidence the system finds 80 %', 'confidence 0.95', '80 %: of what'],
  ['recall 0.6, precision 0.9.', 'detects 0.6; alertsRight 0.9', ''],
  ['Deux tiers des alertes sont fausses', 'alertsWrong 0.666666666667', ''],
  ['less than 1 in 1,000 people wrongly flagged', 'falseAlerts 0.001, at most', ''],
  ['une fausse alerte pour 6 000 passages', 'falseAlerts 0.000166666666667', ''],
  ['false alarms were divided by three', '', 'three: change'],
  ['reduces false positives by 30 %', '', '30 %: change'],
  ['30 % de fausses alertes en moins', '', '30 %: change'],
  ['fiable à 99,5 %', 'accuracy 0.995', ''],
  ['reconnaît 95 % des visages avec 2 % de fausses alertes', 'detects 0.95; falseAlerts 0.02', ''],
  ['of those stopped, 9 in 10 were wanted', 'alertsRight 0.9', ''],
  ['Sur les personnes contrôlées, 9 sur 10 étaient recherchées', 'alertsRight 0.9', ''],
  ['Of the people stopped, 8 out of 10 were innocent.', 'alertsWrong 0.8', ''],
  ['entre 95 et 98 % de précision', 'accuracy 0.95 to 0.98', ''],
  ["un taux d'erreur compris entre 0,5 et 1 %", 'errorRate 0.005 to 0.01', ''],
  ['never more than 1 false alert per 10,000 faces', 'falseAlerts 0.0001, at most', ''],
  ["jamais plus d'une fausse alerte par jour", 'falseAlertCount 1, at most, per day', ''],
  ['up to 98 % detection rate', 'detects 0.98, at most', ''],
  ['Das System erkennt 99 % der Gesichter mit 0,1 % Fehlalarmen.', '', '99 %: of what; 0,1 %: of what'],
  ['If 99 % of alerts were correct, we would be happy.', '', '99 %: supposed'],
  ['ne se trompe que dans 0,1 % des cas', 'errorRate 0.001', ''],
  ['Le système ne se trompe jamais.', '', ''],
  ['tested on 10,000 faces with 3 false alerts', 'falseAlerts 0.0003; tested 10000', ''],
  ['misses 1 in 20 weapons', 'detects 0.95', ''],
  ['laisse passer 12 % des armes', 'detects 0.88', ''],
  ["Sept fois sur dix, l'alerte est fausse.", 'alertsWrong 0.7', ''],
  ['Les fausses alertes représentent 95 % des alertes.', 'alertsWrong 0.95', ''],
  ['92 % of people support facial recognition', '', '92 %: human'],
  ['error rates of 34.7% for dark-skinned women and 0.8% for light-skinned men', 'errorRate 0.008 to 0.347', ''],
  ['Only one in five alerts led to an arrest.', '', 'one in five: of what'],
  ['sensibilité de 98 % et spécificité de 95 %', 'detects 0.98; falseAlerts 0.05', ''],
  ["le risque de fausse correspondance est d'une chance sur 50 000", 'falseMatch 0.00002', ''],
  ['The AI is 20% more accurate than before', '', '20%: change'],
  ["l'IA est 10 fois plus précise", '', '10: change'],
  ['accuracy of 90 % or 95 %', '', '90 %: either; 95 %: of what'],
  ['The company raised 30 million dollars and is 99 % accurate.', 'accuracy 0.99', ''],
  ['99,9 % des passants ne sont pas signalés', '', '99,9 %: denied'],
  ["Le taux de fausses alertes n'est que de 0,3 %", 'falseAlerts 0.003', ''],
  ["Le taux de fausses alertes n'est pas de 0,3 %", '', '0,3 %: denied'],
  ['In 95 % of the deployments there were no false alerts', '', '95 %: of what; no: of what'],
  ['All 12 alerts were false alarms', 'alertsWrong 1', ''],
  ['Sur 1 200 alertes, 1 100 étaient des fausses alertes.', 'alertsWrong 0.916666666667', ''],
  ['only 8 of the 42 matches were correct', 'alertsRight 0.190476190476', ''],
  ['the vendor promises ninety nine point nine percent accuracy', 'accuracy 0.999', ''],
  ['quatre-vingt-dix-neuf virgule neuf pour cent de précision', 'accuracy 0.999', ''],
  ['Researchers found 35 % of women were misclassified', 'errorRate 0.35', ''],
  ['catches 85 % of shoplifters and accuses 3 innocent customers a day', 'detects 0.85', '3: of what'],
  ['the false match rate for Asian women was 100 times higher', '', '100: change'],
  ['le système a détecté 26 armes sur 30', 'detects 0.866666666667', ''],
  ['98 % TPR @ 0.1 % FPR', 'detects 0.98; falseAlerts 0.001', ''],
  ["nous sommes sûrs à 98 % que c'est lui", 'confidence 0.98', ''],
  ['Le système est sûr à 99 %', '', '99 %: of what'],
  ['2,470 suspects were flagged', '', '2,470: of what'],
  ['They tested three systems in 12 cities', '', 'three: of what; 12: of what'],
  ['The watchlist contained 2,000 names', 'list 2000', ''],
  ['a match with 70 % confidence', '', '70 %: setting'],
  ['it would need to be 99.99 % accurate', '', '99.99 %: supposed'],
  ['0.0003 % of faces scanned were false alerts', 'falseAlerts 0.000003', ''],
  ['an error rate of 10 % among hits', '', '10 %: alerts or people'],
  ['precision and recall of 95 % and 80 %, respectively', 'alertsRight 0.95; detects 0.8', ''],
  ['sensitivity/specificity: 95%/90%', 'detects 0.95; falseAlerts 0.1', ''],
  ['12 alerts, 11 of them wrong', 'alertsWrong 0.916666666667', ''],
  ['100 alertes dont 95 fausses', 'alertsWrong 0.95', ''],
  ['un faux positif toutes les 250 lectures', 'falseAlerts 0.004', ''],
  ['false positives occurred in 0.5 percent of searches', 'falseAlerts 0.005', ''],
  ["Une IA fiable à 100 % n'existe pas", '', '100 %: denied'],
  ['There is no such thing as 100 % accuracy.', '', '100 %: denied'],
  ['4 out of 5 people flagged were innocent', 'alertsWrong 0.8', ''],
  ['F1 score of 0.92', '', '1: of what; 0.92: of what'],
  ['Accuracy was 95%, 90% and 85% in the three tests', '', '95%: either; 90%: of what; 85%: of what; three: of what'],
  ['98% accuracy for men, 70% for women', 'accuracy 0.7 to 0.98', ''],
  ['95 +/- 2 % accuracy', '', '95: of what'],
  ['the system fails to spot one in ten guns', 'detects 0.9', ''],
  ['all but 2 % of alerts were false', '', '2 %: denied'],
  ['toutes les alertes sauf 2 % étaient fausses', '', '2 %: denied'],
  ['la précision passe de 90 à 95 %', '', '90 à 95 %: change'],
  ['The system never fails to detect 99 % of weapons', '', '99 %: denied'],
  ['99.9-percent accurate', 'accuracy 0.999', ''],
  ['as many as 95 % of alerts were false', 'alertsWrong 0.95', ''],
];

describe('what a sentence of promise says', () => {
  it.each(sentences)('%s', (sentence, figures, unread) => {
    const reading = read(sentence);
    expect(reading.figures.map(figureText).join('; ')).toBe(figures);
    expect(reading.unread.map(unreadText).join('; ')).toBe(unread);
  });

  it('is never read where the same words are denied', () => {
    const denied = [
      (number: string) => `The system is not ${number} accurate.`,
      (number: string) => `It is not true that ${number} of alerts are correct.`,
      (number: string) => `Le taux de détection n'est pas de ${number}.`,
      (number: string) => `${number} des alertes ne sont pas fausses.`,
    ];
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 100 }), fc.constantFrom(...denied), (number, of) => {
        expect(read(of(`${number} %`)).figures).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });

  it('is the same with either decimal mark and either way to write per cent', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 99 }), fc.integer({ min: 1, max: 9 }), (whole, tenth) => {
        const detects = (number: string) => read(`a detection rate of ${number}`).figures[0].low;
        const expected = Number((whole / 100 + tenth / 1000).toPrecision(12));
        for (const written of [`${whole}.${tenth}%`, `${whole},${tenth} %`, `${whole}.${tenth} per cent`])
          expect(detects(written)).toBeCloseTo(expected, 12);
      }),
    );
  });

  it('is made of finite numbers whose ends are in order, shares from 0 to 1, whatever is written', () => {
    const words =
      'one half of 5 % 1 in 1,000 alerts not or between and false positive rate 99 up to a million cent vingt et sur'.split(
        ' ',
      );
    const sentence = fc.array(fc.constantFrom(...words, ',', '.', '(', ')', '–', '%'), { maxLength: 60 });
    fc.assert(
      fc.property(sentence, (said) => {
        for (const { key, low, high } of read(said.join(' ')).figures) {
          expect(Number.isFinite(low) && low <= high && low >= 0).toBe(true);
          if (!['list', 'tested', 'crowd', 'wanted', 'falseAlertCount'].includes(key))
            expect(high).toBeLessThanOrEqual(1);
        }
      }),
      { numRuns: 300 },
    );
  });
});
