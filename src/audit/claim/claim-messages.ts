import type { Bilingual } from '../../language/bilingual.ts';
import { text } from '../../language/french.ts';
import { count, number, percent } from '../../language/numbers.ts';
import type { Claim, ClaimAudit, ClaimFinding } from './claim.ts';
import type { Heard, Promise as Said } from './sentence.ts';

const amount = (value: number, language: 'en' | 'fr'): string =>
  number(value >= 100 ? Math.round(value) : value, language);

/** Small shares keep their digits: 0.0012 %. */
const share = (value: number, language: 'en' | 'fr'): string =>
  value !== 0 && value < 0.001
    ? language === 'fr'
      ? `${number(value * 100, 'fr', 2)} %`
      : `${number(value * 100, 'en', 2)}%`
    : percent(value, language);

/** The findings, the plainest first. */
export const findingsOf = (audit: Told): ClaimFinding[] =>
  plainFindings(audit).map(({ code, text: words }) => ({ code, text: text(words.en, words.fr) }));

type Told = Omit<ClaimAudit, 'findings' | 'unsaid' | 'assumed'>;

function plainFindings(audit: Told): ClaimFinding[] {
  const { claim, day, tested } = audit;
  if (day === null)
    return [
      {
        code: 'no-false-rate',
        text: {
          en: 'The promise says nothing about false alerts: how many innocent people it flags cannot be told. The table shows what each rate would mean here.',
          fr: 'La promesse ne dit rien des fausses alertes : on ne peut savoir combien d’innocents elle signale. Le tableau montre ce que chaque taux signifierait ici.',
        },
      },
    ];
  const findings: ClaimFinding[] = [
    {
      code: 'day',
      text: {
        en: `On a day with ${count(claim.crowd!, 'en')} passers-by, ${amount(claim.wanted ?? 0, 'en')} of them wanted: about ${amount(day.alerts.value, 'en')} alerts, ${amount(day.falseAlerts.value, 'en')} of them false [${amount(day.falseAlerts.low, 'en')} to ${amount(day.falseAlerts.high, 'en')} by a day’s chance]; about ${amount(day.trueAlerts.value, 'en')} wanted people found and ${amount(day.missed.value, 'en')} missed.`,
        fr: `Un jour de ${count(claim.crowd!, 'fr')} passants, dont ${amount(claim.wanted ?? 0, 'fr')} recherchés : environ ${amount(day.alerts.value, 'fr')} alertes, dont ${amount(day.falseAlerts.value, 'fr')} fausses [${amount(day.falseAlerts.low, 'fr')} à ${amount(day.falseAlerts.high, 'fr')} selon le hasard du jour] ; environ ${amount(day.trueAlerts.value, 'fr')} personnes recherchées reconnues et ${amount(day.missed.value, 'fr')} non reconnues.`,
      },
    },
  ];
  if (day.ppv !== null)
    findings.push({
      code: 'ppv',
      text: {
        en: `Of all alerts ${share(day.ppv.value, 'en')} are true [${share(day.ppv.low, 'en')} to ${share(day.ppv.high, 'en')} by a day’s chance]${day.innocentPerWanted === null ? '' : `: ${amount(day.innocentPerWanted, 'en')} innocent people are flagged for each wanted person found`}.`,
        fr: `De toutes les alertes, ${share(day.ppv.value, 'fr')} sont vraies [${share(day.ppv.low, 'fr')} à ${share(day.ppv.high, 'fr')} selon le hasard du jour]${day.innocentPerWanted === null ? '' : ` : ${amount(day.innocentPerWanted, 'fr')} personnes innocentes signalées pour chaque personne recherchée reconnue`}.`,
      },
    });
  if (claim.accuracy !== undefined) {
    const never = 1 - (claim.wanted ?? 0) / claim.crowd!;
    findings.push({
      code: 'accuracy',
      text: {
        en: `“${share(claim.accuracy, 'en')} accurate” says neither how many are found nor how many innocents are flagged. Here a box that never alerts would be right about ${number(never * 100, 'en', 6)}% of passers-by.`,
        fr: `« ${share(claim.accuracy, 'fr')} de précision » ne dit ni combien de personnes sont reconnues ni combien d’innocents sont signalés. Ici une boîte qui n’alerte jamais aurait raison pour ${number(never * 100, 'fr', 6)} % des passants.`,
      },
    });
  }
  if (tested !== null)
    findings.push({
      code: 'tested',
      text: {
        en: `A test of ${count(tested.tested, 'en')} with ${count(tested.errors, 'en')} errors bounds the rate by ${number(tested.rate.high, 'en')}${tested.errors === 0 && tested.tested >= 30 ? ' (about 3 / N)' : ''}: up to ${amount(tested.falseAlerts.high, 'en')} false alerts a day are as compatible with that test as the promise. This is not a day’s chance: it does not go away with more days.`,
        fr: `Un essai sur ${count(tested.tested, 'fr')} avec ${count(tested.errors, 'fr')} erreurs borne le taux à ${number(tested.rate.high, 'fr')}${tested.errors === 0 && tested.tested >= 30 ? ' (environ 3 / N)' : ''} : jusqu’à ${amount(tested.falseAlerts.high, 'fr')} fausses alertes par jour sont aussi compatibles avec cet essai que la promesse. Ce n’est pas le hasard d’un jour : multiplier les jours n’y change rien.`,
      },
    });
  for (const group of audit.groups)
    findings.push({
      code: 'group',
      text: {
        en: `${group.name}: ${percent(group.share, 'en')} of passers-by, ${percent(group.wantedShare, 'en')} of false alerts (${amount(group.falseAlerts, 'en')} a day).`,
        fr: `${group.name} : ${percent(group.share, 'fr')} des passants, ${percent(group.wantedShare, 'fr')} des fausses alertes (${amount(group.falseAlerts, 'fr')} par jour).`,
      },
    });
  return findings;
}

