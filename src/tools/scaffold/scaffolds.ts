import { stringify } from 'yaml';
import { UNWRITTEN_STANDFIRST } from '../../editorial/verifyUnfinished.ts';

/** What a new file is made of. */
export interface Scaffolding {
  title: string;
  /** Day in the publication's time zone: `2026-02-24`. */
  day: string;
  /** The section and author that stand in a new article until the writer says otherwise. */
  section: string;
  author: string;
}

/** Kinds of files that can be begun by a command, each with its folder and its first text. */
export const SCAFFOLDS = {
  article: { folder: 'articles', write: article },
  topic: { folder: 'topics', write: topic },
  author: { folder: 'authors', write: author },
  series: { folder: 'series', write: series },
  gallery: { folder: 'galleries', write: gallery },
  film: { folder: 'galleries', write: film },
  map: { folder: 'maps', write: map },
  section: { folder: 'sections', write: section },
  page: { folder: 'pages', write: page },
} as const;

export type ScaffoldKind = keyof typeof SCAFFOLDS;

/** Tells whether a kind of file can be begun by a command. */
export function isScaffoldKind(kind: string): kind is ScaffoldKind {
  return Object.hasOwn(SCAFFOLDS, kind);
}

/** An article is a draft until the writer takes the line away, so that it passes the check from the beginning. */
function article({ title, day, section: sectionId, author: authorId }: Scaffolding): string {
  const fields = { title, standfirst: UNWRITTEN_STANDFIRST, date: day, section: sectionId };
  return file(`${stringify(fields)}authors: [${authorId}]\ntopics: []\ndraft: true\n`, 'To be written.\n');
}

/** What the writer must fill in is left empty: the check names it, and nothing half-done is published. */
function topic({ title, day }: Scaffolding): string {
  return file(`${stringify({ name: title })}definition:\nasOf: ${day}\nsource:\n  title:\nkind: idea\n`, '');
}

function author({ title }: Scaffolding): string {
  return file(stringify({ name: title }), '');
}

function series({ title }: Scaffolding): string {
  return file(`${stringify({ title })}description:\n`, '');
}

function gallery({ title, day }: Scaffolding): string {
  const picture = 'pictures:\n  - src:\n    alt:\n    caption:\n    credit:\n';
  return file(`${stringify({ title })}kind: photo\ndate: ${day}\n${picture}`, '');
}

function film({ title, day }: Scaffolding): string {
  return file(
    `${stringify({ title })}kind: film\ndate: ${day}\nvideo:\nposter:\ncaptions:\nduration:\n`,
    'To be written: the transcript.\n',
  );
}

function map({ title, day }: Scaffolding): string {
  const events = `events:\n  - date: ${day}\n    at:\n    title:\n    text:\n    source:\n`;
  return file(`${stringify({ title })}description:\nboundaries:\n${events}`, '');
}

function section({ title }: Scaffolding): string {
  return file(stringify({ name: title }), '');
}

function page({ title }: Scaffolding): string {
  return file(stringify({ title }), 'To be written.\n');
}

function file(yaml: string, body: string): string {
  return `---\n${yaml}---\n${body === '' ? '' : `\n${body}`}`;
}
