import type { DateStyle } from '../../../wording/dates.ts';
import type { ModerationLabels } from '../../../wording/moderation.ts';
import type { Decision, QueuePage } from '../../ports/moderationStore.ts';
import type { ListedArticle } from '../../ports/ports.ts';
import type { Look } from '../../rules/queueFilter.ts';

/** What the editor's pages are drawn with. */
export interface EditorView {
  labels: ModerationLabels;
  style: DateStyle;
  timeZone: string;
  articles: ReadonlyMap<string, ListedArticle>;
  /** Proves that a form comes from a page of this session. */
  token: string;
}

/** All that the queue shows. */
export interface QueueView extends EditorView {
  look: Look;
  page: QueuePage;
  /** Moment that the page shows. */
  seen: number;
  /** What the last decision did. */
  done: { decision: Decision; count: number } | 'nothing' | null;
  /** Whether all comments come selected. */
  selected: boolean;
}
