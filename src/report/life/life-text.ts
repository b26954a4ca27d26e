import type { Bilingual } from '../../language/bilingual.ts';
import { text } from '../../language/french.ts';
import { quoted, words } from '../../language/words.ts';
import { sphereTitles } from '../../measures/names.ts';
import { readsPlates } from '../../measures/plates.ts';
import type { EventRow } from '../../measures/run-result.ts';
import type { Scenario, Sphere } from '../../scenario/scenario.ts';
import type { LifeInRegime, LifeSums, SafeguardChange } from './life.ts';
import { isOfWeek } from './life.ts';

const countedTitles: Readonly<Record<string, Bilingual>> = {
  ordinaryMessages: text('messages on ordinary subjects', 'messages sur des sujets ordinaires'),
  sensitiveMessages: text('messages on sensitive subjects', 'messages sur des sujets sensibles'),
  purchases: text('purchases', 'achats'),
  trips: text('trips', 'trajets'),
  'wrong-record': text('a record of an act not done', 'mention d’un acte non commis'),
  watchlist: text('list of wanted people', 'liste de recherche'),
  filter: text('filter', 'filtre'),
  watch: text('cameras', 'caméras'),
  court: text('the court’s list', 'liste du tribunal'),
  score: text('the score’s list', 'liste de la note'),
};

const reasons: Readonly<Record<string, Bilingual>> = {
  appeal: text('appeal upheld', 'recours accueilli'),
  audit: text('found wrong by the audit', 'jugée fausse par le contrôle indépendant'),
  performed: text('the judgment was performed', 'jugement exécuté'),
  score: text('the score is above the line again', 'note repassée au-dessus de la limite'),
};

/** What a rule is called: an act, a sphere, a list, a reason. */
export function ruleTitle(scenario: Scenario, rule: string): Bilingual {
  const act = scenario.acts.find(({ id }) => id === rule);
  if (act !== undefined) return act.title;
  const [list, reason] = rule.split(':');
  if (reason !== undefined && reasons[reason] !== undefined) {
    const title = countedTitles[list] ?? text(list);
    return text(`${title.en}: ${reasons[reason].en}`, `${title.fr} : ${reasons[reason].fr}`);
  }
  return countedTitles[rule] ?? sphereTitles[rule as Sphere] ?? text(rule);
}

const kindTexts: Readonly<Record<string, Bilingual>> = {
  done: text('did', 'a fait'),
  observed: text('observed', 'observé'),
  joined: text('joined to the file', 'versé au registre'),
  missed: text('not joined: counts for nobody', 'non rattaché : ne compte pour personne'),
  misattributed: text('joined to somebody else’s file', 'versé au registre d’une autre personne'),
  points: text('points', 'points'),
  'wrong-record': text('recorded, though not done', 'noté sans avoir été fait'),
  'wrong-record-joined': text('what was not done joined to the file', 'ce qui n’a pas été fait versé au registre'),
  'file-corrected': text('the file put right', 'fichier rectifié'),
  'entry-decided': text('entry decided', 'inscription décidée'),
  'entry-rejected': text('entry rejected by the human review', 'inscription écartée par la vérification humaine'),
  listed: text('listed', 'inscription sur liste'),
  'listed-wrongly': text('the entry is wrong', 'l’inscription est fausse'),
  'appeal-filed': text('appeal filed', 'recours déposé'),
  'appeal-upheld': text('appeal upheld', 'recours accueilli'),
  released: text('taken off the list', 'radiation'),
  refused: text('refused', 'refus'),
  performed: text('performed', 'exécuté'),
  'scanned-first': text('face scanned for the first time', 'visage analysé pour la première fois'),
  'face-scanned': text('face scanned', 'visage analysé'),
  'alert-true': text('alert: the face matches the entry', 'alerte : le visage correspond à la fiche'),
  'alert-false': text('false alert', 'fausse alerte'),
  'alert-lapsed': text('alert lapsed: nobody had time', 'alerte sans suite : personne n’avait le temps'),
  'wanted-missed': text('passed a camera unrecognised', 'passage devant une caméra sans être reconnue'),
  stop: text('stopped', 'contrôle'),
  'stop-false-match': text('taken for somebody else', 'prise pour une autre'),
  'stop-bad-entry': text('stopped for an entry that is not valid', 'contrôlée pour une fiche non valable'),
  arrested: text('arrested', 'arrestation'),
  'at-large': text('wanted and at large', 'recherchée et en liberté'),
  'erased-ordinary': text('messages erased, ordinary subjects', 'messages effacés, sujets ordinaires'),
  'erased-sensitive': text('messages erased, sensitive subjects', 'messages effacés, sujets sensibles'),
  'location-record': text('whereabouts recorded', 'déplacements notés'),
  'location-record-false': text(
    'taken for a listed person by a camera',
    'confondue par une caméra avec une personne inscrite',
  ),
};

