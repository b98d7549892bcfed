import { html } from 'hono/html';
import type { PublicThread } from '../ports/commentStore.ts';
import { commentForm } from './commentForm.ts';
import { commentMarkup } from './commentMarkup.ts';
import { threadAddress } from './threadAddress.ts';
import { threadList } from './threadList.ts';
import { type NamedComment, pathOf, type ThreadView } from './threadView.ts';

type Markup = ReturnType<typeof html>;

/** An article's comments, all of them, and the form below. */
export function threadPage(view: ThreadView, { comments, count }: PublicThread): Markup {
  const { article, labels, style } = view;
  return html`<h1>${labels.title(article.title)}</h1>
    <p class="ways"><a href="${pathOf(article)}">${labels.back}</a></p>
    <section aria-labelledby="comments">
      <h2 id="comments">${count === 0 ? labels.heading : labels.count(count, style.locale)}</h2>
      ${comments.length === 0 ? html`<p>${labels.none}</p>` : threadList(view, comments)}
    </section>
    ${writing(view, null)}`;
}

/** One comment, and below it the form in which it is answered. */
export function replyPage(view: ThreadView, parent: NamedComment): Markup {
  const { article, labels } = view;
  return html`<h1>${labels.replyTitle(article.title)}</h1>
    <p class="ways">
      <a href="${threadAddress(article.id)}#comment-${parent.id}">${labels.wholeThread}</a>
      <a href="${pathOf(article)}">${labels.back}</a>
    </p>
    ${commentMarkup(view)(parent, { answers: null, answerable: false })} ${writing(view, parent)}`;
}

function writing(view: ThreadView, parent: NamedComment | null): Markup {
  const { form, yourReply } = view.labels;
  if (view.article.comments === 'closed') return html`<p class="closed" id="write">${form.closed}</p>`;
  return html`<section id="write" aria-labelledby="write-heading">
    <h2 id="write-heading">${parent ? yourReply : form.write}</h2>
    ${commentForm(view, parent)}
  </section>`;
}
