import { describe, expect, it } from 'vitest';
import { createPublication } from '#src/editorial/createPublication.ts';
import type { Snapshot, Thread } from '#src/editorial/snapshot.ts';
import { articlePages } from '#src/views/articlePages.ts';
import type { CommentView } from '#src/views/commentsView.ts';
import { anArticle, someEntries, someSettings, TWO_EDITIONS } from '../../fixtures/builders.ts';
import { aSnapshot, aThread } from '../../fixtures/snapshots.ts';
import { NOW } from './aPublication.ts';

const ID = 'en/2026/02/slug';

function pageWith(snapshot: Snapshot | undefined, entries = someEntries({ articles: [anArticle()] })) {
  return articlePages(createPublication(entries, { now: NOW, preview: false, ...(snapshot ? { snapshot } : {}) }))[0]!;
}

const commentsWith = (thread: Thread) => pageWith(aSnapshot({ [ID]: thread })).view.comments;

/** `a(b(c))` for a thread in which c answers b and b answers a. */
function drawn(comments: readonly CommentView[]): string {
  return comments
    .map(({ anchor, answers, replies }) => {
      const name = anchor.replace('comment-', '') + (answers ? `>${answers.label}` : '');
      return replies.length > 0 ? `${name}(${drawn(replies)})` : name;
    })
    .join(' ');
}

describe('the comments of an article', () => {
  it.each<[string, Parameters<typeof aThread>, string]>([
    [
      'stand in the order of their time',
      [
        ['a', null],
        ['b', null],
      ],
      'a b',
    ],
    [
      'hold their replies',
      [
        ['a', null],
        ['b', null],
        ['c', 'a'],
        ['d', 'a'],
      ],
      'a(c d) b',
    ],
    [
      'are set in to the fourth level',
      [
        ['a', null],
        ['b', 'a'],
        ['c', 'b'],
        ['d', 'c'],
      ],
      'a(b(c(d)))',
    ],
    [
      'that are deeper stand behind what they answer, and name whom',
      [
        ['a', null],
        ['b', 'a'],
        ['c', 'b'],
        ['d', 'c'],
        ['e', 'c'],
        ['f', 'd'],
        ['g', 'f'],
        ['h', 'd'],
      ],
      'a(b(c(d f>D g>F h>D e)))',
    ],
    [
      'whose parent is not there answer nobody',
      [
        ['b', 'gone'],
        ['c', 'b'],
      ],
      'b(c)',
    ],
    [
      'that answer one another in a ring have no place',
      [
        ['a', 'b'],
        ['b', 'a'],
        ['c', null],
      ],
      'c',
    ],
  ])('%s', (_, comments, tree) => {
    expect(drawn(commentsWith(aThread(...comments)).comments)).toBe(tree);
  });

  it('show their day in the publication’s zone, and keep the function’s instant', () => {
    const entries = someEntries({ settings: someSettings({ timeZone: 'Asia/Tehran' }), articles: [anArticle()] });
    const { comments } = pageWith(aSnapshot({ [ID]: aThread(['a', null, { date: '2026-11-20T22:30:00.000Z' }]) }), entries).view.comments;
    expect(comments[0]?.date).toEqual({ iso: '2026-11-20T22:30:00.000Z', full: 'Saturday 21 November 2026', short: '21 November 2026' });
  });

  it('are counted, and asked for what is newer', () => {
    expect(commentsWith(aThread(['a', null], ['b', 'a']))).toMatchObject({ count: '2', watermark: 'mark', cut: false });
    expect(pageWith(undefined).view.comments).toMatchObject({ count: null, watermark: null, comments: [], cut: false });
  });

  it('lead to the thread page with the form under them', () => {
    const [comment] = commentsWith(aThread(['a-_1', null, { name: 'Ada $& Co' }])).comments;
    expect(comment?.reply).toEqual({ href: `/api/comments/thread?article=${ID}&parent=a-_1`, label: 'Reply to Ada $& Co' });
  });

  it('without a name are by a reader, and what was erased shows neither name nor text nor a way to answer', () => {
    const { comments } = commentsWith(aThread(['a', null, { name: null }], ['b', null, { name: null, erased: true }], ['c', 'b']));
    expect(comments[0]?.name).toBe('A reader');
    expect(comments[1]).toMatchObject({ erased: true, html: null, reply: null });
  });

  it('of a thread that is longer than the snapshot lead to the rest', () => {
    const thread = { ...aThread(['a', null], ['b', null]), count: 1204 };
    expect(commentsWith(thread)).toMatchObject({
      cut: true,
      count: '1,204',
      rest: 'Read all 1,204 comments',
    });
  });

  it('are at most 200 on a page, whatever the file holds', () => {
    const many = Array.from({ length: 230 }, (_, index): [string, null] => [`c${index}`, null]);
    const { comments, cut } = commentsWith(aThread(...many));
    expect([comments.length, comments[0]?.anchor, cut]).toEqual([200, 'comment-c0', true]);
  });

  it('cannot be answered where they are closed', () => {
    const entries = someEntries({ articles: [anArticle({ comments: 'closed' })] });
    const { comments, blank, open } = pageWith(aSnapshot({ [ID]: aThread(['a', null]) }), entries).view.comments;
    expect([open, comments[0]?.reply, blank.reply]).toEqual([false, null, null]);
  });

  it('are dated by the calendar and digits of their edition', () => {
    const entries = someEntries({ settings: someSettings({ editions: TWO_EDITIONS }), articles: [anArticle({}, { edition: 'fa' })] });
    const { comments, count } = pageWith(aSnapshot({ 'fa/2026/02/slug': aThread(['a', null]) }), entries).view.comments;
    expect([comments[0]?.date.short, count]).toEqual(['۲۹ آبان ۱۴۰۵', '۱']);
  });

  it('are part of the digest of their page', () => {
    const digests = [undefined, aSnapshot({ [ID]: aThread(['a', null]) }), aSnapshot({ [ID]: aThread(['a', null, { name: 'B' }]) })].map(
      (snapshot) => pageWith(snapshot).digest,
    );
    expect(new Set(digests).size).toBe(3);
    expect(pageWith(aSnapshot({ 'en/2026/02/other': aThread(['a', null]) })).digest).toBe(digests[0]);
  });
});
