import type { IncomingHttpHeaders } from 'node:http';
import { brotliDecompressSync, unzipSync } from 'node:zlib';

/** One request of the bench. */
export interface Ask {
  method: 'GET' | 'POST';
  path: string;
  headers: Record<string, string>;
  body?: string;
}

export interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  /** As it came over the wire. */
  body: Buffer;
}

/** What an answer says, decoded from the encoding it came in. */
export function textOf({ headers, body }: Answer): string {
  const encoding = headers['content-encoding'];
  if (encoding === 'br') return brotliDecompressSync(body).toString();
  return (encoding === undefined || encoding === 'identity' ? body : unzipSync(body)).toString();
}

/** A comment as readers write them, the same for every server. */
export interface SampleComment {
  article: 'read' | 'written';
  number: number;
  name: string;
  email: string;
  paragraphs: string[];
  /** Id of the comment that this one answers; those answered stand at the first level. */
  parent: string | null;
}

/** How a server process is started. */
export interface Command {
  arguments: string[];
  folder: string;
  environment: Record<string, string>;
  host: string;
  port: number;
}

/** A comment server under measurement, spoken to as its own page speaks to it. */
export interface Contender {
  name: string;
  command: Command;
  /** Answered with 200 once the server is ready. */
  isUp: Ask;
  /** Asked once, in order, when the server is up. */
  settings: Ask[];
  send(comment: SampleComment): Ask;
  /** Id of the comment that an answer says was received; throws for any other answer. */
  receivedId(answer: Answer): string;
  /** All comments of the article that is read. */
  list: Ask;
  /** How many comments an answer to `list` carries. */
  carried(answer: Answer): number;
}

/** What a browser sends with every request: no server may answer another client than the other one does. */
export const BROWSER: Readonly<Record<string, string>> = {
  accept: 'application/json',
  'accept-encoding': 'gzip, deflate, br',
  'accept-language': 'en',
  'user-agent': 'Mozilla/5.0 (X11; Linux x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36',
};