/** The same where cameras read number plates. */
const plateTexts: Readonly<Record<string, Bilingual>> = {
  'scanned-first': text('number plate read for the first time', 'plaque lue pour la première fois'),
  'face-scanned': text('number plate read', 'plaque lue'),
  'alert-true': text('alert: the plate matches the entry', 'alerte : la plaque correspond à la fiche'),
  'wanted-missed': text('passed a camera unread', 'passage devant une caméra sans que la plaque soit lue'),
};

const kindText = (scenario: Scenario, kind: string): Bilingual =>
  (readsPlates(scenario) ? plateTexts[kind] : undefined) ?? kindTexts[kind] ?? text(kind);

const unsaid = new Set(['watchlist', 'filter', 'watch']);

/** One line of a life: what happened, by which rule, and whether the person knows. */
export function eventText(scenario: Scenario, event: EventRow): Bilingual {
  const what = kindText(scenario, event.kind);
  const rule = unsaid.has(event.rule) ? null : ruleTitle(scenario, event.rule);
  const often =
    event.kind === 'points'
      ? ` ${event.count > 0 ? '+' : '−'}${Math.abs(event.count)}`
      : event.count === 1
        ? ''
        : ` × ${event.count}`;
  const told = text(event.known ? '' : ' (the person is not told)', event.known ? '' : ' (à son insu)');
  const quiet = event.kind === 'done' || event.kind === 'at-large' || event.known;
  return text(
    `${what.en}${often}${rule === null ? '' : `: ${rule.en}`}${quiet ? '' : told.en}`,
    `${what.fr}${often}${rule === null ? '' : ` : ${rule.fr}`}${quiet ? '' : told.fr}`,
  );
}

/** Which record a line bears or follows from. */
export function recordText({ record, cause }: EventRow): Bilingual {
  if (record !== null && cause !== null && record !== cause)
    return text(`record ${record}, from record ${cause}`, `mention ${record}, issue de la mention ${cause}`);
  if (record !== null) return text(`record ${record}`, `mention ${record}`);
  if (cause !== null) return text(`from record ${cause}`, `issu de la mention ${cause}`);
  return text('counted, no record of its own', 'seulement compté, sans mention propre');
}

/** Of a stop: whether the face or the plate matched, whether the entry was lawful, whether it concerned this person; never one word. */
export function stopWords(scenario: Scenario, stop: EventRow, events: readonly EventRow[]): Bilingual {
  const of = events.find(({ kind, cause }) => cause === stop.record && /^stop-(false-match|bad-entry)$/.test(kind));
  const match = readsPlates(scenario)
    ? text('plate match', 'correspondance de la plaque')
    : text('face match', 'correspondance du visage');
  const [face, lawful] = [of?.kind !== 'stop-false-match', of === undefined];
  const yes = (is: boolean): Bilingual => (is ? text('yes', 'oui') : text('no', 'non'));
  const said = [yes(face), yes(lawful), yes(face)];
  return text(
    `${match.en}: ${said[0].en} · lawful entry: ${said[1].en} · person concerned: ${said[2].en}`,
    `${match.fr} : ${said[0].fr} · fiche valable : ${said[1].fr} · personne visée : ${said[2].fr}`,
  );
}

