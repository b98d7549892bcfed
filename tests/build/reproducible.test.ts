import { readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { expect, inject, it } from 'vitest';
import { filesBelow } from './builtSite.ts';
import { BUILD_ENVIRONMENTS, NOW } from './environments.ts';
import { ROOT, runTool } from './runBuild.ts';

it('a second build, in another zone and language and from an empty cache, is the same byte by byte', async () => {
  const first = inject('dist');
  const second = resolve(ROOT, '.cache/test/again/dist');
  await rm(resolve(ROOT, '.cache/test/again'), { recursive: true, force: true });
  const flags = ['--now', NOW, '--out', second, '--cache', resolve(ROOT, '.cache/test/again/cache')];
  const { code, stderr } = await runTool('build', flags, BUILD_ENVIRONMENTS.losAngeles);
  expect(stderr).toBe('');
  expect(code).toBe(0);
  const files = filesBelow(first);
  expect(filesBelow(second)).toEqual(files);
  expect(files.filter((file) => !readFileSync(join(first, file)).equals(readFileSync(join(second, file))))).toEqual([]);
}, 300_000);
