import { bodyDigest } from '../markdown/digest.ts';
import { renderBodies } from '../markdown/renderBodies.ts';
import type { BodyJob } from '../markdown/worker.ts';
import type { Edition } from '../editorial/edition.ts';
import { bodyContext } from './bodyFacts.ts';
import { openFile } from './contentFiles.ts';
import type { ContentFile } from './discover.ts';
import { textOf } from './fileText.ts';
import { gateVersion } from './gateVersion.ts';
import { judgeText, unreadable } from './judge.ts';
import type { BodyText, Judged } from './judge.ts';
import { openRecords } from './records.ts';
import type { FileRecord, Records } from './records.ts';

/** What the files are read with. */
export interface ReadingRoom {
  contentRoot: string;
  cacheDir: string;
  timeZone: string;
  editions: readonly Edition[];
}

interface Unrendered {
  file: string;
  digest: string;
  judged: Judged;
  line: number;
  job: BodyJob;
}

/** Reads and judges every file, or takes what is recorded of it where its bytes are unchanged. */
export async function readRecords(files: readonly ContentFile[], room: ReadingRoom): Promise<Map<string, FileRecord>> {
  const records = openRecords(room.cacheDir, keyOf(room));
  const read = new Map<string, FileRecord>();
  const unrendered: Unrendered[] = [];
  for (const file of files) {
    const found = readOne(file, room, records);
    if ('job' in found) unrendered.push(found);
    else read.set(file.file, found);
  }
  const rendered = await renderBodies(
    unrendered.map(({ job }) => job),
    room.cacheDir,
  );
  for (const { file, digest, judged, line, job } of unrendered) {
    const body = rendered.get(job.digest);
    const record = { digest, judged, body: body ? { ...body, digest: job.digest, line } : null };
    records.write(file, record);
    read.set(file, record);
  }
  records.save();
  return read;
}

/** The record of a file, or what is still to be rendered before there is one. */
function readOne(file: ContentFile, room: ReadingRoom, records: Records): FileRecord | Unrendered {
  const opened = openFile(room.contentRoot, file.file);
  if ('fault' in opened) return { digest: '', judged: unreadable(opened.fault), body: null };
  const known = records.read(file.file, opened.digest);
  if (known) return known;
  const { judged, body } = judgeBytes(opened.bytes, file, room);
  if (body) return unrenderedOf(file, { digest: opened.digest, judged, body }, room);
  const record = { digest: opened.digest, judged, body: null };
  records.write(file.file, record);
  return record;
}

/** Everything beside a file's bytes that decides what becomes of it. */
function keyOf({ timeZone, editions }: ReadingRoom): string {
  return JSON.stringify([gateVersion(), timeZone, editions.map(({ id, locale, dir, calendar }) => [id, locale, dir, calendar])]);
}

function judgeBytes(bytes: Uint8Array, file: ContentFile, room: ReadingRoom): { judged: Judged; body: BodyText | null } {
  const decoded = textOf(bytes);
  if ('fault' in decoded) return { judged: unreadable(decoded.fault), body: null };
  return judgeText(decoded.text, file.list, room.timeZone);
}

function unrenderedOf(file: ContentFile, read: { digest: string; judged: Judged; body: BodyText }, room: ReadingRoom): Unrendered {
  const { text, line } = read.body;
  const context = bodyContext(file, room.editions);
  return { file: file.file, digest: read.digest, judged: read.judged, line, job: { digest: bodyDigest(text, context), text, context } };
}
