import type { KeptComment } from '../../service/ports/commentStore.ts';
import type { Importable, TransferRecord } from '../../service/ports/upkeepStore.ts';
import { CommandFault } from './commandFault.ts';
import { linesOf } from './linesOf.ts';
import { judgeRecord, readHeader, readRecord } from './transferLine.ts';

/** Finds a comment that is kept already. */
export type FindComment = (id: string) => Promise<Pick<KeptComment, 'article'> | null>;

/** Where a comment stands, and what it answers. */
interface Placed {
  place: string;
  article: string;
  parent: string | null;
}

/** A record that is yet to be judged, and where it stands. */
interface Given {
  place: string;
  read: () => Importable;
}

/**
 * Reads an export whole and judges every line, alone and among the others; throws `CommandFault` with the number of the
 * first line that is wrong.
 */
export function readTransfer(file: string, find: FindComment, progress: (lines: number) => void): Promise<Importable[]> {
  return judgeTogether(givenIn(file, progress), find);
}

/** Judges what a backup holds as if it were an export; throws `CommandFault` with the number of the first record that is wrong. */
export function judgeBackup(records: AsyncIterable<TransferRecord>, progress: (records: number) => void): Promise<Importable[]> {
  return judgeTogether(numbered(records, progress), async () => null);
}

async function* givenIn(file: string, progress: (lines: number) => void): AsyncGenerator<Given> {
  let lines = 0;
  for await (const { number, text } of linesOf(file)) {
    lines = number;
    const place = `Line ${number}`;
    if (number === 1) at(place, () => readHeader(text));
    else yield { place, read: () => readRecord(text) };
    progress(number);
  }
  if (lines === 0) throw new CommandFault('The file is empty.');
}

async function* numbered(records: AsyncIterable<TransferRecord>, progress: (records: number) => void): AsyncGenerator<Given> {
  let number = 0;
  for await (const record of records) {
    number += 1;
    yield { place: `Record ${number}`, read: () => judgeRecord({ ...record }) };
    progress(number);
  }
}

async function judgeTogether(given: AsyncIterable<Given>, find: FindComment): Promise<Importable[]> {
  const records: Importable[] = [];
  const comments = new Map<string, Placed>();
  const keys: { place: string; comment: string }[] = [];
  const seen = new Set<string>();
  for await (const { place, read } of given) {
    const record = at(place, read);
    const name = nameOf(record);
    if (seen.has(name)) throw wrong(place, 'repeats an earlier line');
    seen.add(name);
    if (record.kind === 'comment') comments.set(record.id, { place, article: record.article, parent: record.parent });
    if (record.kind === 'key') keys.push({ place, comment: record.comment });
    records.push(record);
  }
  await judgeParents(comments, find);
  judgeRounds(comments);
  for (const { place, comment } of keys) {
    if (!comments.has(comment) && (await find(comment)) === null) throw wrong(place, 'names a comment that is nowhere');
  }
  return records;
}

function nameOf(record: Importable): string {
  if (record.kind === 'comment') return `comment ${record.id}`;
  if (record.kind === 'key') return `key ${record.digest}`;
  return record.kind === 'views' ? `views ${record.day} ${record.article}` : `word ${record.word}`;
}

async function judgeParents(comments: ReadonlyMap<string, Placed>, find: FindComment): Promise<void> {
  for (const { place, article, parent } of comments.values()) {
    if (parent === null) continue;
    const found = comments.get(parent) ?? (await find(parent));
    if (found === null) throw wrong(place, 'answers a comment that is nowhere');
    if (found.article !== article) throw wrong(place, 'answers a comment of another article');
  }
}

/** Comments that answer each other in a round would never be shown, and never end. */
function judgeRounds(comments: ReadonlyMap<string, Placed>): void {
  const sound = new Set<string>();
  for (const id of comments.keys()) {
    const path = new Set<string>();
    for (let next: string | null = id; next !== null && !sound.has(next); next = comments.get(next)?.parent ?? null) {
      if (path.has(next)) throw wrong(comments.get(next)?.place ?? '', 'answers itself, by way of others or at once');
      path.add(next);
    }
    for (const passed of path) sound.add(passed);
  }
}

function at<Result>(place: string, read: () => Result): Result {
  try {
    return read();
  } catch (error) {
    throw error instanceof CommandFault ? wrong(place, error.message) : error;
  }
}

function wrong(place: string, why: string): CommandFault {
  return new CommandFault(`${place} ${why}.`);
}
