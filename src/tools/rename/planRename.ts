import { readFileSync } from 'node:fs';
import path from 'node:path';
import { addressBook } from '../../addresses/addresses.ts';
import { slugOf } from '../../addresses/slug.ts';
import type { ArticleEntry } from '../../editorial/article.ts';
import type { Entries } from '../../editorial/entries.ts';
import { nearest } from '../../editorial/nearest.ts';
import type { ArticleRef } from '../../editorial/identity.ts';
import type { PictureFile } from '../../editorial/picture.ts';
import { discover } from '../../entries/discover.ts';
import { splitFile } from '../../entries/frontmatter.ts';
import { UsageError } from '../flags.ts';
import { bodyEdits } from './bodyEdits.ts';
import { applyEdits, plainText } from './edits.ts';
import { fieldEdits } from './fieldEdits.ts';
import type { Move } from './move.ts';

/** Everything that a rename does, before any of it is done. */
export interface RenamePlan {
  move: Move;
  /** New text by the path at which the file lies now. */
  texts: ReadonlyMap<string, string>;
}

/** Plans the rename of an article: which files move and what changes in which text; throws `UsageError`. */
export function planRename(entries: Entries, contentRoot: string, names: { edition: string; from: string; to: string }): RenamePlan {
  const move = moveOf(entries, names);
  const { files } = discover(
    contentRoot,
    entries.settings.editions.map(({ id }) => id),
  );
  const texts = new Map<string, string>();
  for (const { file } of files) {
    const raw = readFileSync(path.join(contentRoot, file), 'utf8');
    const edited = editedText(raw, file, move);
    if (edited !== raw) texts.set(file, edited);
  }
  return { move, texts };
}

function moveOf(entries: Entries, { edition, from, to }: { edition: string; from: string; to: string }): Move {
  const own = entries.articles.filter((article) => article.edition === edition);
  const article = own.find(({ ref }) => ref === from);
  if (!article) {
    const meant = nearest(
      from,
      own.map(({ ref }) => ref),
    );
    throw new UsageError(`There is no article ${edition}/${from}.${meant === null ? '' : ` Did you mean ${meant}?`}`);
  }
  refuseTarget(own, article, to);
  const isDefault = entries.settings.editions[0].id === edition;
  const book = addressBook({ edition: { id: article.edition }, isDefault });
  return {
    edition,
    oldRef: from,
    newRef: to,
    oldAddress: book.article(from as ArticleRef),
    newAddress: book.article(to as ArticleRef),
    files: movedFiles(entries, article, to),
    site: entries.settings.url,
  };
}

function refuseTarget(own: readonly ArticleEntry[], article: ArticleEntry, to: string): void {
  const slug = to.split('/').at(-1) ?? '';
  if (!/^\d{4}\/(?:0[1-9]|1[0-2])\/[^/]+$/u.test(to) || slugOf(slug) !== slug) {
    throw new UsageError(`Found the new id "${to}", expected one such as 2026/02/slug, in small letters, digits and hyphens.`);
  }
  const fold = (text: string) => text.normalize('NFC').toLowerCase();
  const taken = own.find(({ ref, id }) => fold(ref) === fold(to) || fold(id) === fold(`${article.edition}/${to}`));
  if (taken && (taken !== article || taken.ref === to)) throw new UsageError(`The id ${to} belongs to ${taken.file}.`);
}

/** The article's file, and with another month the pictures that lie beside it and that nothing else shows. */
function movedFiles(entries: Entries, article: ArticleEntry, to: string): Map<string, string> {
  const target = `${article.edition}/articles/${to}.md`;
  const files = new Map([[article.file, target]]);
  const [folder, newFolder] = [path.posix.dirname(article.file), path.posix.dirname(target)];
  if (folder === newFolder) return files;
  const shown = new Set(entries.articles.filter((other) => other !== article).flatMap(picturesOf));
  for (const owner of [...entries.topics, ...entries.authors, ...entries.pages, ...entries.series, ...entries.galleries]) {
    for (const { file } of allPictures(owner)) shown.add(file);
  }
  for (const file of picturesOf(article)) {
    if (file.startsWith(`${folder}/`) && !shown.has(file)) files.set(file, `${newFolder}/${file.slice(folder.length + 1)}`);
  }
  return files;
}

function picturesOf(article: ArticleEntry): string[] {
  return allPictures(article).map(({ file }) => file);
}

function allPictures(owner: object): PictureFile[] {
  const { image, poster, pictures, body } = owner as Partial<Pick<ArticleEntry, 'image' | 'body'>> & {
    poster?: PictureFile;
    pictures?: { source: PictureFile }[];
  };
  return [image?.source, poster, ...(pictures ?? []).map(({ source }) => source), ...(body?.pictures ?? [])].filter(
    (file) => file !== undefined,
  );
}

/** Whether a text may name something that moves: only then it is worth parsing. A name may be escaped, and in either form of Unicode. */
function mayName(text: string, { files }: Move): boolean {
  if (/%[0-9a-f]{2}/i.test(text)) return true;
  const plain = text.normalize('NFC');
  return [...files.keys()].some((moved) => plain.includes(path.posix.parse(moved).name.normalize('NFC')));
}

function editedText(raw: string, file: string, move: Move): string {
  const text = plainText(raw);
  if (!move.files.has(file) && !mayName(text, move)) return raw;
  if (file.endsWith('.yaml')) return applyEdits(raw, fieldEdits(text, 0, file, move));
  const parts = splitFile(text);
  if ('fault' in parts) return raw;
  const { yaml, body } = parts.split;
  const bodyStart = text.length - body.length;
  return applyEdits(raw, [...fieldEdits(yaml, text.indexOf(yaml), file, move), ...bodyEdits(body, bodyStart, file, move)]);
}
