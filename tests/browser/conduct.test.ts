import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { onePageOfEachKind, openBrowser, visit } from './visit.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

describe.each(onePageOfEachKind())('the $kind page $address', ({ address }) => {
  it('asks no other origin, breaks no policy, and leaves the console silent', async () => {
    const { page, misdeeds, close } = await visit(browser, address);
    await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight));
    await page.waitForLoadState('networkidle');
    await close();
    expect(misdeeds).toEqual({ foreignRequests: [], consoleErrors: [], policyViolations: [], failedRequests: [] });
  });

  it('does not scroll sideways at 320 px', async () => {
    const { page, close } = await visit(browser, address, { viewport: { width: 320, height: 640 } });
    const widths = await page.evaluate(() => [document.documentElement.scrollWidth, document.body.scrollWidth]);
    await close();
    expect(Math.max(...widths)).toBeLessThanOrEqual(320);
  });

  it('shows every picture it names', async () => {
    const { page, close } = await visit(browser, address);
    const broken = await page.evaluate(async () => {
      const pictures = [...document.images];
      for (const picture of pictures) picture.loading = 'eager';
      await Promise.all(pictures.map((picture) => picture.decode().catch(() => null)));
      return pictures.filter((picture) => picture.naturalWidth === 0).map((picture) => picture.currentSrc || picture.src);
    });
    await close();
    expect(broken).toEqual([]);
  });
});

describe('the recorder of misdeeds', () => {
  it('takes down a script, a picture and a request that the policy forbids', async () => {
    const { page, misdeeds, close } = await visit(browser, '/');
    await page.evaluate(() => {
      document.body.append(Object.assign(document.createElement('script'), { textContent: 'window.ran = true' }));
      document.body.append(Object.assign(document.createElement('img'), { src: 'https://other.example/x.png' }));
    });
    await page.waitForLoadState('networkidle');
    const ran = await page.evaluate(() => 'ran' in window);
    await close();
    expect(ran).toBe(false);
    expect(misdeeds.policyViolations.length).toBeGreaterThanOrEqual(2);
  });
});
