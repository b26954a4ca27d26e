import type { Bilingual, Language } from '../../src/language/bilingual.ts';
import { type Part, parts } from './parts.ts';

const languageOf = (search: URLSearchParams): Language => {
  const asked = search.get('lang');
  if (asked === 'en' || asked === 'fr') return asked;
  return navigator.language.toLowerCase().startsWith('fr') ? 'fr' : 'en';
};

/** `#crossing?crowd=1000` */
const parted = (hash: string): [string, URLSearchParams] => {
  const [name, query = ''] = hash.replace(/^#/, '').split('?', 2);
  return [name, new URLSearchParams(query)];
};

/** Where the reader is: what the address says, and nothing beside it. */
class Address {
  language: Language = $state('en');
  part: Part = $state('opening');
  settings: URLSearchParams = $state.raw(new URLSearchParams());
  /** A part that a link asks for and that is not there. */
  strange: string | null = $state(null);

  constructor() {
    this.read();
    window.addEventListener('hashchange', () => this.read());
    window.addEventListener('popstate', () => this.read());
  }

  read(): void {
    this.language = languageOf(new URLSearchParams(location.search));
    const [name, settings] = parted(location.hash);
    const known = parts.find((part) => part === name);
    this.part = known ?? 'opening';
    this.strange = known === undefined && name !== '' ? name.slice(0, 60) : null;
    this.settings = settings;
  }

  /** Keeps settings in the address without a step in the browser's history. */
  keep(settings: Readonly<Record<string, string>>): void {
    this.settings = new URLSearchParams(settings);
    try {
      history.replaceState(null, '', this.hrefOf(this.part, settings));
    } catch {
      // A browser refuses too many changes in a short time: what is set holds, and the address follows with the next.
    }
  }

  /** Changes some settings and keeps the others; `null` or nothing takes one out. */
  change(changes: Readonly<Record<string, string | null>>): void {
    const next = new URLSearchParams(this.settings);
    for (const [name, value] of Object.entries(changes)) {
      if (value === null || value === '') next.delete(name);
      else next.set(name, value);
    }
    this.keep(Object.fromEntries(next));
  }

  speak(language: Language): void {
    const search = new URLSearchParams(location.search);
    search.set('lang', language);
    history.replaceState(null, '', `?${search}${location.hash}`);
    this.language = language;
  }

  hrefOf(part: Part, settings: Readonly<Record<string, string>> = {}): string {
    const query = new URLSearchParams(settings).toString();
    return `#${part}${query === '' ? '' : `?${query}`}`;
  }
}

export const address = new Address();

/** A text in the reader's language. */
export const say = (words: Bilingual): string => words[address.language];
