import { createPublication } from './editorial/createPublication.ts';
import type { Entries } from './editorial/entries.ts';
import type { Publication } from './editorial/publication.ts';
import { readEntries } from './entries/readEntries.ts';
import { renderedBody } from './entries/renderedBody.ts';
import { surroundings } from './entries/surroundings.ts';
import { stitchBody, stitchForFeed } from './markdown/stitch.ts';
import type { BodySegment } from './markdown/stitch.ts';
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
  return stitchBody(renderedBody(view.digest, entries, surroundings()), view.references);
}

/** Puts a body together for feed readers: absolute addresses, and links in place of embeds. */
export async function feedBodyOf(view: BodyView, site: string) {
  const { entries } = await currentIssue();
  const embeds = Object.fromEntries(Object.entries(view.embeds).map(([key, embed]) => [key, linkOf(embed)]));
  return stitchForFeed(renderedBody(view.digest, entries, surroundings()), view.references, { site, embeds });
}

function currentIssue(): Promise<Issue> {
  if (issue && !import.meta.env.DEV) return issue;
  issue = newIssue(issue);
  return issue;
}

async function newIssue(former: Promise<Issue> | null): Promise<Issue> {
  const { entries, mark } = await readEntries();
  const last = await former?.catch(() => null);
  if (last?.mark === mark) return last;
  const { now, preview } = surroundings();
  return { publication: createPublication(entries, { now, preview }), entries, mark };
}

function linkOf(embed: EmbedView): { href: string; title: string } {
  const { href, title } = embed.kind === 'map' ? embed.map : embed.kind === 'film' ? embed.film : embed.gallery;
  return { href, title };
}
