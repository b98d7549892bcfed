import { standingOf } from './article.ts';
import type { ArticleEntry } from './article.ts';
import { warning } from './finding.ts';
import type { Finding } from './finding.ts';
import type { Instant } from './moment.ts';

const WORDS = { draft: 'a draft', scheduled: 'not published yet', withdrawn: 'withdrawn' } as const;

/** Warns where readers of one article or front would be sent to another that they may not see then. */
export function unpublishedFinding(
  from: { file: string } & Partial<Pick<ArticleEntry, 'draft' | 'date' | 'withdrawn'>>,
  target: ArticleEntry,
  spot: Finding['spot'],
  now: Instant,
): Finding[] {
  if (from.draft || from.withdrawn) return [];
  const seen = from.date && from.date.instant > now ? from.date.instant : now;
  const standing = standingOf(target, seen);
  if (standing === 'published' || (standing === 'withdrawn' && isStandingPage(from.file))) return [];
  const found = `the article "${target.ref}", which is ${WORDS[standing]}`;
  const outcome = standing === 'withdrawn' ? 'readers find a notice there' : 'readers are shown no link';
  return [warning(from.file, spot, { rule: 'unpublished-link', found, expected: `a published article; ${outcome}` })];
}

/** A page on corrections may point at the notice of a withdrawal on purpose. */
function isStandingPage(file: string): boolean {
  return file.split('/')[1] === 'pages';
}
