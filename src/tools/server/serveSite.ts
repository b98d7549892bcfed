import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { createAdaptorServer } from '@hono/node-server';
import { directoryFile } from '../../service/runtimes/node/directoryFile.ts';
import { openService } from '../../service/runtimes/node/openService.ts';
import type { NodeService } from '../../service/runtimes/node/running.ts';
import { createServer } from './createServer.ts';
import { announceKey, dataFolder } from './dataFolder.ts';
import { endInOrder } from './endInOrder.ts';
import { addressAt, listenFault, portFault, readPort } from './listening.ts';

/** What is still being sent or written after these gets no more time; together they stay below ten seconds. */
const ANSWERS_MS = 6_500;
const END_MS = 9_500;

/** A request has to arrive within these; an idle connection costs nothing but its socket. */
const HEADERS_MS = 20_000;
const REQUEST_MS = 60_000;

/** Listens where `HOST` and `PORT` say (default 127.0.0.1:4321), says where, and ends in order at SIGTERM or SIGINT. */
export async function serveSite(dist: string, env: NodeJS.ProcessEnv): Promise<void> {
  const host = env['HOST'] || '127.0.0.1';
  const port = readPort(env);
  if (port === null) return fail(portFault(env));
  const log = (line: string) => console.error(line);
  const readDirectory = directoryFile(join(dist, 'articles.json'));
  const opened = await openService({ env, dataDir: dataFolder(env), host, readDirectory, log });
  if ('refusal' in opened) return fail(opened.refusal);
  const { fetch } = createServer({ dist, service: opened.service.fetch, log });
  // The function's bodies are let go by `withLastingBody`, which gives slow senders more time than the adapter does.
  const server = createAdaptorServer({ fetch, autoCleanupIncoming: false }) as Server;
  server.headersTimeout = HEADERS_MS;
  server.requestTimeout = REQUEST_MS;
  server.once('error', (error: NodeJS.ErrnoException) => fail(listenFault(error, host, port)));
  const endServer = endInOrder(server, ANSWERS_MS);
  server.listen(port, host, () => {
    const address = addressAt(host, (server.address() as AddressInfo).port);
    console.log(`The site is at ${address}`);
    announceKey(address, opened.madeKey);
    opened.service.start();
  });
  endAtSignals(endServer, opened.service);
}

function endAtSignals(endServer: () => Promise<void>, service: NodeService): void {
  const end = () => {
    setTimeout(() => process.exit(0), END_MS).unref();
    endServer()
      .then(() => service.stop())
      .finally(() => process.exit(0));
  };
  process.once('SIGTERM', end);
  process.once('SIGINT', end);
}

function fail(line: string): void {
  console.error(line);
  process.exit(1);
}
