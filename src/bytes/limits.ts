import { EvidenceError } from '../errors.ts';
import { text } from '../language/french.ts';

/** How far compressed bytes may expand. */
export interface ExpansionLimits {
  /** Bytes that may come out. */
  readonly mostBytes: number;
  /** How many times more bytes may come out than went in. */
  readonly mostTimes: number;
}

/** What holds unless a reader is asked for more: real tables and maps expand 5 to 40 times. */
export const expansionLimits: ExpansionLimits = { mostBytes: 150_000_000, mostTimes: 200 };

/** A small file expands freely up to here: ratios say something about long ones only. */
const freeBytes = 1_000_000;

const megabytes = (bytes: number): string => String(Math.round(bytes / 1e6));

/** Refuses bytes that have expanded too far. @throws EvidenceError */
export function demandWithin(packed: number, unpacked: number, limits: ExpansionLimits, name: string): void {
  if (unpacked > limits.mostBytes)
    throw new EvidenceError(
      text(
        `unpacked, the file is larger than the ${megabytes(limits.mostBytes)} MB that are read: unpack it yourself and give a part of it`,
        `décompressé, le fichier dépasse les ${megabytes(limits.mostBytes)} Mo qui sont lus : décompressez-le vous-même et donnez-en une partie`,
      ),
      name,
    );
  if (unpacked > freeBytes && unpacked > packed * limits.mostTimes)
    throw new EvidenceError(
      text(
        `the file unpacks to more than ${limits.mostTimes} times its size, as files do that are made to fill the memory: unpack it yourself if you trust it`,
        `décompressé, le fichier fait plus de ${limits.mostTimes} fois sa taille, comme ceux faits pour saturer la mémoire : décompressez-le vous-même si vous lui faites confiance`,
      ),
      name,
    );
}

/** What is told of bytes whose checksum does not fit. */
export const damaged = (name: string, checksum: 'CRC-32' | 'Adler-32'): EvidenceError =>
  new EvidenceError(
    text(
      `the file is damaged or was changed: its checksum (${checksum}) does not fit its content. Fetch it again`,
      `le fichier est endommagé ou a été modifié : sa somme de contrôle (${checksum}) ne correspond pas à son contenu. Procurez-le-vous de nouveau`,
    ),
    name,
  );

/** What is told of compressed bytes that are none, or that end too early. */
export const notCompressed = (name: string, format: string): EvidenceError =>
  new EvidenceError(
    text(
      `the file is damaged or cut short: it cannot be unpacked (${format}). Fetch it again`,
      `le fichier est endommagé ou incomplet : il ne se décompresse pas (${format}). Procurez-le-vous de nouveau`,
    ),
    name,
  );
