import type { SafeHtml } from '#src/editorial/safeHtml.ts';
import type { BodySegment } from '#src/markdown/stitch.ts';
import type { ArticleView, SearchRecord } from '#src/views/articleView.ts';
import type { BodyView } from '#src/views/bodyView.ts';
import type { CardView } from '#src/views/cardView.ts';
import type { FrontView, TopicTeaserView } from '#src/views/frontView.ts';
import type { FilmFigureView, FilmView, GalleryTeaserView, PhotoGalleryView } from '#src/views/galleryView.ts';
import type { DirectoryView, HubView, TopicView } from '#src/views/hubView.ts';
import type { DateView, Link } from '#src/views/link.ts';
import type { MapFigureView, MapView } from '#src/views/mapView.ts';
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

export const aTopicTeaser = (name: string, given: Partial<TopicTeaserView> = {}): TopicTeaserView => ({
  name,
  href: `/topics/${name.toLowerCase()}/`,
  kind: 'organisation',
  definition: 'Military alliance founded on the treaty signed in Washington on 4 April 1949; thirty-two members since 2024.',
  asOf: aDay('2025-06-01'),
  count: '7 articles',
  picture: aPicture({ caption: null, credit: null }),
  ...given,
});

export const aMapFigure = (given: Partial<MapFigureView> = {}): MapFigureView => ({
  title: 'Passages and borders, latest developments',
  description: 'Dated events at six passages between the Bosporus and Malacca.',
  href: '/maps/passages/',
  width: 800,
  height: 400,
  land: 'M40 60L300 40L420 160L380 300L160 340L60 240ZM480 80L760 60L780 300L600 360L500 260Z',
  borders: 'M160 340L200 60M600 360L640 70',
  graticule: 'M0 100H800M0 200H800M0 300H800M200 0V400M400 0V400M600 0V400',
  marks: ['Bosporus', 'Suez', 'Hormuz', 'Bab al-Mandab', 'Durand Line', 'Malacca'].map((title, index) => ({
    number: index + 1,
    x: 120 + index * 110,
    y: 90 + ((index * 97) % 220),
    title,
    href: `/maps/passages/#event-${index + 1}`,
    label: { x: 120 + index * 110 + 13, y: 95 + ((index * 97) % 220), anchor: 'start', text: title },
  })),
  boundaries: 'Boundaries: Natural Earth, de facto; disputed lines are not marked as settled.',
  extent: '6 dated events, 1869 to 2025',
  ...given,
});

export const aGalleryTeaser = (given: Partial<GalleryTeaserView> = {}): GalleryTeaserView => ({
  kind: 'photo',
  title: 'Eight passages from above',
  href: '/gallery/passages-from-above/',
  description: 'The straits and canals that trade cannot go round, seen from orbit.',
  extent: '8 pictures',
  pictures: [aPicture(), aPicture(), aPicture()],
  ...given,
});

export const aFilmFigure = (given: Partial<FilmFigureView> = {}): FilmFigureView => ({
  title: 'A year of the Suez Canal in fifteen seconds',
  href: '/gallery/suez-opening/',
  src: '/_media/0f.mp4',
  type: 'video/mp4',
  poster: '/_pictures/0f-share.jpeg',
  width: 1280,
  height: 720,
  captions: '/_media/0f.vtt',
  captionsLocale: 'en-GB',
  captionsLabel: 'English',
  duration: '0:15',
  ...given,
});

export const aFront = (given: Partial<FrontView> = {}): FrontView => ({
  ...aFrame({ accent: null }),
  asOf: { iso: '2026-11-22', full: 'Sunday 22 November 2026', short: '22 November 2026' },
  lead: aCard(0),
  editorsChoice: someCards(4, 1),
  bands: [
    { section: aLink('News'), accent: '#1f4e79', cards: someCards(5, 5) },
    { section: aLink('Analysis'), accent: '#a3281d', cards: someCards(4, 10) },
  ],
  mostViewed: null,
  inFocus: ['NATO', 'Durand Line', 'Kurds', 'Gulf Cooperation Council', 'Bab al-Mandab'].map((name) => aTopicTeaser(name)),
  map: aMapFigure(),
  photo: [aGalleryTeaser()],
  film: [aGalleryTeaser({ kind: 'film', title: 'A year of the canal', extent: '0:15', pictures: [aPicture()] })],
  ...given,
});

