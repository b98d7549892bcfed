import type { IncomingMessage, ServerResponse } from 'node:http';

/** A body that is not wanted is still read for so long and so far, so that its sender gets to read the answer. */
const LINGER_MS = 10_000;
const LINGER_BYTES = 64 * 1024 * 1024;

/** The request with a body that may be left unread without the connection being cut: what is left is let go once the answer is sent. */
export function withLastingBody(request: Request, incoming: IncomingMessage, outgoing: ServerResponse): Request {
  if (request.method === 'GET' || request.method === 'HEAD') return request;
  outgoing.once('finish', () => letGo(incoming));
  const { url, method, headers } = request;
  return new Request(url, { method, headers, body: bodyOf(incoming), duplex: 'half' } as RequestInit);
}

function bodyOf(incoming: IncomingMessage): ReadableStream<Uint8Array> {
  const chunks: AsyncIterator<Uint8Array> = incoming.iterator({ destroyOnReturn: false });
  return new ReadableStream(
    {
      async pull(controller) {
        const { done, value } = await chunks.next();
        if (done) controller.close();
        else controller.enqueue(value);
      },
      async cancel() {
        await chunks.return?.();
      },
    },
    // Nothing is read before it is asked for.
    { highWaterMark: 0 },
  );
}

function letGo(incoming: IncomingMessage): void {
  if (incoming.complete || incoming.destroyed) return void incoming.resume();
  let left = LINGER_BYTES;
  const cut = () => incoming.socket.destroySoon();
  const timer = setTimeout(cut, LINGER_MS).unref();
  incoming.on('error', () => clearTimeout(timer));
  incoming.once('close', () => clearTimeout(timer));
  incoming.once('end', () => clearTimeout(timer));
  incoming.on('data', (chunk: Uint8Array) => {
    left -= chunk.length;
    if (left < 0) cut();
  });
  incoming.resume();
}
