import type { KeptComment } from '../../service/ports/commentStore.ts';
import type { Importable } from '../../service/ports/upkeepStore.ts';
import { CommandFault } from './commandFault.ts';
import { linesOf, type Line } from './linesOf.ts';
import { readHeader, readRecord } from './transferLine.ts';

/** Finds a comment that is kept already. */
export type FindComment = (id: string) => Promise<Pick<KeptComment, 'article'> | null>;

/** Where a comment of the file stands, and what it answers. */
interface Placed {
  line: number;
  article: string;
  parent: string | null;
}

/**
 * Reads an export whole and judges every line, alone and among the others; throws `CommandFault` with the number of the
 * first line that is wrong.
 */
export async function readTransfer(file: string, find: FindComment, progress: (lines: number) => void): Promise<Importable[]> {
  const records: Importable[] = [];
  const comments = new Map<string, Placed>();
  const keys: { line: number; comment: string }[] = [];
  const seen = new Set<string>();
  let lines = 0;
  for await (const line of linesOf(file)) {
    lines = line.number;
    if (line.number === 1) {
      at(line.number, () => readHeader(line.text));
      continue;
    }
    const record = recordOf(line, seen);
    if (record.kind === 'comment') comments.set(record.id, { line: line.number, article: record.article, parent: record.parent });
    if (record.kind === 'key') keys.push({ line: line.number, comment: record.comment });
    records.push(record);
    progress(line.number);
  }
  if (lines === 0) throw new CommandFault('The file is empty.');
  await judgeParents(comments, find);
  judgeRounds(comments);
  for (const { line, comment } of keys) {
    if (!comments.has(comment) && (await find(comment)) === null) throw wrong(line, 'names a comment that is nowhere');
  }
  return records;
}

function recordOf({ number, text }: Line, seen: Set<string>): Importable {
  const record = at(number, () => readRecord(text));
  const name = nameOf(record);
  if (seen.has(name)) throw wrong(number, 'repeats an earlier line');
  seen.add(name);
  return record;
}

function nameOf(record: Importable): string {
  if (record.kind === 'comment') return `comment ${record.id}`;
  if (record.kind === 'key') return `key ${record.digest}`;
  return record.kind === 'views' ? `views ${record.day} ${record.article}` : `word ${record.word}`;
}

async function judgeParents(comments: ReadonlyMap<string, Placed>, find: FindComment): Promise<void> {
  for (const { line, article, parent } of comments.values()) {
    if (parent === null) continue;
    const found = comments.get(parent) ?? (await find(parent));
    if (found === null) throw wrong(line, 'answers a comment that is nowhere');
    if (found.article !== article) throw wrong(line, 'answers a comment of another article');
  }
}

/** Comments that answer each other in a round would never be shown, and never end. */
function judgeRounds(comments: ReadonlyMap<string, Placed>): void {
  const sound = new Set<string>();
  for (const id of comments.keys()) {
    const path = new Set<string>();
    for (let next: string | null = id; next !== null && !sound.has(next); next = comments.get(next)?.parent ?? null) {
      if (path.has(next)) throw wrong(comments.get(next)?.line ?? 0, 'answers itself, by way of others or at once');
      path.add(next);
    }
    for (const passed of path) sound.add(passed);
  }
}

function at<Result>(line: number, read: () => Result): Result {
  try {
    return read();
  } catch (error) {
    throw error instanceof CommandFault ? wrong(line, error.message) : error;
  }
}

function wrong(line: number, why: string): CommandFault {
  return new CommandFault(`Line ${line} ${why}.`);
}
