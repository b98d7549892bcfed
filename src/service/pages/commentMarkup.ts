import { html, raw } from 'hono/html';
import { dayIn, shortDate } from '../../wording/dates.ts';
import { nameOf, type NamedComment, type ThreadView } from './threadView.ts';
import { threadAddress } from './threadAddress.ts';

type Markup = ReturnType<typeof html>;

/** What stands with a comment beside its own words. */
interface Company {
  /** The comment it answers, where that cannot be seen from its place. */
  answers: NamedComment | null;
  /** Whether a link leads to where it is answered. */
  answerable: boolean;
}

/** Draws comments of one article; a day is put into words once, however many were written on it. */
export function commentMarkup({ article, labels, style, timeZone }: ThreadView): (comment: NamedComment, company: Company) => Markup {
  const days = new Map<string, string>();
  const inWords = (day: string) => {
    const known = days.get(day) ?? shortDate(day, style);
    days.set(day, known);
    return known;
  };
  const date = (created: number) => {
    const instant = new Date(created).toISOString();
    return html`<time datetime="${instant}">${inWords(dayIn(instant, timeZone))}</time>`;
  };
  const reply = (comment: NamedComment) =>
    html`<p class="reply">
      <a href="${threadAddress(article.id, comment.id)}#write" aria-label="${labels.replyTo(nameOf(comment, labels))}">${labels.reply}</a>
    </p>`;
  const answered = (comment: NamedComment) =>
    html`<p class="answers">
      ${labels.answers} <a href="#comment-${comment.id}"><bdi>${nameOf(comment, labels)}</bdi></a>
    </p>`;

  return (comment, { answers, answerable }) => {
    if (comment.html === null) {
      return html`<div class="comment erased" id="comment-${comment.id}"><p>${labels.erased} · ${date(comment.created)}</p></div>`;
    }
    return html`<div class="comment" id="comment-${comment.id}">
      <p class="signed">
        <b><bdi>${nameOf(comment, labels)}</bdi></b> <a href="#comment-${comment.id}">${date(comment.created)}</a>
      </p>
      ${answers && answered(answers)}
      <div class="words" dir="auto">${raw(comment.html)}</div>
      ${answerable && reply(comment)}
    </div>`;
  };
}
