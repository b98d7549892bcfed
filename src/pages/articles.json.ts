import type { APIRoute } from 'astro';
import { publication } from '#src/publication.ts';
import { articlesJson } from '#src/views/articlesJson.ts';

/** The articles that there are, for the comment and view-count function. */
export const GET: APIRoute = async () => Response.json(articlesJson(await publication()));
