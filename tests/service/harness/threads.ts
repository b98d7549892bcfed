import type { CommentList } from '#src/service/contract.ts';
import { OPEN } from './publication.ts';
import type { TestedService } from './testedService.ts';

/** Asks for an article's comments; `headers` for conditions. */
export function askList(
  service: TestedService,
  article = OPEN,
  since: string | null = null,
  headers: Record<string, string> = {},
): Promise<Response> {
  const query = new URLSearchParams(since === null ? { article } : { article, since });
  return service.ask(`/api/comments?${query}`, { headers: { accept: 'application/json', ...headers } });
}

/** An article's comments, or a failure. */
export async function listOf(service: TestedService, article = OPEN, since: string | null = null): Promise<CommentList> {
  const answer = await askList(service, article, since);
  if (answer.status !== 200) throw new Error(`There is no list: ${answer.status} ${await answer.text()}`);
  return (await answer.json()) as CommentList;
}

export async function idsOf(service: TestedService, article = OPEN, since: string | null = null): Promise<string[]> {
  return (await listOf(service, article, since)).comments.map(({ id }) => id);
}
