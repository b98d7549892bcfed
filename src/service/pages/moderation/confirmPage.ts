import { html } from 'hono/html';
import { addressOf, fieldsOf, type Look } from '../../rules/queueFilter.ts';
import type { KeptComment } from '../../ports/commentStore.ts';
import type { EditorView } from './queueView.ts';
import { shortened } from './shortened.ts';

type Markup = ReturnType<typeof html>;

/** Comments that are shown before they are deleted; of more, the first ones. */
export const MOST_DOOMED = 10;

/** Asks once more before comments are deleted for good, and shows the beginnings of the first ones. */
export function confirmPage(view: EditorView, look: Look, ids: readonly string[], doomed: readonly KeptComment[]): Markup {
  const { labels, token } = view;
  const { confirm, comment } = labels;
  return html`<h1>${confirm.title(ids.length)}</h1>
    <p>${confirm.text}</p>
    <ul class="doomed">
      ${doomed.map(
        ({ name, text }) =>
          html`<li>
            <b><bdi>${name ?? comment.unnamed}</bdi></b>
            <bdi>${shortened(text ?? '', 120)}</bdi>
          </li> `,
      )}
      ${ids.length > MOST_DOOMED ? html`<li>…</li>` : ''}
    </ul>
    <form method="post" action="/api/moderation/decisions">
      <input type="hidden" name="token" value="${token}" />
      <input type="hidden" name="sure" value="yes" />
      ${Object.entries(fieldsOf(look)).map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}" /> `)}
      ${ids.map((id) => html`<input type="hidden" name="id" value="${id}" /> `)}
      <p class="go">
        <button type="submit" name="decision" value="delete">${confirm.yes}</button>
        <a href="${addressOf(look)}">${confirm.back}</a>
      </p>
    </form>`;
}
