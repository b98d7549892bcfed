import { z } from 'zod';
import type { ArticleEntry } from '../../editorial/article.ts';
import type { ArticleId, ArticleRef, AuthorId, SectionId, SeriesId, TagSlug, TopicId } from '../../editorial/identity.ts';
import { slugOf } from '../../addresses/slug.ts';
import { imageFile, placedPicture } from '../entryParts.ts';
import type { EntryParts, NamedFile, Place } from '../entryParts.ts';
import { day, idOf, list, moment, partialDay, position, text, url } from './fields.ts';
import { formerRef } from './formerRef.ts';
import { oldPath } from './oldPath.ts';
import { picture } from './picture.ts';

const SOURCE = z.strictObject(
  { title: text(500), url: url().optional(), publisher: text(300).optional(), date: partialDay().optional() },
  { error: 'a source: title, url, publisher, date' },
);

/** What the frontmatter of an article may say; dates without offset are in `timeZone`. */
export function articleSchema(timeZone: string) {
  return z.strictObject({
    title: text(300),
    standfirst: text(300),
    date: moment(timeZone),
    updated: moment(timeZone).optional(),
    section: idOf<SectionId>('a section'),
    authors: list(idOf<AuthorId>('an author'), 'a list of author ids such as [maps-desk]').min(1, { error: 'at least one author' }),
    topics: list(idOf<TopicId>('a topic'), 'a list of topic ids such as [nato]').default([]),
    tags: list(text(100), 'a list of labels').default([]),
    kicker: text(100).optional(),
    dateline: text(100).optional(),
    image: picture().optional(),
    keyPoints: list(text(1000), 'a list of texts').default([]),
    related: list(idOf<ArticleRef>('an article'), 'a list of article ids such as [2026/02/slug]').default([]),
    series: z
      .strictObject(
        { id: idOf<SeriesId>('a series'), part: z.int({ error: 'a whole number from 1' }).min(1, { error: 'a whole number from 1' }) },
        { error: 'a series: id, part' },
      )
      .optional(),
    places: list(z.strictObject({ name: text(200), at: position() }, { error: 'a place: name, at' }), 'a list of places').default([]),
    corrections: list(
      z.strictObject({ date: day(), text: text() }, { error: 'a correction: date, text' }),
      'a list of corrections',
    ).default([]),
    sources: list(SOURCE, 'a list of sources').default([]),
    translationOf: idOf<ArticleId>('an article of another edition, such as en/2026/02/slug').optional(),
    redirectFrom: list(oldPath(), 'a list of old paths such as [/old/path/]').default([]),
    comments: z.enum(['open', 'closed'], { error: 'open or closed' }).default('open'),
    draft: z.boolean({ error: 'true or false' }).default(false),
    id: formerRef().optional(),
    withdrawn: z.strictObject({ date: day(), reason: text(1000) }, { error: 'a withdrawal: date, reason' }).optional(),
  });
}

export type ArticleFields = z.output<ReturnType<typeof articleSchema>>;

/** Stands in for fields that could not be read, so that the rest of the file is judged in the same run. */
export const BLANK_ARTICLE: ArticleFields = {
  title: '',
  standfirst: '',
  date: { instant: '', precision: 'day', day: '' },
  section: '' as SectionId,
  authors: [],
  topics: [],
  tags: [],
  keyPoints: [],
  related: [],
  places: [],
  corrections: [],
  sources: [],
  redirectFrom: [],
  comments: 'open',
  draft: false,
};

/** Files that an article's frontmatter names. */
export function articleFiles(fields: ArticleFields): NamedFile[] {
  return imageFile(fields.image);
}

/** Makes the entry of an article. */
export function articleEntry(fields: ArticleFields, place: Place, parts: EntryParts): ArticleEntry {
  return {
    kind: 'article',
    edition: place.edition,
    id: `${place.edition}/${fields.id ?? place.id}` as ArticleId,
    ref: place.id as ArticleRef,
    file: place.file,
    title: fields.title,
    standfirst: fields.standfirst,
    date: fields.date,
    updated: fields.updated ?? null,
    section: fields.section,
    authors: fields.authors,
    topics: fields.topics,
    tags: fields.tags.map((label) => ({ label, slug: slugOf(label) as TagSlug })),
    kicker: fields.kicker ?? null,
    dateline: fields.dateline ?? null,
    image: placedPicture(fields.image, parts),
    keyPoints: fields.keyPoints,
    related: fields.related,
    series: fields.series ?? null,
    places: fields.places,
    corrections: fields.corrections,
    sources: fields.sources.map((source) => ({
      title: source.title,
      url: source.url ?? null,
      publisher: source.publisher ?? null,
      date: source.date ?? null,
    })),
    translationOf: fields.translationOf ?? null,
    redirectFrom: fields.redirectFrom,
    comments: fields.comments,
    draft: fields.draft,
    withdrawn: fields.withdrawn ?? null,
    body: parts.body,
  };
}
