import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { bodyCache } from '#src/markdown/cache.ts';
import { bodyDigest } from '#src/markdown/digest.ts';
import { renderBodies } from '#src/markdown/renderBodies.ts';
import { withoutHtml } from '#src/markdown/rendered.ts';
import { body, ENGLISH, PERSIAN } from './aBody.ts';

let folder = '';
beforeEach(() => (folder = mkdtempSync(path.join(tmpdir(), 'bodies-'))));
afterEach(() => rmSync(folder, { recursive: true }));

const DIGEST = 'ab'.repeat(16);
const fileOf = (digest: string) => path.join(folder, 'html', digest.slice(0, 2), `${digest}.json`);
const jobs = (count: number) =>
  Array.from({ length: count }, (_, index) => {
    const text = `Text ${index} on [[nato]] and H<sub>2</sub>O`;
    return { digest: bodyDigest(text, ENGLISH), text, context: ENGLISH };
  });

describe('the cache of bodies', () => {
  it('gives back what was written', () => {
    const rendered = body('[[nato]] — سلام ![a](./map.png) 👩‍🚀');
    bodyCache(folder).write(DIGEST, rendered);
    expect(bodyCache(folder).read(DIGEST)).toEqual(rendered);
    expect(readdirSync(path.dirname(fileOf(DIGEST)))).toEqual([`${DIGEST}.json`]);
  });

  it('has nothing before', () => {
    expect(bodyCache(folder).read(DIGEST)).toBeNull();
  });

  it.each([
    ['cut off', (json: string) => json.slice(0, 40)],
    ['emptied', () => ''],
    ['of another kind', () => '[]'],
    ['nothing', () => 'null'],
    ['without slots', (json: string) => json.replace('"slots"', '"slats"')],
    ['with a mark too many', (json: string) => json.replace('"html":"', '"html":"\\u0000')],
  ])('takes a file that was %s for absent', (_title, spoil) => {
    const cache = bodyCache(folder);
    cache.write(DIGEST, body('[[nato]]'));
    writeFileSync(fileOf(DIGEST), spoil(readFileSync(fileOf(DIGEST), 'utf8')));
    expect(cache.read(DIGEST)).toBeNull();
  });
});

describe('the digest of a body', () => {
  const digests = [
    bodyDigest('a', ENGLISH),
    bodyDigest('b', ENGLISH),
    bodyDigest('a', PERSIAN),
    bodyDigest('a', { ...ENGLISH, locale: 'en-US' }),
    bodyDigest('a', { ...ENGLISH, calendar: 'persian' }),
    bodyDigest('a', { ...ENGLISH, file: 'en/articles/2026/03/slug.md' }),
  ];

  it('differs with the text, the language, the calendar and the folder', () => {
    expect(new Set(digests).size).toBe(digests.length);
    for (const digest of digests) expect(digest).toMatch(/^[0-9a-f]{32}$/);
  });

  it('is the same for files of one folder', () => {
    expect(bodyDigest('a', { ...ENGLISH, file: 'en/articles/2026/02/other.md' })).toBe(digests[0]);
  });
});

describe('many bodies', () => {
  it.each([0, 2])('are rendered once and then come from the cache, over %i threads', { timeout: 30_000 }, async (threads) => {
    const all = jobs(60);
    const first = await renderBodies([...all, ...all], folder, threads);
    expect(first.size).toBe(60);
    const [{ digest, text } = { digest: '', text: '' }] = all;
    expect(first.get(digest)).toEqual(withoutHtml(body(text)));
    expect(bodyCache(folder).read(digest)).toEqual(body(text));
    const kept = { ...body('Kept'), words: 99 };
    bodyCache(folder).write(digest, kept);
    expect((await renderBodies(all, folder, threads)).get(digest)).toEqual(withoutHtml(kept));
  });
});
