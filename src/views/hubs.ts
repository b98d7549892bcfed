import type { ArticleEntry } from '../editorial/article.ts';
import type { AuthorEntry } from '../editorial/author.ts';
import type { Tag } from '../editorial/publication.ts';
import type { SectionEntry } from '../editorial/section.ts';
import type { SeriesEntry } from '../editorial/series.ts';
import { archiveHubs } from './archiveHubs.ts';
import { backgroundView } from './bodies.ts';
import type { BodyView } from './bodyView.ts';
import type { HubView } from './hubView.ts';
import type { Imprint } from './imprint.ts';
import type { Link } from './link.ts';
import { type Grouping, ungrouped } from './listing.ts';
import { pictureView, type SharePicture, sharePicture } from './pictures.ts';
import type { PictureView } from './pictureView.ts';

/** What a hub with articles is made of, whatever its kind. */
export interface Hub {
  kind: HubView['kind'];
  address: string;
  title: string;
  description: string | null;
  /** Said of the hub where it has no description. */
  summary: string;
  picture: PictureView | null;
  share: SharePicture | null;
  body: () => BodyView | null;
  links: Link[];
  articles: readonly ArticleEntry[];
  grouping: Grouping;
  feed: 'rss' | 'rss and json' | null;
  /** Entry of the navigation that the hub stands under. */
  within: string | null;
  accent: string | null;
  /** Ancestors and the hub itself, after the front. */
  way: Link[];
  counterpart: (other: Imprint) => string | null;
}

/** The hubs of a kind in one edition, in the order of their directories. */
export function hubsOf(imprint: Imprint, kind: HubView['kind']): Hub[] {
  const { shelf } = imprint;
  if (kind === 'section') return shelf.sections.map((section) => sectionHub(imprint, section));
  if (kind === 'tag') return shelf.tags.map((tag) => tagHub(imprint, tag));
  if (kind === 'author') return shelf.authors.map((author) => authorHub(imprint, author));
  if (kind === 'series') return shelf.series.map((series) => seriesHub(imprint, series));
  return archiveHubs(imprint, kind);
}

/** What most hubs have nothing of. */
const PLAIN = {
  description: null,
  picture: null,
  share: null,
  body: () => null,
  links: [],
  grouping: ungrouped,
  within: null,
  accent: null,
} satisfies Partial<Hub>;

function sectionHub({ addresses, phrases, shelf }: Imprint, section: SectionEntry): Hub {
  const address = addresses.section(section.id);
  return {
    ...PLAIN,
    kind: 'section',
    address,
    title: section.name,
    description: section.description,
    summary: phrases.articlesIn(section.name),
    articles: shelf.inSection(section.id),
    feed: 'rss and json',
    within: address,
    accent: section.accent,
    way: [{ href: address, label: section.name }],
    counterpart: (other) => (other.shelf.section(section.id) ? other.addresses.section(section.id) : null),
  };
}

function tagHub({ addresses, phrases, shelf }: Imprint, tag: Tag): Hub {
  const address = addresses.tag(tag.slug);
  return {
    ...PLAIN,
    kind: 'tag',
    address,
    title: tag.name,
    description: tag.description,
    summary: phrases.articlesOn(tag.name),
    articles: shelf.withTag(tag.slug),
    feed: 'rss',
    way: [
      { href: addresses.tags(), label: phrases.directories.tags.title },
      { href: address, label: tag.name },
    ],
    // Labels are in the edition's language, so that no tag is another's translation.
    counterpart: () => null,
  };
}

function authorHub(imprint: Imprint, author: AuthorEntry): Hub {
  const { addresses, phrases, shelf } = imprint;
  const address = addresses.author(author.id);
  const contact = author.contact ? [{ href: contactAddress(author.contact), label: author.contact }] : [];
  return {
    ...PLAIN,
    kind: 'author',
    address,
    title: author.name,
    description: author.description,
    summary: phrases.articlesBy(author.name),
    picture: author.image ? pictureView(author.image) : null,
    share: author.image ? sharePicture(author.image.source, author.image.alt) : null,
    body: () => backgroundView(imprint, author.body),
    links: [...contact, ...author.links.map(({ name, url }) => ({ href: url, label: name }))],
    articles: shelf.byAuthor(author.id),
    feed: 'rss',
    way: [
      { href: addresses.authors(), label: phrases.directories.authors.title },
      { href: address, label: author.name },
    ],
    counterpart: (other) => (other.shelf.author(author.id) ? other.addresses.author(author.id) : null),
  };
}

function seriesHub(imprint: Imprint, series: SeriesEntry): Hub {
  const { addresses, phrases, shelf } = imprint;
  const address = addresses.series(series.id);
  return {
    ...PLAIN,
    kind: 'series',
    address,
    title: series.title,
    description: series.description,
    summary: series.description,
    body: () => backgroundView(imprint, series.body),
    articles: shelf.inSeries(series.id),
    feed: 'rss',
    within: addresses.seriesIndex(),
    way: [
      { href: addresses.seriesIndex(), label: phrases.directories.series.title },
      { href: address, label: series.title },
    ],
    counterpart: (other) => (other.shelf.series.some(({ id }) => id === series.id) ? other.addresses.series(series.id) : null),
  };
}

/** A contact is an e-mail address or a page. */
function contactAddress(contact: string): string {
  return contact.includes('@') && !contact.includes(':') ? `mailto:${contact}` : contact;
}
