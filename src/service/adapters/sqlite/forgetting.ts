import { StorageDown } from '../../ports/store.ts';
import type { Row } from '../sql/database.ts';
import type { Connection } from './connection.ts';
import type { Use } from './door.ts';
import { lingers } from './lingers.ts';

export interface Forgetting {
  /** Empties the write-ahead log; false when somebody still reads from it after five seconds. */
  checkpoint(): Promise<boolean>;
  /** Gets texts that were removed out of every file, without anybody waiting. */
  begin(removed: readonly Row[]): void;
  /** What was removed before a crash may still be there; it is for `resume` to see to it. */
  owe(): void;
  /** Does what is owed, if anything. */
  resume(): void;
  settled(): Promise<void>;
}

/** Beyond so many texts the database is written anew without looking. */
const MOST_SOUGHT = 100;

/**
 * What was removed lingers in the write-ahead log until that is emptied into the database and cut. `secure_delete` clears it
 * there, but not the copies that SQLite leaves in unused parts of a page when it moves rows between pages: so the file is
 * looked through, and written anew when something is found, which is about once in a thousand erasures.
 */
export function forgetting(use: Use, file: string): Forgetting {
  const sought = new Set<string>();
  let owed = false;
  let underWay: Promise<unknown> = Promise.resolve();
  const checkpoint = () => use(emptyLog).catch(falseWhenDown);
  const clear = async (texts: readonly string[]): Promise<boolean> => {
    if (!(await checkpoint())) return false;
    const many = texts.length > MOST_SOUGHT;
    if (!many && (texts.length === 0 || !(await lingers(file, texts)))) return true;
    return use(writeAnew).then(checkpoint).catch(falseWhenDown);
  };
  const forget = async () => {
    const texts = [...sought];
    let done = false;
    try {
      done = await clear(texts);
    } finally {
      owed = !done;
    }
    if (done) for (const text of texts) sought.delete(text);
  };
  const start = () => {
    owed = false;
    underWay = underWay.then(forget, forget);
    // Whoever waits by `settled` hears of a failure; nobody has to wait.
    underWay.catch(() => undefined);
  };
  const begin = (removed: readonly Row[]) => {
    for (const row of removed) for (const value of Object.values(row)) if (typeof value === 'string') sought.add(value);
    start();
  };
  return {
    checkpoint,
    begin,
    // Nothing starts by itself: a full disk makes every opening fail, and each failure opens anew.
    owe: () => void (owed = true),
    resume: () => (owed ? start() : undefined),
    settled: async () => void (await underWay),
  };
}

function emptyLog({ database }: Connection): true {
  const outcome = database.prepare('PRAGMA wal_checkpoint(TRUNCATE)').get();
  if (outcome?.['busy'] !== 0) throw new StorageDown('busy');
  return true;
}

function writeAnew({ database }: Connection): void {
  database.exec('VACUUM');
}

function falseWhenDown(error: unknown): false {
  if (error instanceof StorageDown) return false;
  throw error;
}
