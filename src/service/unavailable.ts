const LARGEST_BODY = 64 * 1024;

/** Answers in the function's place while there is none: 503, with what the reader wrote given back so that it is not lost. */
export async function unavailable(request: Request): Promise<Response> {
  const headers = new Headers({ 'Cache-Control': 'no-store', 'Retry-After': '3600', 'X-Content-Type-Options': 'nosniff' });
  if (speaksJson(request.headers)) {
    headers.set('Content-Type', 'application/problem+json');
    return new Response(JSON.stringify({ title: 'Comments are not available yet', status: 503 }), { status: 503, headers });
  }
  headers.set('Content-Type', 'text/html; charset=utf-8');
  headers.set('Content-Security-Policy', "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'");
  headers.set('Referrer-Policy', 'same-origin');
  const page = request.method === 'HEAD' ? null : pageOf(await readComment(request));
  return new Response(page, { status: 503, headers });
}

function speaksJson(headers: Headers): boolean {
  const sent = headers.get('content-type') ?? '';
  const accepted = headers.get('accept') ?? '';
  return sent.includes('json') || (accepted.includes('json') && !accepted.includes('text/html'));
}

interface Comment {
  name: string;
  text: string;
}

/** What a form sent; anything that is not a readable form is as nothing. */
async function readComment(request: Request): Promise<Comment> {
  const body = request.method === 'POST' ? await readBody(request) : null;
  const form = body && (await new Response(body, { headers: request.headers }).formData().catch(() => null));
  const field = (name: string) => {
    const value = form ? form.get(name) : null;
    return typeof value === 'string' ? value : '';
  };
  return { name: field('name'), text: field('text') };
}

/** The body, or null when it is longer than any comment. */
async function readBody(request: Request): Promise<Blob | null> {
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let length = 0;
  for await (const part of request.body ?? []) {
    length += part.byteLength;
    if (length > LARGEST_BODY) return null;
    parts.push(new Uint8Array(part));
  }
  return new Blob(parts);
}

function pageOf({ name, text }: Comment): string {
  const written =
    text === ''
      ? ''
      : `
<p>Nothing was sent. This is what you wrote${name === '' ? '' : `, <bdi>${escape(name)}</bdi>`}; copy it if you want to keep it.</p>
<p><label for="text">Your comment</label></p>
<p><textarea id="text" rows="12" cols="60" dir="auto" readonly>\n${escape(text)}</textarea></p>`;
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>Comments are not available yet</title>
</head>
<body>
<main>
<h1>Comments are not available yet</h1>
<p>This site cannot take or show comments at the moment.</p>${written}
<p><a href="/">To the front page</a></p>
</main>
</body>
</html>
`;
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
