import { englishModeration } from './moderation.en.ts';
import { wholeNumber } from './numbers.ts';
import type { ServiceLabels } from './service.ts';
import { englishFeed, englishThread } from './thread.en.ts';

const refusals: ServiceLabels['refusals'] = {
  'not-found': { title: 'There is nothing at this address', text: 'It may have been cut short when it was copied.' },
  method: { title: 'This address does not take that', text: 'The request uses a method that this address has no answer to.' },
  'too-large': { title: 'That is too much', text: 'What was sent is larger than any comment may be. Shorten it and send it again.' },
  'wrong-type': { title: 'This kind of content is not taken', text: 'Send a form or JSON, neither compressed nor otherwise encoded.' },
  'broken-json': { title: 'What was sent cannot be read', text: 'It is broken, or not of the kind that it says it is.' },
  'broken-fields': { title: 'Something is not right yet', text: 'Nothing was lost. Correct it below and send it again.' },
  'unknown-article': { title: 'There is no such article', text: 'It may have moved or been taken down. Nothing was kept.' },
  closed: { title: 'Comments on this article are closed', text: 'Nothing was kept. Copy your text if you want to keep it.' },
  'key-used': {
    title: 'Another comment was sent from this form',
    text: 'This one was not kept. If you want to send it as well, send it once more.',
  },
  'too-fast': { title: 'That was a little fast', text: 'You have sent several comments within a few minutes; this one was not kept.' },
  'foreign-origin': {
    title: 'This did not come from our pages',
    text: 'Nothing was kept. Send it from the page of the article, or with the form below.',
  },
  'broken-watermark': { title: 'This state of the comments is not known', text: 'Ask for all comments, without a watermark.' },
  'storage-down': { title: 'This cannot be done at the moment', text: 'Nothing was changed or kept. Try again in a minute.' },
  'too-late-to-correct': {
    title: 'It is too late to correct this',
    text: 'A comment can be corrected within 15 minutes of being sent, unless it was rejected or erased. It can still be erased.',
  },
  'login-needed': { title: 'Please log in', text: 'Your session has ended, or there was none.' },
  'wrong-key': { title: 'That is not the key', text: 'Check the moderation key and try again.' },
  'form-expired': { title: 'This form is out of date', text: 'Nothing was changed. Go back, load the page anew and try again.' },
  fault: { title: 'Something went wrong here', text: 'The fault is ours. Try again in a minute.' },
};

const faults: ServiceLabels['faults'] = {
  missing: (field) => `${field}: this is needed.`,
  'too-long': (field, limit) => `${field}: this is longer than ${limit} characters.`,
  'not-text': (field) => `${field}: this is not text.`,
  'not-email': (field) => `${field}: this is not an e-mail address.`,
  'not-a-key': (field) => `${field}: a key has 8 to 64 letters, figures, hyphens or underscores.`,
  'no-parent': (field) => `${field}: it is no longer there, or belongs to another article.`,
  'is-a-file': (field) => `${field}: files are not taken.`,
  'unknown-value': (field) => `${field}: this value is not known.`,
  'too-many': (field, limit) => `${field}: ${limit === '' ? 'this is too many.' : `at most ${limit}.`}`,
};

const receipt: ServiceLabels['receipt'] = {
  title: 'Your comment',
  keep: 'Keep the address of this page: with it, and only with it, you can see what becomes of your comment, and erase it at any time.',
  status: {
    pending: { title: 'Received, and waiting to be read', text: 'An editor reads it before it is shown.' },
    approved: { title: 'Received and published', text: 'It is shown with the article.' },
    rejected: { title: 'Not published', text: 'An editor has decided not to show it.' },
    erased: { title: 'Erased', text: 'Nothing of it is left: not the text, nor the name, nor the e-mail address.' },
  },
  sent: 'Sent',
  on: 'On',
  yours: 'What you wrote',
  unnamed: 'without a name',
  correct: 'Correct it',
  correctNote: (until) => `Until ${until}.`,
  correctAgain: 'An editor reads a corrected comment again before it is shown.',
  save: 'Save the correction',
  erase: 'Erase it',
  eraseNote:
    'The text, the name and the e-mail address are deleted for good. If others have replied, an empty place holds their replies together.',
  eraseSurely: 'Erase for good',
  thread: 'All comments on this article',
};

export const english: ServiceLabels = {
  refusals,
  faults,
  fields: {
    text: 'Text',
    name: 'Name',
    email: 'Email',
    parent: 'The comment replied to',
    article: 'The article',
    key: 'The key of the form',
  },
  refusal: {
    givenBack: 'This is what you wrote',
    emailAgain: ', type it again if you want to',
    wait: (minutes, locale) => `Try again in ${wholeNumber(minutes, locale)} ${minutes === 1 ? 'minute' : 'minutes'}.`,
    home: 'To the front page',
    back: 'Back to the article',
  },
  receipt,
  thread: englishThread,
  feed: englishFeed,
  moderation: englishModeration,
};
