import { EventEmitter } from 'node:events';
import path from 'node:path';
import type { LoaderContext } from 'astro/loaders';
import { afterEach, expect, it, vi } from 'vitest';
import { entriesLoader } from '#src/entries/astroLoader.ts';
import { aContentFolder, articleText } from '../../fixtures/contentFolder.ts';

afterEach(() => {
  vi.unstubAllEnvs();
  vi.useRealTimers();
});

it('the writer’s preview keeps what it has when the content cannot be read again, and says so', async () => {
  const folder = aContentFolder({ 'en/articles/2026/02/slug.md': articleText() });
  vi.stubEnv('BROADSHEET_CONTENT', folder.options.contentRoot);
  vi.stubEnv('BROADSHEET_CACHE', folder.options.cacheDir);
  const store = new Map<string, unknown>();
  const told = vi.fn();
  const watcher = Object.assign(new EventEmitter(), { add: () => undefined });
  const context = {
    collection: 'articles',
    store: {
      keys: () => store.keys(),
      delete: (id: string) => store.delete(id),
      set: (entry: { id: string }) => store.set(entry.id, entry),
    },
    generateDigest: () => 'digest',
    logger: { error: told },
    watcher,
  };
  await entriesLoader('articles').load(context as unknown as LoaderContext);
  expect([...store.keys()]).toEqual(['en/articles/2026/02/slug.md']);

  vi.useFakeTimers();
  vi.stubEnv('BROADSHEET_NOW', 'no moment');
  watcher.emit('all', 'change', path.join(folder.options.contentRoot, 'en/articles/2026/02/slug.md'));
  await vi.advanceTimersByTimeAsync(1000);
  expect(told).toHaveBeenCalledExactlyOnceWith(expect.stringContaining('BROADSHEET_NOW'));
  expect([...store.keys()]).toEqual(['en/articles/2026/02/slug.md']);
});