export const someMostViewed = (): NonNullable<FrontView['mostViewed']> => ({
  periods: (['day', 'week', 'month'] as const).map((id) => ({
    id,
    label: { day: 'Day', week: 'Week', month: 'Month' }[id],
    entries: someCards(8).map((card) => ({ href: card.href, title: `${card.title}`, views: '1,204 readings' })),
  })),
});

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

export const anArticle = (given: Partial<ArticleView> = {}): ArticleView => ({
  ...aFrame(),
  id: 'en/2026/02/suez-six-days',
  title: 'What six days at Suez measured',
  standfirst:
    'For six days and seven hours in March 2021 one ship closed the Suez Canal. The figures it left behind are unusually complete.',
  section: aLink('Analysis'),
  kicker: 'Canals',
  byline: [aLink('Routes Desk', '/authors/routes-desk/'), aLink('Maps Desk', '/authors/maps-desk/')],
  date: aDay(),
  updated: { iso: '2026-03-02', full: 'Monday 2 March 2026', short: '2 March 2026' },
  dateline: 'London',
  readingTime: '9 min read',
  picture: aPicture(),
  keyPoints: ['The canal was closed from 23 to 29 March 2021.', 'Some four hundred ships waited at either end when it reopened.'],
  contents: ['The six days', 'What the queue showed', 'The law of 1888'].map((label, index) => aLink(label, `#part-${index}`)),
  body: aBody(),
  places: [{ name: 'Suez', position: '30.0° N 32.6° E' }],
  corrections: [{ date: aDay('2026-03-02'), text: 'The width of the ship was given as 49 metres; it is 59.' }],
  sources: [
    {
      title: 'Boskalis celebrates unblocking the Suez Canal',
      href: 'https://example.org/boskalis',
      detail: 'The Construction Index, 30 March 2021',
    },
  ],
  series: {
    series: aLink('Passages', '/series/passages/'),
    position: 'Part 2 of 3',
    parts: [1, 2, 3].map((part) => ({ ...aLink(`Part ${part} of the series`, `/2026/0${part}/part/`), current: part === 2 })),
  },
  topics: [aLink('Suez Canal', '/topics/suez-canal/')],
  tags: [aLink('shipping', '/tags/shipping/'), aLink('salvage', '/tags/salvage/')],
  related: someCards(4, 1),
  backlinks: [aLink('Montreux, clause by clause', '/2026/04/montreux/')],
  translations: [],
  reportError: 'mailto:desk@meridian.example?subject=Error',
  comments: {
    article: 'en/2026/02/suez-six-days',
    open: true,
    action: '/api/comments',
    thread: '/api/comments/thread?article=en/2026/02/suez-six-days',
    policy: '/comment-policy/',
  },
  standing: null,
  search: aSearchRecord(),
  ...given,
});

export const aTopic = (given: Partial<TopicView> = {}): TopicView => ({
  ...aFrame({ accent: null }),
  id: 'durand-line',
  name: 'Durand Line',
  kind: 'place',
  definition:
    'Line between Afghanistan and British India agreed at Kabul on 12 November 1893 by the Amir Abdur Rahman Khan and Sir Mortimer Durand.',
  asOf: aDay('2025-10-19'),
  source: { title: 'Agreement respecting the Frontier between India and Afghanistan', href: 'https://example.org/agreement' },
  earlier: [{ asOf: aDay('2024-01-01'), definition: 'An earlier reading of the line.' }],
  aliases: ['Durand agreement', 'Afghanistan–Pakistan border'],
  picture: aPicture(),
  body: aBody(),
  parents: [aLink('Pakistan–Afghanistan relations')],
  children: [],
  neighbours: [aLink('Indus Waters Treaty'), aLink('NATO')],
  timeline: [
    {
      date: aDay('1893-11-12'),
      text: 'The agreement is signed at Kabul.',
      source: 'Agreement of 1893',
      article: aLink('A stream on the wrong bank', '/2026/06/durand/#event-1'),
    },
    {
      date: aDay('1949-07-26'),
      text: 'An assembly in Kabul rejects the treaties.',
      source: null,
      article: aLink('A stream on the wrong bank', '/2026/06/durand/#event-2'),
    },
  ],
  galleries: [],
  maps: [aLink('Passages', '/maps/passages/')],
  listing: {
    groups: [
      { label: '2026', cards: someCards(3) },
      { label: '2025', cards: someCards(2, 3) },
    ],
    newer: null,
    older: null,
    position: null,
    count: '5 articles',
  },
  backlinks: [],
  feeds: [aLink('RSS', '/topics/durand-line/feed.xml'), aLink('JSON Feed', '/topics/durand-line/feed.json')],
  search: aSearchRecord({ kind: 'topic', kindLabel: 'Topic' }),
  ...given,
});

