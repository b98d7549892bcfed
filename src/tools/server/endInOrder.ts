import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';

/** What has arrived but was not read yet when the end was called for gets this long. */
const SETTLED_MS = 100;

/** Follows a server's connections; the function that comes back ends it: answers what has begun, cuts the rest after `grace` ms. */
export function endInOrder(server: Server, grace: number): () => Promise<void> {
  const atWork = new Map<Socket, number>();
  let isEnding = false;
  const endIdle = () => {
    for (const [socket, answers] of atWork) if (answers === 0) socket.destroySoon();
  };
  server.on('connection', (socket: Socket) => {
    atWork.set(socket, 0);
    socket.once('close', () => atWork.delete(socket));
  });
  server.on('request', ({ socket }: IncomingMessage, outgoing: ServerResponse) => {
    atWork.set(socket, (atWork.get(socket) ?? 0) + 1);
    outgoing.once('close', () => {
      if (atWork.has(socket)) atWork.set(socket, (atWork.get(socket) ?? 1) - 1);
      if (isEnding) endIdle();
    });
  });
  return () =>
    new Promise((ended) => {
      isEnding = true;
      const settled = setTimeout(endIdle, SETTLED_MS);
      const cut = setTimeout(() => server.closeAllConnections(), grace);
      server.close(() => {
        clearTimeout(settled);
        clearTimeout(cut);
        ended();
      });
    });
}
