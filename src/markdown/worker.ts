import { bodyCache } from './cache.ts';
import { renderBody } from './render.ts';
import { withoutHtml } from './rendered.ts';
import type { BodyContext, WithoutHtml } from './rendered.ts';

/** A body to be rendered; `digest` is its key in the cache. */
export interface BodyJob {
  digest: string;
  text: string;
  context: BodyContext;
}

/** Renders bodies into the cache, in a worker thread or in this one, and tells what they say; their HTML is not sent about. */
export function renderBatch({ jobs, cacheDir }: { jobs: readonly BodyJob[]; cacheDir: string }): WithoutHtml[] {
  const cache = bodyCache(cacheDir);
  return jobs.map(({ digest, text, context }) => {
    const rendered = renderBody(text, context);
    cache.write(digest, rendered);
    return withoutHtml(rendered);
  });
}
