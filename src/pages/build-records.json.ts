import type { APIRoute } from 'astro';
import { publication } from '#src/publication.ts';
import { redirectRecords } from '#src/views/redirectRecords.ts';
import { siteRecords } from '#src/views/siteRecords.ts';

/** What the rest of the build must know of the publication; it is read and removed before anything is published. */
export const GET: APIRoute = async () => {
  const current = await publication();
  return Response.json({ pages: siteRecords(current), redirects: redirectRecords(current) });
};
