import axe from 'axe-core';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { onePageOfEachKind, openBrowser, visit, type Visit } from './visit.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

/** What axe finds on the page, one line a place. */
async function violations({ page }: Visit): Promise<string[]> {
  await page.evaluate(axe.source);
  const found = await page.evaluate(async () => {
    const { violations: all } = await (window as unknown as { axe: typeof axe }).axe.run();
    return all.map(({ id, help, nodes }) => ({
      id,
      help,
      targets: nodes.map(({ target, failureSummary }) => `${target.join(' ')} (${failureSummary ?? ''})`),
    }));
  });
  return found.flatMap(({ id, help, targets }) => targets.map((target) => `${id}: ${help}: ${target}`));
}

const MODES = (['light', 'dark'] as const).flatMap((colorScheme) => [390, 1280].map((width) => ({ colorScheme, width })));

describe.each(onePageOfEachKind())('the $kind page $address', ({ address }) => {
  it.each(MODES)('has no fault that axe can find, $colorScheme, $width px', async ({ colorScheme, width }) => {
    const opened = await visit(browser, address, { colorScheme, viewport: { width, height: 900 } });
    const found = await violations(opened);
    await opened.close();
    expect(found).toEqual([]);
  });
});

describe('the judge', () => {
  it('finds a picture without a text', async () => {
    const opened = await visit(browser, '/');
    await opened.page.evaluate(() =>
      document.querySelector('main')!.append(Object.assign(document.createElement('img'), { src: '/x.png' })),
    );
    const found = await violations(opened);
    await opened.close();
    expect(found.join('\n')).toContain('image-alt');
  });
});
