import { UsageError } from '../errors.ts';
import { text } from '../language/french.ts';
import type { Override } from '../scenario/overrides.ts';
import type { Parameter, Scenario } from '../scenario/scenario.ts';
import { takesWholeNumbers } from '../scenario/whole-keys.ts';

/** One thing that is not known: a parameter with a range, the same in each regime that states it alike. */
export interface Factor {
  /** The key without the regime's name. */
  readonly key: string;
  readonly keys: readonly string[];
  readonly value: number;
  readonly low: number;
  readonly high: number;
  /** Its range spans orders of magnitude: it is drawn evenly on a logarithmic scale. */
  readonly logarithmic: boolean;
  /** It takes whole numbers only. */
  readonly whole: boolean;
  readonly assumed: boolean;
  readonly parameter: Parameter;
}

const withoutRegime = (key: string): string => key.replace(/^regimes\.[^.]+\./, '');
const regimeOf = (key: string): string | null => /^regimes\.([^.]+)\./.exec(key)?.[1] ?? null;

/** Ranges wider than this are drawn on a logarithmic scale. */
const wide = 20;

/** The factors of a scenario: claims about the world that have a range, of the regimes run. */
export function factorsOf(scenario: Scenario, regimes: readonly string[]): readonly Factor[] {
  const factors = new Map<string, Factor & { keys: string[] }>();
  for (const parameter of scenario.parameters) {
    const { key, value, low, high, chosen, step } = parameter;
    const regime = regimeOf(key);
    if (
      chosen === true ||
      step !== undefined ||
      typeof value !== 'number' ||
      low === null ||
      high === null ||
      low >= high
    )
      continue;
    if (regime !== null && !regimes.includes(regime)) continue;
    const plain = withoutRegime(key);
    const name = JSON.stringify([plain, value, low, high]);
    const known = factors.get(name);
    if (known !== undefined) known.keys.push(key);
    else {
      const logarithmic = low > 0 && high / low > wide;
      factors.set(name, {
        key: plain,
        keys: [key],
        value,
        low,
        high,
        logarithmic,
        whole: takesWholeNumbers(key),
        assumed: parameter.assumption !== null,
        parameter,
      });
    }
  }
  return [...factors.values()];
}

const refuse = (key: string, en: string, fr: string): never => {
  throw new UsageError(text(en, fr), `--vary ${key}`);
};

/** The factor that a key names, with or without its regime. @throws UsageError for none, or several */
export function factorNamed(factors: readonly Factor[], key: string): Factor {
  const found = factors.filter((factor) => factor.key === key || factor.keys.includes(key));
  if (found.length === 1) return found[0];
  if (found.length > 1)
    return refuse(
      key,
      `has not the same range in every regime: name one of ${found.flatMap(({ keys }) => keys).join(', ')}`,
      `n’a pas la même fourchette dans tous les régimes : indiquez ${found.flatMap(({ keys }) => keys).join(', ')}`,
    );
  return refuse(
    key,
    'is no parameter with a range in this scenario: give values, KEY=v1,v2',
    'n’est pas un paramètre doté d’une fourchette dans ce scénario : donnez des valeurs, CLÉ=v1,v2',
  );
}

/** Keys beside this one whose values add up to 1 with it: they make room when it moves. */
function sharesWith(scenario: Scenario, key: string): readonly Parameter[] {
  const parent = key.slice(0, key.lastIndexOf('.') + 1);
  const family = scenario.parameters.filter(
    (one) => one.key.startsWith(parent) && !one.key.slice(parent.length).includes('.'),
  );
  const sum = family.reduce((total, { value }) => total + (typeof value === 'number' ? value : Number.NaN), 0);
  return family.length > 1 && Math.abs(sum - 1) < 1e-6 ? family.filter((one) => one.key !== key) : [];
}

const setTo = (key: string, value: number): Override => ({ key, value, label: `${key}=${value}` });

/** What sets a factor; shares that must add up to 1 keep their proportions among themselves. */
export function settingOf(scenario: Scenario, { keys, value: was }: Factor, value: number): Override[] {
  return keys.flatMap((key) => {
    const others = sharesWith(scenario, key).map((one) =>
      setTo(one.key, (one.value as number) * ((1 - value) / (1 - was))),
    );
    return [setTo(key, value), ...others];
  });
}

/** The value of a factor at a share of its range, 0 to 1. */
export function valueAt({ low, high, logarithmic, whole }: Factor, share: number): number {
  const value = logarithmic ? low * (high / low) ** share : low + (high - low) * share;
  return whole ? Math.round(value) : value;
}
