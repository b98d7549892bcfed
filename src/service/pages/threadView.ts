import type { DateStyle } from '../../wording/dates.ts';
import type { ThreadLabels } from '../../wording/thread.ts';
import type { ShownComment } from '../ports/commentStore.ts';
import type { ListedArticle } from '../ports/ports.ts';

/** What the pages of an article's comments are drawn from. */
export interface ThreadView {
  article: ListedArticle;
  labels: ThreadLabels;
  style: DateStyle;
  timeZone: string;
}

/** A comment with what is shown of it: its writer's name, its day in words. */
export type NamedComment = Pick<ShownComment, 'id' | 'name' | 'html' | 'created'>;

/** Where an article stands on the publication's own origin, from which these pages come too. */
export function pathOf({ url }: ListedArticle): string {
  return new URL(url).pathname;
}

/** How a comment's writer is called. */
export function nameOf(comment: { name: string | null }, labels: ThreadLabels): string {
  return comment.name ?? labels.unnamed;
}
