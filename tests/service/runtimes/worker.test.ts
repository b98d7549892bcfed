import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { join } from 'node:path';
import { build } from 'esbuild';
import { afterEach, describe, expect, it, vi } from 'vitest';
import worker from '#src/service/runtimes/worker.ts';
import { base64url } from '#src/service/seal.ts';
import { ROOT } from '../../build/runBuild.ts';

const MOST_BYTES = 100_000;

describe('the function’s bundle for Workers', () => {
  it('takes at most 100 kB compressed', async () => {
    const { outputFiles, metafile } = await build({
      entryPoints: [join(ROOT, 'src/service/runtimes/worker.ts')],
      bundle: true,
      minify: true,
      write: false,
      metafile: true,
      format: 'esm',
      target: 'es2024',
      conditions: ['workerd', 'worker', 'browser'],
    });
    const size = gzipSync(outputFiles[0]!.contents).length;
    console.log(`The function’s bundle is ${size} bytes compressed.`);
    expect(size).toBeLessThan(MOST_BYTES);
    expect(Object.values(metafile.outputs).flatMap(({ imports }) => imports.map(({ path }) => path))).toEqual([]);
  });
});

describe('wrangler.jsonc', () => {
  const read = (file: string) => readFileSync(join(ROOT, file), 'utf8');
  const settings = JSON.parse(
    read('wrangler.jsonc')
      .replace(/^\s*\/\/.*$/gm, '')
      .replace(/,(\s*[}\]])/g, '$1'),
  );

  it('names what is there, and sends nothing home', () => {
    expect(settings).toMatchObject({
      main: 'src/service/runtimes/worker.ts',
      send_metrics: false,
      assets: { directory: 'dist', binding: 'ASSETS' },
    });
    expect(settings.d1_databases).toMatchObject([{ binding: 'DB', migrations_dir: 'src/service/migrations' }]);
  });

  it('rings the Worker for the retention step that it knows', () => {
    const hourly = /HOURLY = '([^']+)'/.exec(read('src/service/runtimes/worker.ts'))?.[1];
    expect(settings.triggers.crons).toEqual(['* * * * *', hourly]);
  });
});

describe('the Worker', () => {
  afterEach(() => void vi.restoreAllMocks());
  const nothing = { prepare: () => Promise.reject(new Error()), batch: () => Promise.reject(new Error('D1_ERROR: overloaded')) };
  const ARTICLE = { id: 'en/2026/02/suez', url: 'https://meridian.example/2026/02/suez/', title: 'Suez', edition: 'en', comments: 'open' };
  const assets = { fetch: async () => new Response(JSON.stringify({ site: 'https://meridian.example', articles: [ARTICLE] })) };
  const SECRETS = { BROADSHEET_SECRET: base64url(new Uint8Array(32)), BROADSHEET_MODERATION_KEY: 'sixteen letters.' };
  const bindings = (vars: Record<string, string>) =>
    ({ DB: nothing, ASSETS: assets, ...vars }) as unknown as Parameters<typeof worker.fetch>[1];
  const context = { waitUntil: () => undefined };

  it.each([
    [{}, 'BROADSHEET_SECRET is not set'],
    [{ ...SECRETS, BROADSHEET_MODERATION_KEY: '' }, 'BROADSHEET_MODERATION_KEY is set but empty'],
    [{ ...SECRETS, BROADSHEET_NOTIFY_URL: 'http://127.0.0.1/' }, 'BROADSHEET_NOTIFY_URL'],
  ])('answers 503 with the text given back and says which setting is wrong: %j', async (vars, line) => {
    const said = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    const body = new URLSearchParams({ article: 'en/2026/02/suez', text: 'Not to be lost.' });
    const answer = await worker.fetch(
      new Request('https://meridian.example/api/comments', { method: 'POST', body }),
      bindings(vars),
      context,
    );
    expect([answer.status, answer.headers.get('cache-control')]).toEqual([503, 'no-store']);
    expect(await answer.text()).toContain('Not to be lost.');
    expect(said.mock.calls.join('\n')).toContain(line);
  });

  it('leaves to the assets what is no address of the function', async () => {
    const answer = await worker.fetch(new Request('https://meridian.example/apiary'), bindings({}), context);
    expect(await answer.text()).toContain('"articles"');
  });

  it('asks nothing of a database for an address that the function does not have', async () => {
    const answer = await worker.fetch(new Request('https://meridian.example/api/nothing'), bindings(SECRETS), context);
    expect(answer.status).toBe(404);
  });
});
