/** Counts the turns from light to dark and back, so that what is drawn by hand is drawn again. */
class Scheme {
  turns: number = $state(0);

  constructor() {
    for (const query of ['(prefers-color-scheme: dark)', 'print'])
      window.matchMedia(query).addEventListener('change', () => {
        this.turns += 1;
      });
  }
}

export const scheme = new Scheme();
