import { execFileSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { clientAddress } from '#src/service/runtimes/clientAddress.ts';
import { isLoopback } from '#src/service/runtimes/loopback.ts';
import { lacksSecrets, MAKING, readSettings, refusalOf, type Environment } from '#src/service/runtimes/settings.ts';
import { base64url } from '#src/service/seal.ts';

const SECRET = base64url(new Uint8Array(32).fill(7));
const KEY = 'sixteen letters.';
const SOUND: Environment = { BROADSHEET_SECRET: SECRET, BROADSHEET_MODERATION_KEY: KEY };
const MADE = { BROADSHEET_SECRET: base64url(new Uint8Array(32).fill(9)), BROADSHEET_MODERATION_KEY: 'made for this machine' };

const read = (env: Environment, { loopback = false, made = null as typeof MADE | null } = {}) => readSettings(env, { loopback, made });
const soundOf = (env: Environment) => {
  const reading = read({ ...SOUND, ...env });
  if ('refusal' in reading) throw new Error(reading.refusal);
  return reading.settings;
};
const refusalFor = (env: Environment, standing = {}) => {
  const reading = read(env, standing);
  return 'refusal' in reading ? reading.refusal : null;
};

describe('the settings', () => {
  it('have defaults for all that is not a secret', () => {
    expect(soundOf({})).toEqual({
      service: {
        secret: new Uint8Array(32).fill(7),
        moderationKey: KEY,
        moderation: 'before',
        notifyUrl: null,
        allowedOrigins: [],
      },
      trustedHeader: null,
    });
  });

  it('are what the environment says', () => {
    const { service, trustedHeader } = soundOf({
      BROADSHEET_MODERATION: 'after',
      BROADSHEET_NOTIFY_URL: 'https://hooks.example.org/comments',
      ALLOWED_ORIGINS: 'https://a.example, http://localhost:3000/ ,',
      BROADSHEET_TRUST_PROXY: 'X-Real-IP',
    });
    expect(service.moderation).toBe('after');
    expect(service.notifyUrl).toBe('https://hooks.example.org/comments');
    expect(service.allowedOrigins).toEqual(['https://a.example', 'http://localhost:3000']);
    expect(trustedHeader).toBe('x-real-ip');
  });

  it('take a variable that is set to nothing as not set, secrets aside', () => {
    const empty = { BROADSHEET_MODERATION: '', BROADSHEET_NOTIFY_URL: '', ALLOWED_ORIGINS: '', BROADSHEET_TRUST_PROXY: '' };
    expect(soundOf(empty)).toEqual(soundOf({}));
  });

  it('use secrets made for the machine where the environment sets none', () => {
    const reading = read({ BROADSHEET_MODERATION_KEY: KEY }, { loopback: true, made: MADE });
    expect(reading).toMatchObject({ settings: { service: { secret: new Uint8Array(32).fill(9), moderationKey: KEY } } });
  });
});

describe('a start is refused with one line that names the variable', () => {
  it.each([
    ['a secret that is not set', {}, 'BROADSHEET_SECRET is not set'],
    ['a secret that is empty', { BROADSHEET_SECRET: '' }, 'BROADSHEET_SECRET is set but empty'],
    ['a secret of blanks', { BROADSHEET_SECRET: '   ' }, 'BROADSHEET_SECRET is set but empty'],
    ['a secret that is too short', { BROADSHEET_SECRET: SECRET.slice(0, 42) }, 'BROADSHEET_SECRET is too short, 31 bytes of at least 32'],
    ['a secret that is not base64url', { BROADSHEET_SECRET: `${'a'.repeat(50)}+/` }, 'BROADSHEET_SECRET is not base64url'],
    ['a key that is not set', { BROADSHEET_SECRET: SECRET }, 'BROADSHEET_MODERATION_KEY is not set'],
    ['a key that is empty', { BROADSHEET_SECRET: SECRET, BROADSHEET_MODERATION_KEY: '' }, 'BROADSHEET_MODERATION_KEY is set but empty'],
    ['a key that is too short', { ...SOUND, BROADSHEET_MODERATION_KEY: 'fifteen letters' }, 'BROADSHEET_MODERATION_KEY is too short, 15'],
    [
      'a key padded with blanks',
      { ...SOUND, BROADSHEET_MODERATION_KEY: `short${' '.repeat(20)}` },
      'BROADSHEET_MODERATION_KEY is too short, 5',
    ],
    ['another moderation', { ...SOUND, BROADSHEET_MODERATION: 'never' }, 'BROADSHEET_MODERATION must be'],
    ['a webhook within', { ...SOUND, BROADSHEET_NOTIFY_URL: 'http://10.0.0.1/' }, 'BROADSHEET_NOTIFY_URL '],
    ['a webhook on this machine', { ...SOUND, BROADSHEET_NOTIFY_URL: 'http://127.0.0.1:9/' }, 'BROADSHEET_NOTIFY_URL '],
    ['an origin with a path', { ...SOUND, ALLOWED_ORIGINS: 'https://a.example/x' }, 'ALLOWED_ORIGINS must be'],
    ['an origin that is none', { ...SOUND, ALLOWED_ORIGINS: '*' }, 'ALLOWED_ORIGINS must be'],
    ['an opaque origin', { ...SOUND, ALLOWED_ORIGINS: 'null' }, 'ALLOWED_ORIGINS must be'],
    ['a list of headers', { ...SOUND, BROADSHEET_TRUST_PROXY: 'X-Real-IP, X-Forwarded-For' }, 'BROADSHEET_TRUST_PROXY must be'],
  ])('for %s', (_, env: Environment, begins) => {
    const refusal = refusalFor(env);
    expect(refusal).toContain(begins);
    expect(refusal).not.toContain('\n');
  });

  it('even where secrets could be made, when one is set but empty', () => {
    expect(refusalFor({ BROADSHEET_SECRET: '' }, { loopback: true, made: MADE })).toContain('BROADSHEET_SECRET is set but empty');
    expect(refusalOf({ BROADSHEET_MODERATION_KEY: '' }, '127.0.0.1')).toContain('BROADSHEET_MODERATION_KEY is set but empty');
  });

  it('and not on loopback, where secrets are made and webhooks may be near', () => {
    expect(refusalOf({ BROADSHEET_NOTIFY_URL: 'http://127.0.0.1:9/hook' }, '127.0.0.1')).toBeNull();
    expect(refusalOf({}, '0.0.0.0')).toContain('BROADSHEET_SECRET is not set');
  });

  it('never repeats a secret', () => {
    const short = 'a-secret-too-short';
    expect(refusalFor({ BROADSHEET_SECRET: short })).not.toContain(short);
    expect(refusalFor({ ...SOUND, BROADSHEET_MODERATION_KEY: 'my-short-key' })).not.toContain('my-short-key');
  });

  it('and says how to make a secret that is then taken', () => {
    const made = (command: string) => {
      const [, program = ''] = /node -e "(.*)"/.exec(command) ?? [];
      return execFileSync(process.execPath, ['-e', program], { encoding: 'utf8' }).trim();
    };
    const env = { BROADSHEET_SECRET: made(MAKING.BROADSHEET_SECRET), BROADSHEET_MODERATION_KEY: made(MAKING.BROADSHEET_MODERATION_KEY) };
    expect(refusalFor(env)).toBeNull();
    expect(lacksSecrets(env)).toBe(false);
  });
});

describe('a host', () => {
  it.each(['127.0.0.1', '127.8.9.1', 'localhost', 'LOCALHOST', '::1', '[::1]'])('%s is this machine alone', (host) => {
    expect(isLoopback(host)).toBe(true);
  });

  it.each(['0.0.0.0', '::', '', '192.168.0.1', 'example.org', '127.0.0.1.example.org', '10.127.0.0'])('“%s” is not', (host) => {
    expect(isLoopback(host)).toBe(false);
  });
});

describe('the address of who asks', () => {
  const headers = new Headers({ 'X-Forwarded-For': '1.1.1.1, 2.2.2.2 , 3.3.3.3', 'X-Real-IP': '', Forwarded: 'for=4.4.4.4' });

  it('is the socket’s when no header is trusted, whatever the client says', () => {
    expect(clientAddress(headers, null, '9.9.9.9')).toBe('9.9.9.9');
  });

  it('is the last value of the trusted header, which the nearest proxy has written', () => {
    expect(clientAddress(headers, 'x-forwarded-for', '9.9.9.9')).toBe('3.3.3.3');
  });

  it.each(['x-real-ip', 'cf-connecting-ip'])('is the socket’s when the trusted header %s is empty or absent', (name) => {
    expect(clientAddress(headers, name, '9.9.9.9')).toBe('9.9.9.9');
    expect(clientAddress(headers, name, null)).toBeNull();
  });
});