/** What the claim left unsaid, and what was assumed to go on. */
export function unsaidBy(claim: Claim): { unsaid: Bilingual[]; assumed: Bilingual[] } {
  const unsaid: Bilingual[] = [];
  const assumed: Bilingual[] = [];
  if (claim.accuracy !== undefined) {
    unsaid.push(
      text(
        'Accurate at what: at finding wanted people, at sparing others, or over all comparisons?',
        'Précis en quoi : à reconnaître les personnes recherchées, à épargner les autres, ou sur l’ensemble des comparaisons ?',
      ),
    );
    if (claim.detects === undefined || (claim.falseAlerts === undefined && claim.falseMatch === undefined))
      assumed.push(
        text(
          '“Accurate” was read as its most favourable plain meaning: this share of the wanted found, and the rest of 100 % as false alerts per passer-by.',
          '« Précis » a été lu dans son sens simple le plus favorable : cette part des personnes recherchées est reconnue, et le reste de 100 % fait les fausses alertes par passant.',
        ),
      );
  } else if (claim.detects === undefined) {
    unsaid.push(
      text(
        'How many of the wanted people who pass are found.',
        'Combien de personnes recherchées qui passent sont reconnues.',
      ),
    );
    assumed.push(
      text(
        'Every wanted person who passes was assumed to be found: the best case for the promise.',
        'On a supposé que toute personne recherchée qui passe est reconnue : le cas le plus favorable à la promesse.',
      ),
    );
  }
  if (claim.falseAlerts === undefined && claim.falseMatch === undefined && claim.accuracy === undefined)
    unsaid.push(text('How many innocent people are flagged.', 'Combien de personnes innocentes sont signalées.'));
  if (claim.falseMatch === undefined && claim.list === undefined)
    unsaid.push(
      text(
        'How long the list was when the rate was measured: false alerts grow with it.',
        'Quelle était la longueur de la liste lors de la mesure : les fausses alertes croissent avec elle.',
      ),
    );
  if (claim.wanted === undefined) {
    unsaid.push(text('How many wanted people really pass.', 'Combien de personnes recherchées passent vraiment.'));
    assumed.push(text('No wanted person was assumed to pass.', 'On a supposé qu’aucune personne recherchée ne passe.'));
  }
  if (claim.tested === undefined)
    unsaid.push(
      text(
        'On how many faces it was tested, whose, in what light, and by whom.',
        'Sur combien de visages l’essai a porté, lesquels, sous quelle lumière, et par qui.',
      ),
    );
  if ((claim.groups ?? []).length === 0)
    unsaid.push(
      text(
        'Whether the rates are the same for women and men, for the old and the young, for every skin colour.',
        'Si les taux sont les mêmes pour les femmes et les hommes, les jeunes et les vieux, toutes les couleurs de peau.',
      ),
    );
  unsaid.push(
    text(
      'At which threshold: detection and false alerts move together, and one pair of numbers must come from one setting.',
      'À quel seuil : reconnaissance et fausses alertes bougent ensemble ; les deux nombres doivent venir d’un même réglage.',
    ),
    text(
      'Whether the list itself is right: an entry made in error gives alerts that count as true.',
      'Si la liste elle-même est juste : une fiche erronée donne des alertes comptées comme vraies.',
    ),
    text(
      'What happens after an alert: who checks it, and how many of the falsely flagged are stopped.',
      'Ce qui suit une alerte : qui la vérifie, et combien de personnes signalées à tort sont contrôlées.',
    ),
  );
  return { unsaid, assumed };
}

const heardWords: Record<keyof Said, (value: number, language: 'en' | 'fr') => Bilingual> = {
  detects: (value, language) =>
    text(
      `${share(value, language)} of the wanted found`,
      `${share(value, language)} des personnes recherchées reconnues`,
    ),
  falseAlerts: (value, language) =>
    text(
      `${share(value, language)} false alerts per passer-by`,
      `${share(value, language)} de fausses alertes par passant`,
    ),
  falseMatch: (value, language) =>
    text(
      `${number(value, language)} false matches per comparison`,
      `${number(value, language)} fausse correspondance par comparaison`,
    ),
  accuracy: (value, language) => text(`${share(value, language)} accurate`, `${share(value, language)} de précision`),
  list: (value, language) => text(`${count(value, language)} entries`, `${count(value, language)} fiches`),
  crowd: (value, language) => text(`${count(value, language)} passers-by`, `${count(value, language)} passants`),
  wanted: (value, language) => text(`${amount(value, language)} wanted`, `${amount(value, language)} recherchés`),
  tested: (value, language) => text(`a test of ${count(value, language)}`, `un essai sur ${count(value, language)}`),
};

/** What each number of a sentence was taken for, and which were not taken. */
export function heardLines({ heard, unread }: Pick<Heard, 'heard' | 'unread'>): Bilingual[] {
  const lines = heard.map(({ quote, as, value }) =>
    text(
      `“${quote}” was read as: ${heardWords[as](value, 'en').en}.`,
      `« ${quote} » a été lu comme : ${heardWords[as](value, 'fr').fr}.`,
    ),
  );
  const left = unread.map((quote) =>
    text(
      `“${quote}” was not used: the sentence does not say plainly of what it is, or gives that figure twice. Options say it (--help).`,
      `« ${quote} » n’a pas servi : la phrase ne dit pas clairement de quoi il s’agit, ou donne ce chiffre deux fois. Les options le disent (--help).`,
    ),
  );
  return [...lines, ...left];
}
