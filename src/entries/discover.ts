import { readdirSync, statSync } from 'node:fs';
import type { Dirent } from 'node:fs';
import path from 'node:path';
import { slugOf } from '../addresses/slug.ts';
import type { Fault } from '../editorial/fault.ts';
import type { EditionId } from '../editorial/identity.ts';
import { nearest } from '../editorial/nearest.ts';
import type { ListName } from '../editorial/register.ts';
import type { Place } from './entryParts.ts';
import { quoted } from '../markdown/quoted.ts';

/** A file that should become an entry. */
export interface ContentFile extends Place {
  list: ListName;
}

/** What lies in the content folder; paths are relative to it, with `/`, in code-unit order. */
export interface Discovery {
  files: ContentFile[];
  /** Pictures, films and captions. */
  media: Set<string>;
  faults: Fault[];
}

export const SETTINGS_FILE = 'publication.yaml';
const FRONT_FILE = 'front.yaml';
const FOLDERS: ListName[] = ['articles', 'topics', 'sections', 'authors', 'series', 'galleries', 'maps', 'pages', 'tags'];
const MEDIA = /\.(?:avif|gif|jpe?g|png|svg|webp|mp4|webm|vtt)$/i;

/** Finds all files of the editions; whatever has no place in the content folder is a fault. */
export function discover(contentRoot: string, editions: readonly string[]): Discovery {
  const found: Discovery = { files: [], media: new Set(), faults: [] };
  for (const entry of entriesOf(contentRoot, '')) {
    const { file } = entry;
    if (file === SETTINGS_FILE) continue;
    if (entry.kind === 'folder') {
      if (editions.includes(file)) discoverEdition(contentRoot, file, found);
      else
        found.faults.push(fault(file, 'unknown-folder', `the folder ${quoted(file)}`, 'the folder of an edition', nearest(file, editions)));
    } else sortLoose(entry, found, [SETTINGS_FILE]);
  }
  for (const edition of editions) {
    if (found.files.some((file) => file.edition === edition)) continue;
    found.faults.push(fault(edition, 'missing-folder', 'no content', `the folder ${edition} of the edition, with its articles`, null));
  }
  return found;
}

function discoverEdition(root: string, edition: string, found: Discovery): void {
  for (const entry of entriesOf(root, edition)) {
    const name = path.posix.basename(entry.file);
    const list = FOLDERS.find((folder) => folder === name);
    if (entry.kind === 'folder' && list) discoverFolder(root, entry.file, { edition, list, folder: entry.file }, found);
    else if (entry.kind === 'folder') {
      found.faults.push(
        fault(entry.file, 'unknown-folder', `the folder ${quoted(name)}`, `one of ${FOLDERS.join(', ')}`, nearest(name, FOLDERS)),
      );
    } else if (name === FRONT_FILE) found.files.push({ list: 'fronts', edition: edition as EditionId, id: 'front', file: entry.file });
    else sortLoose(entry, found, [FRONT_FILE]);
  }
}

interface Shelf {
  edition: string;
  list: ListName;
  folder: string;
}

function discoverFolder(root: string, folder: string, shelf: Shelf, found: Discovery): void {
  for (const entry of entriesOf(root, folder)) {
    if (entry.kind === 'folder') discoverFolder(root, entry.file, shelf, found);
    else if (entry.kind === 'file' && entry.file.endsWith('.md')) takeMarkdown(entry.file, shelf, found);
    else sortLoose(entry, found, []);
  }
}

function takeMarkdown(file: string, shelf: Shelf, found: Discovery): void {
  const id = file.slice(shelf.folder.length + 1, -'.md'.length).normalize('NFC');
  const misplaced = misplacement(id, file, shelf) ?? misnaming(id, file);
  if (misplaced) found.faults.push(misplaced);
  found.files.push({ list: shelf.list, edition: shelf.edition as EditionId, id, file });
}

function misplacement(id: string, file: string, shelf: Shelf): Fault | null {
  if (shelf.list === 'articles') {
    if (/^\d{4}\/(?:0[1-9]|1[0-2])\/[^/]+$/u.test(id)) return null;
    return fault(file, 'misplaced-file', quoted(file), `${shelf.folder}/<year>/<month>/<slug>.md`, null);
  }
  if (!id.includes('/')) return null;
  return fault(file, 'misplaced-file', quoted(file), `a file directly in ${shelf.folder}`, `${shelf.folder}/${path.posix.basename(file)}`);
}

function misnaming(id: string, file: string): Fault | null {
  const name = path.posix.basename(id);
  const slug = slugOf(name);
  if (slug === name && slug !== '') return null;
  return fault(
    file,
    'file-name',
    `the name ${quoted(name)}`,
    'small letters, digits and hyphens, since it is the address',
    slug ? `${slug}.md` : null,
  );
}

interface Found {
  file: string;
  kind: 'file' | 'folder' | 'other';
}

/** What lies in a folder, in code-unit order; names that begin with a dot are not content. */
function entriesOf(root: string, folder: string): Found[] {
  const place = path.join(root, folder);
  // Without a content folder there are no settings, which is a fault already.
  if (!statSync(place, { throwIfNoEntry: false })?.isDirectory()) return [];
  return readdirSync(place, { withFileTypes: true })
    .filter((entry) => !entry.name.startsWith('.'))
    .map((entry) => ({ file: folder === '' ? entry.name : `${folder}/${entry.name}`, kind: kindOf(entry) }))
    .sort((a, b) => (a.file < b.file ? -1 : 1));
}

function kindOf(entry: Dirent): Found['kind'] {
  if (entry.isDirectory()) return 'folder';
  return entry.isFile() ? 'file' : 'other';
}

function sortLoose(entry: Found, found: Discovery, expected: string[]): void {
  if (entry.kind === 'other') {
    found.faults.push(fault(entry.file, 'unknown-file', 'a symbolic link or a device', 'a file of its own', null));
    return;
  }
  if (MEDIA.test(entry.file)) {
    found.media.add(entry.file);
    return;
  }
  const name = path.posix.basename(entry.file);
  const form =
    expected.length > 0
      ? `${expected.join(', ')}, a folder or a picture`
      : 'a Markdown file ending in .md, or a picture, film or captions file';
  const meant = expected.length > 0 ? nearest(name, expected) : nearestMarkdown(name);
  found.faults.push(fault(entry.file, 'unknown-file', `the file ${quoted(name)}`, form, meant));
}

function nearestMarkdown(name: string): string | null {
  const match = /^(.+)\.(?:markdown|mdown|mkd|mdx|md\w?|txt)$/i.exec(name);
  return match ? `${match[1]}.md` : null;
}

function fault(file: string, rule: string, found: string, expected: string, meant: string | null): Fault {
  return { severity: 'error', rule, file, line: 1, column: 1, found, expected, nearest: meant };
}
