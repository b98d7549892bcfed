import type { APIRoute } from 'astro';
import { accentSheet } from '#src/components/base/accents.ts';
import { publication } from '#src/publication.ts';

/** The sections' colours, as a stylesheet. */
export const GET: APIRoute = async () => {
  const { editions } = await publication();
  const colours = editions.flatMap((shelf) => shelf.sections.flatMap((section) => section.accent ?? []));
  return new Response(accentSheet(colours), { headers: { 'content-type': 'text/css; charset=utf-8' } });
};
