import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { BodyFacts } from './bodyFacts.ts';
import type { Judged } from './judge.ts';
import { replaceFile } from '../markdown/replaceFile.ts';

/** What was made of a file whose bytes have this digest. */
export interface FileRecord {
  digest: string;
  judged: Judged;
  body: BodyFacts | null;
}

/** Records of former runs, so that an unchanged file is neither parsed nor rendered again. */
export interface Records {
  read(file: string, digest: string): FileRecord | null;
  write(file: string, record: FileRecord): void;
  /** Writes what changed; records of files that were not asked for are dropped. */
  save(): void;
}

interface Shelf {
  path: string;
  former: Record<string, FileRecord>;
  records: Record<string, FileRecord>;
  isChanged: boolean;
}

/** Opens the records, one file for each folder of content; records made under another key are not taken. */
export function openRecords(cacheDir: string, key: string): Records {
  const shelves = new Map<string, Shelf>();
  const shelfOf = (file: string): Shelf => {
    const folder = path.posix.dirname(file);
    const known = shelves.get(folder);
    if (known) return known;
    const place = path.join(cacheDir, 'entries', `${hash('sha256', folder, 'hex').slice(0, 16)}.json`);
    const shelf = { path: place, former: formerRecords(place, key), records: {}, isChanged: false };
    shelves.set(folder, shelf);
    return shelf;
  };
  return {
    read(file, digest) {
      const shelf = shelfOf(file);
      const record = shelf.former[file];
      if (record?.digest !== digest) return null;
      shelf.records[file] = record;
      return record;
    },
    write(file, record) {
      const shelf = shelfOf(file);
      shelf.records[file] = record;
      shelf.isChanged = true;
    },
    save() {
      for (const shelf of shelves.values()) if (isStale(shelf)) replaceFile(shelf.path, JSON.stringify({ key, records: shelf.records }));
    },
  };
}

function isStale(shelf: Shelf): boolean {
  return shelf.isChanged || Object.keys(shelf.records).length !== Object.keys(shelf.former).length;
}

/** A record file that is absent, torn or of another version is as good as none: everything in it can be made again. */
function formerRecords(place: string, key: string): Record<string, FileRecord> {
  try {
    const shelf = JSON.parse(readFileSync(place, 'utf8')) as { key: string; records: Record<string, FileRecord> };
    return shelf.key === key ? shelf.records : {};
  } catch {
    return {};
  }
}
