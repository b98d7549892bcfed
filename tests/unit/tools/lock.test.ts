import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { absentPlatformPackages } from '../../../src/tools/lock/platformPackages.ts';
import type { LockFile } from '../../../src/tools/lock/platformPackages.ts';

const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')) as LockFile;

it('finds a package of every platform in the lock file, or `npm ci` would refuse it (npm run lock adds them)', () => {
  expect(Object.keys(absentPlatformPackages(lock))).toEqual([]);
});

it('finds no download address in the lock file', () => {
  expect(readFileSync('package-lock.json', 'utf8')).not.toContain('"resolved"');
});

it('adds what is absent beside the package that names it, when another version stands above', () => {
  const packages = {
    '': {},
    'node_modules/tool': { optionalDependencies: { '@tool/darwin-arm64': '2.0.0', '@tool/linux-x64-musl': '2.0.0' } },
    'node_modules/@tool/darwin-arm64': { version: '1.0.0' },
    'node_modules/@tool/linux-x64-musl': { version: '2.0.0' },
  };
  expect(absentPlatformPackages({ packages })).toEqual({
    'node_modules/tool/node_modules/@tool/darwin-arm64': { version: '2.0.0', cpu: ['arm64'], optional: true, os: ['darwin'] },
  });
});
