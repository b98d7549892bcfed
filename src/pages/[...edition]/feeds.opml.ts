import type { APIRoute } from 'astro';
import { addressBook } from '#src/addresses/addresses.ts';
import { staticPaths } from '#src/addresses/staticPaths.ts';
import { opmlDocument } from '#src/feeds/opml.ts';
import { publication } from '#src/publication.ts';
import { digestOf } from '#src/views/digest.ts';
import { opmlView, type OpmlView } from '#src/views/feedsPages.ts';

/** The list of an edition's feeds, for feed readers. */
export const getStaticPaths = async () => {
  const current = await publication();
  const lists = current.editions.map((shelf) => {
    const view = opmlView(current, shelf.edition.id);
    return { address: addressBook(shelf).opml(), edition: shelf.isDefault ? null : shelf.edition.id, view, digest: digestOf(view, 'opml') };
  });
  return staticPaths('[...edition]/feeds.opml', lists);
};

export const GET: APIRoute<{ view: OpmlView }> = ({ props: { view } }) => {
  return new Response(opmlDocument(view), { headers: { 'content-type': 'text/x-opml; charset=utf-8' } });
};
