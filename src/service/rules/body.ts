import { Refusal } from '../answers/refusal.ts';
import { isJson, mediaType } from './negotiate.ts';

/** Most bytes of a request's body: 64 KiB. */
export const LARGEST_BODY = 65_536;

/** What was sent, whatever it was sent as. Names that JSON or forms could misuse are names like any other. */
export interface Fields {
  /** The first value of a field; undefined when it is absent, null in JSON, or no text. */
  get(name: string): string | undefined;
  /** All texts of a field in the order sent. */
  all(name: string): string[];
  /** Why a field is no text; null when it is one, or absent. */
  faultOf(name: string): 'not-text' | 'is-a-file' | null;
  /** Names of fields that were files, known or not. */
  files: string[];
}

/** Further kinds of body that a route takes. */
export interface BodyKinds {
  /** `text/plain`, as `sendBeacon` sends it: read as JSON when it begins with `{`, else as a form. */
  plain?: boolean;
}

/**
 * Reads a form, multipart form or JSON object. Refuses more than `limit` bytes (413) without reading on, other types and any
 * encoding (415), what cannot be read (400). JSON that is no object has no fields.
 */
export async function readFields(request: Request, limit: number = LARGEST_BODY, kinds: BodyKinds = {}): Promise<Fields> {
  const type = mediaType(request.headers.get('content-type'));
  const encoding = request.headers.get('content-encoding') ?? 'identity';
  if (encoding.trim().toLowerCase() !== 'identity') throw new Refusal(415, 'wrong-type');
  const read = readerOf(type, kinds);
  if (read === null) throw new Refusal(415, 'wrong-type');
  return read(await readBody(request, limit), request.headers.get('content-type') ?? '');
}

type Reading = (bytes: Uint8Array<ArrayBuffer>, type: string) => Fields | Promise<Fields>;

type Reader = ReadableStreamDefaultReader<Uint8Array>;

function readerOf(type: string, { plain = false }: BodyKinds): Reading | null {
  if (type === 'application/x-www-form-urlencoded') return readForm;
  if (type === 'multipart/form-data') return readMultipart;
  if (isJson(type)) return readJson;
  return plain && type === 'text/plain' ? readPlain : null;
}

async function readBody(request: Request, limit: number): Promise<Uint8Array<ArrayBuffer>> {
  if (Number(request.headers.get('content-length') ?? 0) > limit) throw new Refusal(413, 'too-large');
  const reader = request.body?.getReader();
  const parts: Uint8Array[] = [];
  let length = 0;
  for (let piece = await nextOf(reader); piece !== undefined; piece = await nextOf(reader)) {
    length += piece.byteLength;
    parts.push(piece);
    if (reader === undefined || length <= limit) continue;
    leaveOff(reader);
    throw new Refusal(413, 'too-large');
  }
  return joined(parts, length);
}

/** A body that breaks off is what its sender made of it, and no fault of ours. */
async function nextOf(reader: Reader | undefined): Promise<Uint8Array | undefined> {
  const read = await reader?.read().catch(() => {
    throw new Refusal(400, 'broken-json');
  });
  return read?.value;
}

/** In a turn of its own: undici fails where nobody can catch it when a form that it is writing is cancelled between two pieces. */
function leaveOff(reader: Reader): void {
  setTimeout(() => void reader.cancel().catch(() => undefined));
}

function joined(parts: Uint8Array[], length: number): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.byteLength;
  }
  return whole;
}

function readForm(bytes: Uint8Array<ArrayBuffer>): Fields {
  return fieldsOf([...new URLSearchParams(new TextDecoder().decode(bytes))]);
}

async function readMultipart(bytes: Uint8Array<ArrayBuffer>, type: string): Promise<Fields> {
  const form = await new Response(bytes, { headers: { 'Content-Type': type } }).formData().catch(() => null);
  if (form === null) throw new Refusal(400, 'broken-json');
  return fieldsOf([...form]);
}

function readJson(bytes: Uint8Array<ArrayBuffer>): Fields {
  const value = parsed(bytes);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return fieldsOf([]);
  return fieldsOf(Object.entries(value).filter(([, member]) => member !== null));
}

function readPlain(bytes: Uint8Array<ArrayBuffer>): Fields {
  return bytes[0] === '{'.charCodeAt(0) ? readJson(bytes) : readForm(bytes);
}

function parsed(bytes: Uint8Array<ArrayBuffer>): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    throw new Refusal(400, 'broken-json');
  }
}

function fieldsOf(entries: [string, unknown][]): Fields {
  const values = new Map<string, unknown[]>();
  for (const [name, value] of entries) {
    const known = values.get(name);
    if (known) known.push(value);
    else values.set(name, [value]);
  }
  const first = (name: string) => values.get(name)?.[0];
  const textOf = (value: unknown) => (typeof value === 'string' ? value : undefined);
  return {
    get: (name) => textOf(first(name)),
    all: (name) => (values.get(name) ?? []).flat().flatMap((value) => textOf(value) ?? []),
    faultOf: (name) => {
      const value = first(name);
      if (value === undefined || typeof value === 'string') return null;
      return value instanceof Blob ? 'is-a-file' : 'not-text';
    },
    files: [...values].filter(([, sent]) => sent.some((value) => value instanceof Blob)).map(([name]) => name),
  };
}
