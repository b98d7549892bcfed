import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { HOSTILE_NAMES, HOSTILE_TEXTS } from '../service/harness/hostileInputs.ts';
import { readSite } from '../build/builtSite.ts';
import { anEditor, approve, somebody, write } from './people.ts';
import { ADDRESS_HEADER, RUNTIMES, startServer, type RunningServer } from './servers.ts';
import { openBrowser } from './visit.ts';

interface Listed {
  id: string;
  url: string;
  comments: string;
}

// Each flow has an article of its own.
const { articles } = JSON.parse(readSite(inject('dist')).read('articles.json')) as { articles: Listed[] };
const open = articles.filter(({ comments }) => comments === 'open').map(({ id, url }) => ({ id, path: new URL(url).pathname }));
const [ENRICHED, PLAIN, HOSTILE, CUT, READ] = [open[0]!, open[1]!, open[2]!, open[3]!, open[4]!];

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

describe.each(RUNTIMES)('comments on the runtime %s', (runtime) => {
  let server: RunningServer;
  beforeAll(async () => {
    server = await startServer(runtime, inject('dist'));
  });
  afterAll(() => server.stop());

  it('are posted, approved, shown, replied to, corrected and erased in the page', async () => {
    const [reader, other, editor] = [await somebody(browser, server), await somebody(browser, server), await anEditor(browser, server)];
    await reader.goto(ENRICHED.path);
    const thread = reader.locator('comment-thread');
    await thread.scrollIntoViewIfNeeded();
    await write(reader, 'Who dredges the canal?', 'Ada');
    await expect.poll(() => thread.getByRole('status').innerText()).toMatch(/^Received\. Your comment will appear/);
    const receipt = await thread.getByRole('link', { name: 'Correct or erase it' }).getAttribute('href');
    await approve(editor, 'Who dredges the canal?');

    const first = await commentIn(other, ENRICHED.path, 'Who dredges the canal?');
    expect(await first.locator('bdi').first().innerText()).toBe('Ada');
    await first.getByRole('link', { name: 'Reply to Ada' }).click();
    await write(other, 'The authority does.', 'Bo');
    await expect.poll(() => other.locator('comment-thread').getByRole('status').innerText()).toMatch(/^Received/);
    await approve(editor, 'The authority does.');
    const nested = await commentIn(reader, ENRICHED.path, 'The authority does.');
    expect(await nested.locator('xpath=ancestor::ol').count()).toBe(2);

    await reader.goto(receipt!);
    await reader.getByText('Correct it', { exact: true }).click();
    await reader.getByLabel(/^Text/).fill('Who dredges the canal now?');
    await reader.getByRole('button', { name: 'Save the correction' }).click();
    await reader.getByRole('heading', { name: 'Received, and waiting to be read' }).waitFor();
    await other.goto(ENRICHED.path);
    await expect.poll(() => shownText(other)).not.toContain('Who dredges the canal?');
    await approve(editor, 'Who dredges the canal now?');
    await commentIn(other, ENRICHED.path, 'Who dredges the canal now?');

    await reader.goto(receipt!);
    await erase(reader);
    await commentIn(other, ENRICHED.path, 'The authority does.');
    await expect.poll(() => shownText(other)).not.toContain('Who dredges the canal now?');
    expect((await shownText(other)).toLowerCase()).toContain('erased comment');
    expect(await shownText(other)).not.toContain('Ada');
    await Promise.all([reader, other, editor].map((page) => page.context().close()));
  });

  it('go the same way with JavaScript off, through the thread page', async () => {
    const options = { javaScriptEnabled: false };
    const reader = await somebody(browser, server, options);
    const editor = await anEditor(browser, server, options);
    await reader.goto(PLAIN.path);
    await write(reader, 'How deep is the channel?', 'Cy');
    await reader.getByRole('heading', { name: 'Received, and waiting to be read' }).waitFor();
    const receipt = reader.url();
    await approve(editor, 'How deep is the channel?');

    await reader.goto(PLAIN.path);
    await reader.getByRole('link', { name: 'Read the comments on this article' }).click();
    await reader.getByText('How deep is the channel?').waitFor();
    await reader.getByRole('link', { name: 'Reply to Cy' }).click();
    await write(reader, 'Twenty-four metres.', 'Di');
    await reader.getByRole('heading', { name: 'Received, and waiting to be read' }).waitFor();
    await approve(editor, 'Twenty-four metres.');

    await reader.goto(receipt);
    await reader.getByText('Correct it', { exact: true }).click();
    await reader.getByLabel(/^Text/).fill('How deep is the channel today?');
    await reader.getByRole('button', { name: 'Save the correction' }).click();
    await approve(editor, 'How deep is the channel today?');
    const thread = `/api/comments/thread?article=${PLAIN.id}`;
    await reader.goto(thread);
    expect(await reader.innerText('main')).toMatch(/How deep is the channel today\?[\s\S]*Twenty-four metres\./);

    await reader.goto(receipt);
    await erase(reader);
    await reader.goto(thread);
    expect(await reader.innerText('main')).toContain('Twenty-four metres.');
    expect(await reader.innerText('main')).not.toContain('How deep is the channel');
    await Promise.all([reader, editor].map((page) => page.context().close()));
  });

  it('survive a connection that breaks: the text stays, also over a reload, and is received once', async () => {
    const reader = await somebody(browser, server);
    await reader.goto(CUT.path);
    await reader.locator('comment-thread').scrollIntoViewIfNeeded();
    await reader.locator('form[action="/api/comments"]').getByLabel(/^Name/).focus();
    await reader.waitForLoadState('networkidle');
    // The answer is lost on its way back: the function has the comment, the reader does not know.
    await reader.route('**/api/comments', async (route) => {
      await route.fetch();
      await route.abort();
    });
    await write(reader, 'Is anybody there?', 'Ed');
    const status = () => reader.locator('comment-thread').getByRole('status').innerText();
    await expect.poll(status).toMatch(/cannot be reached/);
    await reader.unroute('**/api/comments');
    await reader.reload();
    await reader.locator('comment-thread').scrollIntoViewIfNeeded();
    const text = reader.locator('form[action="/api/comments"]').getByLabel(/^Text/);
    await expect.poll(() => text.inputValue()).toBe('Is anybody there?');
    await reader.locator('form[action="/api/comments"]').getByRole('button', { name: 'Send' }).click();
    await expect.poll(status).toMatch(/^Received/);
    expect(await text.inputValue()).toBe('');
    const editor = await anEditor(browser, server);
    expect(await editor.locator('article .text', { hasText: 'Is anybody there?' }).count()).toBe(1);
    await Promise.all([reader, editor].map((page) => page.context().close()));
  });

  it('with hostile content run nothing on the article, the thread page, the receipt and in the queue', async () => {
    const editor = await anEditor(browser, server);
    const receipts = await sendAll(server, HOSTILE.id);
    await editor.goto(`/api/moderation?article=${encodeURIComponent(HOSTILE.id)}`);
    await expectTame(editor);
    for (;;) {
      const all = await editor.getByRole('link', { name: 'Select all' }).count();
      if (all === 0) break;
      await editor.getByRole('link', { name: 'Select all' }).click();
      await editor.locator('.bar').getByRole('button', { name: 'Approve' }).click();
      await editor.getByText(/comments? approved\./).waitFor();
    }
    await editor.goto(HOSTILE.path);
    await editor.locator('comment-thread').scrollIntoViewIfNeeded();
    await editor.waitForLoadState('networkidle');
    expect(await editor.locator('comment-thread article').count()).toBeGreaterThan(HOSTILE_TEXTS.length / 2);
    for (const path of ['', `/api/comments/thread?article=${HOSTILE.id}`, ...receipts.slice(0, 8)]) {
      if (path !== '') await editor.goto(path);
      await expectTame(editor);
    }
    await editor.context().close();
  });

  it('count a reading in the page, and list the article as viewed', async () => {
    const reader = await somebody(browser, server, {
      userAgent: 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36',
    });
    await reader.goto(READ.path);
    const counted = reader.waitForResponse('**/api/views');
    await reader.evaluate(() => window.scrollTo(0, document.body.scrollHeight));
    expect((await counted).status()).toBe(204);
    const popular = await reader.request.get('/api/views/popular?period=day');
    expect(await popular.json()).toMatchObject({ articles: [{ id: READ.id, views: 1 }] });
    await reader.context().close();
  });
});

