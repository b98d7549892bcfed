import { randomBytes } from 'node:crypto';
import { closeSync, fsyncSync, linkSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { makeFolder } from '../../adapters/sqlite/makeFolder.ts';
import type { Secrets } from '../settings.ts';

/** File of the data folder that holds what was made for this machine, as `NAME=value` lines. */
export const SECRETS_FILE = 'secrets.env';

/** The secrets are there and cannot be had; its message is one line with the remedy. */
export class UnreadableSecrets extends Error {}

/** `kept` in the data folder from before, `made` there now, or of this process only because the folder cannot be written. */
export interface FoundSecrets {
  secrets: Secrets;
  origin: 'kept' | 'made' | 'process-only';
}

/** Reads the secrets of a data folder, and makes them once where there are none; throws `UnreadableSecrets`. */
export function keepSecrets(folder: string): FoundSecrets {
  const kept = readSecrets(folder);
  if (kept) return { secrets: kept, origin: 'kept' };
  const secrets = makeSecrets();
  try {
    writeOnce(folder, secrets);
  } catch (error) {
    // Another process was faster: its secrets are the folder's.
    const theirs = (error as NodeJS.ErrnoException).code === 'EEXIST' ? readSecrets(folder) : null;
    return theirs ? { secrets: theirs, origin: 'kept' } : { secrets, origin: 'process-only' };
  }
  return { secrets, origin: 'made' };
}

function makeSecrets(): Secrets {
  return {
    BROADSHEET_SECRET: randomBytes(32).toString('base64url'),
    BROADSHEET_MODERATION_KEY: randomBytes(18).toString('base64url'),
  };
}

function readSecrets(folder: string): Secrets | null {
  let text: string;
  try {
    text = readFileSync(join(folder, SECRETS_FILE), 'utf8');
  } catch (error) {
    const { code = 'unknown' } = error as NodeJS.ErrnoException;
    if (['ENOENT', 'ENOTDIR'].includes(code)) return null;
    throw new UnreadableSecrets(
      `The secrets in ${join(folder, SECRETS_FILE)} cannot be read (${code}): make the file readable, or set both in the environment.`,
    );
  }
  const valueOf = (name: string) => new RegExp(`^${name}=(.*)$`, 'm').exec(text)?.[1]?.trim() ?? '';
  return { BROADSHEET_SECRET: valueOf('BROADSHEET_SECRET'), BROADSHEET_MODERATION_KEY: valueOf('BROADSHEET_MODERATION_KEY') };
}

/** Puts the whole file in its place or none; throws `EEXIST` when there is one. */
function writeOnce(folder: string, secrets: Secrets): void {
  makeFolder(folder);
  const aside = join(folder, `${SECRETS_FILE}.${process.pid}`);
  try {
    const file = openSync(aside, 'wx', 0o600);
    try {
      writeSync(
        file,
        Object.entries(secrets)
          .map(([name, value]) => `${name}=${value}\n`)
          .join(''),
      );
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    linkSync(aside, join(folder, SECRETS_FILE));
  } finally {
    rmSync(aside, { force: true });
  }
}
