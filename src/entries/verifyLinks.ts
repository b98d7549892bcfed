import { existsSync } from 'node:fs';
import path from 'node:path';
import { parseLink, tidyAddress } from '../addresses/parse.ts';
import type { ArticleEntry } from '../editorial/article.ts';
import { error, warning } from '../editorial/finding.ts';
import type { Finding } from '../editorial/finding.ts';
import { brokenAnchor } from '../editorial/brokenAnchor.ts';
import { nearest } from '../editorial/nearest.ts';
import { unpublishedFinding } from '../editorial/unpublished.ts';
import type { Mention, Subject } from '../editorial/verify.ts';
import { relativePath } from './relativePath.ts';
import { foldAddress, occupantAt } from './siteAddresses.ts';
import type { Occupant, SiteAddresses } from './siteAddresses.ts';

/** What links are judged against. */
export interface LinkGround extends Subject {
  addresses: SiteAddresses;
  /** Folder of the files that are copied as they are. */
  publicRoot: string;
}

/** Served by others: the function, the editor, the search index. */
const NOT_OURS = /^\/(?:api|admin|pagefind|og)\//;

/** Finds links to addresses inside the publication at which nothing stands, and fragments that their page does not have. */
export function verifyLinks(ground: LinkGround): Finding[] {
  const articles = new Map(ground.entries.articles.map((article) => [article.file, article]));
  const moved = new Map(
    ground.entries.articles.flatMap((article) => article.redirectFrom.map((old) => [foldAddress(old), article] as const)),
  );
  const known = [...ground.addresses.values()].map(({ address }) => address);
  return ground.claims.flatMap(({ file }) =>
    (ground.mentions.get(file) ?? []).flatMap((mention) => {
      const link = addressIn(mention, file, ground.entries.settings.url);
      return link
        ? judge({ ...link, file, spot: { line: mention.line, column: mention.column } }, { ...ground, articles, moved, known })
        : [];
    }),
  );
}

interface Link {
  address: string;
  fragment: string | null;
  file: string;
  spot: { line: number; column: number };
}

function addressIn(mention: Mention, file: string, site: string): { address: string; fragment: string | null } | null {
  if (mention.kind === 'page') return { address: mention.target, fragment: mention.fragment };
  if (mention.kind !== 'external') return null;
  const link = parseLink(mention.target, { file, site });
  return link.kind === 'address' ? link : null;
}

interface Known extends LinkGround {
  /** By file. */
  articles: ReadonlyMap<string, ArticleEntry>;
  /** By old path. */
  moved: ReadonlyMap<string, ArticleEntry>;
  /** All addresses, as they are spelt. */
  known: readonly string[];
}

function judge(link: Link, ground: Known): Finding[] {
  const address = tidyAddress(link.address);
  if (NOT_OURS.test(address)) return [];
  const found = occupantAt(address, ground.addresses);
  if (found?.address === address) return judgeTarget(link, found.occupant, ground);
  if (found) return [broken(link, 'an address in the letter case of its file', found.address)];
  if (isPublicFile(address, ground.publicRoot)) return [];
  const article = ground.moved.get(foldAddress(address));
  if (article) return [movedLink(link, article)];
  return [broken(link, 'an address of this publication', nearest(address, ground.known))];
}

function movedLink(link: Link, article: ArticleEntry): Finding {
  const found = `the old path ${link.address}`;
  const expected = 'the address it leads to now';
  return warning(link.file, link.spot, { rule: 'moved-link', found, expected, nearest: relativePath(link.file, article.file) });
}

function broken(link: Link, expected: string, meant: string | null): Finding {
  return error(link.file, link.spot, { rule: 'broken-link', found: `the link ${link.address}`, expected, nearest: meant });
}

function judgeTarget(link: Link, { claim }: Occupant, ground: Known): Finding[] {
  // What fragments the front and the engine's own pages have is theirs to decide.
  if (!claim || claim.list === 'fronts') return [];
  const target = ground.articles.get(claim.file);
  const hidden = target ? unpublishedFinding(ground.articles.get(link.file) ?? { file: link.file }, target, link.spot, ground.now) : [];
  return [...hidden, ...brokenAnchor(link, claim.file, ground.anchors)];
}

function isPublicFile(address: string, publicRoot: string): boolean {
  const file = path.join(publicRoot, address);
  return file.startsWith(publicRoot) && /\.[a-z0-9]+$/i.test(address) && existsSync(file);
}
