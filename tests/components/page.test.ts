import { describe, expect, it } from 'vitest';
import Topic from '#src/components/hub/Topic.astro';
import Page from '#src/layouts/Page.astro';
import { drawn, drawnPage, parsed } from './draw.ts';
import { aTopic } from './someHubs.ts';
import { aFrame, aSearchRecord, someProse } from './someViews.ts';

const LAYERS = '<style>@layer reset,tokens,base,prose,layout,components,print;</style>';

describe('every page', () => {
  it('names the order of the layers before any stylesheet', async () => {
    const html = await drawn(Page, { frame: aFrame() });
    expect(html).toContain(LAYERS);
    expect(html.indexOf(LAYERS)).toBeLessThan(html.indexOf('rel="stylesheet"'));
  });

  it('says language and direction, and lends its section’s colour', async () => {
    const html = await drawn(Page, { frame: aFrame({ locale: 'fa-IR', dir: 'rtl', accent: '#1f4e79' }) });
    expect(html).toMatch(/<html lang="fa-IR" dir="rtl" data-accent="#1f4e79">/);
    expect(await drawn(Page, { frame: aFrame({ accent: null }) })).toMatch(/<html lang="en-GB" dir="ltr">/);
  });

  it('cannot be broken out of by a text in its structured data', async () => {
    const html = await drawn(Page, { frame: aFrame() });
    expect(html).toContain(String.raw`A \u003c/script> in a headline`);
    const data = parsed(html).querySelector('script[type="application/ld+json"]')?.textContent ?? '';
    expect(JSON.parse(data)).toMatchObject({ headline: 'A </script> in a headline' });
  });

  it('has landmarks, and a way past the masthead to the text', async () => {
    const page = parsed(await drawn(Page, { frame: aFrame() }));
    expect(page.querySelector('body > a')?.getAttribute('href')).toBe('#content');
    expect(page.querySelector('main')?.id).toBe('content');
    expect([...page.querySelectorAll('body > :is(header, main, footer)')].map((landmark) => landmark.localName)).toEqual([
      'header',
      'main',
      'footer',
    ]);
    for (const nav of page.querySelectorAll('nav')) expect(nav.getAttribute('aria-label')).toBeTruthy();
  });

  it('marks the reader’s place in the navigation', async () => {
    const page = parsed(await drawn(Page, { frame: aFrame() }));
    expect([...page.querySelectorAll('nav [aria-current="page"]')].map((link) => link.textContent?.trim())).toEqual(['Analysis']);
  });

  it('links to the other editions in their own language and direction', async () => {
    const editions = [{ href: '/fa/', label: 'فارسی', locale: 'fa-IR', dir: 'rtl' as const }];
    const link = parsed(await drawn(Page, { frame: aFrame({ editions }) })).querySelector('[hreflang="fa-IR"]');
    expect([link?.getAttribute('lang'), link?.getAttribute('dir')]).toEqual(['fa-IR', 'rtl']);
  });

  it('has its name as the only h1 on the front', async () => {
    const day = { iso: '2026-11-22', full: 'Sunday 22 November 2026', short: '22 November 2026' };
    const front = parsed(await drawn(Page, { frame: aFrame(), day }));
    expect([...front.querySelectorAll('h1')].map((heading) => heading.textContent)).toEqual(['Meridian']);
    expect(parsed(await drawn(Page, { frame: aFrame() })).querySelector('h1')).toBeNull();
  });

  it('tells search its kind, section, topics, authors, year and date, where it is to be found', async () => {
    const tags = [...parsed(await drawn(Page, { frame: aFrame(), search: aSearchRecord() })).querySelectorAll('meta[name^="search:"]')];
    const told = tags.map((tag) => [
      tag.getAttribute('data-pagefind-filter') ?? tag.getAttribute('data-pagefind-sort') ?? tag.getAttribute('data-pagefind-meta'),
      tag.getAttribute('content'),
    ]);
    expect(told).toEqual([
      ['kind[content]', 'Article'],
      ['section[content]', 'Analysis'],
      ['topic[content]', 'Suez Canal'],
      ['topic[content]', 'NATO'],
      ['author[content]', 'Routes Desk'],
      ['year[content]', '2026'],
      ['date[content]', '2026-02-24'],
      ['day[content]', '24 February 2026'],
    ]);
    expect(await drawn(Page, { frame: aFrame() })).not.toContain('pagefind');
  });

  it('carries no style attribute and no handler', async () => {
    const html = await drawn(Page, { frame: aFrame() });
    expect(html).not.toMatch(/\s(?:style|on[a-z]+)=/);
  });
});

describe('a topic', () => {
  it('sets its definition with kind, date and source, and hides the earlier ones', async () => {
    const topic = await drawnPage(Topic, { view: aTopic(), segments: someProse('<p>Background.</p>') });
    expect(topic.querySelector('h1')?.textContent).toMatch(/Durand Line\s+place/);
    expect(topic.querySelector('.proof time')?.getAttribute('datetime')).toBe('2025-10-19');
    expect(topic.querySelector('details.earlier')?.hasAttribute('open')).toBe(false);
    expect([...topic.querySelectorAll('.labelled > h2')].map((year) => year.textContent)).toEqual(['2026', '2025']);
    expect(topic.querySelectorAll('.timeline li')).toHaveLength(2);
  });

  it('only names itself above the older articles', async () => {
    const { listing } = aTopic();
    const topic = await drawnPage(Topic, { view: aTopic({ listing: { ...listing, position: 'Page 1 of 2' } }), segments: [] });
    expect(topic.querySelector('.sense, .timeline, .kin, [data-pagefind-body]')).toBeNull();
    expect(topic.querySelector('.count')?.textContent).toBe('Page 1 of 2');
  });
});
