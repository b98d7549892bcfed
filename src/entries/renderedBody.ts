import type { Entries } from '../editorial/entries.ts';
import type { EditionId } from '../editorial/identity.ts';
import { bodyCache } from '../markdown/cache.ts';
import { renderBody } from '../markdown/render.ts';
import type { RenderedBody } from '../markdown/rendered.ts';
import { bodyContext } from './bodyFacts.ts';
import { readText } from './contentFiles.ts';
import { splitFile } from './frontmatter.ts';

/** Gives the rendered body with a digest: from the cache, else rendered again from its file. */
export function renderedBody(digest: string, entries: Entries, places: { contentRoot: string; cacheDir: string }): RenderedBody {
  const cache = bodyCache(places.cacheDir);
  const cached = cache.read(digest);
  if (cached) return cached;
  const rendered = renderAgain(digest, entries, places.contentRoot);
  cache.write(digest, rendered);
  return rendered;
}

/** The cache may be swept at any time; the file is still there. */
function renderAgain(digest: string, entries: Entries, contentRoot: string): RenderedBody {
  const owner = withBody(entries).find(({ body }) => body.digest === digest);
  if (!owner) throw new Error(`No file has a body with the digest ${digest}.`);
  const read = readText(contentRoot, owner.file);
  const parts = 'text' in read ? splitFile(read.text) : read;
  if ('fault' in parts) throw new Error(`${owner.file} cannot be read any more: ${parts.fault.found}.`);
  return renderBody(parts.split.body, bodyContext(owner, entries.settings.editions));
}

function withBody(entries: Entries): { file: string; edition: EditionId; body: { digest: string } }[] {
  const { articles, topics, authors, series, galleries, pages } = entries;
  return [...articles, ...topics, ...authors, ...series, ...galleries, ...pages];
}
