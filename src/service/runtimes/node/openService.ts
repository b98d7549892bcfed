import { noStore } from '../../adapters/noStore.ts';
import { createService } from '../../createService.ts';
import type { ReadDirectory } from '../../ports/ports.ts';
import type { Store } from '../../ports/store.ts';
import { isLoopback } from '../loopback.ts';
import { randomBytes } from '../randomBytes.ts';
import { sendNotice } from '../sendNotice.ts';
import { lacksSecrets, readSettings, type Environment } from '../settings.ts';
import { foreignness, openData } from './openData.ts';
import { running, type NodeService } from './running.ts';
import { keepSecrets, UnreadableSecrets, type FoundSecrets } from './secretsFile.ts';

export interface NodeParts {
  env: Environment;
  /** Folder of the database, absolute. */
  dataDir: string;
  /** Host that the server listens at. */
  host: string;
  readDirectory: ReadDirectory;
  /** One line for the operator. */
  log: (line: string) => void;
}

/** `madeKey` is the key of moderation when it has just been made. */
export type Opening = { service: NodeService; madeKey: string | null } | { refusal: string };

/** Opens the function on the database of a data folder; the start is refused with one line when a setting or the database cannot be used. */
export async function openService(parts: NodeParts): Promise<Opening> {
  const { env, dataDir, host, log } = parts;
  const loopback = isLoopback(host);
  const found = loopback && lacksSecrets(env) ? secretsOf(dataDir) : null;
  if (found && 'refusal' in found) return found;
  const reading = readSettings(env, { loopback, made: found?.secrets ?? null });
  if ('refusal' in reading) return reading;
  const opened = await openStore(dataDir, found, log);
  if ('refusal' in opened) return opened;
  const service = createService({
    store: opened.store,
    directory: parts.readDirectory,
    settings: reading.settings.service,
    clock: Date.now,
    random: randomBytes,
    log,
    notify: sendNotice,
  });
  const madeKey =
    found?.origin === 'made' && env['BROADSHEET_MODERATION_KEY'] === undefined ? found.secrets.BROADSHEET_MODERATION_KEY : null;
  return { service: running({ service, close: opened.close, trustedHeader: reading.settings.trustedHeader, log }), madeKey };
}

function secretsOf(dataDir: string): FoundSecrets | { refusal: string } {
  try {
    return keepSecrets(dataDir);
  } catch (error) {
    if (error instanceof UnreadableSecrets) return { refusal: error.message };
    throw error;
  }
}

type OpenStore = { store: Store; close: () => Promise<void> } | { refusal: string };

async function openStore(dataDir: string, found: FoundSecrets | null, log: (line: string) => void): Promise<OpenStore> {
  if (found?.origin === 'process-only') {
    // What a secret of this process signs nobody could check after its end.
    log('The data folder cannot be written: comments and views are answered with 503, pages are served.');
    return { store: noStore(), close: async () => undefined };
  }
  const data = openData(dataDir);
  try {
    await data.ready();
  } catch (error) {
    const refusal = foreignness(error);
    if (refusal !== null) return { refusal };
    log('The database cannot be opened: comments and views are answered with 503 until it can, pages are served.');
  }
  return { store: data.store, close: () => data.close() };
}
