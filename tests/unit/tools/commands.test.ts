import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { aContentFolder, articleText } from '../../fixtures/contentFolder.ts';
import type { ContentFolder } from '../../fixtures/contentFolder.ts';

const ARTICLE = 'en/articles/2026/02/slug.md';

interface Ended {
  code: number;
  out: string;
  err: string;
}

function run(command: 'check' | 'new' | 'rename', folder: ContentFolder, ...args: string[]): Promise<Ended> {
  const { contentRoot, cacheDir, now } = folder.options;
  const env = { ...process.env, BROADSHEET_CACHE: cacheDir, BROADSHEET_NOW: now };
  return new Promise((resolve) => {
    execFile(process.execPath, [`src/tools/${command}.ts`, ...args, '--content', contentRoot], { env }, (error, out, err) =>
      resolve({ code: typeof error?.code === 'number' ? error.code : 0, out, err }),
    );
  });
}

describe('the command check', () => {
  it('ends with 0 when there are warnings at most', async () => {
    const folder = aContentFolder({ [ARTICLE]: articleText().replace('2026-02-24', '2026-03-24') });
    const { code, out } = await run('check', folder);
    expect(code).toBe(0);
    expect(out).toMatch(/slug\.md:4:7 {2}warning: .*\n\n4 files checked: 0 errors, 1 warning\n$/);
  });

  it('ends with 1 when there are errors, without a stack trace', async () => {
    const { code, out, err } = await run('check', aContentFolder({ [ARTICLE]: articleText('topics: [suez]') }));
    expect({ code, err }).toEqual({ code: 1, err: '' });
    expect(out).toContain(`${ARTICLE}:7:10  the unknown topic "suez" · the id of a topic · suez-canal`);
  });

  it('reports in JSON', async () => {
    const { code, out } = await run('check', aContentFolder({ [ARTICLE]: articleText('topics: [suez]') }), '--format', 'json');
    expect(code).toBe(1);
    expect(JSON.parse(out)).toMatchObject({ files: 4, errors: 1, faults: [{ rule: 'unknown-topic', line: 7 }] });
  });

  it('ends with 2 when it is called wrongly', async () => {
    const folder = aContentFolder();
    for (const args of [['--format', 'xml'], ['extra']]) {
      const { code, err } = await run('check', folder, ...args);
      expect(code).toBe(2);
      expect(err).toContain('npm run check -- [--format text|json|github]');
    }
  });
});

describe('the command new', () => {
  it('says which file it wrote, and when it wrote none', async () => {
    const folder = aContentFolder();
    const file = 'en/articles/2026/11/two-lanes.md';
    expect(await run('new', folder, 'article', 'Two lanes')).toMatchObject({ code: 0, out: expect.stringContaining(file) });
    expect(await run('new', folder, 'article', 'Two lanes')).toMatchObject({
      code: 2,
      err: expect.stringContaining(`${file} exists already`),
    });
    expect(await run('new', folder, 'article')).toMatchObject({ code: 2, err: expect.stringContaining('Expected a kind and a title') });
  });
});

describe('the command rename', () => {
  it('says what it did, and when it did nothing', async () => {
    const folder = aContentFolder({ [ARTICLE]: articleText() });
    const { code, out } = await run('rename', folder, '2026/02/slug', '2026/02/convoy');
    expect({ code, out }).toEqual({
      code: 0,
      out: `${ARTICLE} → en/articles/2026/02/convoy.md\n/2026/02/slug/ now leads to /2026/02/convoy/\n`,
    });
    expect(existsSync(path.join(folder.options.contentRoot, ARTICLE))).toBe(false);
    const again = await run('rename', folder, '2026/02/slug', '2026/02/convoy');
    expect({ code: again.code, err: again.err }).toEqual({ code: 2, err: expect.stringContaining('There is no article en/2026/02/slug') });
  });
});
