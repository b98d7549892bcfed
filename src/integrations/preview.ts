import type { AstroIntegration } from 'astro';
import { sep } from 'node:path';

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
  /** Tells what is wrong with the content now, as one text for the terminal and the page; null when nothing is. */
  findFaults(): Promise<string | null>;
}

const SETTLED_MS = 80;

/** Serves pictures as they are asked for, and shows the faults of the content in the browser after every save. */
export function preview({ contentRoot, serve, findFaults }: PreviewParts): AstroIntegration {
  return {
    name: 'broadsheet:preview',
    hooks: {
      'astro:server:setup': ({ server }) => {
        server.middlewares.use((request, response, next) => {
          const address = decodeURI((request.url ?? '').split('?')[0] ?? '');
          if (!/^\/_(?:pictures|media)\//.test(address)) return next();
          serve(address).then((served) => {
            if (!served) return next();
            response.setHeader('Content-Type', served.type);
            response.end(served.bytes);
          }, next);
        });
        const { hot } = server.environments.client;
        const show = async () => {
          const message = await findFaults();
          if (message) hot.send({ type: 'error', err: { message, stack: '' } });
        };
        hot.on('vite:client:connect', show);
        server.watcher.on(
          'all',
          whenSettled((file) => file.startsWith(contentRoot + sep), show),
        );
      },
    },
  };
}

/** Calls once when several files were written in one go. */
function whenSettled(concerns: (file: string) => boolean, call: () => Promise<void>): (event: string, file: string) => void {
  let timer: NodeJS.Timeout | undefined;
  return (_, file) => {
    if (!concerns(file)) return;
    clearTimeout(timer);
    timer = setTimeout(() => void call(), SETTLED_MS);
  };
}
