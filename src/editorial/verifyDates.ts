import type { ArticleEntry } from './article.ts';
import type { Entries } from './entries.ts';
import { error, warning } from './finding.ts';
import type { Finding } from './finding.ts';
import type { Day, Instant } from './moment.ts';

/** Finds dates that contradict one another within an article, that have not come, and a month that differs from the folder's. */
export function verifyDates({ articles, topics }: Pick<Entries, 'articles' | 'topics'>, now: Instant): Finding[] {
  // An empty date is one that could not be read.
  const dated = articles.filter((article) => article.date.day !== '');
  const latest = latestDay(now);
  const undefinedYet = topics.flatMap(({ file, asOf }) => (asOf > latest ? [notYet(file, ['asOf'], asOf)] : []));
  return [...dated.flatMap((article) => [...early(article), ...otherMonth(article), ...late(article, latest)]), ...undefinedYet];
}

/** The day that it is by now in the zone where days begin first. */
function latestDay(now: Instant): Day {
  return new Date(Date.parse(now) + 14 * 3_600_000).toISOString().slice(0, 'yyyy-mm-dd'.length);
}

/** What happened to an article has happened; only its own date may lie ahead, as a schedule. */
function late({ file, updated, corrections, withdrawn }: ArticleEntry, latest: Day): Finding[] {
  const days: [path: (string | number)[], day: Day | undefined][] = [
    [['updated'], updated?.day],
    ...corrections.map(({ date }, index): [(string | number)[], Day] => [['corrections', index, 'date'], date]),
    [['withdrawn', 'date'], withdrawn?.date],
  ];
  return days.flatMap(([path, day]) => (day !== undefined && day > latest ? [notYet(file, path, day)] : []));
}

function notYet(file: string, path: (string | number)[], day: Day): Finding {
  return warning(file, path, { rule: 'future-date', found: `${day}, which has not come`, expected: 'the day on which it happened' });
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
