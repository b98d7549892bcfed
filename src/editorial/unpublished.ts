import { standingOf } from './article.ts';
import type { ArticleEntry } from './article.ts';
import { warning } from './finding.ts';
import type { Finding } from './finding.ts';
import type { GalleryEntry } from './gallery.ts';
import type { Instant } from './moment.ts';

const WORDS = { draft: 'a draft', scheduled: 'not published yet', withdrawn: 'withdrawn' } as const;

/** Where readers are sent from: an article, or another file, which is always to be seen. */
type Source = { file: string } & Partial<Pick<ArticleEntry, 'draft' | 'date' | 'withdrawn'>>;

/** When readers first see what sends them; null for what they do not see. */
function seenAt(from: Source, now: Instant): Instant | null {
  if (from.draft || from.withdrawn) return null;
  return from.date && from.date.instant > now ? from.date.instant : now;
}

/** Warns where readers of one article or front would be sent to another that they may not see then. */
export function unpublishedFinding(from: Source, target: ArticleEntry, spot: Finding['spot'], now: Instant): Finding[] {
  const seen = seenAt(from, now);
  if (seen === null) return [];
  const standing = standingOf(target, seen);
  if (standing === 'published' || (standing === 'withdrawn' && isStandingPage(from.file))) return [];
  const found = `the article "${target.ref}", which is ${WORDS[standing]}`;
  const outcome = standing === 'withdrawn' ? 'readers find a notice there' : 'readers are shown no link';
  return [warning(from.file, spot, { rule: 'unpublished-link', found, expected: `a published article; ${outcome}` })];
}

/** Warns where an article or the front would show a gallery or film that is not out by then. */
export function unpublishedGallery(from: Source, gallery: GalleryEntry, spot: Finding['spot'], now: Instant): Finding[] {
  const seen = seenAt(from, now);
  if (seen === null || gallery.date.instant <= seen) return [];
  const found = `the ${gallery.kind === 'film' ? 'film' : 'gallery'} "${gallery.id}", which is ${WORDS.scheduled}`;
  return [warning(from.file, spot, { rule: 'unpublished-link', found, expected: 'a published one; readers are shown nothing' })];
}

/** A page on corrections may point at the notice of a withdrawal on purpose. */
function isStandingPage(file: string): boolean {
  return file.split('/')[1] === 'pages';
}
