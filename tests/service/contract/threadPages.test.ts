import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { describe, expect, it } from 'vitest';
import { KINDS, serviceOn } from '../harness/aService.ts';
import { decided } from '../harness/editor.ts';
import { documentOf, formTo } from '../harness/pageForms.ts';
import { CLOSED, OPEN, OTHER, PERSIAN, SITE } from '../harness/publication.ts';
import { aReader, formPost, received } from '../harness/reader.ts';
import type { TestedService } from '../harness/testedService.ts';

const HTML = { headers: { accept: 'text/html' } };

function threadOf(service: TestedService, article = OPEN, parent?: string, headers: Record<string, string> = {}): Promise<Response> {
  const query = new URLSearchParams(parent === undefined ? { article } : { article, parent });
  return service.ask(`/api/comments/thread?${query}`, { headers: { ...HTML.headers, ...headers } });
}

describe.each(KINDS)('The thread page over %s', (kind) => {
  const open = serviceOn(kind);

  it('shows what is approved, whole, and has the form', async () => {
    const service = await open({ moderation: 'after' });
    const parent = await received(service, { name: 'Noor & <b>', text: 'First <i>line</i>.\nSecond.' });
    await received(service, { parent: parent.id, text: 'A reply.' });
    const html = await (await threadOf(service)).text();
    const page = documentOf(html);
    expect(page.querySelectorAll('h1')).toHaveLength(1);
    expect(page.documentElement.getAttribute('lang')).toBe('en-GB');
    expect(html).toContain('First &lt;i&gt;line&lt;/i&gt;.');
    expect(html).toContain('A reply.');
    expect(html).toContain('Noor &amp; &lt;b&gt;');
    expect(html).toContain('Open straits &amp; &lt;narrow&gt;');
    expect(page.querySelector('script')).toBeNull();
    const form = formTo(html, '/api/comments');
    expect(form.method).toBe('post');
    expect(form.names).toEqual(expect.arrayContaining(['article', 'text', 'name', 'email', 'website']));
  });

  it('is cached as the list is', async () => {
    const service = await open({ moderation: 'after' });
    await received(service);
    const answer = await threadOf(service);
    expect(answer.headers.get('cache-control')).toBe('public, s-maxage=30, stale-while-revalidate=300');
    const tag = answer.headers.get('etag')!;
    expect((await threadOf(service, OPEN, undefined, { 'if-none-match': tag })).status).toBe(304);
    await received(service);
    expect((await threadOf(service, OPEN, undefined, { 'if-none-match': tag })).status).toBe(200);
  });

  it('carries a reader without a script from the thread to a receipt and to a reply', async () => {
    const service = await open({ moderation: 'after' });
    const parent = await received(service);
    const whole = await (await threadOf(service)).text();
    const link = [...documentOf(whole).querySelectorAll('a')]
      .map((anchor) => anchor.getAttribute('href') ?? '')
      .find((href) => href.includes('parent='))!;
    const html = await (await service.ask(link, HTML)).text();
    const form = formTo(html, '/api/comments');
    expect(form.fields).toContainEqual(['parent', parent.id]);
    const filled = form.fields.map(([name, value]): [string, string] => [name, name === 'text' ? 'By hand.' : value]);
    const answer = await service.ask(form.action, formPost(filled), aReader());
    expect(answer.status).toBe(303);
    expect(await (await service.ask(answer.headers.get('location')!, HTML)).text()).toContain('By hand.');
    expect(await (await threadOf(service)).text()).toContain('By hand.');
  });

  it('for a reply is none when the parent is not public', async () => {
    const service = await open();
    const pending = await received(service, { text: 'Secret text.' });
    for (const parent of [pending.id, 'AAAAAAAAAAAAAAAA', '', '__proto__']) {
      const answer = await threadOf(service, OPEN, parent);
      expect([404, 422]).toContain(answer.status);
      expect(await answer.text()).not.toContain('Secret');
    }
  });

  it('of a closed article has no form, and of an unknown one is not there', async () => {
    const service = await open();
    const closed = await threadOf(service, CLOSED);
    expect(closed.status).toBe(200);
    expect(documentOf(await closed.text()).querySelector('form[action$="/api/comments"]')).toBeNull();
    expect((await threadOf(service, 'en/2020/01/nowhere')).status).toBe(404);
  });

  it('speaks the language of the edition', async () => {
    const service = await open();
    const page = documentOf(await (await threadOf(service, PERSIAN)).text());
    expect(page.documentElement.getAttribute('lang')).toBe('fa-IR');
    expect(page.documentElement.getAttribute('dir')).toBe('rtl');
    expect(page.body.textContent).toMatch(/[\u0600-\u06ff]/);
  });

  it('shows placeholders without text or name, and a thread of a hundred levels', async () => {
    const service = await open({ moderation: 'after' });
    const parent = await received(service, { text: 'To be erased.', name: 'Noor' });
    let above = (await received(service, { parent: parent.id })).id;
    for (let depth = 0; depth < 100; depth++) above = (await received(service, { parent: above, text: `Level ${depth}.` })).id;
    await decided(service, [parent.id], 'delete');
    const html = await (await threadOf(service)).text();
    expect(html).not.toMatch(/To be erased|Noor/);
    expect(html).toContain('Level 99.');
    expect(html.match(/<ol\b/g)).toHaveLength(html.match(/<\/ol>/g)!.length);
    expect(html.match(/<li\b/g)).toHaveLength(html.match(/<\/li>/g)!.length);
  });
});

