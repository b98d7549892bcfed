import path from 'node:path';
import type { MediaFile } from '../editorial/gallery.ts';
import { nearest } from '../editorial/nearest.ts';
import type { PictureFile } from '../editorial/picture.ts';
import { hashMedia, measurePicture } from '../pictures/measure.ts';
import { PictureFault } from '../pictures/pictureFault.ts';
import type { NamedFile } from './entryParts.ts';
import { openMediaRecords } from './mediaRecords.ts';
import type { MediaRecords } from './mediaRecords.ts';
import { quoted } from '../markdown/quoted.ts';
import { refuse } from './refusal.ts';
import type { Reading, Refusal } from './refusal.ts';
import { relativePath } from './relativePath.ts';

type Kind = NamedFile['as'];

/** A picture, film or captions file that some content file names. */
export interface Wanted {
  /** Path relative to the content folder. */
  path: string;
  as: Kind;
}

/** The opened files, by path; a file that could not be opened has its refusal instead. */
export interface Media {
  pictures: ReadonlyMap<string, PictureFile>;
  others: ReadonlyMap<string, MediaFile>;
  refusals: ReadonlyMap<string, Refusal>;
}

const ENDINGS: Record<Kind, { pattern: RegExp; expected: string }> = {
  picture: { pattern: /\.(?:avif|gif|jpe?g|png|svg|webp)$/i, expected: 'a picture: avif, gif, jpeg, png, svg or webp' },
  film: { pattern: /\.(?:mp4|webm)$/i, expected: 'a film: mp4 or webm' },
  captions: { pattern: /\.vtt$/i, expected: 'a captions file: vtt' },
};
/** Files opened at the same time. */
const AT_ONCE = 16;

/** Where media lie, and where what was measured of them is kept. */
export interface Places {
  contentRoot: string;
  cacheDir: string;
}

/** Opens all wanted files once; whether a file exists is decided by its exact name, as every disk but some would. */
export async function openMedia(wanted: readonly Wanted[], present: ReadonlySet<string>, places: Places): Promise<Media> {
  const records = openMediaRecords(places.contentRoot, places.cacheDir);
  const pictures = new Map<string, PictureFile>();
  const others = new Map<string, MediaFile>();
  const refusals = new Map<string, Refusal>();
  const queue = [...new Map(wanted.map((want) => [`${want.as} ${want.path}`, want])).values()];
  const open = async (want: Wanted): Promise<void> => {
    const fault = refusalBefore(want, present);
    if (fault) return void refusals.set(want.path, fault);
    const opened = await tryToOpen(want, places.contentRoot, records);
    if ('refusal' in opened) refusals.set(want.path, opened.refusal);
    else if ('width' in opened.value) pictures.set(want.path, opened.value);
    else others.set(want.path, opened.value);
  };
  for (let start = 0; start < queue.length; start += AT_ONCE) await Promise.all(queue.slice(start, start + AT_ONCE).map(open));
  records.save();
  return { pictures, others, refusals };
}

function refusalBefore(want: Wanted, present: ReadonlySet<string>): Refusal | null {
  const { pattern, expected } = ENDINGS[want.as];
  if (!pattern.test(want.path)) return refuse('wrong-media', quoted(path.posix.basename(want.path)), expected).refusal;
  if (present.has(want.path)) return null;
  const name = path.posix.basename(want.path);
  const rule = want.as === 'picture' ? 'missing-picture' : 'missing-media';
  return refuse(rule, `no file ${quoted(name)}`, `a file in ${path.posix.dirname(want.path)}`, nearestFile(want.path, present)).refusal;
}

/** A file of the same folder with a like name, or one of the same name in another folder. */
function nearestFile(wanted: string, present: ReadonlySet<string>): string | null {
  const folder = path.posix.dirname(wanted);
  const name = path.posix.basename(wanted);
  const beside = [...present].filter((file) => path.posix.dirname(file) === folder).map((file) => path.posix.basename(file));
  const meant = nearest(name, beside);
  if (meant !== null) return `./${meant}`;
  const elsewhere = [...present].find((file) => path.posix.basename(file) === name);
  return elsewhere ? relativePath(wanted, elsewhere) : null;
}

async function tryToOpen(want: Wanted, contentRoot: string, records: MediaRecords): Promise<Reading<PictureFile | MediaFile>> {
  try {
    const known = records.read(want.path);
    if (known) return { value: known };
    const opened = want.as === 'picture' ? await measurePicture(contentRoot, want.path) : await hashMedia(contentRoot, want.path);
    records.write(want.path, opened);
    return { value: opened };
  } catch (error) {
    const name = quoted(path.posix.basename(want.path));
    if (error instanceof PictureFault) return refuse(error.rule, `${name}: ${error.found}`, error.expected);
    const reason = error instanceof Error ? error.message : String(error);
    return refuse('unreadable-media', `${name}, which cannot be read: ${reason}`, ENDINGS[want.as].expected);
  }
}
