/** Whether a client is to be answered in JSON: it sent JSON, or would rather have JSON than HTML. */
export function speaksJson(headers: Headers): boolean {
  if (isJson(mediaType(headers.get('content-type')))) return true;
  const accepted = (headers.get('accept') ?? '').split(',');
  const json = Math.max(0, ...accepted.filter((range) => isJson(mediaType(range))).map(weightOf));
  const html = Math.max(0, ...accepted.filter((range) => mediaType(range) === 'text/html').map(weightOf));
  return json > html;
}

/** The type of a `Content-Type` or of one range of an `Accept` header, without its parameters: `text/html`. */
export function mediaType(header: string | null): string {
  const [type = ''] = (header ?? '').split(';', 1);
  return type.trim().toLowerCase();
}

/** Whether a media type is JSON or made of it. */
export function isJson(type: string): boolean {
  return type === 'application/json' || type.endsWith('+json');
}

function weightOf(range: string): number {
  const weight = Number(/;\s*q=([0-9.]+)/i.exec(range)?.[1] ?? 1);
  return Number.isFinite(weight) ? weight : 0;
}
