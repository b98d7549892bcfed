import type { ArticleEntry } from './article.ts';
import { error } from './finding.ts';
import type { Finding } from './finding.ts';
import { expectedArticle } from './formerIds.ts';
import { nearest } from './nearest.ts';
import { expectedOf, registerOf } from './register.ts';
import type { Register } from './register.ts';
import { unpublishedFinding } from './unpublished.ts';
import type { Mention, Subject } from './verify.ts';

/** Finds topics, articles, maps, galleries and films that a body names and that do not exist, and broken fragments. */
export function verifyBodies(subject: Subject): Finding[] {
  const register = registerOf(subject.claims);
  const articles = new Map(subject.entries.articles.map((article) => [`${article.edition}/${article.ref}`, article]));
  return subject.claims.flatMap((claim) => {
    const mentions = subject.mentions.get(claim.file) ?? [];
    return mentions.flatMap((mention) => judge(mention, { ...claim, subject, register, articles }));
  });
}

interface Circumstances {
  file: string;
  edition: string;
  id: string;
  subject: Subject;
  register: Register;
  articles: ReadonlyMap<string, ArticleEntry>;
}

function judge(mention: Mention, here: Circumstances): Finding[] {
  const { kind, target } = mention;
  if (kind === 'anchor') return brokenAnchor(mention, here.file, here);
  if (kind === 'article') return judgeArticle(mention, here);
  if (kind === 'gallery' || kind === 'film') return judgeGallery(mention, kind, here);
  if (kind !== 'topic' && kind !== 'map') return [];
  const list = kind === 'topic' ? 'topics' : 'maps';
  if (here.register.knows(here.edition, list, target)) return [];
  const words = expectedOf(target, `a ${kind}`, here.register.ids(here.edition, list));
  return [error(here.file, spotOf(mention), { rule: `unknown-${kind}`, found: `the unknown ${kind} "${target}"`, ...words })];
}

function judgeArticle(mention: Mention, here: Circumstances): Finding[] {
  const { edition, register, subject, file } = here;
  const { target } = mention;
  if (!register.knows(edition, 'articles', target)) {
    const words = expectedArticle(target, edition, register.ids(edition, 'articles'), subject.entries.articles);
    return [error(file, spotOf(mention), { rule: 'unknown-article', found: `the unknown article "${target}"`, ...words })];
  }
  const article = here.articles.get(`${edition}/${target}`);
  if (!article) return [];
  const from = here.articles.get(`${edition}/${here.id}`);
  const source = from?.file === file ? from : { file };
  return [...brokenAnchor(mention, article.file, here), ...unpublishedFinding(source, article, spotOf(mention), subject.now)];
}

function judgeGallery(mention: Mention, kind: 'gallery' | 'film', here: Circumstances): Finding[] {
  const own = here.subject.entries.galleries.filter((gallery) => gallery.edition === here.edition);
  const entry = own.find((gallery) => gallery.id === mention.target);
  const wanted = kind === 'film' ? 'film' : 'photo';
  if (entry?.kind === wanted || (!entry && here.register.knows(here.edition, 'galleries', mention.target))) return [];
  const found = entry
    ? `the ${entry.kind === 'film' ? 'film' : 'photo gallery'} "${mention.target}"`
    : `the unknown ${kind} "${mention.target}"`;
  if (entry) {
    const other = kind === 'film' ? 'gallery' : 'film';
    return [
      error(here.file, spotOf(mention), {
        rule: `unknown-${kind}`,
        found,
        expected: `the id of a ${kind}`,
        nearest: `::${other}{id="${mention.target}"}`,
      }),
    ];
  }
  const ids = own.filter((gallery) => gallery.kind === wanted).map((gallery) => gallery.id as string);
  return [error(here.file, spotOf(mention), { rule: `unknown-${kind}`, found, ...expectedOf(mention.target, `a ${kind}`, ids) })];
}

function brokenAnchor(mention: Mention, targetFile: string, here: Circumstances): Finding[] {
  const anchors = here.subject.anchors.get(targetFile);
  if (mention.fragment === null || !anchors || anchors.includes(mention.fragment)) return [];
  const expected = targetFile === here.file ? 'the anchor of a heading in this file' : `the anchor of a heading in ${targetFile}`;
  const meant = nearest(mention.fragment, anchors);
  return [
    error(here.file, spotOf(mention), {
      rule: 'broken-anchor',
      found: `the anchor "#${mention.fragment}"`,
      expected,
      nearest: meant && `#${meant}`,
    }),
  ];
}

function spotOf(mention: Mention): { line: number; column: number } {
  return { line: mention.line, column: mention.column };
}
