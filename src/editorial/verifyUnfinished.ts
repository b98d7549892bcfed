import type { ArticleEntry } from './article.ts';
import { error } from './finding.ts';
import type { Finding } from './finding.ts';

/** What stands in a new article until its writer has something to say. */
export const UNWRITTEN_STANDFIRST = 'To be written: what the article says, in one sentence.';

/** Finds articles that are no draft any more, and whose standfirst nobody has written. */
export function verifyUnfinished(articles: readonly ArticleEntry[]): Finding[] {
  return articles
    .filter(({ draft, standfirst }) => !draft && standfirst === UNWRITTEN_STANDFIRST)
    .map(({ file, standfirst }) =>
      error(file, ['standfirst'], { rule: 'unwritten', found: `"${standfirst}"`, expected: 'the standfirst, or draft: true' }),
    );
}
