import type { Bilingual } from '../language/bilingual.ts';
import { text } from '../language/french.ts';
import { type Measure, subjectTitles, units } from '../measures/names.ts';
import type { EventRow, PersonRow, TwinRow, WeeklyRow } from '../measures/run-result.ts';
import type { Column } from './parquet.ts';

const millisecondsPerDay = 86_400_000;

/** Days from 1 January 1970 to an ISO date. */
const dayNumber = (date: string): number => Math.floor(Date.parse(`${date}T00:00:00Z`) / millisecondsPerDay);

interface Described<Row> extends Column<Row> {
  readonly meaning: Bilingual;
  readonly unit: Bilingual;
}

const none = text('');
const number01 = text('0 to 1', 'de 0 à 1');

/** `weekly.parquet`: a row a regime, week, region and group; a column a measure. */
export const weeklyColumns = (start: string, measures: readonly Measure[]): readonly Described<WeeklyRow>[] => [
  { name: 'regime', type: 'text', of: (row) => row.regime, meaning: text('Regime', 'Régime'), unit: none },
  {
    name: 'week',
    type: 'integer',
    of: (row) => row.week + 1,
    meaning: text('Week, from 1', 'Semaine, à partir de 1'),
    unit: text('weeks', 'semaines'),
  },
  {
    name: 'weekStart',
    type: 'date',
    of: (row) => dayNumber(start) + 7 * row.week,
    meaning: text('First day of the week', 'Premier jour de la semaine'),
    unit: text('date', 'date'),
  },
  {
    name: 'region',
    type: 'text',
    of: (row) => row.region,
    meaning: text('Region; `all` is the whole country', 'Région ; `all` désigne tout le pays'),
    unit: none,
  },
  {
    name: 'group',
    type: 'text',
    of: (row) => row.group,
    meaning: text('Group of people; `all` is everybody', 'Groupe de personnes ; `all` désigne tout le monde'),
    unit: none,
  },
  ...measures.map(
    (measure): Described<WeeklyRow> => ({
      name: measure.id,
      type: 'number',
      optional: true,
      of: (row) => finite(row.values[measure.id]),
      meaning: measure.definition,
      unit: units[measure.unit],
    }),
  ),
];

/** A number that files may hold: anything else (NaN, infinities, nothing) is `null`. */
export const finite = (value: number | null | undefined): number | null =>
  typeof value === 'number' && Number.isFinite(value) ? value : null;

