import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ARTICLE, type Folders } from './aServer.ts';

export const HEADER = '{"format":"broadsheet-comments","version":1}';
const DIGEST = 'd'.repeat(43);

/** A comment as a line of an export has it. */
export function aComment(changes: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    kind: 'comment',
    id: 'a'.repeat(16),
    article: ARTICLE,
    parent: null,
    state: 'approved',
    name: 'Ann',
    email: 'ann@example.org',
    text: 'One remark,\nwith “quotes”.',
    created: 1_795_000_000_000,
    edited: null,
    decided: 1_795_000_001_000,
    published: 1_795_000_001_000,
    flags: [{ kind: 'links', count: 3 }],
    ...changes,
  };
}

export const REPLY = aComment({
  id: 'b'.repeat(16),
  parent: 'a'.repeat(16),
  name: null,
  email: null,
  text: 'A reply.',
  created: 1_795_000_000_001,
  flags: [],
});
export const VIEWS = { kind: 'views', day: '2026-11-20', article: ARTICLE, count: 4 };
export const KEY = { kind: 'key', digest: DIGEST, fingerprint: 'f'.repeat(43), comment: 'a'.repeat(16) };
export const WORD = { kind: 'word', word: 'casino' };

/** Writes an export of these records, or of lines as they are, into a folder. */
export function fileOf({ folder }: Pick<Folders, 'folder'>, records: unknown[], name = 'given.jsonl'): string {
  const file = join(folder, name);
  writeFileSync(
    file,
    `${[HEADER, ...records.map((record) => (typeof record === 'string' ? record : JSON.stringify(record)))].join('\n')}\n`,
  );
  return file;
}
