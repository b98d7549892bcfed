import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { NOW } from './environments.ts';
import { ROOT, runTool, warmCache, type Outcome } from './runBuild.ts';

let folder: string;
beforeAll(() => {
  mkdirSync(resolve(ROOT, '.cache/test'), { recursive: true });
  folder = mkdtempSync(resolve(ROOT, '.cache/test/failures-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A folder with a site from before, which a failing build must leave as it is. */
function anOldSite(name: string): string {
  const out = join(folder, name);
  mkdirSync(join(out, 'about'), { recursive: true });
  writeFileSync(join(out, 'index.html'), 'old');
  writeFileSync(join(out, 'about/index.html'), 'old');
  return out;
}

describe('a build of a folder with planted faults', () => {
  let out: string;
  let built: Outcome;
  let checked: Outcome;
  beforeAll(async () => {
    out = anOldSite('faulty');
    const content = join(folder, 'content');
    cpSync(resolve(ROOT, 'tests/fixtures/faults'), content, { recursive: true });
    const around = { BROADSHEET_CONTENT: content, BROADSHEET_CACHE: join(folder, 'cache'), BROADSHEET_NOW: NOW };
    checked = await runTool('check', [], around);
    built = await runTool('build', ['--out', out], around);
  });

  it('says the same as the check, in the same words, and ends with 1', () => {
    expect(checked.stdout.split('\n').length).toBeGreaterThan(30);
    expect(built.stderr).toBe(checked.stdout);
    expect([checked.code, built.code]).toEqual([1, 1]);
  });

  it('shows no stack trace', () => {
    expect(built.stdout + built.stderr).not.toMatch(/^\s+at .*:\d+/m);
  });

  it('leaves the last site as it was', () => {
    expect(readdirSync(out).sort()).toEqual(['about', 'index.html']);
    expect(readFileSync(join(out, 'index.html'), 'utf8')).toBe('old');
    expect(readdirSync(folder).filter((name) => name.startsWith('faulty.'))).toEqual([]);
  });
});

describe('a build that fails for real, once in each of its stages', () => {
  it('leaves the last site untouched, leaves nothing beside it, and says what failed and what to do', async () => {
    const out = anOldSite('failing');
    const script = '../../tests/build/failEachStage';
    const { stdout, stderr, code } = await runTool(script, ['--now', NOW, '--out', out, '--cache', warmCache(join(folder, 'warm'))]);
    expect([code, stderr]).toEqual([0, '']);
    const outcomes = JSON.parse(stdout.trim().split('\n').at(-1)!) as {
      name: string;
      code: number;
      said: string;
      untouched: boolean;
      leftovers: string[];
    }[];
    expect(outcomes.map(({ name }) => name)).toEqual(['check', 'comments', 'pages', 'pictures', 'machines', 'search', 'compress', 'swap']);
    for (const outcome of outcomes) {
      expect(outcome).toMatchObject({ code: 2, untouched: true, leftovers: [] });
      expect(outcome.said).toContain(`The build failed in its stage “${outcome.name}”`);
    }
  }, 240_000);
});

describe('a build that was called wrongly', () => {
  it.each([
    [['--colour', 'red'], 'Unknown option'],
    [['--now', 'yesterday'], 'BROADSHEET_NOW'],
    [['--url', 'https://staging.example/blog'], 'BROADSHEET_URL'],
  ])('with %j ends with 2 and one line', async (args, words) => {
    const { code, stderr } = await runTool('build', args);
    expect(code).toBe(2);
    expect(stderr).toContain(words);
    expect(stderr.trim().split('\n')).toHaveLength(1);
  });
});