export const aHub = (given: Partial<HubView> = {}): HubView => ({
  ...aFrame(),
  kind: 'section',
  title: 'Analysis',
  label: 'Section',
  description: 'Longer pieces that take one border, river or route and work through what is known about it.',
  picture: null,
  body: null,
  links: [],
  listing: {
    groups: [{ label: null, cards: someCards(5) }],
    newer: null,
    older: aLink('Older articles', '/analysis/page/1/'),
    position: null,
    count: '25 articles',
  },
  feeds: [aLink('RSS', '/analysis/feed.xml')],
  ...given,
});

export const aDirectory = (given: Partial<DirectoryView> = {}): DirectoryView => ({
  ...aFrame({ accent: null }),
  kind: 'topics',
  title: 'Topics',
  description: null,
  groups: [
    {
      label: 'Places',
      rows: ['Durand Line', 'Suez Canal', 'Strait of Hormuz'].map((name) => ({
        href: `/topics/${name.toLowerCase().replaceAll(' ', '-')}/`,
        name,
        text: 'Line between Afghanistan and British India agreed at Kabul on 12 November 1893.',
        count: '3 articles',
        label: 'place',
        picture: aPicture(),
      })),
    },
  ],
  ...given,
});

export const aPhotoGallery = (given: Partial<PhotoGalleryView> = {}): PhotoGalleryView => ({
  ...aFrame({ accent: null }),
  kind: 'photo',
  title: 'Eight passages from above',
  description: 'The straits and canals that trade cannot go round, seen from orbit.',
  date: aDay(),
  pictures: [1, 2, 3].map((number) => ({ id: `picture-${number}`, picture: aPicture(), position: `${number} of 3` })),
  topics: [aLink('Suez Canal', '/topics/suez-canal/')],
  body: aBody(),
  search: aSearchRecord({ kind: 'gallery', kindLabel: 'Gallery' }),
  ...given,
});

export const aFilm = (given: Partial<FilmView> = {}): FilmView => ({
  ...aFrame({ accent: null }),
  kind: 'film',
  title: 'A year of the Suez Canal in fifteen seconds',
  description: 'Every passage of a year, one dot each.',
  date: aDay(),
  film: aFilmFigure(),
  topics: [],
  body: aBody(),
  search: aSearchRecord({ kind: 'film', kindLabel: 'Film' }),
  ...given,
});

export const aMap = (given: Partial<MapView> = {}): MapView => ({
  ...aFrame({ accent: null }),
  title: 'Passages and borders',
  description: 'Dated events at six passages between the Bosporus and Malacca.',
  map: aMapFigure(),
  events: [2, 1].map((number) => ({
    id: `event-${number}`,
    number,
    date: aDay(),
    title: `Event ${number}`,
    text: 'What happened at the passage on that day.',
    source: 'Suez Canal Authority',
    topics: [aLink('Suez Canal', '/topics/suez-canal/')],
    article: aLink('What six days at Suez measured', '/2026/02/suez-six-days/'),
  })),
  topics: [aLink('Suez Canal', '/topics/suez-canal/')],
  search: aSearchRecord({ kind: 'map', kindLabel: 'Map' }),
  ...given,
});
