import type { Bilingual } from '../../language/bilingual.ts';
import { text } from '../../language/french.ts';
import { type Say, words } from '../../language/words.ts';
import type { ClaimAudit, ClaimFinding } from './claim.ts';
import { wordsOf } from './object-words.ts';

const amount = (say: Say, value: number): string => say.number(value >= 100 ? Math.round(value) : value);

/** Small shares keep their digits: 0.0012 %. */
export const smallShare = (say: Say, value: number): string =>
  value !== 0 && value < 0.001
    ? `${say.number(value * 100, 2)}${say.language === 'fr' ? ' ' : ''}%`
    : say.percent(value);

type Told = Omit<ClaimAudit, 'findings' | 'unsaid' | 'assumed'>;

/** The findings, the plainest first. */
export const findingsOf = (audit: Told): ClaimFinding[] => [
  ...(audit.day === null ? [noFalseRate] : dayFindings(audit, audit.day)),
  ...alertsFindings(audit),
  ...accuracyFindings(audit),
  ...testedFindings(audit),
  ...audit.groups.map(groupFinding),
];

const noFalseRate: ClaimFinding = {
  code: 'no-false-rate',
  text: text(
    'The promise says nothing about false alerts: how many innocent people it flags cannot be told. The table shows what each rate would mean here.',
    'La promesse ne dit rien des fausses alertes : on ne peut savoir combien d’innocents elle signale. Le tableau montre ce que chaque taux signifierait ici.',
  ),
};

function dayFindings({ claim }: Told, day: NonNullable<ClaimAudit['day']>): ClaimFinding[] {
  const { all, sought, found, missed, flagged } = wordsOf(claim.object);
  const { alerts, falseAlerts: wrong, trueAlerts, ppv, innocentPerWanted: perFound } = day;
  const of = (say: Say, value: number) => amount(say, value);
  const findings = [
    {
      code: 'day',
      text: words(
        (say) =>
          `On a day with ${say.count(claim.crowd!)} ${all.en}, ${of(say, claim.wanted ?? 0)} of them ${sought.en}: about ${of(say, alerts.value)} alerts, ${of(say, wrong.value)} of them false [${of(say, wrong.low)} to ${of(say, wrong.high)} by a day’s chance]; about ${of(say, trueAlerts.value)} ${sought.en} ${found.en} and ${of(say, day.missed.value)} ${missed.en}.`,
        (say) =>
          `Un jour de ${say.count(claim.crowd!)} ${all.fr}, dont ${of(say, claim.wanted ?? 0)} ${sought.fr} : environ ${of(say, alerts.value)} alertes, dont ${of(say, wrong.value)} fausses [${of(say, wrong.low)} à ${of(say, wrong.high)} selon le hasard du jour] ; environ ${of(say, trueAlerts.value)} ${sought.fr} ${found.fr} et ${of(say, day.missed.value)} ${missed.fr}.`,
      ),
    },
  ];
  if (ppv === null) return findings;
  const each = (of: Bilingual, say: Say) =>
    perFound === null ? '' : `${say.language === 'fr' ? ' :' : ':'} ${amount(say, perFound)} ${say.of(of)}`;
  findings.push({
    code: 'ppv',
    text: words(
      (say) =>
        `Of all alerts ${smallShare(say, ppv.value)} are true [${smallShare(say, ppv.low)} to ${smallShare(say, ppv.high)} by a day’s chance]${each(flagged, say)}.`,
      (say) =>
        `De toutes les alertes, ${smallShare(say, ppv.value)} sont vraies [${smallShare(say, ppv.low)} à ${smallShare(say, ppv.high)} selon le hasard du jour]${each(flagged, say)}.`,
    ),
  });
  return findings;
}

/** A share of alerts is no rate of the machine: it moves with how many of those sought pass. */
function alertsFindings({ claim, neededRate }: Told): ClaimFinding[] {
  const { alertsRight } = claim;
  if (alertsRight === undefined) return [];
  const { all, one, sought } = wordsOf(claim.object);
  const tail = words(
    (say) =>
      neededRate === null
        ? ` With --wanted and --crowd it is said what rate it would ask for here.`
        : ` With ${amount(say, claim.wanted!)} ${sought.en} among ${say.count(claim.crowd!)} ${all.en} it would ask for at most ${smallShare(say, neededRate)} false alerts per ${one.en}.`,
    (say) =>
      neededRate === null
        ? ` Avec --wanted et --crowd, on dit quel taux cela demanderait ici.`
        : ` Avec ${amount(say, claim.wanted!)} ${sought.fr} parmi ${say.count(claim.crowd!)} ${all.fr}, il faudrait au plus ${smallShare(say, neededRate)} de fausses alertes par ${one.fr}.`,
  );
  return [
    {
      code: 'of-alerts',
      text: words(
        (say) =>
          `“${smallShare(say, alertsRight)} of alerts are right” was so where it was measured: it is no rate of the machine and falls where fewer of those sought pass.${tail.en}`,
        (say) =>
          `« ${smallShare(say, alertsRight)} des alertes sont justes » valait là où cela fut mesuré : ce n’est pas un taux de la machine, et il baisse là où passe moins de ce qui est cherché.${tail.fr}`,
      ),
    },
  ];
}

function accuracyFindings({ claim, day }: Told): ClaimFinding[] {
  const { accuracy } = claim;
  if (accuracy === undefined || day === null) return [];
  const never = 1 - (claim.wanted ?? 0) / claim.crowd!;
  const { all } = wordsOf(claim.object);
  return [
    {
      code: 'accuracy',
      text: words(
        (say) =>
          `“${smallShare(say, accuracy)} accurate” says neither how many are found nor how many innocents are flagged. Here a box that never alerts would be right about ${say.number(never * 100, 6)}% of ${all.en}.`,
        (say) =>
          `« ${smallShare(say, accuracy)} de précision » ne dit ni combien sont trouvés ni combien d’innocents sont signalés. Ici une boîte qui n’alerte jamais aurait raison pour ${say.number(never * 100, 6)} % des ${all.fr}.`,
      ),
    },
  ];
}

function testedFindings({ tested }: Told): ClaimFinding[] {
  if (tested === null) return [];
  const none = tested.errors === 0 && tested.tested >= 30;
  return [
    {
      code: 'tested',
      text: words(
        (say) =>
          `A test of ${say.count(tested.tested)} with ${say.count(tested.errors)} errors bounds the rate by ${say.number(tested.rate.high)}${none ? ' (about 3 / N)' : ''}: up to ${amount(say, tested.falseAlerts.high)} false alerts a day are as compatible with that test as the promise. This is not a day’s chance: it does not go away with more days.`,
        (say) =>
          `Un essai sur ${say.count(tested.tested)} avec ${say.count(tested.errors)} erreurs borne le taux à ${say.number(tested.rate.high)}${none ? ' (environ 3 / N)' : ''} : jusqu’à ${amount(say, tested.falseAlerts.high)} fausses alertes par jour sont aussi compatibles avec cet essai que la promesse. Ce n’est pas le hasard d’un jour : multiplier les jours n’y change rien.`,
      ),
    },
  ];
}

const groupFinding = ({ name, share, wantedShare, falseAlerts }: ClaimAudit['groups'][number]): ClaimFinding => ({
  code: 'group',
  text: words(
    (say) =>
      `${name}: ${say.percent(share)} of passers-by, ${say.percent(wantedShare)} of false alerts (${amount(say, falseAlerts)} a day).`,
    (say) =>
      `${name} : ${say.percent(share)} des passants, ${say.percent(wantedShare)} des fausses alertes (${amount(say, falseAlerts)} par jour).`,
  ),
});