interface Channel {
  title: string;
  item?: { title: string; link: string; description: string; pubDate: string; guid: { '#text': string } }[];
}

describe.each(KINDS)('The feed of comments over %s', (kind) => {
  const open = serviceOn(kind);

  async function feedOf(service: TestedService, query = ''): Promise<{ text: string; channel: Channel }> {
    const answer = await service.ask(`/api/comments/feed.xml${query}`);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toMatch(/^application\/(?:rss\+)?xml/);
    const text = await answer.text();
    expect(XMLValidator.validate(text)).toBe(true);
    const parser = new XMLParser({ ignoreAttributes: false, isArray: (name) => name === 'item' });
    return { text, channel: (parser.parse(text) as { rss: { channel: Channel } }).rss.channel };
  }

  it('has the approved ones, newest first, of all articles or of one', async () => {
    const service = await open({ moderation: 'after' });
    await received(service, { text: 'On straits.', name: 'N & O <p>' });
    await service.advance(60_000);
    await received(service, { text: 'On rivers.', article: OTHER });
    const { channel } = await feedOf(service);
    expect(channel.item!.map(({ description }) => description)).toEqual([
      expect.stringContaining('On rivers.'),
      expect.stringContaining('On straits.'),
    ]);
    expect(channel.item![0]!.link).toMatch(new RegExp(`^${SITE}/2026/03/other-rivers/#`));
    expect(new Date(channel.item![0]!.pubDate).getTime()).toBe(service.now());
    const one = await feedOf(service, `?article=${encodeURIComponent(OPEN)}`);
    expect(one.channel.item).toHaveLength(1);
  });

  it('is well formed without any, and 404 for an unknown article', async () => {
    const service = await open();
    expect((await feedOf(service)).channel.item).toBeUndefined();
    expect((await service.ask('/api/comments/feed.xml?article=en/2020/01/nowhere')).status).toBe(404);
  });

  it('loses what is taken back', async () => {
    const service = await open({ moderation: 'after' });
    const { id } = await received(service, { text: 'Taken back.' });
    await received(service, { parent: id });
    await decided(service, [id], 'delete');
    const { text, channel } = await feedOf(service);
    expect(channel.item).toHaveLength(1);
    expect(text).not.toContain('Taken back.');
  });
});
