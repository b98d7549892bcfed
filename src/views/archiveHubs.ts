import type { ArticleEntry } from '../editorial/article.ts';
import { periodOf } from '../editorial/archive.ts';
import type { ArchiveYear } from '../editorial/publication.ts';
import { monthName, monthOfYear, yearNumber } from '../wording/dates.ts';
import type { Hub } from './hubs.ts';
import type { Imprint } from './imprint.ts';
import type { Link } from './link.ts';
import { type Grouping, ungrouped } from './listing.ts';

/** The archive's years or months as hubs, newest first; archives have no feeds. */
export function archiveHubs(imprint: Imprint, kind: 'year' | 'month'): Hub[] {
  const { archive } = imprint.shelf;
  if (kind === 'year') return archive.map((year, place) => yearHub(imprint, year, [archive[place - 1], archive[place + 1]]));
  return archive.flatMap((year) => year.months.map((month) => monthHub(imprint, year, month)));
}

/** Months of a year stand under headings of their own. */
const byMonth: Grouping = ({ edition }, article) => monthName(periodOf(article).month, edition.locale);

function yearHub(imprint: Imprint, { year, months }: ArchiveYear, around: (ArchiveYear | undefined)[]): Hub {
  const { addresses, edition } = imprint;
  const title = yearNumber(year, edition.locale);
  const address = addresses.year(year);
  const monthLinks = months.map(({ month }) => ({ href: addresses.month(year, month), label: monthName(month, edition.locale) }));
  const yearLinks = around.flatMap((other) => (other ? [yearLink(imprint, other.year)] : []));
  return {
    ...archiveHub(
      imprint,
      title,
      months.flatMap(({ articles }) => articles),
    ),
    kind: 'year',
    address,
    links: [...monthLinks, ...yearLinks],
    grouping: byMonth,
    way: [...wayTo(imprint), { href: address, label: title }],
    counterpart: (other) => (other.shelf.archive.some((found) => found.year === year) ? other.addresses.year(year) : null),
  };
}

function monthHub(imprint: Imprint, { year, months }: ArchiveYear, { month, articles }: ArchiveYear['months'][number]): Hub {
  const { addresses, edition } = imprint;
  const title = monthOfYear(year, month, edition.locale);
  const address = addresses.month(year, month);
  const others = months.filter((other) => other.month !== month);
  const sameMonth = (other: Imprint) =>
    other.shelf.archive.some((found) => found.year === year && found.months.some((one) => one.month === month));
  return {
    ...archiveHub(imprint, title, articles),
    kind: 'month',
    address,
    links: [
      yearLink(imprint, year),
      ...others.map((other) => ({ href: addresses.month(year, other.month), label: monthName(other.month, edition.locale) })),
    ],
    way: [...wayTo(imprint), yearLink(imprint, year), { href: address, label: title }],
    counterpart: (other) => (sameMonth(other) ? other.addresses.month(year, month) : null),
  };
}

function archiveHub(imprint: Imprint, title: string, articles: readonly ArticleEntry[]) {
  return {
    title,
    description: null,
    summary: imprint.phrases.articlesOf(title),
    picture: null,
    share: null,
    body: () => null,
    articles,
    grouping: ungrouped,
    feed: null,
    within: null,
    accent: null,
  };
}

function yearLink({ addresses, edition }: Imprint, year: string): Link {
  return { href: addresses.year(year), label: yearNumber(year, edition.locale) };
}

function wayTo({ addresses, phrases }: Imprint): Link[] {
  return [{ href: addresses.archive(), label: phrases.directories.archive.title }];
}