/** `people.parquet`: a row a regime and logged person. */
export const peopleColumns: readonly Described<PersonRow>[] = [
  { name: 'regime', type: 'text', of: (row) => row.regime, meaning: text('Regime', 'Régime'), unit: none },
  {
    name: 'person',
    type: 'integer',
    of: (row) => row.person,
    meaning: text(
      'Number of the synthetic person, the same in every regime',
      'Numéro de la personne synthétique, le même sous tous les régimes',
    ),
    unit: none,
  },
  { name: 'region', type: 'text', of: (row) => row.region, meaning: text('Region', 'Région'), unit: none },
  {
    name: 'neighbourhood',
    type: 'integer',
    of: (row) => row.neighbourhood,
    meaning: text('Neighbourhood', 'Quartier'),
    unit: none,
  },
  { name: 'household', type: 'integer', of: (row) => row.household, meaning: text('Household', 'Foyer'), unit: none },
  { name: 'group', type: 'text', of: (row) => row.group, meaning: text('Group', 'Groupe'), unit: none },
  {
    name: 'ageBand',
    type: 'text',
    of: (row) => row.ageBand,
    meaning: text('Age band', 'Tranche d’âge'),
    unit: text('years', 'ans'),
  },
  {
    name: 'meansFifth',
    type: 'integer',
    of: (row) => row.meansFifth,
    meaning: text('Fifth of means, from the poorest', 'Cinquième de moyens, à partir du plus pauvre'),
    unit: none,
  },
  {
    name: 'dissentDesired',
    type: 'number',
    of: (row) => row.dissentDesired,
    meaning: text('Dissent desired (δ)', 'Désaccord souhaité (δ)'),
    unit: number01,
  },
  {
    name: 'boldness',
    type: 'number',
    of: (row) => row.boldness,
    meaning: text('Boldness (β)', 'Hardiesse (β)'),
    unit: none,
  },
  {
    name: 'likeness',
    type: 'number',
    of: (row) => row.likeness,
    meaning: text(
      'Factor on the false matches of this face, mean 1',
      'Facteur appliqué aux fausses correspondances de ce visage, de moyenne 1',
    ),
    unit: none,
  },
  {
    name: 'wanted',
    type: 'boolean',
    of: (row) => row.wanted,
    meaning: text('Truly wanted', 'Réellement recherchée'),
    unit: none,
  },
  {
    name: 'loggedFromWeek',
    type: 'integer',
    of: (row) => row.loggedFromWeek + 1,
    meaning: text(
      'First week whose events are logged, from 1; of a person whom a measure singled out, from that moment of the week on',
      'Première semaine dont les événements sont consignés, à partir de 1 ; pour une personne distinguée par une mesure, à partir de ce moment de la semaine',
    ),
    unit: text('weeks', 'semaines'),
  },
  {
    name: 'loggedFor',
    type: 'text',
    of: (row) => row.loggedFor,
    meaning: text(
      'Why this person is logged: `sample`, or the measure that singled the person out',
      'Pourquoi cette personne est consignée : `sample`, ou la mesure qui l’a distinguée',
    ),
    unit: none,
  },
  {
    name: 'dissentExpressed',
    type: 'number',
    of: (row) => row.dissentExpressed,
    meaning: text('Dissent expressed at the end (a)', 'Désaccord exprimé à la fin (a)'),
    unit: number01,
  },
  {
    name: 'score',
    type: 'number',
    optional: true,
    of: (row) => finite(row.score),
    meaning: text('Score at the end', 'Note à la fin'),
    unit: text('points', 'points'),
  },
  {
    name: 'grade',
    type: 'text',
    optional: true,
    of: (row) => row.grade,
    meaning: text('Grade at the end', 'Catégorie à la fin'),
    unit: none,
  },
  {
    name: 'listed',
    type: 'text',
    of: (row) => row.listed,
    meaning: text('Lists that the person is on at the end', 'Listes où la personne est inscrite à la fin'),
    unit: none,
  },
];

/** `events.parquet`: what was logged; drawn events one a row, counted ones one a row for person, week and sphere. */
export const eventColumns: readonly Described<EventRow>[] = [
  { name: 'regime', type: 'text', of: (row) => row.regime, meaning: text('Regime', 'Régime'), unit: none },
  {
    name: 'person',
    type: 'integer',
    of: (row) => row.person,
    meaning: text('Number of the synthetic person', 'Numéro de la personne synthétique'),
    unit: none,
  },
  {
    name: 'day',
    type: 'integer',
    of: (row) => row.day,
    meaning: text(
      'Day, from 0; for counted events the first day of their week',
      'Jour, à partir de 0 ; pour les événements comptés, premier jour de leur semaine',
    ),
    unit: text('days', 'jours'),
  },
  {
    name: 'kind',
    type: 'text',
    of: (row) => row.kind,
    meaning: text('What happened', 'Ce qui s’est passé'),
    unit: none,
  },
  {
    name: 'count',
    type: 'number',
    of: (row) => row.count,
    meaning: text('How many times', 'Combien de fois'),
    unit: text('events', 'événements'),
  },
  {
    name: 'record',
    type: 'integer',
    optional: true,
    of: (row) => row.record,
    meaning: text(
      'Number of the record, alert or entry within its person, which later events name as their cause',
      'Numéro de la mention, de l’alerte ou de la fiche chez sa personne, que la suite cite comme cause',
    ),
    unit: none,
  },
  {
    name: 'cause',
    type: 'integer',
    optional: true,
    of: (row) => row.cause,
    meaning: text('Record that led to this event', 'Mention qui a conduit à cet événement'),
    unit: none,
  },
  {
    name: 'rule',
    type: 'text',
    of: (row) => row.rule,
    meaning: text('Act, list, sphere or rule that applied', 'Acte, liste, sphère ou règle en cause'),
    unit: none,
  },
  {
    name: 'known',
    type: 'boolean',
    of: (row) => row.known,
    meaning: text('Whether the person is told or can notice', 'Si la personne en est informée ou peut s’en apercevoir'),
    unit: none,
  },
];

