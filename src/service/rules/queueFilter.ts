import type { State } from '../ports/commentStore.ts';
import type { QueuedComment, QueueFilter } from '../ports/moderationStore.ts';
import type { ListedArticle } from '../ports/ports.ts';
import type { Flag } from './heuristics.ts';

/** Comments on a page of the queue. */
export const PAGE_SIZE = 50;

/** Tabs of the queue in their order. */
export const TABS = ['pending', 'quarantined', 'approved', 'rejected', 'spam', 'all'] as const;
export type Tab = (typeof TABS)[number];

export const FLAG_KINDS: readonly Flag['kind'][] = ['links', 'repetition', 'speed', 'word', 'busy', 'trap'];

/** What the editor asked to see; empty texts do not narrow. */
export interface Look {
  tab: Tab;
  article: string;
  flag: Flag['kind'] | '';
  search: string;
  after: { created: number; id: string } | null;
}

const LONGEST = 200;

/** Reads what was asked for from an address or a form; what cannot be understood does not narrow. */
export function parseLook(get: (name: string) => string | undefined): Look {
  const asked = (name: string) => (get(name) ?? '').trim().slice(0, LONGEST);
  return {
    tab: TABS.find((tab) => tab === asked('state')) ?? 'pending',
    article: asked('article'),
    flag: FLAG_KINDS.find((kind) => kind === asked('flag')) ?? '',
    search: asked('search'),
    after: parseAfter(asked('after')),
  };
}

/** Address of the queue as asked for; made of what was understood, never of what was sent. */
export function addressOf(look: Look, more: Record<string, string> = {}): string {
  const query = new URLSearchParams({ ...fieldsOf(look), ...more }).toString();
  return query === '' ? '/api/moderation' : `/api/moderation?${query}`;
}

/** The look as fields of a form, empty ones left out. */
export function fieldsOf({ tab, article, flag, search, after }: Look): Record<string, string> {
  const place = after === null ? '' : `${String(after.created)}.${after.id}`;
  const fields = Object.entries({ state: tab === 'pending' ? '' : tab, article, flag, search, after: place });
  return Object.fromEntries(fields.filter(([, value]) => value !== ''));
}

/** What the store is asked for. */
export function filterOf({ tab, article, flag, search, after }: Look): QueueFilter {
  return {
    states: tab === 'all' ? TAB_STATES : [tab],
    article: article === '' ? null : article,
    flag: flag === '' ? null : flag,
    contains: search === '' ? null : search,
    after,
    limit: PAGE_SIZE,
  };
}

/** Everything that has something to show: erased comments have not. */
const TAB_STATES: State[] = ['pending', 'quarantined', 'approved', 'rejected', 'spam'];

/** The id of the article that an editor named by its id, its address or the path of it; what is neither stays as typed. */
export function articleIdIn(articles: ReadonlyMap<string, ListedArticle>, typed: string): string {
  if (typed === '' || articles.has(typed)) return typed;
  const path = URL.parse(typed, 'https://own.invalid')?.pathname.replace(/\/*$/, '');
  const named = [...articles.values()].find(({ url }) => URL.parse(url)?.pathname.replace(/\/*$/, '') === path);
  return named?.id ?? typed;
}

/** How many comments each tab holds. */
export function tabCount(counts: Partial<Record<State, number>>, tab: Tab): number {
  if (tab !== 'all') return counts[tab] ?? 0;
  return TAB_STATES.reduce((sum, state) => sum + (counts[state] ?? 0), 0);
}

/** The look that goes on after the last of these comments. */
export function nextLook(look: Look, comments: readonly QueuedComment[]): Look {
  const last = comments.at(-1);
  return last === undefined ? look : { ...look, after: { created: last.created, id: last.id } };
}

function parseAfter(text: string): Look['after'] {
  const [, created, id] = /^(\d{1,15})\.([A-Za-z0-9_-]{1,64})$/.exec(text) ?? [];
  return created === undefined || id === undefined ? null : { created: Number(created), id };
}
