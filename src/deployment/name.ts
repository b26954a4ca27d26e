/** Whether a scenario can bear this name: its file is called so. */
export const isScenarioName = (name: string): boolean => /^[a-z0-9][a-z0-9-]{0,59}$/.test(name);

/** The nearest name that a scenario can bear. @example scenarioNameOf('Saint-Étienne') // 'saint-etienne' */
export function scenarioNameOf(said: string): string {
  const fitting = said
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-/, '')
    .slice(0, 60)
    .replace(/-$/, '');
  return fitting === '' ? 'my-town' : fitting;
}
