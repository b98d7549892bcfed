import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Temporal } from 'temporal-polyfill';
import { isReserved } from '../../addresses/reserved.ts';
import { slugOf } from '../../addresses/slug.ts';
import { nearest } from '../../editorial/nearest.ts';
import type { Instant } from '../../editorial/moment.ts';
import { discover, SETTINGS_FILE } from '../../entries/discover.ts';
import { hasSettings, readSettings } from '../../entries/readSettings.ts';
import { UsageError } from '../flags.ts';
import { isScaffoldKind, SCAFFOLDS } from './scaffolds.ts';

/** What a writer asks for. */
export interface NewFileRequest {
  contentRoot: string;
  now: Instant;
  kind: string;
  title: string;
  /** Id of the edition; null for the default one. */
  edition: string | null;
  /** Name of the file; null for one made of the title. */
  slug: string | null;
}

/** Writes the first text of a file in its place and returns its path relative to the content folder; throws `UsageError`. */
export function writeNewFile(request: NewFileRequest): string {
  const { contentRoot, kind, title } = request;
  if (!isScaffoldKind(kind)) {
    const kinds = Object.keys(SCAFFOLDS);
    throw new UsageError(`Found the kind "${kind}", expected one of ${kinds.join(', ')}.${meant(nearest(kind, kinds))}`);
  }
  if (!hasSettings(contentRoot))
    throw new UsageError(`There is no ${SETTINGS_FILE} in ${contentRoot}; --content names the content folder.`);
  const { standIn } = readSettings(contentRoot, null);
  const editions = standIn.editions.map(({ id }) => id as string);
  const edition = request.edition ?? standIn.editions[0].id;
  if (!editions.includes(edition)) throw new UsageError(`Found the edition "${edition}", expected one of ${editions.join(', ')}.`);
  const day = Temporal.Instant.from(request.now).toZonedDateTimeISO(standIn.timeZone).toPlainDate().toString();
  const { folder, write } = SCAFFOLDS[kind];
  const month = kind === 'article' ? `${day.slice(0, 4)}/${day.slice(5, 7)}/` : '';
  const file = `${edition}/${folder}/${month}${slugFor(request)}.md`;
  refuseTaken(contentRoot, file);
  const text = write({ title, day, ...(kind === 'article' ? signature(contentRoot, edition) : { section: '', author: '' }) });
  mkdirSync(path.dirname(path.join(contentRoot, file)), { recursive: true });
  writeFileSync(path.join(contentRoot, file), text, { flag: 'wx' });
  return file;
}

/** Letters of a file's name: some disks take no more than 255 bytes, and nobody reads more in an address. */
const LONGEST = 80;

function slugFor({ kind, slug, title }: NewFileRequest): string {
  const made = slugOf(slug ?? title).replace(/-+/g, '-');
  if (made === '') throw new UsageError(`Found the title "${title}", expected one with letters or digits; or give --slug.`);
  if (slug !== null && made.length > LONGEST) {
    throw new UsageError(`Found a name of ${made.length} letters, expected at most ${LONGEST}.`);
  }
  if ((kind === 'page' || kind === 'section') && isReserved(made)) {
    throw new UsageError(`Found the name "${made}", expected another: the engine needs /${made}/ itself. --slug gives one.`);
  }
  return shortened(made);
}

/** Cuts a long name between words. */
function shortened(name: string): string {
  if (name.length <= LONGEST) return name;
  const end = name.slice(0, LONGEST + 1).lastIndexOf('-');
  return name.slice(0, end > 0 ? end : LONGEST).replace(/[\uD800-\uDBFF]$/, '');
}

/** A file of the same name in other letters would stand at the same address. */
function refuseTaken(contentRoot: string, file: string): void {
  const folder = path.join(contentRoot, path.dirname(file));
  if (!existsSync(folder)) return;
  const fold = (name: string) => name.normalize('NFC').toLowerCase();
  const taken = readdirSync(folder).find((name) => fold(name) === fold(path.basename(file)));
  if (taken) throw new UsageError(`${path.posix.dirname(file)}/${taken} exists already; nothing was written. --slug gives another name.`);
}

/** The first section and author of the edition, by name. */
function signature(contentRoot: string, edition: string): { section: string; author: string } {
  const { files } = discover(contentRoot, [edition]);
  const first = (list: string) => files.find((file) => file.list === list)?.id;
  const section = first('sections');
  const author = first('authors');
  if (!section) throw new UsageError(`An article needs a section, and ${edition} has none: npm run new -- section "Analysis"`);
  if (!author) throw new UsageError(`An article needs an author, and ${edition} has none: npm run new -- author "Maps desk"`);
  return { section, author };
}

function meant(kind: string | null): string {
  return kind === null ? '' : ` Did you mean ${kind}?`;
}
