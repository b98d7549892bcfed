import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { OPEN } from './publication.ts';
import { aReader } from './reader.ts';
import { READER_HEADER, type RunningServer } from './aServer.ts';

/** Whoever has no answer after so long will have none. */
const patience = () => AbortSignal.timeout(15_000);

/** A comment as sent over the wire by a reader of its own. */
export function post(origin: string, fields: Record<string, string>): Promise<Response> {
  const headers = { 'content-type': 'application/json', accept: 'application/json', [READER_HEADER]: aReader().address! };
  return fetch(`${origin}/api/comments`, {
    method: 'POST',
    headers,
    body: JSON.stringify({ article: OPEN, ...fields }),
    signal: patience(),
  });
}

/** The same as a form from the server's own page. */
export function postForm(origin: string, fields: Record<string, string>): Promise<Response> {
  const headers = { origin, accept: 'text/html', [READER_HEADER]: aReader().address! };
  return fetch(`${origin}/api/comments`, {
    method: 'POST',
    headers,
    body: new URLSearchParams({ article: OPEN, ...fields }),
    redirect: 'manual',
    signal: patience(),
  });
}

/** Ids of the public comments. */
export async function shownIds(origin: string): Promise<Set<string>> {
  const answer = await fetch(`${origin}/api/comments?article=${OPEN}`);
  if (answer.status !== 200) throw new Error(`There is no list: ${answer.status}`);
  return new Set(((await answer.json()) as { comments: { id: string }[] }).comments.map(({ id }) => id));
}

/** A bare connection to a server. */
export async function dial({ port }: RunningServer): Promise<Socket> {
  const socket = connect(port, '127.0.0.1');
  await once(socket, 'connect');
  socket.on('error', () => undefined);
  return socket;
}

/** Head of a request that posts a comment, for what a well-behaved client would not send. */
export function head(headers: Record<string, string | number>): string {
  const all = { Host: '127.0.0.1', [READER_HEADER]: aReader().address!, ...headers };
  return `POST /api/comments HTTP/1.1\r\n${Object.entries(all)
    .map(([name, value]) => `${name}: ${value}\r\n`)
    .join('')}\r\n`;
}

/** Status of the first answer on a connection; null when it was closed without one. */
export async function firstStatus(socket: Socket): Promise<number | null> {
  let text = '';
  for await (const chunk of socket) {
    text += String(chunk);
    const status = /^HTTP\/1\.1 (\d{3})/.exec(text)?.[1];
    if (status && text.includes('\r\n\r\n')) {
      socket.destroy();
      return Number(status);
    }
  }
  return null;
}
