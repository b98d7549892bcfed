import { existsSync } from 'node:fs';
import path from 'node:path';
import { parseLink, tidyAddress } from '../addresses/parse.ts';
import type { ArticleEntry } from '../editorial/article.ts';
import { error, warning } from '../editorial/finding.ts';
import type { Finding } from '../editorial/finding.ts';
import { nearest } from '../editorial/nearest.ts';
import { unpublishedFinding } from '../editorial/unpublished.ts';
import type { Mention, Subject } from '../editorial/verify.ts';
import { relativePath } from './relativePath.ts';
import { foldAddress } from './siteAddresses.ts';
import type { Occupant, SiteAddresses } from './siteAddresses.ts';

/** What links are judged against. */
export interface LinkGround extends Subject {
  addresses: SiteAddresses;
  /** Folder of the files that are copied as they are. */
  publicRoot: string;
}

/** Served by others: the function, the editor, the search index. */
const NOT_OURS = /^\/(?:api|admin|pagefind|og)\//;
const NUMBERED = /^(.*\/)page\/\d+\/$/;
const FEED = /^(.*\/)feed\.(?:xml|json)$/;

/** Finds links to addresses inside the publication at which nothing stands, and fragments that their page does not have. */
export function verifyLinks(ground: LinkGround): Finding[] {
  const articles = new Map(ground.entries.articles.map((article) => [article.file, article]));
  const moved = new Map(
    ground.entries.articles.flatMap((article) => article.redirectFrom.map((old) => [foldAddress(old), article] as const)),
  );
  return ground.claims.flatMap(({ file }) =>
    (ground.mentions.get(file) ?? []).flatMap((mention) => {
      const link = addressIn(mention, file, ground.entries.settings.url);
      return link ? judge({ ...link, file, spot: { line: mention.line, column: mention.column } }, ground, articles, moved) : [];
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

function judge(
  link: Link,
  ground: LinkGround,
  articles: ReadonlyMap<string, ArticleEntry>,
  moved: ReadonlyMap<string, ArticleEntry>,
): Finding[] {
  const address = tidyAddress(link.address);
  if (NOT_OURS.test(address)) return [];
  const occupant = occupantAt(address, ground.addresses);
  if (occupant?.address === address || (occupant && hubOf(address))) return judgeTarget(link, occupant, ground, articles);
  if (occupant) return [broken(link, 'an address in the letter case of its file', occupant.address)];
  if (isPublicFile(address, ground.publicRoot)) return [];
  const article = moved.get(foldAddress(address));
  if (article) {
    const words = {
      rule: 'moved-link',
      found: `the old path ${link.address}`,
      expected: 'the address it leads to now',
      nearest: relativePath(link.file, article.file),
    };
    return [warning(link.file, link.spot, words)];
  }
  return [
    broken(
      link,
      'an address of this publication',
      nearest(
        address,
        [...ground.addresses.values()].map((known) => known.address),
      ),
    ),
  ];
}

function broken(link: Link, expected: string, meant: string | null): Finding {
  return error(link.file, link.spot, { rule: 'broken-link', found: `the link ${link.address}`, expected, nearest: meant });
}

function occupantAt(address: string, addresses: SiteAddresses): Occupant | undefined {
  return addresses.get(foldAddress(address)) ?? addresses.get(foldAddress(hubOf(address) ?? address));
}

/** The hub of a numbered page or a feed. */
function hubOf(address: string): string | null {
  return NUMBERED.exec(address)?.[1] ?? FEED.exec(address)?.[1] ?? null;
}

function judgeTarget(link: Link, occupant: Occupant, ground: LinkGround, articles: ReadonlyMap<string, ArticleEntry>): Finding[] {
  const { claim } = occupant;
  if (claim?.list !== 'articles' && claim?.list !== 'pages') return [];
  const target = articles.get(claim.file);
  const hidden = target ? unpublishedFinding(articles.get(link.file) ?? { file: link.file }, target, link.spot, ground.now) : [];
  const anchors = ground.anchors.get(claim.file);
  if (link.fragment === null || !anchors || anchors.includes(link.fragment)) return hidden;
  const meant = nearest(link.fragment, anchors);
  const words = {
    rule: 'broken-anchor',
    found: `the anchor "#${link.fragment}"`,
    expected: `the anchor of a heading in ${claim.file}`,
    nearest: meant && `#${meant}`,
  };
  return [...hidden, error(link.file, link.spot, words)];
}

function isPublicFile(address: string, publicRoot: string): boolean {
  const file = path.join(publicRoot, address);
  return file.startsWith(publicRoot) && /\.[a-z0-9]+$/i.test(address) && existsSync(file);
}
