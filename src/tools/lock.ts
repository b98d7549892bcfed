import { readFileSync, writeFileSync } from 'node:fs';
import { absentPlatformPackages } from './lock/platformPackages.ts';
import type { LockFile } from './lock/platformPackages.ts';

// npm leaves a platform's package out of the lock file when it cannot find it, and `npm ci` then refuses the whole file.
const FILE = 'package-lock.json';
const lock = JSON.parse(readFileSync(FILE, 'utf8')) as LockFile;
const absent = absentPlatformPackages(lock);
const entries = Object.entries({ ...lock.packages, ...absent }).sort(([a], [b]) => (a < b ? -1 : 1));
lock.packages = Object.fromEntries(entries);
writeFileSync(FILE, `${JSON.stringify(lock, null, 2)}\n`);
console.log(`${Object.keys(absent).length} packages of other platforms added to ${FILE}`);
