import { resolve } from 'node:path';

/** Folder of the database, absolute: `BROADSHEET_DATA`, or `.data` in the current one. */
export function dataFolder(env: NodeJS.ProcessEnv): string {
  return resolve(env['BROADSHEET_DATA'] || '.data');
}

/** Says once where to moderate, when the key has just been made. */
export function announceKey(address: string, madeKey: string | null): void {
  if (madeKey === null) return;
  console.log(`Moderate at ${address}api/moderation with the key ${madeKey} (said only now; it is kept in the data folder).`);
}
