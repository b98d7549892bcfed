import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import { onePageOfEachKind, openBrowser } from './visit.ts';

let browser: Browser;
let page: Page;
let counted: string[];
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());
beforeEach(async () => {
  page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  counted = [];
  await page.clock.install();
  await page.route('**/api/views', (route) => {
    counted.push(route.request().postData() ?? '');
    return route.fulfill({ status: 204 });
  });
  await page.route('**/api/comments*', (route) => route.fulfill({ status: 503 }));
});
afterEach(() => page.context().close());

const { address } = onePageOfEachKind().find(({ kind }) => kind === 'article')!;
const open = async (path = address) => {
  await page.goto(inject('origin') + path, { waitUntil: 'load' });
};
const hide = (hidden: boolean) =>
  page.evaluate((isHidden) => {
    Object.defineProperty(document, 'hidden', { value: isHidden, configurable: true });
    document.dispatchEvent(new Event('visibilitychange'));
  }, hidden);

describe('a reading', () => {
  it('is counted once, after ten seconds in view', async () => {
    await open();
    await page.clock.runFor(9_000);
    expect(counted).toEqual([]);
    await page.clock.runFor(2_000);
    await expect.poll(() => counted.length).toBe(1);
    expect(decodeURIComponent(counted[0]!)).toMatch(/^article=en\/\d{4}\//);
    await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
    await page.clock.runFor(60_000);
    expect(counted).toHaveLength(1);
  });

  it('is not counted while nobody can see the page', async () => {
    await open();
    await page.clock.runFor(6_000);
    await hide(true);
    await page.clock.runFor(60_000);
    expect(counted).toEqual([]);
    await hide(false);
    await page.clock.runFor(3_000);
    expect(counted).toEqual([]);
    await page.clock.runFor(2_000);
    await expect.poll(() => counted.length).toBe(1);
  });

  it('is counted at once when the reader has come to the middle of the text', async () => {
    await open();
    await page.evaluate(() => scrollTo(0, 200));
    await page.clock.runFor(500);
    expect(counted).toEqual([]);
    await page.evaluate(() => document.querySelector('view-beacon')!.scrollIntoView());
    await expect.poll(() => counted.length).toBe(1);
  });

  it('is a matter of articles alone', async () => {
    await open('/');
    await page.clock.runFor(60_000);
    await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
    expect(counted).toEqual([]);
  });
});
