import type { ArticleEntry } from '../editorial/article.ts';
import type { ArticleRef } from '../editorial/identity.ts';
import { byCodeUnits } from '../editorial/ordering.ts';
import type { Publication } from '../editorial/publication.ts';
import { type Imprint, imprintsOf } from './imprint.ts';
import { siteRecords } from './siteRecords.ts';

/** An old path and the address that it leads to. */
export interface RedirectRecord {
  from: string;
  to: string;
  status: 301;
}

/** Old paths of articles, addresses before a rename, and merged tags, by old path; never from an address that is a page. */
export function redirectRecords(publication: Publication): RedirectRecord[] {
  const pages = new Set(siteRecords(publication).map(({ address }) => address));
  const targets = new Map<string, string>();
  const wanted = imprintsOf(publication).flatMap((imprint) => [...articleRedirects(imprint), ...tagRedirects(imprint)]);
  for (const [from, to] of wanted) {
    const forms = bothForms(from);
    if (forms.some((form) => pages.has(form))) continue;
    for (const form of forms) if (!targets.has(form)) targets.set(form, to);
  }
  return [...targets].map(([from, to]) => ({ from, to, status: 301 as const })).sort((a, b) => byCodeUnits(a.from, b.from));
}

function articleRedirects({ addresses, shelf }: Imprint): [string, string][] {
  return [...shelf.articles, ...shelf.withdrawn].flatMap((article) => {
    const to = addresses.article(article.ref);
    const before = addresses.article(originalRef(article));
    return [...article.redirectFrom, before].map((from): [string, string] => [from, to]);
  });
}

/** Where the article stood before it was renamed; its permanent id keeps it. */
function originalRef({ id }: ArticleEntry): ArticleRef {
  return id.slice(id.indexOf('/') + 1) as ArticleRef;
}

function tagRedirects({ addresses, shelf }: Imprint): [string, string][] {
  return shelf.mergedTags.flatMap(({ slug, into }) =>
    shelf.tag(into) ? [[addresses.tag(slug), addresses.tag(into)] as [string, string]] : [],
  );
}

/** Links to old paths come with and without the trailing slash. */
function bothForms(path: string): string[] {
  if (/\.[a-z0-9]{2,5}$/i.test(path)) return [path];
  const bare = path.replace(/\/+$/, '');
  return [bare, `${bare}/`];
}
