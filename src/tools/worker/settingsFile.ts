import { rmSync, writeFileSync } from 'node:fs';
import { UsageError } from '../flags.ts';
import type { Environment } from '../../service/runtimes/settings.ts';

const NAMES = [
  'ALLOWED_ORIGINS',
  'BROADSHEET_MODERATION',
  'BROADSHEET_MODERATION_KEY',
  'BROADSHEET_NOTIFY_URL',
  'BROADSHEET_SECRET',
  'BROADSHEET_TRUST_PROXY',
  'HOST',
];

/** Hands settings over to wrangler in a file that only its owner may read; the command line can be read by everybody. */
export function writeSettings(file: string, settings: Environment): void {
  const lines = NAMES.flatMap((name) => {
    const value = settings[name];
    return value === undefined ? [] : [`${name}=${quoted(name, value)}\n`];
  });
  rmSync(file, { force: true });
  writeFileSync(file, lines.join(''), { flag: 'wx', mode: 0o600 });
}

/** Its reader knows three quotes and no escape but that of `$`. */
function quoted(name: string, value: string): string {
  const quote = ["'", '`', '"'].find((mark) => !value.includes(mark));
  if (quote === undefined || /[\r\n\\]/.test(value))
    throw new UsageError(`${name} holds characters that cannot be handed over to the Worker: choose others.`);
  return `${quote}${value.replaceAll('$', '\\$')}${quote}`;
}
