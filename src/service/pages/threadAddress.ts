import { API } from '../contract.ts';

/** Page of an article's comments, or with a parent the page on which that comment is answered. */
export function threadAddress(article: string, parent: string | null = null): string {
  const address = `${API}/comments/thread?article=${encodeURIComponent(article).replaceAll('%2F', '/')}`;
  return parent === null ? address : `${address}&parent=${encodeURIComponent(parent)}`;
}
