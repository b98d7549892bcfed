import { html } from 'hono/html';
import { DECISIONS } from '../../rules/decisions.ts';
import { addressOf, fieldsOf, nextLook, TABS, tabCount } from '../../rules/queueFilter.ts';
import { filterForm } from './filterForm.ts';
import { keysHelp } from './keysHelp.ts';
import { momentsIn } from './moment.ts';
import { queuedComment } from './queuedComment.ts';
import type { QueueView } from './queueView.ts';

type Markup = ReturnType<typeof html>;

/** The queue: tabs, filters, comments with their decisions, and the bar that decides on many at once. */
export function queuePage(view: QueueView): Markup {
  const { labels, look, page } = view;
  return html`<div class="top">
      <h1>${labels.title}</h1>
      <ul>
        <li><a href="/api/moderation/words">${labels.upkeep.title}</a></li>
        <li>${logoutForm(view)}</li>
      </ul>
    </div>
    ${tabs(view)} ${filterForm(view)} ${notice(view)}
    <h2 class="total">${labels.list.title(tabCount(page.counts, look.tab))}</h2>
    ${page.comments.length === 0 ? nothing(view) : queueForm(view)} ${furtherLinks(view)} ${keysHelp(labels)}`;
}

function logoutForm({ labels, token }: QueueView): Markup {
  return html`<form method="post" action="/api/moderation/logout">
    <input type="hidden" name="token" value="${token}" /><button type="submit" class="plain small">${labels.logout}</button>
  </form>`;
}

function tabs({ labels, look, page }: QueueView): Markup {
  const tab = (name: (typeof TABS)[number]) =>
    html`<li>
      <a href="${addressOf({ ...look, tab: name, after: null })}" ${name === look.tab ? html`aria-current="page"` : ''}
        >${labels.tabs[name]} <span>${labels.number(tabCount(page.counts, name))}</span></a
      >
    </li>`;
  return html`<nav class="tabs" aria-label="${labels.title}">
    <ul>
      ${TABS.map(tab)}
    </ul>
  </nav>`;
}

function notice({ labels, done }: QueueView): Markup | '' {
  if (done === null) return '';
  return html`<p class="done" role="status">${done === 'nothing' ? labels.done.nothing : labels.done[done.decision](done.count)}</p>`;
}

function nothing({ labels, look }: QueueView): Markup {
  const filtered = look.article !== '' || look.flag !== '' || look.search !== '' || look.after !== null;
  return html`<p class="empty">${filtered ? labels.list.emptyFiltered : labels.list.empty}</p>`;
}

/** The first button decides nothing: it is the one that the Enter key presses, though nobody sees it. */
function queueForm(view: QueueView): Markup {
  const { labels, look, page, seen, token, style, timeZone, selected } = view;
  const inWords = momentsIn(style, timeZone);
  return html`<form method="post" action="/api/moderation/decisions" class="queue" autocomplete="off">
    <button type="submit" name="decision" value="none" hidden>–</button>
    <input type="hidden" name="token" value="${token}" />
    <input type="hidden" name="seen" value="${seen}" />
    ${Object.entries(fieldsOf(look)).map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}" /> `)}
    <ol>
      ${page.comments.map((comment) => queuedComment(view, comment, inWords))}
    </ol>
    <div class="bar" role="group" aria-labelledby="bar-title">
      <p>
        <span id="bar-title">${labels.bulk.title} <output></output></span>
        <a
          href="${addressOf(look, selected ? {} : { selected: 'all' })}"
          class="every"
          data-all="${labels.bulk.all}"
          data-none="${labels.bulk.none}"
          >${selected ? labels.bulk.none : labels.bulk.all}</a
        >
      </p>
      ${DECISIONS.map((decision) => html`<button type="submit" name="decision" value="${decision}" class="${decision}">${labels.decisions[decision]}</button> `)}
    </div>
  </form>`;
}

function furtherLinks({ labels, look, page }: QueueView): Markup | '' {
  if (!page.more && look.after === null) return '';
  const first = html`<a href="${addressOf({ ...look, after: null })}">${labels.list.first}</a>`;
  const next = html`<a href="${addressOf(nextLook(look, page.comments))}" rel="next">${labels.list.next}</a>`;
  return html`<p class="links">${look.after === null ? '' : first} ${page.more ? next : ''}</p>`;
}
