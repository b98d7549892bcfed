import type { ServicePorts, ServiceSettings } from '#src/service/ports/ports.ts';
import type { Store } from '#src/service/ports/store.ts';
import { aDirectory } from './publication.ts';

export const MODERATION_KEY = 'a-key-of-the-editor-with-length';

/** A Tuesday, six in the evening UTC: far enough from midnight that only a test that wants to crosses it. */
export const START = Date.UTC(2026, 1, 24, 18, 0, 0);

export interface WorldOptions {
  moderation?: 'before' | 'after';
  allowedOrigins?: string[];
  notifyUrl?: string;
  /** Two functions that meet need different randomness, as two real ones have. */
  seed?: number;
}

/** A webhook call as it left the function. */
export interface SentNotice {
  url: string;
  body: string;
}

/** The world around a function under test: a clock that stands still, numbered randomness, an operator who reads every line. */
export interface World {
  now: number;
  lines: string[];
  sent: SentNotice[];
  /** What the webhook answers; null when nobody is there. */
  answer: number | null;
}

export function aWorld(): World {
  return { now: START, lines: [], sent: [], answer: 204 };
}

/** The ports of a function in such a world. */
export function portsOf(world: World, store: Store, options: WorldOptions): ServicePorts {
  return {
    store,
    directory: async () => aDirectory(),
    settings: settingsOf(options),
    clock: () => world.now,
    random: seededRandom(options.seed),
    log: (line) => void world.lines.push(line),
    notify: async (url, body) => {
      world.sent.push({ url, body });
      if (world.answer === null) throw new TypeError('nobody there');
      return world.answer;
    },
  };
}

function settingsOf(options: WorldOptions): ServiceSettings {
  return {
    secret: new Uint8Array(32).fill(7),
    moderationKey: MODERATION_KEY,
    moderation: options.moderation ?? 'before',
    notifyUrl: options.notifyUrl ?? null,
    allowedOrigins: options.allowedOrigins ?? [],
  };
}

/** The same bytes in the same order on every run (mulberry32). */
export function seededRandom(seed = 1): (bytes: number) => Uint8Array {
  let state = seed;
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return (mixed ^ (mixed >>> 14)) & 0xff;
  };
  return (bytes) => Uint8Array.from({ length: bytes }, next);
}
