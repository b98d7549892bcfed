import { describe, expect, it } from 'vitest';
import Article from '#src/components/article/Article.astro';
import Withdrawn from '#src/components/article/Withdrawn.astro';
import { drawn, drawnPage, parsed, texts } from './draw.ts';
import { anArticle } from './someTexts.ts';
import { aDay, aFrame, someProse } from './someViews.ts';

const segments = someProse('<p>At about 05:40 a ship ran aground.</p>');
const page = (given: Parameters<typeof anArticle>[0] = {}) => drawnPage(Article, { view: anArticle(given), segments });

describe('an article', () => {
  it('shows headline, standfirst, byline, full date, dateline and reading time', async () => {
    const article = await page();
    expect(texts(article, 'h1')).toEqual(['What six days at Suez measured']);
    expect(texts(article, '.byline a')).toEqual(['Routes Desk', 'Maps Desk']);
    const meta = texts(article, '.meta p').join(' | ');
    for (const part of ['Tuesday 24 February 2026', 'Updated 2 March 2026', 'London', '9 min read']) expect(meta).toContain(part);
    expect(article.querySelector('.meta time')?.getAttribute('datetime')).toBe('2026-02-24');
  });

  it('shows everything that stands under the text, each under its name', async () => {
    const article = await page();
    const named = texts(article, 'h2');
    expect(named).toEqual(
      expect.arrayContaining(['Corrections', 'Sources', 'Topics', 'Tags', 'Places', 'Linked from', 'Related content', 'Comments']),
    );
    expect(texts(article, '.related .title')).toHaveLength(4);
    expect(article.querySelector('.series [aria-current="page"]')?.textContent).toContain('Part 2');
  });

  it('leaves out what it does not have instead of showing an empty place', async () => {
    const bare = await page({
      picture: null,
      keyPoints: [],
      contents: [],
      corrections: [],
      sources: [],
      series: null,
      topics: [],
      tags: [],
      places: [],
      related: [],
      backlinks: [],
      reportError: null,
      updated: null,
      dateline: null,
      kicker: null,
    });
    expect(texts(bare, 'h2')).toEqual(['Comments']);
    expect(bare.querySelector('#comments ol')?.children).toHaveLength(0);
    for (const gone of ['.lead', '.key-points', '.contents', '.corrections', '.sources', '.series', '.related', '.report']) {
      expect(bare.querySelector(gone), gone).toBeNull();
    }
  });

  it('lets search index the text alone', async () => {
    const article = await page();
    const indexed = texts(article, '[data-pagefind-body]').join(' ');
    expect(indexed).toContain('What six days at Suez measured');
    expect(indexed).toContain('a ship ran aground');
    for (const furniture of ['Related content', 'Routes Desk', 'Report an error', 'shipping']) expect(indexed).not.toContain(furniture);
  });

  it('marks drafts for the writer', async () => {
    expect(texts(await page({ standing: 'Draft' }), '.over strong')).toEqual(['Draft']);
  });

  it('is a notice with date and reason once it has been withdrawn', async () => {
    const view = { ...aFrame(), title: 'A test', date: aDay(), withdrawn: aDay('2026-03-01'), reason: 'The source was forged.' };
    const notice = parsed(await drawn(Withdrawn, { view }));
    expect(texts(notice, '.reason')).toEqual(['The source was forged.']);
    expect([...notice.querySelectorAll('time')].map((time) => time.getAttribute('datetime'))).toEqual(['2026-02-24', '2026-03-01']);
    expect(notice.querySelector('[data-pagefind-body]')).toBeNull();
  });
});

describe('the comments of an article', () => {
  it('are posted by a plain form with Name, Email, a required Text and Send', async () => {
    const form = (await page()).querySelector('form');
    expect(form?.getAttribute('action')).toBe('/api/comments');
    expect(form?.getAttribute('method')).toBe('post');
    const fields = [...(form?.querySelectorAll('input, textarea') ?? [])].map((field) => field.getAttribute('name'));
    expect(fields).toEqual(['article', 'text', 'name', 'email', 'website']);
    expect(form?.querySelector('[name="article"]')?.getAttribute('value')).toBe('en/2026/02/suez-six-days');
    expect([...(form?.querySelectorAll('[required]') ?? [])].map((field) => field.getAttribute('name'))).toEqual(['text']);
    expect(form?.querySelector('button[type="submit"]')?.textContent).toBe('Send');
  });

  it('have a label for every field', async () => {
    const form = (await page()).querySelector('form');
    for (const field of form?.querySelectorAll('input:not([type="hidden"]), textarea') ?? []) {
      expect(form?.querySelector(`label[for="${field.id}"]`), field.id).not.toBeNull();
    }
  });

  it('keep the trap for machines out of the way of people', async () => {
    const trap = (await page()).querySelector('[name="website"]');
    expect(trap?.getAttribute('tabindex')).toBe('-1');
    expect(trap?.closest('[aria-hidden="true"]')).not.toBeNull();
  });

  it('lose the form but keep the list where they are closed', async () => {
    const closed = await page({ comments: { ...anArticle().comments, open: false } });
    expect(closed.querySelector('form')).toBeNull();
    expect(closed.querySelector('#comments a')?.getAttribute('href')).toBe('/api/comments/thread?article=en/2026/02/suez-six-days');
    expect(texts(closed, '.closed')).toEqual(['Comments on this article are closed.']);
  });
});
