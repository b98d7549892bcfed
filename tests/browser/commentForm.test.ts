import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { answerOf, broken, playedComments, type PlayedComments, received, said } from './playedComments.ts';
import { openBrowser } from './visit.ts';

let browser: Browser;
let comments: PlayedComments;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());
beforeEach(async () => {
  comments = await playedComments(browser);
});
afterEach(() => comments.page.context().close());

describe('the form', () => {
  beforeEach(async () => {
    await comments.page.route('**/api/comments/form', (route) => route.fulfill({ json: { opened: 'proof' } }));
    await comments.lists({ count: 1, comments: [said('a')] });
    await comments.open();
    await expect.poll(() => comments.tree()).toBe('a');
  });

  it('sends the comment, says that it was received, links the receipt and forgets the draft', async () => {
    const sent = await comments.posts(received());
    await comments.text().fill('Who dredges the canal?');
    await comments.page.getByLabel('Name').fill('Ada');
    await expect.poll(async () => (await comments.kept()).length).toBe(1);
    expect(JSON.stringify(await comments.kept())).toContain('Who dredges');
    await comments.send();
    await expect.poll(comments.status).toContain('Received.');
    expect(await comments.page.locator('form [role=status] a').getAttribute('href')).toBe('/api/receipts/tok.en');
    expect(await comments.kept()).toEqual([]);
    expect(await comments.text().inputValue()).toBe('');
    expect(sent).toEqual([
      {
        article: expect.stringMatching(/^en\//),
        text: 'Who dredges the canal?',
        name: 'Ada',
        key: expect.stringMatching(/^[\w-]{8,64}$/),
        opened: 'proof',
      },
    ]);
  });

  it('keeps the draft over a reload, the e-mail address aside, and sends it under the same key', async () => {
    await comments.text().fill('A long thought');
    await comments.page.getByLabel('Email').fill('ada@example.org');
    const [draft] = await comments.kept();
    expect(JSON.stringify(await comments.kept())).not.toContain('example.org');
    await comments.open();
    await expect.poll(() => comments.text().inputValue()).toBe('A long thought');
    const sent = await comments.posts(received());
    await comments.send();
    await expect.poll(comments.status).toContain('Received.');
    expect(sent[0]).toMatchObject({ key: draft?.['key'], text: 'A long thought' });
  });

  it('tries again by itself and at the reader’s word when the connection fails, under the same key', async () => {
    const sent = await comments.posts(broken, answerOf(503), received());
    await comments.send('Who dredges the canal?');
    await expect.poll(comments.status).toContain('cannot be reached');
    await comments.page.getByRole('button', { name: 'Try again now' }).click();
    await expect.poll(comments.status).toContain('cannot be taken at the moment');
    await expect.poll(comments.status, { timeout: 15_000 }).toContain('Received.');
    expect(new Set(sent.map(({ key }) => key)).size).toBe(1);
    expect(sent).toHaveLength(3);
    expect(await comments.page.getByRole('button', { name: 'Try again now' }).isHidden()).toBe(true);
  });

  it('shows the faults of fields beside them and goes to the first', async () => {
    await comments.posts(
      answerOf(422, {
        errors: [
          { field: 'name', message: 'This name is too long.' },
          { field: 'parent', message: 'It is gone.' },
        ],
      }),
      received(),
    );
    await comments.send('Who dredges the canal?');
    await expect.poll(comments.status).toContain('It is gone.');
    const name = comments.page.getByLabel('Name');
    expect(await name.evaluate((field) => field === document.activeElement)).toBe(true);
    expect(await name.getAttribute('aria-invalid')).toBe('true');
    expect(await comments.page.locator(`#${await name.getAttribute('aria-describedby')}`).innerText()).toBe('This name is too long.');
    await comments.send();
    await expect.poll(comments.status).toContain('Received.');
    expect(await comments.page.locator('.fault, [aria-invalid]').count()).toBe(0);
  });

  it.each<[number, Record<string, string>, string]>([
    [403, {}, 'takes no comments'],
    [404, {}, 'takes no comments'],
    [409, {}, 'An earlier version'],
    [429, { 'Retry-After': '120' }, 'send it after'],
    [500, {}, 'went wrong on our side'],
  ])('says what %d means, and loses nothing', async (code, headers, words) => {
    await comments.posts(answerOf(code, {}, headers));
    await comments.send('Who dredges the canal?');
    await expect.poll(comments.status).toContain(words);
    expect(await comments.text().inputValue()).toBe('Who dredges the canal?');
    expect(await comments.kept()).toHaveLength(1);
  });

  it('takes another key for what is another comment than the one that had been received', async () => {
    const sent = await comments.posts(answerOf(409), received());
    await comments.send('Who dredges the canal?');
    await expect.poll(comments.status).toContain('An earlier version');
    await comments.send();
    await expect.poll(comments.status).toContain('Received.');
    expect(new Set(sent.map(({ key }) => key)).size).toBe(2);
  });

  it('goes under the comment that is answered, and back when the reader thinks better of it', async () => {
    const reply = comments.page.locator('#comment-a .reply');
    await comments.text().fill('Half a thought');
    await reply.click();
    expect(await comments.page.locator('li:has(> #comment-a) > form').count()).toBe(1);
    expect(await comments.page.locator('[data-part=answering]').innerText()).toContain('You are replying to A.');
    expect(await comments.text().evaluate((field) => field === document.activeElement)).toBe(true);
    await comments.page.getByRole('button', { name: 'Do not reply' }).click();
    expect(await comments.page.locator('comment-thread > form').count()).toBe(1);
    expect(await reply.evaluate((link) => link === document.activeElement)).toBe(true);
    await reply.click();
    expect(await comments.text().inputValue()).toBe('Half a thought');
    const sent = await comments.posts(received());
    await comments.send();
    await expect.poll(comments.status).toContain('Received.');
    expect(sent[0]?.['parent']).toBe('a');
  });

  it('leaves the reply link to the browser when it is to open elsewhere', async () => {
    const isTaken = await comments.page.evaluate(() => {
      const click = new MouseEvent('click', { bubbles: true, cancelable: true, ctrlKey: true });
      let taken = false;
      const last = (event: Event) => {
        taken = event.defaultPrevented;
        event.preventDefault();
      };
      addEventListener('click', last, { once: true });
      document.querySelector('#comment-a .reply')!.dispatchEvent(click);
      return taken;
    });
    expect(isTaken).toBe(false);
    expect(await comments.page.locator('comment-thread > form').count()).toBe(1);
  });
});

describe('a browser that keeps nothing', () => {
  it('sends all the same', async () => {
    await comments.page.addInitScript(() => {
      Object.defineProperty(window, 'localStorage', {
        get() {
          throw new DOMException('blocked', 'SecurityError');
        },
      });
    });
    await comments.lists({ count: 0 });
    await comments.open();
    const sent = await comments.posts(received());
    await comments.send('Who dredges the canal?');
    await expect.poll(comments.status).toContain('Received.');
    expect(sent[0]?.['key']).toMatch(/^[\w-]{8,64}$/);
  });
});
