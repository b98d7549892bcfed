import type { ArticleEntry } from './article.ts';
import { error } from './finding.ts';
import type { Finding } from './finding.ts';
import { type Claim, expectedOf } from './register.ts';
import { workOf } from './work.ts';

/** Finds translations of nothing, of an article of their own edition, and of one that has a translation there already. */
export function verifyTranslations({ entries, claims }: { entries: { articles: ArticleEntry[] }; claims: readonly Claim[] }): Finding[] {
  const { articles } = entries;
  const known = knownIds(articles, claims);
  return [...articles.flatMap((article) => unknownOriginal(article, known, articles)), ...secondTranslations(articles, known)];
}

/** Permanent ids: that of a file which could not be read is its path's. */
function knownIds(articles: readonly ArticleEntry[], claims: readonly Claim[]): Set<string> {
  const read = new Set(articles.map(({ file }) => file));
  const unread = claims.filter(({ list, file }) => list === 'articles' && !read.has(file)).map(({ edition, id }) => `${edition}/${id}`);
  return new Set([...articles.map(({ id }) => id as string), ...unread]);
}

function unknownOriginal(article: ArticleEntry, known: ReadonlySet<string>, articles: readonly ArticleEntry[]): Finding[] {
  const { translationOf, edition, file } = article;
  if (translationOf === null) return [];
  const tell = (found: string, words: { expected: string; nearest?: string | null }) => [
    error(file, ['translationOf'], { rule: 'unknown-translation', found, ...words }),
  ];
  if (translationOf.startsWith(`${edition}/`)) {
    return tell(`"${translationOf}", of the same edition`, { expected: 'an article of another edition' });
  }
  if (known.has(translationOf)) return [];
  const renamed = articles.find((other) => `${other.edition}/${other.ref}` === translationOf);
  if (renamed)
    return tell(`"${translationOf}", an address`, { expected: 'the id that the article kept when it was renamed', nearest: renamed.id });
  const others = [...known].filter((id) => !id.startsWith(`${edition}/`));
  return tell(`the unknown article "${translationOf}"`, expectedOf(translationOf, 'an article of another edition', others));
}

/** An article of the same id is a translation without saying so. */
function secondTranslations(articles: readonly ArticleEntry[], known: ReadonlySet<string>): Finding[] {
  const owners = new Map<string, string>();
  const keyOf = (article: ArticleEntry) => `${article.edition}/${workOf(article)}`;
  for (const article of articles) if (article.translationOf === null) owners.set(keyOf(article), article.file);
  return articles.flatMap((article) => {
    const { file, translationOf } = article;
    if (translationOf === null || !known.has(translationOf)) return [];
    const owner = owners.get(keyOf(article)) ?? file;
    owners.set(keyOf(article), owner);
    if (owner === file) return [];
    const found = `a second translation of "${translationOf}"`;
    return [error(file, ['translationOf'], { rule: 'duplicate-translation', found, expected: `one in an edition: ${owner} is it` })];
  });
}
