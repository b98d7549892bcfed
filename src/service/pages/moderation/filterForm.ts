import { html } from 'hono/html';
import { addressOf, FLAG_KINDS } from '../../rules/queueFilter.ts';
import type { QueueView } from './queueView.ts';

type Markup = ReturnType<typeof html>;

/** Narrows the queue by article, reason for doubt and text; open while it does. */
export function filterForm({ labels, look, articles }: QueueView): Markup {
  const { filters, flagKinds } = labels;
  const narrowed = look.article !== '' || look.flag !== '' || look.search !== '';
  const title = articles.get(look.article)?.title;
  return html`<details class="filters" ${narrowed ? html`open` : ''}>
    <summary>${filters.title}</summary>
    ${title === undefined ? '' : html`<p class="label">${filters.article}: <bdi>${title}</bdi></p>`}
    <form method="get" action="/api/moderation">
      ${look.tab === 'pending' ? '' : html`<input type="hidden" name="state" value="${look.tab}" />`}
      <p>
        <label for="article">${filters.article} <span>${filters.articleNote}</span></label>
        <input type="text" id="article" name="article" value="${look.article}" maxlength="200" dir="auto" />
      </p>
      <p>
        <label for="flag">${filters.flag}</label>
        <select id="flag" name="flag">
          <option value="">${filters.anyFlag}</option>
          ${FLAG_KINDS.map((kind) => html`<option value="${kind}" ${kind === look.flag ? html`selected` : ''}>${flagKinds[kind]}</option> `)}
        </select>
      </p>
      <p>
        <label for="search">${filters.search}</label>
        <input type="search" id="search" name="search" value="${look.search}" maxlength="200" dir="auto" />
      </p>
      <p class="go">
        <button type="submit">${filters.apply}</button>
        ${narrowed ? html`<a href="${addressOf({ ...look, article: '', flag: '', search: '', after: null })}">${filters.clear}</a>` : ''}
      </p>
    </form>
  </details>`;
}
