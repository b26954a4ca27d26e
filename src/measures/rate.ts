import { type CounterName, counter, gradeCounters, shareUnits } from '../country/counts.ts';
import type { ActEvent } from '../country/events.ts';
import { type Regime, type Sphere, spheres } from '../scenario/scenario.ts';

/** Sums of a period, the state at its end, and the sums since the run began: what every measure is made from. */
export interface Period {
  readonly sums: Float64Array;
  readonly end: Float64Array;
  readonly ever: Float64Array;
}

/** How a measure comes from the counts. */
export interface Rate {
  /** Weekly values add up to the run's. */
  readonly adds: boolean;
  /** `null` where nothing defines it. */
  readonly of: (period: Period, regime: Regime) => number | null;
  /** The same of one sphere, where the measure is given by sphere too. */
  readonly ofSphere?: (sphere: Sphere) => Rate;
}

type Names = readonly CounterName[];

const added = (sums: Float64Array, names: Names): number => names.reduce((all, name) => all + sums[counter[name]], 0);

/** Counters added up over the period. */
export const sum = (...names: Names): Rate => less(names, []);

/** The same, less others. */
export const less = (names: Names, others: Names): Rate => ({
  adds: true,
  of: ({ sums }) => added(sums, names) - added(sums, others),
});

/** Acts added up over all spheres, and in each. */
export const inSpheres = (event: ActEvent): Rate => ({
  ...sum(...spheres.map((sphere) => `${event}.${sphere}` as const)),
  ofSphere: (sphere) => sum(`${event}.${sphere}`),
});

/** A counter as it stands at the end. */
export const atEnd = (name: CounterName): Rate => ({ adds: false, of: ({ end }) => end[counter[name]] });

/** People for whom something has happened since the run began. */
export const ever = (name: CounterName): Rate => ({ adds: false, of: ({ ever: since }) => since[counter[name]] });

/** People of one count who are not of the other, where all of the other are of the one. */
export const besides = (all: Rate, some: Rate): Rate => ({
  adds: false,
  of: (period, regime) => (all.of(period, regime) ?? 0) - (some.of(period, regime) ?? 0),
});

const over = (numerator: number, denominator: number): number | null =>
  denominator === 0 ? null : numerator / denominator;

/** A sum in `units` to one, a head, at the end. */
export const meanAtEnd = (name: CounterName, units: number, heads: CounterName): Rate => ({
  adds: false,
  of: ({ end }) => over(end[counter[name]] / units, end[counter[heads]]),
});

/** Spheres that stand in the one file whose breach exposes most, a head: in a central file all that were copied into it. */
export const exposedByOneBreach: Rate = {
  adds: false,
  of: ({ end }, { fusion }) => {
    const exposed = spheres.map((sphere) => end[counter[`exposed.${sphere}`]] / shareUnits);
    const central = exposed.reduce((all, people) => all + people, 0);
    return over(fusion.degree === 'central' ? central : Math.max(...exposed), end[counter.people]);
  },
};

/** So many times one count over another. */
export const ratio = (numerator: Rate, denominator: Rate, times = 1): Rate => ({
  adds: false,
  of: (period, regime) => over(times * (numerator.of(period, regime) ?? 0), denominator.of(period, regime) ?? 0),
});

/** `null` where the regime keeps no score. */
export const whereScored = (rate: Rate): Rate => ({
  ...rate,
  of: (period, regime) => (regime.score.on ? rate.of(period, regime) : null),
});

/** Share of those scored who stand in a grade at the end. */
export const shareInGrade = (id: string): Rate =>
  whereScored({
    adds: false,
    of: ({ end }, { score }) => {
      const index = score.grades.findIndex((grade) => grade.id === id);
      return index < 0 ? null : over(end[counter[gradeCounters[index]]], end[counter.scored]);
    },
  });

/** Made from a pair of twins, not from one regime's counts. */
export const ofTwins: Rate = { adds: false, of: () => null };
