import { StorageDown } from '../../ports/store.ts';
import type { Row } from '../sql/database.ts';
import type { Connection } from './connection.ts';
import type { Use } from './door.ts';
import { storageFault } from './faults.ts';
import { lingers } from './lingers.ts';
import type { Patience } from './patience.ts';

export interface Forgetting {
  /** Empties the write-ahead log; false when somebody still reads from it after five seconds. */
  checkpoint(): Promise<boolean>;
  /** Gets texts that were removed out of every file, without anybody waiting. */
  begin(removed: readonly Row[]): void;
  /** What was removed before a crash may still be there; it is for `resume` to see to it. */
  owe(): void;
  /** Does what is owed, if anything. */
  resume(): void;
  /** Waits for what is under way; true when nothing is owed after it. */
  settled(): Promise<boolean>;
  /** Leaves what is owed to the next opening. */
  stop(): void;
}

/** Beyond so many texts the database is written anew without looking. */
const MOST_SOUGHT = 100;

/** Milliseconds until the next try while another program reads the database. */
const NEXT_TRY = 10_000;

/**
 * What was removed lingers in the write-ahead log until that is emptied into the database and cut. `secure_delete` clears it
 * there, but not the copies that SQLite leaves in unused parts of a page when it moves rows between pages: so the file is
 * looked through, and written anew when something is found, which is about once in a thousand erasures.
 */
export function forgetting(use: Use, file: string, later: Patience['later']): Forgetting {
  const sought = new Set<string>();
  let owed = false;
  let isWaiting = false;
  let underWay: Promise<unknown> = Promise.resolve();
  let cancel: () => void = () => undefined;
  const forget = async () => {
    isWaiting = false;
    const texts = [...sought];
    owed = true;
    const fault = await faultOf(() => clear(use, file, texts));
    owed = fault !== null;
    if (fault === null) for (const text of texts) sought.delete(text);
    // A reader ends. A full disk does not end by itself, and each try would open the database anew: that is left to the next write.
    if (fault === 'busy' && !isWaiting) cancel = later(NEXT_TRY, start);
  };
  const start = () => {
    owed = false;
    cancel();
    if (isWaiting) return;
    isWaiting = true;
    underWay = underWay.then(forget, forget);
    // Whoever waits by `settled` hears of a failure; nobody has to wait.
    underWay.catch(() => undefined);
  };
  return {
    checkpoint: async () => (await faultOf(() => use(emptyLog))) === null,
    begin: (removed) => {
      for (const row of removed) for (const value of Object.values(row)) if (typeof value === 'string') sought.add(value);
      start();
    },
    // Nothing starts by itself: a full disk makes every opening fail, and each failure opens anew.
    owe: () => void (owed = true),
    resume: () => (owed ? start() : undefined),
    async settled() {
      for (let awaited: unknown; awaited !== underWay;) await (awaited = underWay);
      return !owed;
    },
    stop: () => cancel(),
  };
}

async function clear(use: Use, file: string, texts: readonly string[]): Promise<void> {
  await use(emptyLog);
  const isFew = texts.length <= MOST_SOUGHT;
  if (isFew && (texts.length === 0 || !(await lingers(file, texts)))) return;
  await use(writeAnew);
  await use(emptyLog);
}

function emptyLog({ database }: Connection): void {
  const outcome = database.prepare('PRAGMA wal_checkpoint(TRUNCATE)').get();
  if (outcome?.['busy'] !== 0) throw new StorageDown('busy');
}

function writeAnew({ database }: Connection): void {
  database.exec('VACUUM');
}

/** What kept the storage from doing it; null when it is done. */
async function faultOf(act: () => Promise<void>): Promise<StorageDown['fault'] | null> {
  try {
    await act();
    return null;
  } catch (error) {
    const fault = storageFault(error);
    if (fault === null) throw error;
    return fault;
  }
}
