import { getRequestListener, type HttpBindings } from '@hono/node-server';
import type { Directory, ReadDirectory } from '../../service/ports/ports.ts';
import { StorageDown } from '../../service/ports/store.ts';
import { parseDirectory } from '../../service/directory.ts';
import { openService } from '../../service/runtimes/node/openService.ts';
import type { NodeService } from '../../service/runtimes/node/running.ts';
import { dataFolder } from './dataFolder.ts';
import { withLastingBody } from './requestBody.ts';

export interface PreviewService {
  service: NodeService;
  madeKey: string | null;
  answer: ReturnType<typeof getRequestListener>;
}

/** A page with comments asks several times; what was saved in between shows after this. */
const FRESH_MS = 2_000;

/** The function beside the writer's preview, whose articles it reads from the preview itself; `site` is null until that listens. */
export async function previewService(
  env: NodeJS.ProcessEnv,
  host: string,
  site: () => string | null,
): Promise<PreviewService | { refusal: string }> {
  const log = (line: string) => console.error(line);
  const opened = await openService({ env, dataDir: dataFolder(env), host, readDirectory: directoryOf(site), log });
  if ('refusal' in opened) return opened;
  const { service, madeKey } = opened;
  const answer = getRequestListener(
    (request, bindings) => {
      const { incoming, outgoing } = bindings as HttpBindings;
      return service.fetch(withLastingBody(request, incoming, outgoing), incoming.socket.remoteAddress ?? null);
    },
    // Astro and Vite share this process: their Request and Response stay Node's own.
    { autoCleanupIncoming: false, overrideGlobalObjects: false },
  );
  return { service, madeKey, answer };
}

function directoryOf(site: () => string | null): ReadDirectory {
  let known: { at: number; directory: Directory } | null = null;
  return async () => {
    if (known && performance.now() - known.at < FRESH_MS) return known.directory;
    known = { at: performance.now(), directory: parseDirectory(await read(site())) };
    return known.directory;
  };
}

async function read(site: string | null): Promise<string> {
  try {
    const response = await fetch(new URL('/articles.json', site ?? ''));
    if (response.ok) return await response.text();
  } catch (error) {
    throw new StorageDown('broken', error);
  }
  throw new StorageDown('broken');
}
