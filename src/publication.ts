import { createPublication } from './editorial/createPublication.ts';
import type { Entries } from './editorial/entries.ts';
import type { Publication } from './editorial/publication.ts';
import type { SafeHtml } from './editorial/safeHtml.ts';
import { bodySegments, feedBody } from './entries/bodies.ts';
import type { BodySegment } from './entries/bodies.ts';
import { readEntries } from './entries/readEntries.ts';
import { readSnapshot } from './entries/readSnapshot.ts';
import { surroundings } from './entries/surroundings.ts';
import type { BodyView, EmbedView } from './views/bodyView.ts';

interface Issue {
  publication: Publication;
  entries: Entries;
  mark: string;
}

let issue: Promise<Issue> | null = null;

/** The publication as of now: made once in a build, made again in the writer's preview when an entry has changed. */
export async function publication(): Promise<Publication> {
  return (await currentIssue()).publication;
}

/** Puts the body of a page together from the cache: HTML, and between it the embeds. */
export async function bodyOf(view: BodyView): Promise<BodySegment[]> {
  const { entries } = await currentIssue();
  return bodySegments(view, entries, surroundings());
}

/** Puts a body together for feed readers: absolute addresses, and links in place of embeds. */
export async function feedBodyOf(view: BodyView, site: string): Promise<SafeHtml> {
  const { entries } = await currentIssue();
  const embeds = Object.fromEntries(Object.entries(view.embeds).map(([key, embed]) => [key, linkOf(embed)]));
  return feedBody(view, { site, embeds }, entries, surroundings());
}

function currentIssue(): Promise<Issue> {
  if (issue && !import.meta.env.DEV) return issue;
  issue = newIssue(issue);
  return issue;
}

async function newIssue(former: Promise<Issue> | null): Promise<Issue> {
  const { entries, mark: entriesMark } = await readEntries();
  const { now, preview, dataDir } = surroundings();
  // A snapshot that cannot be used is empty here; the build has said so before.
  const { snapshot, text } = readSnapshot(dataDir);
  const mark = `${entriesMark}\n${text ?? ''}`;
  const last = await former?.catch(() => null);
  if (last?.mark === mark) return last;
  return { publication: createPublication(entries, { now, preview, snapshot }), entries, mark };
}

function linkOf(embed: EmbedView): { href: string; title: string } {
  const { href, title } = embed.kind === 'map' ? embed.map : embed.kind === 'film' ? embed.film : embed.gallery;
  return { href, title };
}
