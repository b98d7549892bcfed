import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { createService } from '../../createService.ts';
import type { Directory } from '../../ports/ports.ts';
import { randomBytes } from '../randomBytes.ts';
import { DATABASE_FILE, openData } from './openData.ts';

/** What the public may read of a data folder's database. */
export interface LocalReading {
  /** Answers a `GET` as the function would. */
  fetch(request: Request): Promise<Response>;
  close(): Promise<void>;
}

/** Reads the database of a data folder without a server; null when there is none. */
export function readLocal(dataDir: string, directory: Directory): LocalReading | null {
  if (!existsSync(join(dataDir, DATABASE_FILE))) return null;
  const data = openData(dataDir);
  const service = createService({
    store: data.store,
    directory: async () => directory,
    // Nobody logs in here and nothing is signed.
    settings: { secret: randomBytes(32), moderationKey: '', moderation: 'before', notifyUrl: null, allowedOrigins: [] },
    clock: Date.now,
    random: randomBytes,
    log: () => undefined,
    notify: () => Promise.reject(new Error('Reading sends no notices.')),
  });
  return {
    fetch: (request) => service.fetch(request, { address: null }),
    close: () => data.close(),
  };
}