/** `twins.parquet`: who parts from their twin, when and at which record. */
export const twinColumns: readonly Described<TwinRow>[] = [
  { name: 'regime', type: 'text', of: (row) => row.regime, meaning: text('Regime', 'Régime'), unit: none },
  {
    name: 'twin',
    type: 'text',
    of: (row) => row.twin,
    meaning: text(
      'What it is compared with: `no-errors` is the same regime without errors',
      'À quoi on le compare : `no-errors` désigne le même régime sans erreur',
    ),
    unit: none,
  },
  {
    name: 'reactions',
    type: 'boolean',
    of: (row) => row.reactions,
    meaning: text('Whether people react in this pair', 'Si les gens réagissent dans cette paire'),
    unit: none,
  },
  {
    name: 'person',
    type: 'integer',
    of: (row) => row.person,
    meaning: text(
      'Number of the synthetic person within the pair, a country of its own: not the life of the main run',
      'Numéro de la personne synthétique dans la paire, un pays à part : non sa vie dans la simulation principale',
    ),
    unit: none,
  },
  {
    name: 'kind',
    type: 'text',
    of: (row) => row.kind,
    meaning: text('`stops`, `listings` or `refusals`', '`stops`, `listings` ou `refusals`'),
    unit: none,
  },
  {
    name: 'category',
    type: 'text',
    of: (row) => row.category,
    meaning: text(
      '`byError`: only in the regime, something wrong in the chain; `displaced`: only in the regime, nothing wrong; `spared`: only in the twin; `shifted`: in both, in other weeks',
      '`byError` : seulement dans le régime, quelque chose est faux dans la chaîne ; `displaced` : seulement dans le régime, rien n’est faux ; `spared` : seulement chez le jumeau ; `shifted` : dans les deux, à d’autres semaines',
    ),
    unit: none,
  },
  {
    name: 'week',
    type: 'integer',
    of: (row) => row.week + 1,
    meaning: text('Week in which the lives part, from 1', 'Semaine où les vies divergent, à partir de 1'),
    unit: text('weeks', 'semaines'),
  },
  {
    name: 'record',
    type: 'integer',
    optional: true,
    of: (row) => row.record,
    meaning: text(
      'Record at which they part: the stop, the entry, the entry that refused',
      'Mention où elles divergent : le contrôle, l’inscription, l’inscription qui a fait refuser',
    ),
    unit: none,
  },
  {
    name: 'side',
    type: 'text',
    of: (row) => row.side,
    meaning: text('On which side that record stands', 'De quel côté se trouve cette mention'),
    unit: none,
  },
];

/** One leave-one-out value: what `compare` makes intervals of differences from. */
export interface JackknifeRow {
  readonly regime: string;
  readonly measure: string;
  readonly block: number;
  readonly value: number | null;
}

/** `jackknife.parquet`: every measure of everybody, without one block of neighbourhoods at a time. */
export const jackknifeColumns: readonly Described<JackknifeRow>[] = [
  { name: 'regime', type: 'text', of: (row) => row.regime, meaning: text('Regime', 'Régime'), unit: none },
  { name: 'measure', type: 'text', of: (row) => row.measure, meaning: text('Measure', 'Mesure'), unit: none },
  {
    name: 'block',
    type: 'integer',
    of: (row) => row.block,
    meaning: text('Block of neighbourhoods left out', 'Bloc de quartiers laissé de côté'),
    unit: none,
  },
  {
    name: 'value',
    type: 'number',
    optional: true,
    of: (row) => finite(row.value),
    meaning: text('Value without that block', 'Valeur sans ce bloc'),
    unit: text('the measure’s', 'celle de la mesure'),
  },
];

const describe = <Row>(columns: readonly Described<Row>[]) =>
  Object.fromEntries(
    columns.map(({ name, type, optional, meaning, unit }) => [
      name,
      { type: type === 'date' ? 'DATE' : type, nullable: optional ?? false, meaning, unit },
    ]),
  );

/** `columns.json`: meaning and unit of every column of every file, in both languages. */
export const columnsDocument = (start: string, measures: readonly Measure[]) => ({
  'weekly.parquet': describe(weeklyColumns(start, measures)),
  'people.parquet': describe(peopleColumns),
  'events.parquet': describe(eventColumns),
  'twins.parquet': describe(twinColumns),
  'jackknife.parquet': describe(jackknifeColumns),
  measures: Object.fromEntries(
    measures.map(({ id, title, definition, unit, additive, about }) => [
      id,
      { title, definition, unit: units[unit], additive, about: subjectTitles[about] },
    ]),
  ),
});
