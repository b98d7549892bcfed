import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { onePageOfEachKind, openBrowser, visit } from './visit.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const pages = onePageOfEachKind();
const article = pages.find(({ kind }) => kind === 'article')!;

describe.each(pages)('with JavaScript off the $kind page $address', ({ address }) => {
  it('shows what the same page shows with it', async () => {
    const [off, on] = await Promise.all([visit(browser, address, { javaScriptEnabled: false }), visit(browser, address)]);
    const [textOff, textOn] = await Promise.all([off, on].map(({ page }) => page.innerText('main')));
    const heading = await off.page.innerText('h1');
    const links = await off.page.locator('a[href]').count();
    await Promise.all([off.close(), on.close()]);
    const lines = (text: string) =>
      new Set(
        text
          .split(/\s*\n\s*/)
          .map((line) => line.trim())
          .filter((line) => line.length > 60),
      );
    const missing = [...lines(textOn!)].filter((line) => !lines(textOff!).has(line));
    expect(heading.trim()).not.toBe('');
    expect(links).toBeGreaterThan(0);
    expect(missing).toEqual([]);
  });
});

describe('with JavaScript off the comment form', () => {
  it('has labelled Name, Email and Text fields, of which Text alone must be filled in, and a Send button', async () => {
    const { page, close } = await visit(browser, article.address, { javaScriptEnabled: false });
    const form = page.locator('form[action="/api/comments"]');
    expect(await form.getAttribute('method')).toMatch(/^post$/i);
    expect(await form.getByLabel('Name').getAttribute('name')).toBe('name');
    expect(await form.getByLabel('Email').getAttribute('name')).toBe('email');
    const text = form.getByLabel(/^Text/);
    expect(await text.getAttribute('name')).toBe('text');
    expect(await text.getAttribute('required')).not.toBeNull();
    expect(await form.getByLabel('Name').getAttribute('required')).toBeNull();
    expect(await form.getByRole('button', { name: 'Send' }).isVisible()).toBe(true);
    await close();
  });

  it('is not sent without a text', async () => {
    const { page, close } = await visit(browser, article.address, { javaScriptEnabled: false });
    const before = page.url();
    await page.locator('form[action="/api/comments"]').getByRole('button', { name: 'Send' }).click();
    expect(page.url()).toBe(before);
    await close();
  });

  it('reaches the function, which answers with a receipt', async () => {
    const { page, close } = await visit(browser, article.address, { javaScriptEnabled: false });
    const form = page.locator('form[action="/api/comments"]');
    await form.getByLabel(/^Text/).fill('Who dredges the canal?');
    await form.getByRole('button', { name: 'Send' }).click();
    await page.waitForURL('**/api/receipts/*');
    expect(await page.innerText('h1')).toBe('Received, and waiting to be read');
    expect(await page.innerText('main')).toContain('Who dredges the canal?');
    await close();
  });
});

describe('with JavaScript off the search page', () => {
  it('says what to do instead', async () => {
    const { page, close } = await visit(browser, '/search/', { javaScriptEnabled: false });
    expect(await page.innerText('main')).toMatch(/JavaScript/);
    expect(await page.locator('main a[href]').count()).toBeGreaterThan(2);
    await close();
  });
});
