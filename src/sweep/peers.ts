import { UsageError } from '../errors.ts';
import { text } from '../language/french.ts';

const isMissing = (error: unknown): boolean => (error as NodeJS.ErrnoException)?.code === 'ERR_MODULE_NOT_FOUND';

/** What only some need is not installed with the package: it is asked for where it is missing. */
async function peer<Module>(load: () => Promise<Module>, names: string): Promise<Module> {
  try {
    return await load();
  } catch (error) {
    if (!isMissing(error)) throw error;
    const command = `npm install ${names}`;
    throw new UsageError(
      text(
        `this needs packages that are not installed: ${command}, then call this again`,
        `il y faut des paquets qui ne sont pas installés : ${command}, puis relancez`,
      ),
    );
  }
}

const queueNames = 'bullmq ioredis';

export const loadQueue = (): Promise<typeof import('bullmq')> => peer(() => import('bullmq'), queueNames);
export const loadRedis = () => peer(() => import('ioredis'), queueNames);
export const loadStorage = (): Promise<typeof import('@aws-sdk/client-s3')> =>
  peer(() => import('@aws-sdk/client-s3'), '@aws-sdk/client-s3');
