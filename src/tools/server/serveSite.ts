import type { AddressInfo } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import { createServer } from './createServer.ts';

const GRACE_MS = 10_000;

/** Listens where `HOST` and `PORT` say (default 127.0.0.1:4321), says where, and ends in order at SIGTERM or SIGINT. */
export function serveSite(dist: string, env: NodeJS.ProcessEnv): void {
  const host = env.HOST || '127.0.0.1';
  const port = Number(env.PORT || 4321);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) return fail(`PORT must be a number from 0 to 65535, not “${env.PORT}”.`);
  const server = createAdaptorServer({ fetch: createServer({ dist }).fetch });
  server.once('error', (error: NodeJS.ErrnoException) => fail(listenFault(error, host, port)));
  server.listen(port, host, () => console.log(`The site is at http://${hostInUrl(host)}:${(server.address() as AddressInfo).port}/`));
  const end = () => {
    server.close(() => process.exit(0));
    // What is still being sent gets its time, then the process ends all the same.
    setTimeout(() => process.exit(0), GRACE_MS).unref();
  };
  process.once('SIGTERM', end);
  process.once('SIGINT', end);
}

/** One line for a server that could not start to listen. */
export function listenFault(error: NodeJS.ErrnoException, host: string, port: number): string {
  if (error.code === 'EADDRINUSE') return `Port ${port} is taken by another program: stop it, or choose another with PORT=${port + 1}.`;
  if (error.code === 'EACCES') return `Port ${port} may not be used without more rights: choose one above 1023 with PORT=….`;
  if (error.code === 'EADDRNOTAVAIL' || error.code === 'ENOTFOUND') return `This machine has no address “${host}”: change HOST.`;
  return `The server could not listen at ${host}:${port}: ${error.message}`;
}

function hostInUrl(host: string): string {
  return host.includes(':') ? `[${host}]` : host;
}

function fail(line: string): void {
  console.error(line);
  process.exit(1);
}
