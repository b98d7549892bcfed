import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { ADDRESS_HEADER, MODERATION_KEY, type RunningServer } from './servers.ts';

let visitors = 0;

/** Opens a browser of its own for somebody who comes from an address that nobody else has. */
export async function somebody(browser: Browser, { origin }: RunningServer, options: BrowserContextOptions = {}): Promise<Page> {
  visitors += 1;
  const context = await browser.newContext({
    baseURL: origin,
    reducedMotion: 'reduce',
    extraHTTPHeaders: { [ADDRESS_HEADER]: `203.0.113.${visitors}` },
    ...options,
  });
  return context.newPage();
}

/** An editor at the queue. */
export async function anEditor(browser: Browser, server: RunningServer, options: BrowserContextOptions = {}): Promise<Page> {
  const page = await somebody(browser, server, options);
  await page.goto('/api/moderation');
  await page.getByLabel('Moderation key').fill(MODERATION_KEY);
  await page.getByRole('button', { name: 'Log in' }).click();
  await page.getByRole('heading', { name: 'Moderation', level: 1 }).waitFor();
  return page;
}

/** Approves the waiting comment with this text. */
export async function approve(editor: Page, text: string): Promise<void> {
  await editor.goto('/api/moderation');
  const comment = editor.locator('article').filter({ has: editor.locator('.text', { hasText: text }) });
  await comment.getByRole('button', { name: 'Approve' }).click();
  await editor.getByText('1 comment approved.').waitFor();
}

/** Fills in the comment form of a page and sends it. */
export async function write(page: Page, text: string, name = ''): Promise<void> {
  const form = page.locator('form[action="/api/comments"]');
  await form.getByLabel(/^Text/).fill(text);
  await form.getByLabel(/^Name/).fill(name);
  await form.getByRole('button', { name: 'Send' }).click();
}
