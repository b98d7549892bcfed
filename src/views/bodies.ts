import type { Body, Embed } from '../editorial/body.ts';
import type { GalleryEntry } from '../editorial/gallery.ts';
import type { BodyReferences } from '../editorial/references.ts';
import type { BodyView, EmbedView } from './bodyView.ts';
import { filmFigure, galleryTeaser } from './galleryFigures.ts';
import type { Imprint } from './imprint.ts';
import { mapFigure } from './mapFigure.ts';
import { remembered } from './remembered.ts';

/** A body with what fills its placeholders. */
export const bodyView = remembered((imprint: Imprint, body: Body): BodyView => ({
  digest: body.digest,
  references: referencesOf(imprint, body),
  embeds: Object.fromEntries(body.embeds.flatMap((embed) => embedOf(imprint, embed))),
}));

/** A body that may be empty; null when it is. */
export function backgroundView(imprint: Imprint, body: Body): BodyView | null {
  const empty = body.words === 0 && body.headings.length + body.pictures.length + body.embeds.length === 0;
  return empty ? null : bodyView(imprint, body);
}

function referencesOf({ addresses, shelf }: Imprint, body: Body): BodyReferences {
  const topics = body.topicLinks.flatMap((id) => shelf.topic(id) ?? []);
  const articles = body.articleLinks.flatMap((ref) => shelf.article(ref) ?? []);
  return {
    topics: Object.fromEntries(
      topics.map(({ id, name, definition, asOf }) => [id, { href: addresses.topic(id), name, definition, asOf }] as const),
    ),
    articles: Object.fromEntries(articles.map(({ ref, title }) => [ref, { href: addresses.article(ref), title }] as const)),
    pictures: Object.fromEntries(body.pictures.map((file) => [file.file, file] as const)),
  };
}

function embedOf(imprint: Imprint, embed: Embed): [string, EmbedView][] {
  const key = `${embed.kind}:${embed.id}`;
  if (embed.kind === 'map') {
    const map = imprint.shelf.map(embed.id);
    return map ? [[key, { kind: 'map', map: mapFigure(imprint, map) }]] : [];
  }
  const view = galleryEmbed(imprint, imprint.shelf.gallery(embed.id));
  return view ? [[key, view]] : [];
}

function galleryEmbed(imprint: Imprint, gallery: GalleryEntry | undefined): EmbedView | null {
  if (!gallery) return null;
  if (gallery.kind === 'film') return { kind: 'film', film: filmFigure(imprint, gallery) };
  return { kind: 'gallery', gallery: galleryTeaser(imprint, gallery) };
}
