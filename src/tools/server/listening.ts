/** Port of `PORT` (default 4321); null when it is none. */
export function readPort(env: NodeJS.ProcessEnv): number | null {
  const port = Number(env['PORT'] || 4321);
  return Number.isInteger(port) && port >= 0 && port <= 65_535 ? port : null;
}

/** One line for a port that is none. */
export function portFault(env: NodeJS.ProcessEnv): string {
  return `PORT must be a number from 0 to 65535, not “${env['PORT']}”.`;
}

/** One line for a server that could not start to listen. */
export function listenFault(error: NodeJS.ErrnoException, host: string, port: number): string {
  if (error.code === 'EADDRINUSE') return `Port ${port} is taken by another program: stop it, or choose another with PORT=${port + 1}.`;
  if (error.code === 'EACCES') return `Port ${port} may not be used without more rights: choose one above 1023 with PORT=….`;
  if (error.code === 'EADDRNOTAVAIL' || error.code === 'ENOTFOUND') return `This machine has no address “${host}”: change HOST.`;
  return `The server could not listen at ${host}:${port}: ${error.message}`;
}

/** Address of a server as people open it. */
export function addressAt(host: string, port: number): string {
  return `http://${host.includes(':') ? `[${host}]` : host}:${port}/`;
}
