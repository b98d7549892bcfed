import { english } from './labels.en.ts';
import { wholeNumber } from './numbers.ts';
import type { FeedLabels, ThreadLabels } from './thread.ts';

export const englishThread: ThreadLabels = {
  title: (article) => `Comments on “${article}”`,
  replyTitle: (article) => `Reply to a comment on “${article}”`,
  back: 'Back to the article',
  wholeThread: 'All comments on this article',
  heading: 'Comments',
  count: (count, locale) => `${wholeNumber(count, locale)} ${count === 1 ? 'comment' : 'comments'}`,
  none: 'There are no comments yet.',
  unnamed: 'A reader',
  erased: 'erased comment',
  reply: 'Reply',
  replyTo: (name) => `Reply to ${name}`,
  yourReply: 'Your reply',
  answers: 'In reply to',
  form: english.comments,
  comma: ', ',
};

export const englishFeed: FeedLabels = {
  title: (of) => `Comments on ${of}`,
  description: (of) => `The newest comments on ${of}.`,
  entry: (name, article) => `${name} on ${article}`,
};
