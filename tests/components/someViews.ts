import type { SafeHtml } from '#src/editorial/safeHtml.ts';
import type { BodySegment } from '#src/markdown/stitch.ts';
import type { SearchRecord } from '#src/views/articleView.ts';
import type { BodyView } from '#src/views/bodyView.ts';
import type { CardView } from '#src/views/cardView.ts';
import type { DateView, Link } from '#src/views/link.ts';
import type { PageFrame } from '#src/views/page.ts';
import type { PictureView } from '#src/views/pictureView.ts';

/** Views made by hand, so that templates can be drawn without a publication. */

export const aDay = (iso = '2026-02-24'): DateView => ({ iso, full: 'Tuesday 24 February 2026', short: '24 February 2026' });

export const aLink = (label: string, href = `/${label.toLowerCase()}/`): Link => ({ label, href });

export const aPicture = (given: Partial<PictureView> = {}): PictureView => ({
  alt: 'Plate of the Suez Canal from Port Said to the Gulf of Suez',
  caption: 'The canal and the approach from the Red Sea.',
  credit: 'Maps Desk, from Natural Earth',
  width: 1800,
  height: 1200,
  sources: [
    { type: 'image/avif', srcset: '/_pictures/0a1b-400.avif 400w, /_pictures/0a1b-800.avif 800w' },
    { type: 'image/webp', srcset: '/_pictures/0a1b-400.webp 400w, /_pictures/0a1b-800.webp 800w' },
  ],
  src: '/_pictures/0a1b-800.webp',
  ...given,
});

export const aBody = (given: Partial<BodyView> = {}): BodyView => ({
  digest: 'd0',
  references: { topics: {}, articles: {}, pictures: {} },
  embeds: {},
  ...given,
});

export const someProse = (html: string): BodySegment[] => [{ kind: 'html', html: html as unknown as SafeHtml }];

export const aFrame = (given: Partial<PageFrame['chrome']> = {}): PageFrame => ({
  head: {
    title: 'What six days at Suez measured · Meridian',
    description: 'For six days in March 2021 one ship closed the Suez Canal.',
    canonical: 'https://meridian.example/2026/02/suez-six-days/',
    robots: null,
    alternates: [],
    feeds: [{ type: 'application/rss+xml', title: 'Meridian', href: '/feed.xml' }],
    openGraph: [{ property: 'og:title', content: 'What six days at Suez measured' }],
    structuredData: [{ '@context': 'https://schema.org', '@type': 'NewsArticle', headline: 'A </script> in a headline' }],
  },
  chrome: {
    locale: 'en-GB',
    dir: 'ltr',
    publication: 'Meridian',
    tagline: 'Analysis of borders, rivers and trade routes',
    home: '/',
    search: '/search/',
    navigation: ['Analysis', 'News', 'Documents', 'Topics', 'Maps', 'Gallery'].map((label) => ({
      ...aLink(label),
      current: label === 'Analysis',
    })),
    editions: [],
    footer: [aLink('About'), aLink('Privacy'), aLink('Feeds'), aLink('Archive'), aLink('Tags'), aLink('Authors'), aLink('Series')],
    accent: '#a3281d',
    ...given,
  },
});

const TITLES: [string, string, string][] = [
  [
    'Canals',
    'What six days at Suez measured',
    'For six days and seven hours in March 2021 one ship closed the Suez Canal. The figures it left behind are unusually complete.',
  ],
  [
    'Rivers',
    'What the Indus treaty actually divides',
    'Six rivers, two lists and one bank as midwife: the 1960 settlement read clause by clause.',
  ],
  ['Alliances', 'Article 5 has been invoked once', 'What the text promises, and what it leaves to each capital.'],
  ['Straits', 'The thirty-three kilometres of Hormuz', 'Two lanes, each two miles wide, and the law that keeps them open.'],
  ['Borders', 'A stream on the wrong bank', 'Why the 1893 agreement still has two readings.'],
  [
    'Straits',
    'Montreux at ninety: the convention that still counts tonnes',
    'A convention of 1936 decides who may bring which ship into the Black Sea.',
  ],
  [
    'Routes',
    'Panama publishes its draught rules for the dry season',
    'Each foot of draught costs a ship several thousand tonnes of cargo.',
  ],
  ['Rivers', 'The Rhine at Kaub: how one gauge prices coal', 'Below eighty centimetres the barges sail half empty.'],
];

export const aCard = (index = 0, given: Partial<CardView> = {}): CardView => {
  const [kicker, title, standfirst] = TITLES[index % TITLES.length] ?? ['Canals', 'Untitled', ''];
  return {
    id: `en/2026/02/story-${index}`,
    href: `/2026/02/story-${index}/`,
    title,
    standfirst,
    kicker: aLink(kicker),
    byline: 'Routes Desk',
    date: aDay(),
    readingTime: '9 min read',
    picture: aPicture({ caption: null, credit: null }),
    accent: '#a3281d',
    standing: null,
    ...given,
  };
};

export const someCards = (count: number, first = 0): CardView[] => Array.from({ length: count }, (_, index) => aCard(first + index));

export const aSearchRecord = (given: Partial<SearchRecord> = {}): SearchRecord => ({
  kind: 'article',
  kindLabel: 'Article',
  section: 'Analysis',
  topics: ['Suez Canal', 'NATO'],
  authors: ['Routes Desk'],
  year: '2026',
  date: '2026-02-24',
  dateLabel: '24 February 2026',
  ...given,
});
