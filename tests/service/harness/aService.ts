import { afterAll, afterEach } from 'vitest';
import { memoryStore } from '#src/service/adapters/memory/memoryStore.ts';
import { localService } from './localService.ts';
import { sqliteInFolder } from './stores.ts';
import type { TestedService } from './testedService.ts';
import { testWorker, type TestWorker } from './workerService.ts';
import type { WorldOptions } from './world.ts';

/** What keeps the state: nothing but memory, a file of node:sqlite, D1 under the function in workerd. */
export const KINDS = ['memory', 'sqlite', 'd1'] as const;
export type Kind = (typeof KINDS)[number];

export type OpenService = (options?: WorldOptions) => Promise<TestedService>;

/** To be called where tests are declared: opens services of a kind, each empty, and closes them after each test. */
export function serviceOn(kind: Kind): OpenService {
  const opened: TestedService[] = [];
  let worker: Promise<TestWorker> | null = null;
  afterEach(async () => {
    for (const service of opened.splice(0)) await service.stop();
  });
  afterAll(async () => (await worker)?.dispose());
  return async (options = {}) => {
    if (kind === 'd1') worker ??= testWorker();
    const service = worker ? await (await worker).start(options) : await startLocally(kind, options);
    opened.push(service);
    return service;
  };
}

async function startLocally(kind: Kind, options: WorldOptions): Promise<TestedService> {
  if (kind === 'memory') return localService(memoryStore(), options, () => {});
  const { store, close } = await sqliteInFolder();
  return localService(store, options, close);
}