/** The rows of the side-by-side table. */
export const sumTitles: readonly (readonly [keyof LifeSums, Bilingual])[] = [
  ['done', text('acts done', 'actes accomplis')],
  [
    'voiced',
    text('of which dared: posts, demonstrations, petitions', 'dont osés : publications, manifestations, pétitions'),
  ],
  ['purchases', text('purchases tried that a list can refuse', 'achats tentés qu’une liste peut refuser')],
  ['observed', text('observed', 'observés')],
  ['joined', text('joined to the file', 'versés au registre')],
  ['wrongRecords', text('put down to this person by mistake', 'attribués par erreur')],
  ['othersRecords', text('records of somebody else in the file', 'mentions d’une autre personne au registre')],
  ['points', text('points, in all', 'points, au total')],
  ['erased', text('messages erased', 'messages effacés')],
  ['alerts', text('alerts', 'alertes')],
  ['stops', text('stops', 'contrôles')],
  ['listings', text('listings', 'inscriptions sur liste')],
  ['listedWrongly', text('of which wrong', 'dont fausses')],
  ['listingsTold', text('of which the person was told', 'dont la personne a été informée')],
  ['appeals', text('appeals', 'recours')],
  ['appealsUpheld', text('of which upheld', 'dont accueillis')],
  ['refusals', text('refusals', 'refus')],
];

const changeTexts: Readonly<Record<SafeguardChange['safeguard'], Bilingual>> = {
  'entry-review': text('human review kept the person off the list', 'la vérification humaine a évité l’inscription'),
  'alert-review': text('human review did not confirm the alert', 'la vérification humaine n’a pas confirmé l’alerte'),
  capacity: text('the review had no time for the alert', 'la vérification n’a pas eu le temps de traiter l’alerte'),
  notice: text('the person was told of the listing', 'la personne a été informée de l’inscription'),
  appeal: text('the appeal took the person off the list', 'le recours a fait radier la personne'),
  audit: text('the audit took the person off the list', 'le contrôle indépendant a fait radier la personne'),
  grace: text('the entry waited before it took effect', 'l’inscription a attendu avant de prendre effet'),
};

export const changeText = ({ safeguard }: SafeguardChange): Bilingual => changeTexts[safeguard];

/** What this regime made of the person's speech. */
export function speechText({ row }: LifeInRegime): Bilingual {
  const [wanted, said] = [row.dissentDesired, row.dissentExpressed];
  const held = said < wanted * 0.995;
  return words(
    (say) => `${say.number(said, 3)} of ${say.number(wanted, 3)}${held ? ' (holds back)' : ''}`,
    (say) => `${say.number(said, 3)} sur ${say.number(wanted, 3)}${held ? ' (se retient)' : ''}`,
  );
}

/** Who the person is. */
export function traitsText({ row }: LifeInRegime, scenario: Scenario): Bilingual {
  const group = scenario.people.groups.find(({ id }) => id === row.group)?.title ?? text(row.group);
  const region = scenario.people.regions.find(({ id }) => id === row.region)?.title ?? text(row.region);
  const wanted = text(row.wanted ? ', truly wanted' : '', row.wanted ? ', réellement recherchée' : '');
  return words(
    (say) =>
      `Synthetic person ${row.person}: aged ${row.ageBand}, group ${quoted(group).en}, region ${quoted(region).en}, income fifth ${row.meansFifth} of 5; dissent desired ${say.number(row.dissentDesired, 2)}, boldness ${say.number(row.boldness, 2)}, likeness of the face ${say.number(row.likeness, 2)}${wanted.en}`,
    (say) =>
      `Personne synthétique ${row.person} : ${row.ageBand} ans, groupe ${quoted(group).fr}, région ${quoted(region).fr}, tranche de revenus ${row.meansFifth} sur 5 ; désaccord souhaité ${say.number(row.dissentDesired, 2)}, audace ${say.number(row.boldness, 2)}, ressemblance du visage ${say.number(row.likeness, 2)}${wanted.fr}`,
  );
}

/** When something happened: a day, or the week in which lists decided it. */
export function dayText(scenario: Scenario, event: EventRow): Bilingual {
  const day = new Date(Date.parse(`${scenario.start}T00:00:00Z`) + event.day * 86_400_000);
  return isOfWeek(event)
    ? words(
        (say) => `week of ${say.date(day)}`,
        (say) => `semaine du ${say.date(day)}`,
      )
    : words((say) => say.date(day));
}
