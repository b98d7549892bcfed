import type { ArticleEntry } from './article.ts';
import { error, warning } from './finding.ts';
import type { Finding } from './finding.ts';

/** Finds dates that contradict one another within an article, and a month that differs from the folder's. */
export function verifyDates(articles: readonly ArticleEntry[]): Finding[] {
  // An empty date is one that could not be read.
  return articles.filter((article) => article.date.day !== '').flatMap((article) => [...early(article), ...otherMonth(article)]);
}

function early(article: ArticleEntry): Finding[] {
  const { date, updated, withdrawn, corrections, file } = article;
  const findings: Finding[] = [];
  const expected = `not before ${date.day}, the date of the article`;
  const tell = (rule: string, path: (string | number)[], day: string) => findings.push(error(file, path, { rule, found: day, expected }));
  if (updated && isBefore(updated, date)) tell('updated-before-date', ['updated'], updated.day);
  if (withdrawn && withdrawn.date < date.day) tell('withdrawn-before-date', ['withdrawn', 'date'], withdrawn.date);
  for (const [index, correction] of corrections.entries()) {
    if (correction.date < date.day) tell('correction-before-date', ['corrections', index, 'date'], correction.date);
  }
  return findings;
}

/** A mere day is compared by the day, so that an update later on the day of publication may leave out its hour. */
function isBefore(updated: ArticleEntry['date'], date: ArticleEntry['date']): boolean {
  return updated.precision === 'day' ? updated.day < date.day : updated.instant < date.instant;
}

function otherMonth(article: ArticleEntry): Finding[] {
  const folder = article.ref.split('/').slice(0, 2).join('/');
  const month = article.date.day.slice(0, 7).replace('-', '/');
  // A file that is not in a month's folder has a fault of its own.
  if (folder === month || !/^\d{4}\/\d{2}$/.test(folder)) return [];
  const found = `${article.date.day} in the folder ${folder}`;
  return [warning(article.file, ['date'], { rule: 'other-month', found, expected: `a date in ${folder}, or the file in ${month}` })];
}
