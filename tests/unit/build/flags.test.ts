import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readFlags, UsageError } from '#src/tools/flags.ts';

describe('the flags of a build', () => {
  it('go into the environment, where every part of the build reads them', () => {
    const env: NodeJS.ProcessEnv = {};
    const read = readFlags(
      [
        '--now',
        '2026-11-22T00:00Z',
        '--content',
        '/press/content',
        '--cache',
        '/press/cache',
        '--url',
        'https://staging.example',
        '--out',
        'site',
      ],
      env,
    );
    expect(read).toMatchObject({
      contentRoot: '/press/content',
      cacheDir: '/press/cache',
      out: resolve('site'),
      now: '2026-11-22T00:00:00Z',
      url: 'https://staging.example',
    });
    expect(env).toMatchObject({
      BROADSHEET_CONTENT: '/press/content',
      BROADSHEET_NOW: '2026-11-22T00:00:00Z',
      BROADSHEET_URL: 'https://staging.example',
    });
  });

  it('win over the environment', () => {
    const env: NodeJS.ProcessEnv = { BROADSHEET_NOW: '2020-01-01T00:00Z', BROADSHEET_CONTENT: '/elsewhere' };
    expect(readFlags(['--now', '2026-11-22T00:00Z'], env)).toMatchObject({ now: '2026-11-22T00:00:00Z', contentRoot: '/elsewhere' });
  });

  it('read the clock once when they name no moment', () => {
    const env: NodeJS.ProcessEnv = {};
    const { now } = readFlags([], env);
    expect(env.BROADSHEET_NOW).toBe(now);
  });

  it.each([
    [['--colour', 'red'], /Unknown option '--colour'.*Flags: --now/],
    [['site'], /Unexpected argument 'site'/],
    [['--now', 'yesterday'], /BROADSHEET_NOW.*expected an instant/],
    [['--url', 'https://staging.example/blog/'], /BROADSHEET_URL/],
  ])('that make no sense are told in one line: %j', (args, line) => {
    expect(() => readFlags(args, {})).toThrow(UsageError);
    expect(() => readFlags(args, {})).toThrow(line);
  });
});
