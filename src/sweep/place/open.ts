import { bucketAt, isBucket } from './bucket.ts';
import { folderAt } from './folder.ts';
import type { Place } from './place.ts';

/** The place that an address names: `s3://BUCKET/PREFIX`, or a folder. @throws UsageError for what is no address */
export const placeAt = (address: string): Place => (isBucket(address) ? bucketAt(address) : folderAt(address));
