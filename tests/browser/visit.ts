import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';
import { inject } from 'vitest';
import { kindOfPage, readSite, type BuiltPage } from '../build/builtSite.ts';

/** The browser that the tests share. */
export async function openBrowser(): Promise<Browser> {
  return chromium.connect(inject('browser'));
}

/** What a page must not do, as it happened. */
export interface Misdeeds {
  foreignRequests: string[];
  consoleErrors: string[];
  policyViolations: string[];
  failedRequests: string[];
}

export interface Visit {
  page: Page;
  misdeeds: Misdeeds;
  close(): Promise<void>;
}

/** Opens a page in a fresh context and takes down what it does wrong. */
export async function visit(browser: Browser, address: string, options: BrowserContextOptions = {}): Promise<Visit> {
  const origin = inject('origin');
  const context = await browser.newContext({ reducedMotion: 'reduce', ...options });
  const page = await context.newPage();
  const misdeeds: Misdeeds = { foreignRequests: [], consoleErrors: [], policyViolations: [], failedRequests: [] };
  page.on('request', (request) => {
    if (!request.url().startsWith(origin) && !/^(?:data|blob):/.test(request.url())) misdeeds.foreignRequests.push(request.url());
  });
  page.on('response', (response) => {
    if (response.status() >= 400 && response.url() !== origin + address)
      misdeeds.failedRequests.push(`${response.status()} ${response.url()}`);
  });
  page.on('console', (message) => {
    if (message.type() !== 'error') return;
    const isOwnNotFound = address === '/404.html' || message.location().url === origin + address;
    if (/Content.Security.Policy/i.test(message.text())) misdeeds.policyViolations.push(message.text());
    else if (!isOwnNotFound || !message.text().includes('404')) misdeeds.consoleErrors.push(message.text());
  });
  page.on('pageerror', (error) => misdeeds.consoleErrors.push(error.message));
  await page.goto(origin + address, { waitUntil: 'load' });
  return { page, misdeeds, close: () => context.close() };
}

/** One page of every kind of the built site, the longest of its kind, since it has the most on it. */
export function onePageOfEachKind(): { kind: string; address: string }[] {
  const longest = new Map<string, BuiltPage>();
  for (const page of readSite(inject('dist')).pages) {
    const kind = sharperKind(page);
    const other = longest.get(kind);
    if (!other || page.html.length > other.html.length) longest.set(kind, page);
  }
  return [...longest].map(([kind, { address }]) => ({ kind, address })).sort((a, b) => (a.kind < b.kind ? -1 : 1));
}

/** Kinds that share an address pattern are told apart by what stands on them. */
function sharperKind({ address, document }: BuiltPage): string {
  const kind = kindOfPage(address);
  if (kind === 'gallery or film') return document.querySelector('video') ? 'film' : 'photo gallery';
  if (kind === 'article' && document.querySelector('meta[name=robots][content=noindex]')) return 'withdrawn article';
  if (kind === 'article') return document.querySelector('form') ? 'article' : 'article without a comment form';
  if (kind === 'section or standing page')
    return document.querySelector('link[rel=alternate][type="application/rss+xml"][href*="' + address + '"]') ? 'section' : 'standing page';
  return kind;
}
