import { HtmlValidate } from 'html-validate';
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { aDirectory, CLOSED, OPEN, PERSIAN } from './harness/publication.ts';
import { aShelf, aShown, methodsAsked, reading, type Shelf } from './reading.ts';

const PAGE = `/api/comments/thread?article=${OPEN}`;

const validator = new HtmlValidate({
  extends: ['html-validate:recommended', 'html-validate:document'],
  rules: {
    'long-title': 'off',
    'valid-id': ['error', { relaxed: true }],
    // How markup is spelt in the code is the formatter's to say.
    'no-trailing-whitespace': 'off',
    'void-style': 'off',
    'doctype-style': 'off',
  },
});

/** A page that is there, read by a parser after a validator has passed it. */
async function pageOf(shelf: Shelf, path = PAGE) {
  const answer = await reading(shelf).ask(path);
  const html = await answer.text();
  expect(answer.status).toBe(200);
  const { results } = await validator.validateString(html);
  expect(results.flatMap(({ messages }) => messages.map(({ ruleId, message, line }) => `${line} ${ruleId} ${message}`))).toEqual([]);
  return { answer, html, document: parseHTML(html).document };
}

const THREAD = [
  aShown(1),
  aShown(2, { parent: 'c1', name: null, html: null }),
  aShown(3, { parent: 'c2', name: '<b>A & "B"</b>' }),
  aShown(4, { parent: 'c3' }),
  aShown(5, { parent: 'c4', name: null }),
  aShown(6, { parent: 'c5' }),
  aShown(7),
];

/** Depth of each comment by the lists around it. */
function depths(document: Document): string[] {
  return [...document.querySelectorAll('.comment')].map((comment) => {
    let depth = 0;
    for (let around: Element | null = comment; around; around = around.parentElement) if (around.localName === 'ol') depth += 1;
    return `${depth} ${comment.id}`;
  });
}

