import { randomBytes } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { CommentList, Received } from '#src/service/contract.ts';
import { BROWSER, textOf, type Answer, type Ask, type Contender, type SampleComment } from './contender.ts';

const ADDRESS_HEADER = 'x-bench-address';
const SITE = 'https://meridian.example';
const ARTICLES = { read: 'en/2026/02/read', written: 'en/2026/02/written' } as const;

/** Our function behind the server that also serves the site, over a site of one page that is written into `scratch`. */
export async function broadsheet(scratch: string, port: number): Promise<Contender> {
  const site = join(scratch, 'site');
  await writeSite(site);
  const origin = `http://127.0.0.1:${port}`;
  return {
    name: 'Broadsheet',
    command: {
      arguments: [resolve(import.meta.dirname, '../serve.ts'), '--out', site],
      folder: resolve(import.meta.dirname, '../../..'),
      environment: {
        PORT: String(port),
        HOST: '127.0.0.1',
        BROADSHEET_DATA: join(scratch, 'broadsheet'),
        BROADSHEET_SECRET: randomBytes(32).toString('base64url'),
        BROADSHEET_MODERATION_KEY: randomBytes(18).toString('base64url'),
        BROADSHEET_MODERATION: 'after',
        BROADSHEET_TRUST_PROXY: ADDRESS_HEADER,
      },
      host: '127.0.0.1',
      port,
    },
    isUp: { method: 'GET', path: '/api/health', headers: { ...BROWSER } },
    settings: [],
    send: (comment) => send(comment, origin),
    receivedId,
    list: { method: 'GET', path: `/api/comments?article=${encodeURIComponent(ARTICLES.read)}`, headers: { ...BROWSER } },
    carried: (answer) => (JSON.parse(textOf(answer)) as CommentList).comments.length,
  };
}

async function writeSite(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  const articles = Object.values(ARTICLES).map((id) => ({ id, url: `${SITE}/${id}/`, title: id, edition: 'en', comments: 'open' }));
  await writeFile(join(folder, 'index.html'), '<!doctype html><title>Meridian</title>');
  await writeFile(join(folder, 'articles.json'), JSON.stringify({ site: SITE, articles }));
}

/** Every comment comes from a visitor of its own, so that the limit is at work but stops nobody. */
function send({ article, number, name, email, paragraphs, parent }: SampleComment, origin: string): Ask {
  const key = `bench-${article}-${number}`;
  const text = paragraphs.join('\n\n');
  return {
    method: 'POST',
    path: '/api/comments',
    headers: { ...BROWSER, 'content-type': 'application/json', origin, [ADDRESS_HEADER]: addressOf(number) },
    body: JSON.stringify({ article: ARTICLES[article], name, email, text, key, ...(parent === null ? {} : { parent }) }),
  };
}

function addressOf(number: number): string {
  return `10.${(number >> 16) & 255}.${(number >> 8) & 255}.${number & 255}`;
}

function receivedId(answer: Answer): string {
  const text = textOf(answer);
  if (answer.status !== 201) throw new Error(`Broadsheet took no comment: ${answer.status} ${text.slice(0, 300)}`);
  return (JSON.parse(text) as Received).id;
}
