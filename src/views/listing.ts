import { numbered } from '../addresses/addresses.ts';
import type { ArticleEntry } from '../editorial/article.ts';
import { yearOf } from '../wording/dates.ts';
import { cardView } from './cards.ts';
import type { ListingView } from './hubView.ts';
import type { Imprint } from './imprint.ts';

const PAGE_SIZE = 20;

/** A hub's articles: what the hub itself shows, and its numbered pages, the oldest first. */
export interface ListingParts {
  hub: readonly ArticleEntry[];
  pages: (readonly ArticleEntry[])[];
}

/**
 * Divides articles that stand newest first. Full pages of 20 count from the oldest and never change again; the hub shows the
 * newest 20 to 39 that stand on none, or everything while there are fewer than 40.
 */
export function listingParts(articles: readonly ArticleEntry[]): ListingParts {
  const count = articles.length;
  const pages = Math.max(0, Math.floor(count / PAGE_SIZE) - 1);
  const end = (page: number) => count - PAGE_SIZE * page;
  return {
    hub: articles.slice(0, end(pages)),
    pages: Array.from({ length: pages }, (_, index) => articles.slice(end(index + 1), end(index))),
  };
}

/** Which part of a listing a page shows: the hub itself, or a numbered page. */
export type ListingPlace = { hub: true } | { hub: false; page: number };

/** All places of a listing, the hub first, then the pages from the oldest. */
export function placesOf(parts: ListingParts): ListingPlace[] {
  return [{ hub: true }, ...parts.pages.map((_, index): ListingPlace => ({ hub: false, page: index + 1 }))];
}

/** Address of a place of a listing. */
export function placeAddress(hub: string, place: ListingPlace): string {
  return place.hub ? hub : numbered(hub, place.page);
}

/** Title of a place of a listing: `NATO, page 3`. */
export function placeTitle({ phrases }: Imprint, title: string, place: ListingPlace): string {
  return place.hub ? title : phrases.pageOf(title, place.page);
}

/** How a hub groups its articles; a null label stands over no heading. */
export type Grouping = (imprint: Imprint, article: ArticleEntry) => string | null;

/** By year, in the edition's calendar. */
export const byYear: Grouping = ({ edition }, article) => yearOf(article.date.day, edition);

/** All in one group. */
export const ungrouped: Grouping = () => null;

/** The part of a listing at a place, with the way to its neighbours. */
export function listingView(imprint: Imprint, hub: string, parts: ListingParts, place: ListingPlace, grouping: Grouping): ListingView {
  const { phrases } = imprint;
  const articles = place.hub ? parts.hub : (parts.pages[place.page - 1] ?? []);
  const total = parts.pages.reduce((sum, page) => sum + page.length, parts.hub.length);
  const last = parts.pages.length;
  const at = place.hub ? last + 1 : place.page;
  const newer = at > last ? null : placeAddress(hub, at === last ? { hub: true } : { hub: false, page: at + 1 });
  const older = at === 1 ? null : placeAddress(hub, { hub: false, page: at - 1 });
  return {
    groups: groupsOf(imprint, articles, grouping),
    newer: newer === null ? null : { href: newer, label: phrases.newer },
    older: older === null ? null : { href: older, label: phrases.older },
    position: place.hub ? null : phrases.page(place.page),
    count: phrases.articles(place.hub ? total : articles.length),
  };
}

function groupsOf(imprint: Imprint, articles: readonly ArticleEntry[], grouping: Grouping): ListingView['groups'] {
  const groups: ListingView['groups'] = [];
  for (const article of articles) {
    const label = grouping(imprint, article);
    const card = cardView(imprint, article);
    const last = groups.at(-1);
    if (last?.label === label) last.cards.push(card);
    else groups.push({ label, cards: [card] });
  }
  return groups;
}
