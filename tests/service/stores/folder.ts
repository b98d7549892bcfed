import { readdirSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach } from 'vitest';
import { openSqlite } from '#src/service/adapters/sqlite/openSqlite.ts';
import type { SqliteDatabase, SqliteOptions } from '#src/service/adapters/sqlite/openSqlite.ts';

export interface Folder {
  path(name: string): string;
  /** Opens `data/broadsheet.db` in it, or another file; closed after the test. */
  open(options?: Partial<SqliteOptions>): SqliteDatabase;
}

const ends: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end();
});

/** An empty folder that goes after the test, with all databases opened in it. */
export async function aFolder(): Promise<Folder> {
  const folder = await mkdtemp(path.join(tmpdir(), 'broadsheet-sqlite-'));
  ends.push(() => rm(folder, { recursive: true, force: true }));
  const inside = (name: string) => path.join(folder, name);
  const open = (options: Partial<SqliteOptions> = {}) => {
    const database = openSqlite({ file: inside('data/broadsheet.db'), ...options });
    ends.push(() => database.close());
    return database;
  };
  return { path: inside, open };
}

/** Files of a folder in which a text stands, as bytes. */
export function filesWith(folder: string, text: string): string[] {
  return readdirSync(folder)
    .filter((name) => readFileSync(path.join(folder, name)).includes(text))
    .sort();
}

/** Time that passes only when somebody waits; `during` happens at each wait, and what is put off is done by `wake`. */
export function fakePatience(during: (waited: number) => void = () => undefined) {
  let now = 1_000;
  const clock = () => now;
  const sleep = async (milliseconds: number) => {
    now += milliseconds;
    during(now - 1_000);
  };
  const putOff = new Set<() => void>();
  const later = (_: number, act: () => void) => {
    putOff.add(act);
    return () => void putOff.delete(act);
  };
  const wake = () => {
    const acts = [...putOff];
    putOff.clear();
    for (const act of acts) act();
  };
  return { clock, sleep, later, wake, putOff: () => putOff.size, waited: () => now - 1_000 };
}
