import type { LegacyHighs } from 'highs';

type Loader = () => Promise<LegacyHighs>;

let solver: Promise<LegacyHighs> | undefined;

/** The solver of linear and integer programs (HiGHS), loaded once. */
export const loadSolver = (): Promise<LegacyHighs> => {
  // The package is CommonJS: its loader may stand under `default` once or twice, by the host that imports it.
  solver ??= import('highs').then((module) => {
    const outer = (module as unknown as { default: Loader | { default: Loader } }).default;
    return (typeof outer === 'function' ? outer : outer.default)();
  });
  return solver;
};
