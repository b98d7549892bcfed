import type { ServiceSettings } from '../ports/ports.ts';
import { refusesNotify } from '../rules/notifyAddress.ts';
import { bytesOf } from '../seal.ts';
import { isLoopback } from './loopback.ts';

export type Environment = Readonly<Record<string, string | undefined>>;

/** The two secrets as the environment carries them. */
export interface Secrets {
  BROADSHEET_SECRET: string;
  BROADSHEET_MODERATION_KEY: string;
}

/** What a runtime is told beside the environment. */
export interface Standing {
  /** Whether only this machine can reach the function. */
  loopback: boolean;
  /** Secrets made for this machine, used for what the environment does not set; null where none are made. */
  made: Secrets | null;
}

export interface RuntimeSettings {
  service: ServiceSettings;
  /** Lower-case name of the header that carries the client address; null for the socket's. */
  trustedHeader: string | null;
}

/** Settings, or one line that names what cannot be used and the remedy. */
export type Reading = { settings: RuntimeSettings } | { refusal: string };

const SECRET_BYTES = 32;
const KEY_LENGTH = 16;
const HEADER_NAME = /^[!#$%&'*+\-.^_`|~0-9A-Za-z]+$/;

/** How to make a value of each secret. */
export const MAKING: Secrets = {
  BROADSHEET_SECRET: `node -e "console.log(crypto.randomBytes(32).toString('base64url'))"`,
  BROADSHEET_MODERATION_KEY: `node -e "console.log(crypto.randomBytes(18).toString('base64url'))"`,
};

/** Secrets of the right form, to judge the other settings before any are made. */
const SAMPLE: Secrets = { BROADSHEET_SECRET: 'A'.repeat(43), BROADSHEET_MODERATION_KEY: 'A'.repeat(16) };

class Refused extends Error {}

/** Reads the settings of SERVICE.md from the environment. */
export function readSettings(env: Environment, standing: Standing): Reading {
  try {
    return { settings: settingsOf(env, standing) };
  } catch (error) {
    if (error instanceof Refused) return { refusal: error.message };
    throw error;
  }
}

/** Why a start at this host would be refused, as one line; null when it would not. */
export function refusalOf(env: Environment, host: string): string | null {
  const loopback = isLoopback(host);
  const reading = readSettings(env, { loopback, made: loopback ? SAMPLE : null });
  return 'refusal' in reading ? reading.refusal : null;
}

/** Whether a secret must be made before the settings can be read. */
export function lacksSecrets(env: Environment): boolean {
  return env['BROADSHEET_SECRET'] === undefined || env['BROADSHEET_MODERATION_KEY'] === undefined;
}

function settingsOf(env: Environment, standing: Standing): RuntimeSettings {
  return {
    service: {
      secret: readSecret(secretIn(env, standing, 'BROADSHEET_SECRET')),
      moderationKey: readModerationKey(secretIn(env, standing, 'BROADSHEET_MODERATION_KEY')),
      moderation: readModeration(env['BROADSHEET_MODERATION']),
      notifyUrl: readNotifyUrl(env['BROADSHEET_NOTIFY_URL'], standing.loopback),
      allowedOrigins: readOrigins(env['ALLOWED_ORIGINS']),
    },
    trustedHeader: readHeaderName(env['BROADSHEET_TRUST_PROXY']),
  };
}

function secretIn(env: Environment, { made }: Standing, name: keyof Secrets): string {
  const value = env[name] ?? made?.[name];
  if (value === undefined) throw new Refused(`${name} is not set, and this is no private machine: make it with ${MAKING[name]}`);
  if (value.trim() === '') throw new Refused(`${name} is set but empty: make it with ${MAKING[name]}`);
  return value;
}

function readSecret(text: string): Uint8Array<ArrayBuffer> {
  const bytes = bytesOf(text.trim().replace(/=+$/, ''));
  const remedy = `make it with ${MAKING.BROADSHEET_SECRET}`;
  if (bytes === null) throw new Refused(`BROADSHEET_SECRET is not base64url: ${remedy}`);
  if (bytes.length < SECRET_BYTES) {
    throw new Refused(`BROADSHEET_SECRET is too short, ${bytes.length} bytes of at least ${SECRET_BYTES}: ${remedy}`);
  }
  return bytes;
}

function readModerationKey(text: string): string {
  const length = Array.from(text.trim()).length;
  if (length >= KEY_LENGTH) return text.trim();
  const remedy = `make it with ${MAKING.BROADSHEET_MODERATION_KEY}`;
  throw new Refused(`BROADSHEET_MODERATION_KEY is too short, ${length} characters of at least ${KEY_LENGTH}: ${remedy}`);
}

function readModeration(text: string | undefined): 'before' | 'after' {
  if (!text) return 'before';
  if (text === 'before' || text === 'after') return text;
  throw new Refused(`BROADSHEET_MODERATION must be before or after, not “${text}”.`);
}

function readNotifyUrl(text: string | undefined, loopbackAllowed: boolean): string | null {
  if (!text) return null;
  const refusal = refusesNotify(text, { loopbackAllowed });
  if (refusal !== null) throw new Refused(refusal);
  return text;
}

function readOrigins(text: string | undefined): string[] {
  const named = (text ?? '').split(',').map((origin) => origin.trim());
  return named.filter((origin) => origin !== '').map(readOrigin);
}

function readOrigin(text: string): string {
  const url = URL.parse(text);
  const isOrigin = url !== null && /^https?:$/.test(url.protocol) && [url.origin, `${url.origin}/`].includes(text.toLowerCase());
  if (!isOrigin) throw new Refused(`ALLOWED_ORIGINS must be origins such as https://example.org, separated by commas, not “${text}”.`);
  return url.origin;
}

function readHeaderName(text: string | undefined): string | null {
  if (!text) return null;
  if (text.toLowerCase() === 'forwarded') {
    throw new Refused(
      'BROADSHEET_TRUST_PROXY must name a header that holds the bare address, such as X-Forwarded-For; Forwarded does not.',
    );
  }
  if (HEADER_NAME.test(text)) return text.toLowerCase();
  throw new Refused(`BROADSHEET_TRUST_PROXY must be the name of one header such as X-Forwarded-For, not “${text}”.`);
}
