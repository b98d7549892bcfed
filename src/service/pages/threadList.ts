import { html, raw } from 'hono/html';
import { DEEPEST_SHOWN } from '../contract.ts';
import type { ShownComment } from '../ports/commentStore.ts';
import { placedComments } from '../rules/tree.ts';
import { commentMarkup } from './commentMarkup.ts';
import type { ThreadView } from './threadView.ts';

/**
 * The thread as nested lists, written in one walk: each comment opens its place, and what follows it says how many
 * places end there.
 */
export function threadList(view: ThreadView, comments: readonly ShownComment[]): ReturnType<typeof html> {
  const draw = commentMarkup(view);
  const answerable = view.article.comments === 'open';
  const placed = placedComments(comments, DEEPEST_SHOWN);
  const parts = placed.flatMap(({ comment, level, answers }, index) => {
    const next = placed[index + 1]?.level ?? 0;
    return [raw('<li>'), draw(comment, { answers, answerable }), raw(between(level, next))];
  });
  return html`<ol class="thread">
    ${parts}
  </ol>`;
}

/** From the end of a comment to the beginning of the next one's place; after the last (0), all ends but the list itself. */
function between(level: number, next: number): string {
  if (next > level) return '<ol>';
  return `</li>${'</ol></li>'.repeat(level - Math.max(next, 1))}`;
}
