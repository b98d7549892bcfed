import type { ArticleEntry } from './article.ts';
import type { Entries } from './entries.ts';
import { error, WHOLE_FILE } from './finding.ts';
import type { Finding } from './finding.ts';
import type { Claim } from './register.ts';

/** Finds files that claim one id: also by letter case and Unicode form, which some disks do not tell apart. */
export function verifyIdentities({ claims, entries }: { claims: readonly Claim[]; entries: Entries }): Finding[] {
  return [...sharedIds(claims), ...sharedArticleIds(claims, entries.articles)];
}

function sharedIds(claims: readonly Claim[]): Finding[] {
  const owners = new Map<string, Claim>();
  const findings: Finding[] = [];
  for (const claim of claims) {
    const key = `${claim.edition} ${claim.list} ${fold(claim.id)}`;
    const owner = owners.get(key);
    if (!owner) owners.set(key, claim);
    else {
      const found = `the id "${claim.id}" a second time`;
      findings.push(
        error(claim.file, WHOLE_FILE, {
          rule: 'duplicate-id',
          found,
          expected: `a name of its own: ${owner.file} stands at the same address`,
        }),
      );
    }
  }
  return findings;
}

/** An article keeps its id through renames; nothing else may take it meanwhile. */
function sharedArticleIds(claims: readonly Claim[], articles: readonly ArticleEntry[]): Finding[] {
  const owners = new Map<string, string>();
  for (const { list, edition, id, file } of claims) if (list === 'articles') owners.set(fold(`${edition}/${id}`), file);
  const kept = articles.filter((article) => article.id !== `${article.edition}/${article.ref}`);
  for (const article of kept) owners.delete(fold(`${article.edition}/${article.ref}`));
  const findings: Finding[] = [];
  for (const article of kept) {
    const owner = owners.get(fold(article.id));
    const id = article.id.slice(article.edition.length + 1);
    if (owner)
      findings.push(
        error(article.file, ['id'], { rule: 'duplicate-id', found: `the id "${id}"`, expected: `an id of its own: ${owner} has it` }),
      );
    else owners.set(fold(article.id), article.file);
  }
  return findings;
}

function fold(id: string): string {
  return id.normalize('NFC').toLowerCase();
}
