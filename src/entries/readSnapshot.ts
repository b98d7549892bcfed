import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { ArticleId, EditionId } from '../editorial/identity.ts';
import { byCodeUnits } from '../editorial/ordering.ts';
import { NOTHING_SAID } from '../editorial/snapshot.ts';
import type { Comment, Popularity, Snapshot, Thread } from '../editorial/snapshot.ts';
import { commentHtml } from '../markdown/commentHtml.ts';
import { snapshotSchema } from './schemas/snapshot.ts';
import type { SnapshotFile, ThreadRecord } from './schemas/snapshot.ts';

/** What the snapshot file says; `fault` is one line with the remedy when it cannot be used, then the snapshot is empty. */
export interface SnapshotReading {
  snapshot: Snapshot;
  /** The file's own text, which tells whether it has changed; null when there is none. */
  text: string | null;
  fault: string | null;
}

/** Where the snapshot lies. */
export function snapshotPlace(dataDir: string): string {
  return path.join(dataDir, 'snapshot.json');
}

/** Reads the snapshot of comments and counts; a missing one is empty, a broken one is empty and says so. */
export function readSnapshot(dataDir: string): SnapshotReading {
  const place = snapshotPlace(dataDir);
  const nothing = (text: string | null, why: string) => ({ snapshot: NOTHING_SAID, text, fault: faultOf(place, why) });
  let text: string | null = null;
  try {
    text = readFileSync(place, 'utf8');
    const reading = snapshotSchema.safeParse(JSON.parse(text));
    if (reading.success) return { snapshot: snapshotOf(reading.data), text, fault: null };
    const [issue] = reading.error.issues;
    return nothing(text, `${issue?.path.join('.') || 'the whole'}: ${issue?.message ?? 'not as expected'}`);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return { snapshot: NOTHING_SAID, text: null, fault: null };
    return nothing(text, (error as Error).message);
  }
}

function faultOf(place: string, why: string): string {
  const file = path.relative(process.cwd(), place);
  return `${file} cannot be used (${why}); the pages are built without comments and counts. Delete it, and the next build makes it anew.`;
}

function snapshotOf({ comments, popular }: SnapshotFile): Snapshot {
  return {
    threads: new Map(Object.entries(comments).map(([id, thread]) => [id as ArticleId, threadOf(thread)])),
    popular: new Map(Object.entries(popular).map(([id, lists]) => [id as EditionId, lists as Popularity])),
  };
}

function threadOf({ count, watermark, comments }: ThreadRecord): Thread {
  const inOrder = comments.toSorted((a, b) => byCodeUnits(a.date, b.date) || byCodeUnits(a.id, b.id));
  return { count, watermark, comments: inOrder.map(commentOf) };
}

function commentOf(comment: ThreadRecord['comments'][number]): Comment {
  const { id, parent, name, html, date } = comment;
  return { id, parent, name, html: commentHtml(html), date, erased: 'erased' in comment };
}
