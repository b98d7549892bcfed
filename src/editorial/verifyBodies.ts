import type { ArticleEntry } from './article.ts';
import { brokenAnchor } from './brokenAnchor.ts';
import { error } from './finding.ts';
import type { Finding } from './finding.ts';
import { expectedArticle } from './formerIds.ts';
import { expectedOf, registerOf } from './register.ts';
import type { Register } from './register.ts';
import type { TopicEntry } from './topic.ts';
import { unpublishedFinding, unpublishedGallery } from './unpublished.ts';
import type { Mention, Subject } from './verify.ts';

/** Finds topics, articles, maps, galleries and films that a body names and that do not exist, and broken fragments. */
export function verifyBodies(subject: Subject): Finding[] {
  const register = registerOf(subject.claims);
  const articles = new Map(subject.entries.articles.map((article) => [`${article.edition}/${article.ref}`, article]));
  const topics = new Map(subject.entries.topics.map((topic) => [`${topic.edition}/${topic.id}`, topic]));
  return subject.claims.flatMap((claim) => {
    const mentions = subject.mentions.get(claim.file) ?? [];
    return mentions.flatMap((mention) => judge(mention, { ...claim, subject, register, articles, topics }));
  });
}

interface Circumstances {
  file: string;
  edition: string;
  id: string;
  subject: Subject;
  register: Register;
  /** By edition and id. */
  articles: ReadonlyMap<string, ArticleEntry>;
  topics: ReadonlyMap<string, TopicEntry>;
}

function judge(mention: Mention, here: Circumstances): Finding[] {
  const { kind, target } = mention;
  if (kind === 'anchor') return anchorIn(here.file, mention, here);
  if (kind === 'article') return judgeArticle(mention, here);
  if (kind === 'gallery' || kind === 'film') return judgeGallery(mention, kind, here);
  if (kind !== 'topic' && kind !== 'map') return [];
  const list = kind === 'topic' ? 'topics' : 'maps';
  if (!here.register.knows(here.edition, list, target)) {
    const words = expectedOf(target, `a ${kind}`, here.register.ids(here.edition, list));
    return [error(here.file, spotOf(mention), { rule: `unknown-${kind}`, found: `the unknown ${kind} "${target}"`, ...words })];
  }
  const topic = kind === 'topic' ? here.topics.get(`${here.edition}/${target}`) : undefined;
  return topic ? anchorIn(topic.file, mention, here) : [];
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
  return [...anchorIn(article.file, mention, here), ...unpublishedFinding(sourceOf(here), article, spotOf(mention), subject.now)];
}

/** The article that a mention stands in; of another kind of file only the name matters. */
function sourceOf({ articles, edition, id, file }: Circumstances): ArticleEntry | { file: string } {
  const article = articles.get(`${edition}/${id}`);
  return article?.file === file ? article : { file };
}

function judgeGallery(mention: Mention, kind: 'gallery' | 'film', here: Circumstances): Finding[] {
  const { entries, now } = here.subject;
  const own = entries.galleries.filter((gallery) => gallery.edition === here.edition);
  const entry = own.find((gallery) => gallery.id === mention.target);
  const wanted = kind === 'film' ? 'film' : 'photo';
  if (entry?.kind === wanted) return unpublishedGallery(sourceOf(here), entry, spotOf(mention), now);
  if (!entry && here.register.knows(here.edition, 'galleries', mention.target)) return [];
  const tell = (found: string, words: { expected: string; nearest: string | null }) => [
    error(here.file, spotOf(mention), { rule: `unknown-${kind}`, found, ...words }),
  ];
  if (entry) {
    const [is, other] = entry.kind === 'film' ? ['film', 'film'] : ['photo gallery', 'gallery'];
    return tell(`the ${is} "${mention.target}"`, { expected: `the id of a ${kind}`, nearest: `::${other}{id="${mention.target}"}` });
  }
  const ids = own.filter((gallery) => gallery.kind === wanted).map((gallery) => gallery.id as string);
  return tell(`the unknown ${kind} "${mention.target}"`, expectedOf(mention.target, `a ${kind}`, ids));
}

function anchorIn(target: string, mention: Mention, { file, subject }: Circumstances): Finding[] {
  return brokenAnchor({ file, spot: spotOf(mention), fragment: mention.fragment }, target, subject.anchors);
}

function spotOf(mention: Mention): { line: number; column: number } {
  return { line: mention.line, column: mention.column };
}
