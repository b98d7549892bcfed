import { html } from 'hono/html';
import { API, LENGTHS } from '../contract.ts';
import { nameOf, type NamedComment, type ThreadView } from './threadView.ts';

/** The form as it stands below an article; what answers a comment says whose. */
export function commentForm({ article, labels }: ThreadView, parent: NamedComment | null): ReturnType<typeof html> {
  const { form } = labels;
  return html`<form class="comment-form" action="${API}/comments" method="post">
    <input type="hidden" name="article" value="${article.id}" />
    ${parent && html`<input type="hidden" name="parent" value="${parent.id}" />`}
    ${parent && html`<p class="answers">${labels.answers} <bdi>${nameOf(parent, labels)}</bdi></p>`}
    <p>
      <label for="comment-text">${form.text} <span>${form.required}</span></label>
      <textarea id="comment-text" name="text" rows="8" maxlength="${LENGTHS.text}" dir="auto" required></textarea>
    </p>
    <p>
      <label for="comment-name">${form.name} <span>${form.optional}</span></label>
      <input id="comment-name" name="name" type="text" maxlength="${LENGTHS.name}" autocomplete="name" dir="auto" />
    </p>
    <p>
      <label for="comment-email">${form.email} <span>${form.optional}${labels.comma}${form.emailNote}</span></label>
      <input id="comment-email" name="email" type="email" maxlength="${LENGTHS.email}" autocomplete="email" />
    </p>
    <p class="trap" aria-hidden="true">
      <label for="comment-website">${form.leaveEmpty}</label>
      <input id="comment-website" name="website" type="text" tabindex="-1" autocomplete="off" />
    </p>
    <p><button type="submit">${form.send}</button></p>
  </form>`;
}
