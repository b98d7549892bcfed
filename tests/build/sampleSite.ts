import { rm } from 'node:fs/promises';
import { resolve } from 'node:path';
import { chromium } from 'playwright-core';
import type { TestProject } from 'vitest/node';
import { browserProgram } from '../browser/browserProgram.ts';
import { startServer } from '../browser/servers.ts';
import { BUILD_ENVIRONMENTS, NOW } from './environments.ts';
import { ROOT, runTool } from './runBuild.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Folder of the sample publication as built for the tests. */
    dist: string;
    /** Where it is served with its function: `http://127.0.0.1:…`. */
    origin: string;
    /** Where a browser can be reached. */
    browser: string;
  }
}

/** Builds the sample publication once for all tests, serves it, and opens a browser. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const dist = resolve(ROOT, '.cache/test/dist');
  await rm(dist, { recursive: true, force: true });
  const flags = ['--now', NOW, '--out', dist, '--cache', resolve(ROOT, '.cache/test/cache')];
  const { code, stdout, stderr } = await runTool('build', flags, BUILD_ENVIRONMENTS.tehran);
  if (code !== 0) throw new Error(`The sample publication could not be built for the tests:\n${stdout}${stderr}`);
  const server = await startServer('node', dist);
  const browser = await chromium.launchServer({ executablePath: await browserProgram(), args: ['--no-sandbox'] });
  project.provide('dist', dist);
  project.provide('origin', server.origin);
  project.provide('browser', browser.wsEndpoint());
  return async () => {
    await browser.close();
    await server.stop();
  };
}
