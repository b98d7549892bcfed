import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { chooseEncoding } from './acceptEncoding.ts';
import { readRange, type ByteRange } from './byteRange.ts';
import { matchesTag } from '../../service/rules/cacheTag.ts';
import { entityTag } from './entityTag.ts';
import { mediaType } from './mediaType.ts';
import { twinsOf } from './publishedFiles.ts';

/** Up to this many bytes a file is read at once; beyond, it is streamed. */
const STREAM_FROM = 512 * 1024;

/** Answers a GET or HEAD with a file: encoding, entity tag, range; `extra` are the headers of the site's `_headers`. */
export async function sendFile(request: Request, file: string, extra: Headers, status = 200): Promise<Response> {
  const twins = await twinsOf(file);
  const asked = request.headers;
  const encoding = asked.has('range') ? null : chooseEncoding(asked.get('accept-encoding') ?? undefined, new Set(twins.keys()));
  const chosen = (encoding && twins.get(encoding)) ?? file;
  const [{ size }, tag] = await Promise.all([stat(chosen), entityTag(chosen)]);
  const headers = new Headers({ 'Cache-Control': 'public, max-age=0, must-revalidate', 'Content-Type': mediaType(file) });
  for (const [name, value] of extra) headers.set(name, value);
  headers.set('ETag', tag);
  if (twins.size > 0) headers.set('Vary', 'Accept-Encoding');
  if (encoding) headers.set('Content-Encoding', encoding);
  if (status !== 200) return sendWhole(request, chosen, size, headers, status);
  headers.set('Accept-Ranges', 'bytes');
  if (matchesTag(asked.get('if-none-match') ?? undefined, tag)) return new Response(null, { status: 304, headers });
  return sendPart(request, { file: chosen, size, tag }, headers);
}

/** `If-Range` with another tag means that the reader holds an older file and wants the whole one (RFC 9110, 13.1.5). */
function sendPart(request: Request, { file, size, tag }: { file: string; size: number; tag: string }, headers: Headers) {
  const condition = request.headers.get('if-range');
  const isCurrent = condition === null || condition === tag;
  const range = isCurrent ? readRange(request.headers.get('range') ?? undefined, size) : null;
  if (range === null) return sendWhole(request, file, size, headers, 200);
  if (range === 'unsatisfiable') {
    return new Response(null, { status: 416, headers: { 'Content-Range': `bytes */${size}`, 'Accept-Ranges': 'bytes' } });
  }
  headers.set('Content-Range', `bytes ${range.start}-${range.end}/${size}`);
  headers.set('Content-Length', String(range.end - range.start + 1));
  return new Response(request.method === 'HEAD' ? null : streamOf(file, range), { status: 206, headers });
}

async function sendWhole(request: Request, file: string, size: number, headers: Headers, status: number): Promise<Response> {
  headers.set('Content-Length', String(size));
  if (request.method === 'HEAD') return new Response(null, { status, headers });
  const body = size < STREAM_FROM ? new Uint8Array(await readFile(file)) : streamOf(file);
  return new Response(body, { status, headers });
}

function streamOf(file: string, range?: ByteRange): ReadableStream {
  return Readable.toWeb(createReadStream(file, range)) as ReadableStream;
}
