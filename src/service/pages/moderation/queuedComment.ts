import { html } from 'hono/html';
import type { ModerationLabels } from '../../../wording/moderation.ts';
import type { QueuedComment } from '../../ports/moderationStore.ts';
import { DECISIONS } from '../../rules/decisions.ts';
import { addressOf } from '../../rules/queueFilter.ts';
import { threadAddress } from '../threadAddress.ts';
import { pathOf } from '../threadView.ts';
import { flagWords } from './flagWords.ts';
import type { momentsIn } from './moment.ts';
import type { QueueView } from './queueView.ts';
import { shortened } from './shortened.ts';

type Markup = ReturnType<typeof html>;

/** One comment with all that helps to decide on it; its links are text, for nobody should follow what is doubtful by accident. */
export function queuedComment(view: QueueView, comment: QueuedComment, inWords: ReturnType<typeof momentsIn>): Markup {
  const { labels, selected } = view;
  const name = comment.name ?? labels.comment.unnamed;
  const select = labels.comment.select(name);
  return html`<li>
    <article class="queued" id="c-${comment.id}" tabindex="-1" aria-labelledby="by-${comment.id}">
      <p class="pick"><input type="checkbox" name="id" value="${comment.id}" aria-label="${select}" ${selected ? html`checked` : ''} /></p>
      <div class="said">
        ${whereAndWho(view, comment, inWords)} ${parentQuote(labels, comment)}
        <p class="text" dir="auto">${comment.text ?? ''}</p>
      </div>
      <div class="judged">
        ${doubts(labels, comment)} ${sameVisitor(labels, comment)}
        <p class="one">${buttons(labels, comment)}</p>
      </div>
    </article>
  </li>`;
}

function whereAndWho({ labels, look, articles }: QueueView, comment: QueuedComment, inWords: ReturnType<typeof momentsIn>): Markup {
  const article = articles.get(comment.article);
  const sent = inWords(comment.created);
  const only =
    look.article === comment.article
      ? ''
      : html`<a href="${addressOf({ ...look, article: comment.article, after: null })}">${labels.comment.onlyArticle}</a>`;
  const thread = html`<a href="${threadAddress(comment.article)}#comment-${comment.parent?.id ?? comment.id}">${labels.comment.thread}</a>`;
  return html`<p class="where">
      ${article ? html`<a href="${pathOf(article)}"><bdi>${article.title}</bdi></a>` : html`<bdi>${comment.article}</bdi> (${labels.comment.unpublished})`}
    </p>
    <p class="who">
      <b id="by-${comment.id}"><bdi>${comment.name ?? labels.comment.unnamed}</bdi></b>
      <time datetime="${sent.instant}">${sent.words}</time>
      ${look.tab === 'all' && comment.state !== 'erased' ? html`<span class="state">${labels.tabs[comment.state]}</span>` : ''}
      ${comment.edited === null ? '' : html`<span>${labels.comment.edited(inWords(comment.edited).words)}</span>`} ${article ? thread : ''}
      ${only}
    </p>`;
}

function parentQuote({ comment: words }: ModerationLabels, { parent }: QueuedComment): Markup | '' {
  if (parent === null) return '';
  if (parent.text === null) return html`<p class="answers">${words.parentGone}</p>`;
  return html`<p class="answers">${words.answers(parent.name ?? words.unnamed)}</p>
    <blockquote dir="auto">${shortened(parent.text, 280)}</blockquote>`;
}

function doubts(labels: ModerationLabels, { flags, text }: QueuedComment): Markup | '' {
  if (flags.length === 0) return '';
  return html`<ul class="doubts" aria-label="${labels.flags.title}">
    ${flags.map((flag) => html`<li>${flagWords(labels.flags, flag, text ?? '')}</li> `)}
  </ul>`;
}

function sameVisitor({ comment: words }: ModerationLabels, { byVisitor }: QueuedComment): Markup | '' {
  if (byVisitor === null) return '';
  const states = ['approved', 'pending', 'quarantined', 'rejected', 'spam', 'erased'] as const;
  const counts = states.flatMap((state): [typeof state, number][] => (byVisitor[state] ? [[state, byVisitor[state]]] : []));
  return html`<p class="visitor">${counts.length === 0 ? words.nothingElse : words.sameVisitor(counts)}</p>`;
}

/** A comment is not offered the state that it has. */
function buttons(labels: ModerationLabels, { id, state }: QueuedComment): Markup[] {
  const has: Record<string, string> = { approved: 'approve', rejected: 'reject', spam: 'spam' };
  return DECISIONS.filter((decision) => decision !== has[state]).map(
    (decision) =>
      html`<button type="submit" name="one" value="${decision} ${id}" class="plain small ${decision}" aria-describedby="by-${id}">
        ${labels.decisions[decision]}
      </button> `,
  );
}
