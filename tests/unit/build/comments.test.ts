import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { comments } from '#src/tools/stages/comments.ts';
import { anArticle, someEntries } from '../../fixtures/builders.ts';

let dataDir: string;
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'data-'));
  vi.stubEnv('BROADSHEET_DATA', dataDir);
  vi.stubEnv('BROADSHEET_NOW', '2026-11-22T00:00Z');
  vi.stubEnv('BROADSHEET_SERVICE_URL', 'https://meridian.example');
});
afterEach(() => {
  vi.unstubAllEnvs();
  vi.unstubAllGlobals();
  rmSync(dataDir, { recursive: true });
});

const EMPTY = { version: 1, comments: {}, popular: { en: { day: [], week: [], month: [] } } };
const place = () => join(dataDir, 'snapshot.json');

async function refresh(answer: (address: string) => Response | Promise<Response>) {
  vi.stubGlobal('fetch', async (address: string) => answer(address));
  const said: string[] = [];
  const build = {
    contentRoot: '',
    cacheDir: '',
    out: '',
    next: '',
    entries: someEntries({ articles: [anArticle()] }),
    say: (line: string) => void said.push(line),
  };
  return { done: await comments(build), said };
}

const sound = (address: string) => Response.json(address.includes('/views/') ? { articles: [] } : { counts: {} });

describe('the stage that refreshes the snapshot', () => {
  it('asks the function and writes what it says', async () => {
    const { done, said } = await refresh(sound);
    expect(JSON.parse(readFileSync(place(), 'utf8'))).toEqual(EMPTY);
    expect(done).toBe('snapshot of https://meridian.example refreshed');
    expect(said).toEqual([]);
    expect(readdirSync(dataDir)).toEqual(['snapshot.json']);
  });

  it('makes the data folder where there is none', async () => {
    vi.stubEnv('BROADSHEET_DATA', join(dataDir, 'deep/er'));
    await refresh(sound);
    expect(existsSync(join(dataDir, 'deep/er/snapshot.json'))).toBe(true);
  });

  it('leaves the file alone when nothing has changed', async () => {
    await refresh(sound);
    const before = statSync(place()).ino;
    const { done } = await refresh(sound);
    expect(done).toContain('as it was');
    expect(statSync(place()).ino).toBe(before);
  });

  it.each<[string, () => Response | Promise<Response>, string]>([
    ['does not answer', () => Promise.reject(new TypeError('fetch failed', { cause: new Error('connect ECONNREFUSED') })), 'ECONNREFUSED'],
    ['takes too long', () => Promise.reject(new DOMException('aborted', 'TimeoutError')), 'no answer in time'],
    ['is down', () => new Response('', { status: 503 }), 'answered with 503'],
    ['answers nonsense', () => Response.json({ counts: 'many' }), 'something else than the contract says'],
  ])('goes on with the last snapshot when the function %s, and says so in one line', async (_, answer, words) => {
    writeFileSync(place(), 'last');
    const { done, said } = await refresh(answer);
    expect(readFileSync(place(), 'utf8')).toBe('last');
    expect(done).toBe('');
    expect(said.at(-1)).toContain(words);
    expect(said.at(-1)).toContain('goes on with the last snapshot');
    expect(said.at(-1)).not.toContain('\n');
  });

  it('says that a broken snapshot cannot be used, and replaces it as soon as the function answers', async () => {
    writeFileSync(place(), '{');
    const { said } = await refresh(sound);
    expect(said).toEqual([expect.stringContaining('snapshot.json cannot be used')]);
    expect(JSON.parse(readFileSync(place(), 'utf8'))).toEqual(EMPTY);
  });

  it('goes on when what it has heard cannot be written', async () => {
    mkdirSync(place());
    const { said } = await refresh(sound);
    expect(said.at(-1)).toContain('goes on with the last snapshot');
    expect(readdirSync(dataDir)).toEqual(['snapshot.json']);
  });

  it('asks nobody when there is neither a function nor a database', async () => {
    vi.stubEnv('BROADSHEET_SERVICE_URL', '');
    const { done, said } = await refresh(() => Promise.reject(new Error('Nobody is to be asked.')));
    expect([done, said, readdirSync(dataDir)]).toEqual(['', [], []]);
  });
});
