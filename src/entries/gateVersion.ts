import { hash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import path from 'node:path';
import { PIPELINE_VERSION } from '../markdown/version.ts';

/** What judges fields beside the gate's own files. */
const BESIDE = ['../addresses/slug.ts', '../editorial/nearest.ts', '../markdown/directives/day.ts', '../markdown/quoted.ts'];

let version: string | null = null;

/**
 * Version of what the gate makes of a file: the digest of its own source and of what it judges with, so that no change of a
 * schema can be forgotten, and the version of the pipeline.
 */
export function gateVersion(): string {
  version ??= `${PIPELINE_VERSION}-${sourceDigest(fileURLToPath(new URL('.', import.meta.url)))}`;
  return version;
}

function sourceDigest(folder: string): string {
  const own = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
  const sources = [...own.sort(), ...BESIDE].map((file) => readFileSync(path.join(folder, file), 'utf8'));
  return hash('sha256', sources.join('\0'), 'hex').slice(0, 16);
}