/** The comment with this text, in the page as the script has brought it up to date. */
async function commentIn(page: Page, path: string, text: string) {
  await page.goto(path);
  await page.locator('comment-thread').scrollIntoViewIfNeeded();
  const comment = page.locator('comment-thread article').filter({ hasText: text });
  await comment.waitFor();
  return comment;
}

function shownText(page: Page): Promise<string> {
  return page.locator('comment-thread').innerText();
}

async function erase(page: Page): Promise<void> {
  await page.getByText('Erase it', { exact: true }).click();
  await page.getByRole('button', { name: 'Erase for good' }).click();
  await page.getByRole('heading', { name: 'Erased' }).waitFor();
}

/** Sends every hostile text, and every hostile name, each from an address of its own; returns the receipts of what was taken. */
async function sendAll({ origin }: RunningServer, article: string): Promise<string[]> {
  const comments = [...HOSTILE_TEXTS.map((text) => ({ text })), ...HOSTILE_NAMES.map((name, index) => ({ name, text: `Named ${index}` }))];
  const receipts: string[] = [];
  for (const [index, comment] of comments.entries()) {
    const answer = await fetch(`${origin}/api/comments`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', [ADDRESS_HEADER]: `198.51.${index >> 8}.${index & 255}` },
      body: JSON.stringify({ article, ...comment }),
    });
    expect([201, 422]).toContain(answer.status);
    if (answer.status === 201) receipts.push(`/api/receipts/${((await answer.json()) as { receipt: string }).receipt}`);
  }
  return receipts;
}

/** Nothing that came from a comment has run, nor stands in the page as anything but text, line breaks and plain links. */
async function expectTame(page: Page): Promise<void> {
  const found = await page.evaluate(() => ({
    ran: 'hostile' in window,
    scripts: [...document.querySelectorAll('main script, main style, main iframe, main object, main img[src="x"], main base, main meta')]
      .length,
    handlers: [...document.querySelectorAll('*')].filter((element) => element.getAttributeNames().some((name) => name.startsWith('on')))
      .length,
    addresses: [...document.querySelectorAll<HTMLAnchorElement>('main a[href]')].filter(
      ({ protocol }) => !/^(?:https?|mailto):$/.test(protocol),
    ).length,
  }));
  expect({ page: page.url(), ...found }).toEqual({ page: page.url(), ran: false, scripts: 0, handlers: 0, addresses: 0 });
}
