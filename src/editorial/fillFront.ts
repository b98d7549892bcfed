import type { ArticleEntry } from './article.ts';
import type { FilmEntry, GalleryEntry, PhotoGalleryEntry } from './gallery.ts';
import type { ArticleRef } from './identity.ts';
import type { MapEntry } from './map.ts';
import { byCodeUnits } from './ordering.ts';
import type { EditionShelf } from './publication.ts';
import type { SectionEntry } from './section.ts';
import type { TopicEntry } from './topic.ts';

/** What stands on the front; no article stands twice. */
export interface Front {
  lead: ArticleEntry | null;
  editorsChoice: ArticleEntry[];
  bands: { section: SectionEntry; articles: ArticleEntry[] }[];
  inFocus: TopicEntry[];
  map: MapEntry | null;
  photos: PhotoGalleryEntry[];
  films: FilmEntry[];
}

const LEAD_AMONG = 6;
const EDITORS_CHOICE = 4;
const IN_A_BAND = 5;
const IN_FOCUS = 6;
const FOCUS_AMONG = 60;
const PHOTO_GALLERIES = 2;
const FILMS = 1;

/** Puts the front together from `front.yaml`, and fills what it leaves open. */
export function fillFront(shelf: EditionShelf): Front {
  const curated = shelf.front;
  const claim = claims(shelf);
  // What the editor named is taken first, so that no automatic place takes it away.
  const named = claim(curated?.lead ? [curated.lead] : []);
  const chosen = claim(curated?.editorsChoice ?? []);
  // With nothing else to lead, the first choice does.
  const lead = named[0] ?? claim(leadAmong(shelf, claim.taken))[0] ?? chosen.shift() ?? null;
  const editorsChoice = chosen.length > 0 ? chosen : claim(refsOf(shelf.articles), EDITORS_CHOICE);
  return {
    lead,
    editorsChoice,
    bands: bandsOf(shelf, claim),
    inFocus: inFocus(shelf),
    map: mapOf(shelf),
    photos: galleriesOf(shelf, isPhoto, PHOTO_GALLERIES),
    films: galleriesOf(shelf, isFilm, FILMS),
  };
}

interface Claim {
  /** The first `count` of the articles that are published and not yet on the front; they are on it from now on. */
  (refs: readonly ArticleRef[], count?: number): ArticleEntry[];
  taken(ref: ArticleRef): boolean;
}

function claims(shelf: EditionShelf): Claim {
  const published = new Map(shelf.articles.map((article) => [article.ref, article]));
  const onFront = new Set<ArticleRef>();
  const claim = (refs: readonly ArticleRef[], count = Infinity) => {
    const claimed: ArticleEntry[] = [];
    for (const ref of refs) {
      if (claimed.length >= count) break;
      const article = published.get(ref);
      if (!article || onFront.has(ref)) continue;
      onFront.add(ref);
      claimed.push(article);
    }
    return claimed;
  };
  return Object.assign(claim, { taken: (ref: ArticleRef) => onFront.has(ref) });
}

/** The newest article with a picture among the newest few, else the newest. */
function leadAmong(shelf: EditionShelf, taken: (ref: ArticleRef) => boolean): ArticleRef[] {
  const newest = shelf.articles.filter(({ ref }) => !taken(ref)).slice(0, LEAD_AMONG);
  const lead = newest.find(({ image }) => image !== null) ?? newest[0];
  return lead ? [lead.ref] : [];
}

function bandsOf(shelf: EditionShelf, claim: Claim): Front['bands'] {
  const curated = shelf.front?.bands ?? [];
  const wanted = curated.length > 0 ? curated : shelf.sections.map(({ id }) => ({ section: id, count: null }));
  return wanted.flatMap(({ section: id, count }) => {
    const section = shelf.section(id);
    const articles = section ? claim(refsOf(shelf.inSection(id)), count ?? IN_A_BAND) : [];
    return section && articles.length > 0 ? [{ section, articles }] : [];
  });
}

/** The editor's topics; else those with the most articles among the newest. */
function inFocus(shelf: EditionShelf): TopicEntry[] {
  const curated = (shelf.front?.inFocus ?? []).flatMap((id) => shelf.topic(id) ?? []);
  if (curated.length > 0) return [...new Set(curated)];
  const counts = new Map<string, number>();
  for (const article of shelf.articles.slice(0, FOCUS_AMONG)) {
    for (const topic of new Set(article.topics)) counts.set(topic, (counts.get(topic) ?? 0) + 1);
  }
  const count = (topic: TopicEntry) => counts.get(topic.id) ?? 0;
  return shelf.topics
    .filter((topic) => count(topic) > 0)
    .sort((a, b) => count(b) - count(a) || byCodeUnits(a.id, b.id))
    .slice(0, IN_FOCUS);
}

/** The editor's map, else the one with the newest event. */
function mapOf(shelf: EditionShelf): MapEntry | null {
  const curated = shelf.front?.map ? shelf.map(shelf.front.map) : undefined;
  if (curated) return curated;
  const newest = (map: MapEntry) => map.events.reduce((latest, { date }) => (latest < date ? date : latest), '');
  return [...shelf.maps].sort((a, b) => byCodeUnits(newest(b), newest(a)) || byCodeUnits(a.id, b.id))[0] ?? null;
}

/** The editor's galleries of a kind; the newest ones of a kind that the editor does not name. */
function galleriesOf<Kind extends GalleryEntry>(
  shelf: EditionShelf,
  ofKind: (gallery: GalleryEntry) => gallery is Kind,
  count: number,
): Kind[] {
  const curated = (shelf.front?.gallery ?? []).flatMap((id) => shelf.gallery(id) ?? []).filter(ofKind);
  return curated.length > 0 ? [...new Set(curated)] : shelf.galleries.filter(ofKind).slice(0, count);
}

function isPhoto(gallery: GalleryEntry): gallery is PhotoGalleryEntry {
  return gallery.kind === 'photo';
}

function isFilm(gallery: GalleryEntry): gallery is FilmEntry {
  return gallery.kind === 'film';
}

function refsOf(articles: readonly ArticleEntry[]): ArticleRef[] {
  return articles.map(({ ref }) => ref);
}
