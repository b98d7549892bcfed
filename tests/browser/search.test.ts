import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser, visit, type Visit } from './visit.ts';

/** What a reader types who remembers a title, a name or a phrase, and the page they mean. */
const KNOWN: [query: string, address: string][] = [
  ['what six days at Suez measured', '/2026/02/suez-six-days/'],
  ['Ever Given', '/2026/02/suez-six-days/'],
  ['Hormuz two lanes', '/2026/03/hormuz-two-lanes/'],
  ['Musandam', '/2026/03/hormuz-two-lanes/'],
  ['Montreux clause by clause', '/2026/04/montreux-clause-by-clause/'],
  ['belligerent warships', '/2026/04/montreux-clause-by-clause/'],
  ['Indus treaty divides', '/2026/05/indus-treaty-divides/'],
  ['western rivers', '/2026/05/indus-treaty-divides/'],
  ['Durand agreement', '/2026/06/durand-agreement-1893/'],
  ['stream on the wrong bank', '/2026/06/durand-agreement-1893/'],
  ['Article 5 invoked once', '/2026/07/article-5-invoked-once/'],
  ['Nile by treaty', '/2026/08/nile-treaties-1929-1959/'],
  ['fifty-five and a half', '/2026/08/nile-treaties-1929-1959/'],
  ['Gulf charter of 1981', '/2026/09/gcc-charter-1981/'],
  ['Panama draught', '/2026/09/panama-draught/'],
  ['Gatun', '/2026/09/panama-draught/'],
  ['Constantinople convention', '/2026/10/constantinople-convention-signed/'],
  ['promised to every flag', '/2026/10/constantinople-convention-signed/'],
  ['Montreux ninety years', '/2026/11/montreux-in-force-ninety-years/'],
  ['first procession', '/2026/11/suez-canal-opened/'],
  ['Gulf Cooperation Council', '/topics/gulf-cooperation-council/'],
  ['Durand Line', '/topics/durand-line/'],
  ['Turkish Straits', '/topics/turkish-straits/'],
  ['maritime chokepoints', '/topics/maritime-chokepoints/'],
];

interface Pagefind {
  search(
    query: string | null,
    options?: object,
  ): Promise<{ results: { data(): Promise<{ url: string; meta: Record<string, string>; filters: Record<string, string[]> }> }[] }>;
  filters(): Promise<Record<string, Record<string, number>>>;
}

let browser: Browser;
let opened: Visit;
beforeAll(async () => {
  browser = await openBrowser();
  opened = await visit(browser, '/search/');
  // As text, since Vitest would rewrite the import.
  await opened.page.evaluate(`import('/pagefind/pagefind.js').then((pagefind) => Object.assign(window, { pagefind }) && null)`);
});
afterAll(async () => {
  await opened.close();
  await browser.close();
});

async function firstThree(query: string, options: object = {}): Promise<string[]> {
  return opened.page.evaluate(
    async ([text, wanted]) => {
      const { results } = await (window as unknown as { pagefind: Pagefind }).pagefind.search(text, wanted);
      return Promise.all(results.slice(0, 3).map(async (result) => (await result.data()).url));
    },
    [query, options] as const,
  );
}

describe('the search index', () => {
  it('puts the page that a reader means among the first three for at least 23 of 24 queries', async () => {
    expect(KNOWN).toHaveLength(24);
    const missed: string[] = [];
    for (const [query, address] of KNOWN) {
      const found = await firstThree(query);
      if (!found.includes(address)) missed.push(`${query}: ${found.join(' ') || 'nothing'} instead of ${address}`);
    }
    expect(missed.length, missed.join('\n')).toBeLessThanOrEqual(1);
  });

  it('finds nothing for what nobody wrote', async () => {
    expect(await firstThree('xylophone zeppelin')).toEqual([]);
  });

  it('offers section, topic, author, year and kind as filters, with counts', async () => {
    const filters = await opened.page.evaluate(() => (window as unknown as { pagefind: Pagefind }).pagefind.filters());
    expect(Object.keys(filters).toSorted()).toEqual(['author', 'kind', 'section', 'topic', 'year']);
    for (const values of Object.values(filters)) expect(Math.min(...Object.values(values))).toBeGreaterThan(0);
    expect(Object.keys(filters.kind!).length).toBeGreaterThanOrEqual(4);
  });

  it('sorts by date', async () => {
    const dates = await opened.page.evaluate(async () => {
      const { results } = await (window as unknown as { pagefind: Pagefind }).pagefind.search(null, {
        sort: { date: 'desc' },
        filters: { kind: 'Article' },
      });
      return Promise.all(results.map(async (result) => (await result.data()).url.slice(1, 8)));
    });
    expect(dates.length).toBeGreaterThan(5);
    expect(dates).toEqual(dates.toSorted().toReversed());
  });

  it('holds the text of pages and not what stands around it', async () => {
    for (const chrome of ['Skip to', 'Report an error', 'Related Content']) {
      const found = await opened.page.evaluate(async (text) => {
        const { results } = await (window as unknown as { pagefind: Pagefind }).pagefind.search(`"${text}"`);
        return results.length;
      }, chrome);
      expect([chrome, found]).toEqual([chrome, 0]);
    }
  });

  it('does not hold drafts, notices of withdrawal, listings or the front', async () => {
    const urls = await opened.page.evaluate(async () => {
      const { results } = await (window as unknown as { pagefind: Pagefind }).pagefind.search(null);
      return Promise.all(results.map(async (result) => (await result.data()).url));
    });
    expect(urls.filter((url) => /^\/$|\/page\/|^\/\d{4}\/$|^\/tags\/|^\/authors\//.test(url))).toEqual([]);
    expect(urls.length).toBeGreaterThan(15);
  });
});

describe('the search page', () => {
  it('finds, filters and leads on by the keyboard alone, with no fault', async () => {
    const { page, misdeeds, close } = await visit(browser, '/search/');
    await page.getByRole('searchbox').first().focus();
    await page.keyboard.type('Ever Given');
    await page.keyboard.press('Enter');
    const result = page.locator('main a[href="/2026/02/suez-six-days/"]').first();
    await result.waitFor();
    await result.focus();
    await page.keyboard.press('Enter');
    await page.waitForURL('**/2026/02/suez-six-days/**');
    await close();
    expect(misdeeds).toEqual({ foreignRequests: [], consoleErrors: [], policyViolations: [], failedRequests: [] });
  });
});
