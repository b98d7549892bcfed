import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { playedComments, type PlayedComments, received, said } from './playedComments.ts';
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

describe('the thread', () => {
  it('takes its comments from the function, nested as the page nests them', async () => {
    await comments.lists({
      count: 8,
      comments: [
        ['a', null],
        ['b', 'a'],
        ['c', 'b'],
        ['d', 'c'],
        ['e', 'd'],
        ['f', 'e'],
        ['g', 'c'],
        ['h', null],
      ].map(([id, parent]) => said(id!, parent)),
    });
    await comments.open();
    await expect.poll(() => comments.tree()).toBe('a(b(c(d e>D f>E g))) h');
    expect(await comments.page.locator('[data-part=count]').textContent()).toBe('8');
    expect(await comments.page.locator('.rest').isHidden()).toBe(true);
  });

  it('puts what comes late at its place, changes what has changed, and takes away what is gone', async () => {
    const asked = await comments.lists(
      { count: 3, watermark: 'one', comments: [said('a'), said('c', 'a'), said('e')] },
      {
        count: 4,
        watermark: 'two',
        comments: [said('b', 'a'), said('d'), said('a', null, { name: null, html: '<p>erased comment</p>', erased: true } as never)],
        gone: ['e'],
      },
    );
    await comments.open();
    await expect.poll(() => comments.tree()).toBe('a(c) e');
    await comments.posts(received({ id: 'x', status: 'approved', receipt: 'token' }));
    await comments.send('Who dredges the canal?');
    await expect.poll(() => comments.tree()).toBe('a(b c) d');
    expect(asked).toEqual(['', 'one']);
    expect(await comments.page.locator('#comment-a .words').innerText()).toBe('Erased comment');
    expect(await comments.page.locator('#comment-a .name, #comment-a .reply').count()).toBe(0);
  });

  it('starts anew when the function does not know its mark', async () => {
    const asked = await comments.lists({ watermark: 'old', count: 1, comments: [said('a')] }, 422, {
      watermark: 'new',
      count: 1,
      comments: [said('b')],
    });
    await comments.open();
    await expect.poll(() => comments.tree()).toBe('a');
    await comments.posts(received({ id: 'x', status: 'approved', receipt: 'token' }));
    await comments.send('Who dredges the canal?');
    await expect.poll(() => comments.tree()).toBe('b');
    expect(asked).toEqual(['', 'old', '']);
  });

  it('runs nothing and loads nothing that a comment holds', async () => {
    const hostile =
      '<p>x<script>window.ran=1</script><img src=/api/x onerror="window.ran=1"><a href="javascript:window.ran=1">go</a><a href="https://example.org/" onclick="window.ran=1">out</a></p>';
    await comments.lists({ count: 1, comments: [said('a', null, { html: hostile, name: '<b>A</b>' })] });
    await comments.open();
    await expect.poll(() => comments.page.locator('#comment-a').count()).toBe(1);
    expect(await comments.page.locator('#comment-a .words').innerHTML()).toBe(
      '<p dir="auto">xgo<a href="https://example.org/" rel="nofollow ugc noopener">out</a></p>',
    );
    expect(await comments.page.locator('#comment-a .name').innerText()).toBe('<b>A</b>');
    expect(await comments.page.evaluate(() => 'ran' in window)).toBe(false);
  });

  it('stays as it was built when the function does not answer', async () => {
    await comments.lists(503);
    await comments.open();
    expect(await comments.tree()).toBe('');
    expect(await comments.page.locator('.rest').isVisible()).toBe(true);
  });
});
