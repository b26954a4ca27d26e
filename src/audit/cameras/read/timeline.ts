import { beforeHistory, newerThanDate, noHistory } from './messages-reading.ts';

/** Which version of an element this is: 0 where the file does not number them. */
export interface Stamp {
  readonly version: number;
  /** When it was made, as ISO 8601 in UTC. */
  readonly edit?: string;
  /** False for a deletion. */
  readonly isVisible: boolean;
}

export const unstamped: Stamp = { version: 0, isVisible: true };

/** A change that does not number its version comes after all that do. */
export const newestVersion = 2 ** 31 - 1;

interface FileTimes {
  readonly name: string;
  stated?: string;
  newest?: string;
  isHistory: boolean;
}

/** The end of a day, or a time, as ISO 8601 in UTC; undefined where the text is no date. */
export function momentOf(text: string): string | undefined {
  const match = /^(\d{4}-\d{2}-\d{2})(T[\d:.]+(?:Z|[+-]\d\d:?\d\d)?)?$/.exec(text.trim());
  if (match === null) return undefined;
  const time = match[2] ?? 'T23:59:59Z';
  const milliseconds = Date.parse(match[1] + (/(?:Z|[+-]\d\d:?\d\d)$/.test(time) ? time : `${time}Z`));
  const isDay = !Number.isNaN(milliseconds) && !Number.isNaN(Date.parse(`${match[1]}T00:00:00Z`));
  return isDay && new Date(Date.parse(`${match[1]}T00:00:00Z`)).toISOString().startsWith(match[1])
    ? new Date(milliseconds).toISOString()
    : undefined;
}

/** Which versions count at the moment asked about, and of when each file is. */
export class Timeline {
  private readonly at: string | undefined;
  private first: string | undefined;
  private file: FileTimes = { name: '', isHistory: false };
  private hasHistory = false;

  /** @param at ISO 8601 in UTC; without it the newest versions count. */
  constructor(at?: string) {
    this.at = at;
  }

  /** Whether a moment is asked about, so that every version's date is wanted. */
  get isAsked(): boolean {
    return this.at !== undefined;
  }

  startFile(name: string): void {
    this.file = { name, isHistory: false };
  }

  /** The file says of when it is. */
  state(moment: string | undefined): void {
    if (moment !== undefined && !Number.isNaN(Date.parse(moment))) this.file.stated = moment;
  }

  /** The file holds several versions, deletions or changes. */
  hearHistory(): void {
    this.file.isHistory = true;
    this.hasHistory = true;
  }

  /** Whether a version was made by the moment asked about. */
  takes({ edit, isVisible }: Stamp): boolean {
    if (!isVisible) this.hearHistory();
    if (edit === undefined) return true;
    if (this.file.newest === undefined || edit > this.file.newest) this.file.newest = edit;
    if (this.first === undefined || edit < this.first) this.first = edit;
    return this.at === undefined || edit <= this.at;
  }

  /** Day of the file just read. Refuses one that was edited after the moment asked about and keeps no older versions. */
  endFile(): { readonly dataOf?: string; readonly isDateStated: boolean } {
    const { stated, newest, isHistory, name } = this.file;
    if (this.at !== undefined && !isHistory && newest !== undefined && newest > this.at)
      throw newerThanDate(name, this.at.slice(0, 10), newest.slice(0, 10));
    const day = (stated ?? newest)?.slice(0, 10);
    return { ...(day === undefined ? {} : { dataOf: day }), isDateStated: stated !== undefined };
  }

  /** Refuses a moment that no file can speak of. */
  check(): void {
    if (this.at === undefined) return;
    const day = this.at.slice(0, 10);
    if (!this.hasHistory || this.first === undefined) throw noHistory(day);
    if (this.at < this.first) throw beforeHistory(day, this.first.slice(0, 10));
  }
}
