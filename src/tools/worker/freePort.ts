import { createServer, type AddressInfo } from 'node:net';
import { listenFault } from '../server/listening.ts';

/** The port itself when it is free, any free one for 0, or one line that says why not. */
export function freePort(host: string, port: number): Promise<number | string> {
  return new Promise((found) => {
    const server = createServer();
    server.once('error', (error) => found(listenFault(error, host, port)));
    server.listen(port, host, () => {
      const { port: free } = server.address() as AddressInfo;
      server.close(() => found(free));
    });
  });
}
