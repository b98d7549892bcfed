import type { SafeHtml } from '#src/editorial/safeHtml.ts';
import type { CommentsView, CommentView } from '#src/views/commentsView.ts';
import { aDay } from './someViews.ts';

const THREAD = '/api/comments/thread?article=en/2026/02/suez-six-days';

export const aCommentView = (id: string, given: Partial<CommentView> = {}): CommentView => ({
  anchor: `comment-${id}`,
  name: 'Ada',
  date: aDay('2026-03-01T12:00:00.000Z'),
  html: `<p>Text of ${id}</p>` as unknown as SafeHtml,
  erased: false,
  answers: null,
  reply: { href: `${THREAD}&parent=${id}`, label: 'Reply to Ada' },
  replies: [],
  ...given,
});

export const someComments = (given: Partial<CommentsView> = {}): CommentsView => ({
  article: 'en/2026/02/suez-six-days',
  open: true,
  action: '/api/comments',
  thread: THREAD,
  policy: '/comment-policy/',
  count: null,
  comments: [],
  rest: 'Read the comments on this article',
  cut: false,
  watermark: null,
  blank: aCommentView('', {
    html: null,
    answers: { href: '#comment-', label: 'A reader' },
    reply: { href: `${THREAD}&parent=`, label: 'Reply to {name}' },
  }),
  calendar: 'gregory',
  timeZone: 'Europe/London',
  ...given,
});
