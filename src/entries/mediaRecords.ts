import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import type { MediaFile } from '../editorial/gallery.ts';
import type { PictureFile } from '../editorial/picture.ts';
import { replaceFile } from '../markdown/replaceFile.ts';

type Opened = PictureFile | MediaFile;

/** What was measured of pictures and media in former runs, by path, size and time of change. */
export interface MediaRecords {
  read(file: string): Opened | null;
  write(file: string, opened: Opened): void;
  /** Writes what changed; records of files that were not asked for are dropped. */
  save(): void;
}

type Shelf = Record<string, { stamp: string; opened: Opened }>;

/** Raise it when pictures are measured or hashed in another way. */
const VERSION = 3;

/** Opens the records of media; what is torn or of another version is measured again. */
export function openMediaRecords(contentRoot: string, cacheDir: string): MediaRecords {
  const place = path.join(cacheDir, 'entries', 'media.json');
  const former = formerShelf(place);
  const shelf: Shelf = {};
  let isChanged = false;
  const stampOf = (file: string) => {
    const { size, mtimeMs } = statSync(path.join(contentRoot, file));
    return `${size} ${mtimeMs}`;
  };
  return {
    read(file) {
      const known = former[file];
      if (known?.stamp !== stampOf(file)) return null;
      shelf[file] = known;
      return known.opened;
    },
    write(file, opened) {
      shelf[file] = { stamp: stampOf(file), opened };
      isChanged = true;
    },
    save() {
      if (isChanged || Object.keys(shelf).length !== Object.keys(former).length)
        replaceFile(place, JSON.stringify({ version: VERSION, shelf }));
    },
  };
}

function formerShelf(place: string): Shelf {
  try {
    const { version, shelf } = JSON.parse(readFileSync(place, 'utf8')) as { version: number; shelf: Shelf };
    return version === VERSION ? shelf : {};
  } catch {
    return {};
  }
}
