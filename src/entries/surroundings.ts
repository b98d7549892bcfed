import path from 'node:path';
import { Temporal } from 'temporal-polyfill';
import type { Instant } from '../editorial/moment.ts';
import { readOrigin } from './schemas/publication.ts';

/** What a run is told from outside; paths are absolute. */
export interface Surroundings {
  contentRoot: string;
  cacheDir: string;
  /** Folder of what the function keeps, and of the snapshot. */
  dataDir: string;
  /** The moment that the publication is built as of. */
  now: Instant;
  /** Origin of a staging site; null for the one in `publication.yaml`. */
  url: string | null;
  /** Origin at which the function is asked for the snapshot; null for the database in the data folder. */
  serviceUrl: string | null;
  /** Whether drafts and scheduled articles are shown. */
  preview: boolean;
}

/** A setting from outside that cannot be used; its message names the remedy. */
export class SurroundingsError extends Error {}

let started: Instant | null = null;

/** Reads what a run is told by its environment; the clock is read once and only where no moment is given. */
export function surroundings(env: Record<string, string | undefined> = process.env): Surroundings {
  return {
    contentRoot: path.resolve(env['BROADSHEET_CONTENT'] || 'content'),
    cacheDir: path.resolve(env['BROADSHEET_CACHE'] || '.cache'),
    dataDir: path.resolve(env['BROADSHEET_DATA'] || '.data'),
    now: env['BROADSHEET_NOW'] ? instantOf(env['BROADSHEET_NOW']) : startOfRun(),
    url: originIn(env, 'BROADSHEET_URL'),
    serviceUrl: originIn(env, 'BROADSHEET_SERVICE_URL'),
    preview: env['BROADSHEET_PREVIEW'] === '1',
  };
}

/** Brings an instant to the form that is compared: `2026-11-22T00:00:00Z`. */
export function instantOf(text: string): Instant {
  try {
    return Temporal.Instant.from(text).toString({ smallestUnit: 'second' });
  } catch {
    throw new SurroundingsError(`BROADSHEET_NOW: found "${text}", expected an instant with its offset such as 2026-11-22T00:00Z`);
  }
}

function originIn(env: Record<string, string | undefined>, name: string): string | null {
  if (!env[name]) return null;
  const reading = readOrigin(env[name]);
  if ('value' in reading) return reading.value;
  throw new SurroundingsError(`${name}: found ${reading.refusal.found}, expected ${reading.refusal.expected}`);
}

function startOfRun(): Instant {
  started ??= Temporal.Now.instant().toString({ smallestUnit: 'second' });
  return started;
}
