import type { Call, Desk } from '../desk.ts';
import type { Directory, ListedArticle } from '../ports/ports.ts';
import { Refusal } from './refusal.ts';

/** The publication as of now, kept on the call for its answer; throws `StorageDown` when it cannot be read. */
export async function directoryOf(c: Call, { ports }: Desk): Promise<Directory> {
  const known = c.get('directory');
  if (known) return known;
  const directory = await ports.directory();
  c.set('directory', directory);
  return directory;
}

/** The article of an id, kept on the call for its answer; refuses with 404 when there is none. */
export async function articleOf(c: Call, desk: Desk, id: string): Promise<ListedArticle> {
  const { articles } = await directoryOf(c, desk);
  const article = articles.get(id);
  if (!article) throw new Refusal(404, 'unknown-article');
  c.set('article', article);
  return article;
}
