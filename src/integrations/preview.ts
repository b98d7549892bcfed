import type { IncomingMessage, ServerResponse } from 'node:http';
import { sep } from 'node:path';
import type { AstroIntegration } from 'astro';

/** A picture or film made on demand. */
export interface Served {
  bytes: Uint8Array;
  type: string;
}

/** What the writer's preview is given from outside. */
export interface PreviewParts {
  /** Folder that writers work in, absolute. */
  contentRoot: string;
  /** Makes what stands at an address such as `/_pictures/….webp`; null when nothing does. */
  serve(address: string): Promise<Served | null>;
  /** Tells what is wrong with the content now; null when nothing is. */
  findFaults(): Promise<string | null>;
  /** The function: answers what is asked below `/api`. */
  answer(request: IncomingMessage, response: ServerResponse): void;
}

type DevServer = Parameters<NonNullable<AstroIntegration['hooks']['astro:server:setup']>>[0]['server'];

const SETTLED_MS = 80;

/** What Astro's overlay sets above the message. */
const HEADING = { name: 'Content', title: 'The content has faults' };

/** Serves pictures as they are asked for, and shows the faults of the content in the browser after every save. */
export function preview(parts: PreviewParts): AstroIntegration {
  return {
    name: 'broadsheet:preview',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => void updateConfig({ vite: { plugins: [functionFirst(parts)] } }),
      'astro:server:setup': ({ server }) => {
        serveFiles(server, parts);
        showFaults(server, parts);
      },
    },
  };
}

function serveFiles({ middlewares }: DevServer, { serve }: PreviewParts): void {
  middlewares.use((request, response, next) => {
    const address = request.url?.split('?')[0] ?? '';
    if (!/^\/_(?:pictures|media)\//.test(address)) return next();
    serve(address).then((served) => {
      if (!served) return next();
      response.setHeader('Content-Type', served.type);
      response.end(served.bytes);
    }, next);
  });
}

/** Comes before Astro's own middleware, which would ask for a slash behind every address. */
function functionFirst({ answer }: PreviewParts) {
  const isAsked = (url = '') => /^\/api(?:[/?]|$)/.test(url);
  const handle = (request: IncomingMessage, response: ServerResponse, next: () => void) =>
    isAsked(request.url) ? answer(request, response) : next();
  return {
    name: 'broadsheet:function',
    configureServer: (server: DevServer) => () => void server.middlewares.stack.unshift({ route: '', handle }),
  };
}

function showFaults({ environments, watcher }: DevServer, { contentRoot, findFaults }: PreviewParts): void {
  const { hot } = environments.client;
  const show = async () => {
    const message = await findFaults();
    if (message !== null) hot.send({ type: 'error', err: { ...HEADING, message, stack: '' } });
  };
  hot.on('vite:client:connect', () => void show());
  let timer: NodeJS.Timeout | undefined;
  watcher.on('all', (_, file) => {
    if (!file.startsWith(contentRoot + sep)) return;
    // An editor that saves several files in one go makes one change.
    clearTimeout(timer);
    timer = setTimeout(() => void show(), SETTLED_MS);
  });
}
