declare const brand: unique symbol;
type Branded<Name extends string> = string & { readonly [brand]: Name };

/** Id of an edition, the name of its folder: `en`. */
export type EditionId = Branded<'EditionId'>;
/** Permanent global id of an article, kept through renames: `en/2026/02/slug`. */
export type ArticleId = Branded<'ArticleId'>;
/** How an article is referred to and addressed inside its edition, from its path: `2026/02/slug`. */
export type ArticleRef = Branded<'ArticleRef'>;
export type TopicId = Branded<'TopicId'>;
export type SectionId = Branded<'SectionId'>;
export type AuthorId = Branded<'AuthorId'>;
export type SeriesId = Branded<'SeriesId'>;
export type GalleryId = Branded<'GalleryId'>;
export type MapId = Branded<'MapId'>;
/** Slug of a tag, made from its label: `transit-passage`. */
export type TagSlug = Branded<'TagSlug'>;
/** Id of a standing page such as `about`. */
export type PageId = Branded<'PageId'>;