describe('the page of an article’s comments', () => {
  it('nests replies to the fourth level, where deeper ones name whom they answer', async () => {
    const { document } = await pageOf(aShelf({ change: 7, comments: THREAD }));
    expect(depths(document)).toEqual([
      '1 comment-c1',
      '2 comment-c2',
      '3 comment-c3',
      '4 comment-c4',
      '4 comment-c5',
      '4 comment-c6',
      '1 comment-c7',
    ]);
    const answers = [...document.querySelectorAll('.answers')].map((line) => [
      line.textContent.trim(),
      line.querySelector('a')?.getAttribute('href'),
    ]);
    expect(answers).toEqual([
      ['In reply to Reader 4', '#comment-c4'],
      ['In reply to A reader', '#comment-c5'],
    ]);
  });

  it('shows name, day in the publication’s zone, text and the way to answer', async () => {
    const { document } = await pageOf(aShelf({ change: 1, comments: THREAD }));
    const third = document.getElementById('comment-c3')!;
    expect(third.querySelector('bdi')!.textContent).toBe('<b>A & "B"</b>');
    expect(third.querySelector('.words')!.innerHTML).toBe('<p>Words 3</p>');
    expect(third.querySelector('time')!.outerHTML).toBe('<time datetime="2026-02-20T23:33:00.000Z">21 February 2026</time>');
    const reply = third.querySelector('.reply a')!;
    expect([reply.getAttribute('href'), reply.getAttribute('aria-label')]).toEqual([
      `/api/comments/thread?article=${OPEN}&parent=c3#write`,
      'Reply to <b>A & "B"</b>',
    ]);
    expect(document.querySelector('h2')!.textContent).toBe('6 comments');
    expect(document.querySelector('a[href="/2026/02/open-straits/"]')!.textContent).toBe('Back to the article');
  });

  it('leaves of what is gone a place, its day, and no way to answer it', async () => {
    const { document } = await pageOf(aShelf({ change: 1, comments: THREAD }));
    const erased = document.getElementById('comment-c2')!;
    expect([erased.textContent.trim(), erased.querySelector('a')]).toEqual(['erased comment · 21 February 2026', null]);
  });

  it('holds the form, whole without a script, with a trap that people do not meet', async () => {
    const { document, html } = await pageOf(aShelf());
    const form = document.querySelector('#write form')!;
    expect([form.getAttribute('action'), form.getAttribute('method')]).toEqual(['/api/comments', 'post']);
    const fields = [...form.querySelectorAll('[name]')].map((field) => field.getAttribute('name'));
    expect(fields).toEqual(['article', 'text', 'name', 'email', 'website']);
    expect(form.querySelector('[name=article]')!.getAttribute('value')).toBe(OPEN);
    const trap = form.querySelector('.trap')!;
    expect([trap.getAttribute('aria-hidden'), trap.querySelector('input')!.getAttribute('tabindex')]).toEqual(['true', '-1']);
    expect(html).not.toContain('<script');
    expect(document.querySelector('main')!.textContent).toContain('There are no comments yet.');
  });

  it('says that an article is closed, and asks for nothing', async () => {
    const comments = [aShown(1, { article: CLOSED })];
    const { document } = await pageOf(aShelf({ comments }), `/api/comments/thread?article=${CLOSED}`);
    expect(document.querySelector('.closed')!.textContent).toBe('Comments on this article are closed.');
    expect([document.querySelector('form'), document.querySelector('.reply')]).toEqual([null, null]);
    expect(document.querySelectorAll('.comment').length).toBe(1);
  });

  it('speaks the language of the article, with its digits and calendar', async () => {
    const comments = [aShown(1, { article: PERSIAN, name: null, html: '<p>درست است.</p>' })];
    const { document } = await pageOf(aShelf({ comments }), `/api/comments/thread?article=${PERSIAN}`);
    expect([document.documentElement.lang, document.documentElement.dir]).toEqual(['fa-IR', 'rtl']);
    expect(document.querySelector('h2')!.textContent).toBe('۱ دیدگاه');
    expect(document.querySelector('.signed')!.textContent.trim()).toMatch(/^یک خواننده\s+۲ اسفند ۱۴۰۴$/);
    expect(document.querySelector('main')!.textContent).not.toMatch(/[A-Za-z]{4}/);
  });

  it('is kept and tagged as the list is', async () => {
    const shelf = aShelf({ change: 1, comments: [aShown(1)] });
    const { ask } = reading(shelf);
    const answer = await ask(PAGE);
    const tag = answer.headers.get('etag')!;
    expect(answer.headers.get('cache-control')).toBe('public, s-maxage=30, stale-while-revalidate=300');
    expect((await ask(PAGE, { headers: { 'if-none-match': tag } })).status).toBe(304);
    expect(methodsAsked(shelf)).toEqual(['markOf', 'publicThread', 'markOf']);
    const again = await ask(PAGE);
    expect([...again.headers]).toEqual([...answer.headers]);
    expect(await again.text()).toBe(await answer.text());
    shelf.change = 2;
    shelf.comments = [];
    expect((await ask(PAGE, { headers: { 'if-none-match': tag } })).status).toBe(200);
  });

  it('is drawn anew when the article is closed', async () => {
    const { ask, ports } = reading(aShelf());
    const open = await (await ask(PAGE)).text();
    const directory = aDirectory();
    const articles = new Map([...directory.articles].map(([id, article]) => [id, { ...article, comments: 'closed' as const }]));
    ports.directory = async () => ({ ...directory, articles });
    const closed = await (await ask(PAGE)).text();
    expect([open, closed].map((page) => page.includes('<form'))).toEqual([true, false]);
  });

  it('has a policy that lets nothing run, and says what it is', async () => {
    const { headers } = await reading(aShelf()).ask(PAGE);
    expect(headers.get('content-security-policy')).toContain("default-src 'none'");
    expect([headers.get('x-content-type-options'), headers.get('referrer-policy')]).toEqual(['nosniff', 'same-origin']);
    expect(headers.get('content-type')).toBe('text/html; charset=utf-8');
  });

  it('is drawn when every one of ten thousand comments answers the one before', async () => {
    const comments = Array.from({ length: 10_000 }, (_, number) => aShown(number, { parent: number === 0 ? null : `c${number - 1}` }));
    const html = await (await reading(aShelf({ comments })).ask(PAGE)).text();
    expect(html.match(/id="comment-c\d+"/g)).toHaveLength(10_000);
    expect(html.match(/<ol/g)).toHaveLength(4);
    expect(html.match(/<\/ol>/g)).toHaveLength(4);
    expect(html.match(/<li>/g)!.length).toBe(html.match(/<\/li>/g)!.length);
  });

  it.each([
    ['no article', '/api/comments/thread', 422],
    ['an unknown article', '/api/comments/thread?article=none', 404],
  ])('is a page that refuses %s', async (_, path, status) => {
    const answer = await reading(aShelf()).ask(path, { headers: { accept: 'text/html' } });
    expect([answer.status, answer.headers.get('content-type'), answer.headers.get('cache-control')]).toEqual([
      status,
      'text/html; charset=utf-8',
      'no-store',
    ]);
  });
});

describe('the page on which a comment is answered', () => {
  it('shows that comment, and a form that says whom it answers', async () => {
    const { document } = await pageOf(aShelf({ comments: THREAD }), `${PAGE}&parent=c3`);
    expect([...document.querySelectorAll('.comment')].map(({ id }) => id)).toEqual(['comment-c3']);
    const form = document.querySelector('#write form')!;
    expect(form.querySelector('[name=parent]')!.getAttribute('value')).toBe('c3');
    expect(form.querySelector('.answers')!.textContent).toBe('In reply to <b>A & "B"</b>');
    expect(document.querySelector(`a[href="/api/comments/thread?article=${OPEN}#comment-c3"]`)).not.toBeNull();
  });

  it.each([
    ['was never there', 'c99'],
    ['is gone', 'c2'],
    ['is of another article', 'c7'],
    ['has no id', ''],
  ])('is none for a comment that %s', async (_, parent) => {
    const comments = [...THREAD.slice(0, 6), aShown(7, { article: CLOSED })];
    const answer = await reading(aShelf({ comments })).ask(`${PAGE}&parent=${parent}`, { headers: { accept: 'text/html' } });
    expect([answer.status, answer.headers.get('cache-control')]).toEqual([404, 'no-store']);
  });

  it('is another page than the thread, and than that of another comment', async () => {
    const { ask } = reading(aShelf({ comments: THREAD }));
    const pages: string[] = [];
    for (const query of ['', '&parent=c1', '&parent=c3']) pages.push(await (await ask(PAGE + query)).text());
    expect(new Set(pages).size).toBe(3);
  });
});
