import { describe, expect, it } from 'vitest';
import Comments from '#src/components/comments/Comments.astro';
import { labelsOf } from '#src/wording/labels.ts';
import { drawnPage, texts } from './draw.ts';
import { aCommentView, someComments } from './someComments.ts';

const page = (given: Parameters<typeof someComments>[0] = {}) => drawnPage(Comments, { comments: someComments(given), locale: 'en-GB' });
const nested = () =>
  page({
    count: '3',
    comments: [
      aCommentView('a', { replies: [aCommentView('b', { name: 'بهرام', replies: [aCommentView('c')] })] }),
      aCommentView('d', { answers: { href: '#comment-b', label: 'بهرام' } }),
    ],
  });

describe('the comments in a page', () => {
  it('stand under a heading with their number', async () => {
    expect(texts(await nested(), 'section > comment-thread > h2')).toEqual(['Comments 3']);
    expect(texts(await page(), 'h2')).toEqual(['Comments']);
  });

  it('are an article each, with a fragment, name, day and text, replies set in under what they answer', async () => {
    const thread = await nested();
    expect(texts(thread, '[data-part="list"] article bdi.name')).toEqual(['Ada', 'بهرام', 'Ada', 'Ada']);
    expect(thread.querySelector('#comment-a time')?.getAttribute('datetime')).toBe('2026-03-01T12:00:00.000Z');
    expect(texts(thread, '#comment-a .words p')).toEqual(['Text of a']);
    expect(thread.querySelector('#comment-c')?.closest('li')?.parentElement?.closest('li')?.querySelector('article')?.id).toBe('comment-b');
  });

  it('name whom they answer where their place does not tell', async () => {
    const thread = await nested();
    expect(texts(thread, '[data-part="list"] .answers')).toEqual(['In reply to بهرام']);
    expect(thread.querySelector('#comment-d .answers a')?.getAttribute('href')).toBe('#comment-b');
  });

  it('can be answered without a script, on the thread page', async () => {
    const reply = (await nested()).querySelector('#comment-a a.reply');
    expect(reply?.getAttribute('href')).toBe('/api/comments/thread?article=en/2026/02/suez-six-days&parent=a');
    expect(reply?.getAttribute('aria-label')).toBe('Reply to Ada');
    expect(reply?.textContent?.trim()).toBe('Reply');
  });

  it('that were erased show neither name nor text nor a way to answer, but keep their replies', async () => {
    const erased = aCommentView('a', { html: null, erased: true, reply: null, replies: [aCommentView('b')] });
    const thread = await page({ comments: [erased] });
    expect(texts(thread, '#comment-a .words')).toEqual(['Erased comment']);
    expect(thread.querySelector('#comment-a .name, #comment-a .reply')).toBeNull();
    expect(texts(thread, '#comment-b .words')).toEqual(['Text of b']);
  });

  it('show names as the text that they are', async () => {
    const thread = await page({ comments: [aCommentView('a', { name: '<img src=x onerror=alert(1)>' })] });
    expect(texts(thread, '#comment-a .name')).toEqual(['<img src=x onerror=alert(1)>']);
    expect(thread.querySelector('img')).toBeNull();
  });

  it('lead to the rest of a thread that is too long for the page', async () => {
    const cut = await page({ cut: true, rest: 'Read all 1,204 comments' });
    expect(texts(cut, '.rest a')).toEqual(['Read all 1,204 comments']);
    expect(cut.querySelector('comment-thread')?.hasAttribute('data-cut')).toBe(true);
    expect((await page()).querySelector('comment-thread')?.hasAttribute('data-cut')).toBe(false);
  });
});

describe('what the script is given', () => {
  it('is every word that it says', async () => {
    const thread = (await page()).querySelector('comment-thread');
    const { script, all, erased } = labelsOf('en').comments;
    for (const [word, text] of Object.entries({ ...script, all, erased })) expect(thread?.getAttribute(`data-${word}`), word).toBe(text);
  });

  it('is a blank comment with everything that a comment can have', async () => {
    const blank = (await page()).querySelector('template[data-part="blank"]');
    const html = blank?.innerHTML ?? '';
    for (const piece of ['id="comment-"', 'class="name', '<time', 'answers', 'class="words', 'reply', '<ol class="replies'])
      expect(html).toContain(piece);
  });

  it('is nothing of the snapshot that was not asked about', async () => {
    expect((await page()).querySelector('comment-thread')?.hasAttribute('data-watermark')).toBe(false);
    expect((await page({ watermark: 'w' })).querySelector('comment-thread')?.getAttribute('data-watermark')).toBe('w');
  });

  it('tells the reader nothing while nothing has happened', async () => {
    const form = (await page()).querySelector('form');
    expect(form?.querySelector('[role="status"]')?.textContent).toBe('');
    for (const part of ['answering', 'again']) expect(form?.querySelector(`[data-part="${part}"]`)?.hasAttribute('hidden')).toBe(true);
  });
});
