import { COMMENTS_ACTION, replyAddress, threadAddress } from '../addresses/comments.ts';
import { commentFragment } from '../addresses/fragments.ts';
import type { ArticleEntry } from '../editorial/article.ts';
import type { PageId } from '../editorial/identity.ts';
import { gatherBy } from '../editorial/ordering.ts';
import type { Comment, Thread } from '../editorial/snapshot.ts';
import { DEEPEST_SHOWN, MOST_SHOWN } from '../service/contract.ts';
import { dayIn } from '../wording/dates.ts';
import { labelsOf } from '../wording/labels.ts';
import { wholeNumber } from '../wording/numbers.ts';
import type { CommentsView, CommentView } from './commentsView.ts';
import { dayView, momentView } from './dates.ts';
import type { Imprint } from './imprint.ts';

/** Standing pages that may hold the rules for comments, the likeliest first. */
const POLICY_PAGES = ['comment-policy', 'privacy'];

/** Comments are open where both the publication and the article say so. */
export function commentsOpen(settings: Imprint['settings'], article: ArticleEntry): boolean {
  return settings.comments === 'open' && article.comments === 'open';
}

/** The comments on an article as of the snapshot. */
export function commentsView(imprint: Imprint, article: ArticleEntry): CommentsView {
  const { addresses, edition, publication, settings, shelf } = imprint;
  const policy = POLICY_PAGES.find((id) => shelf.pages.some((page) => page.id === id));
  const thread = publication.snapshot.threads.get(article.id);
  const { pieces, cut } = shownOf(thread);
  const place: Place = { imprint, article, open: commentsOpen(settings, article), pieces };
  return {
    article: article.id,
    open: place.open,
    action: COMMENTS_ACTION,
    thread: threadAddress(article.id),
    policy: policy ? addresses.page(policy as PageId) : null,
    count: thread && thread.count > 0 ? wholeNumber(thread.count, edition.locale) : null,
    comments: rootsOf(place),
    rest: restLabel(edition.locale, cut ? (thread?.count ?? 0) : 0),
    cut,
    watermark: thread?.watermark ?? null,
    blank: blankOf(place),
    calendar: edition.calendar,
    timeZone: settings.timeZone,
  };
}

/** Everything that a comment's view depends on beside the comment. */
interface Place {
  imprint: Imprint;
  article: ArticleEntry;
  open: boolean;
  pieces: Comment[];
}

function shownOf(thread: Thread | undefined): { pieces: Comment[]; cut: boolean } {
  const pieces = thread?.comments.slice(0, MOST_SHOWN) ?? [];
  const approved = pieces.filter(({ erased }) => !erased).length;
  return { pieces, cut: thread !== undefined && thread.count > approved };
}

function restLabel(locale: string, all: number): string {
  const labels = labelsOf(locale).comments;
  return all > 0 ? labels.all.replace('{n}', wholeNumber(all, locale)) : labels.read;
}

/** Comments that answer nobody, or somebody who is not there; what answers itself by some way round has no place. */
function rootsOf(place: Place): CommentView[] {
  const known = new Map(place.pieces.map((comment) => [comment.id, comment]));
  const replies = gatherBy(place.pieces, ({ parent }) => [parent !== null && known.has(parent) ? parent : '']);
  const placed = (comment: Comment, level: number, answered: Comment | null): CommentView[] => {
    const kin = replies.get(comment.id) ?? [];
    const view = commentView(place, comment, answered);
    if (level < DEEPEST_SHOWN) return [{ ...view, replies: kin.flatMap((reply) => placed(reply, level + 1, null)) }];
    return [view, ...kin.flatMap((reply) => placed(reply, level, comment))];
  };
  return (replies.get('') ?? []).flatMap((comment) => placed(comment, 1, null));
}

function commentView({ imprint, article, open }: Place, comment: Comment, answered: Comment | null): CommentView {
  const { edition, settings } = imprint;
  const labels = labelsOf(edition.locale).comments;
  const nameOf = ({ name }: Comment) => name ?? labels.nameless;
  const day = dayView(imprint, dayIn(comment.date, settings.timeZone));
  return {
    anchor: commentFragment(comment.id),
    name: nameOf(comment),
    date: { ...day, iso: comment.date },
    html: comment.erased ? null : comment.html,
    erased: comment.erased,
    answers: answered && { href: `#${commentFragment(answered.id)}`, label: nameOf(answered) },
    reply:
      open && !comment.erased
        ? { href: replyAddress(article.id, comment.id), label: labels.replyTo.replace('{name}', () => nameOf(comment)) }
        : null,
    replies: [],
  };
}

/** Its addresses end where an id goes; its date is the article's own, since a date has to be one. */
function blankOf({ imprint, article, open }: Place): CommentView {
  const labels = labelsOf(imprint.edition.locale).comments;
  return {
    anchor: commentFragment(),
    name: labels.nameless,
    date: momentView(imprint, article.date),
    html: null,
    erased: false,
    answers: { href: `#${commentFragment()}`, label: labels.nameless },
    reply: open ? { href: replyAddress(article.id), label: labels.replyTo } : null,
    replies: [],
  };
}
