import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readSnapshot, snapshotPlace } from '#src/entries/readSnapshot.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'snapshot-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const ID = 'en/2026/02/slug';
const COMMENT = { id: 'a', parent: null, name: 'Ada', html: '<p>Text</p>', date: '2026-11-20T12:00:00.000Z' };
const LISTS = { day: [], week: [{ id: ID, views: 3 }], month: [] };

function read(comments: unknown[], more: Record<string, unknown> = {}) {
  const thread = { article: ID, count: comments.length, watermark: 'w', comments };
  writeFileSync(snapshotPlace(folder), JSON.stringify({ version: 1, comments: { [ID]: thread }, popular: { en: LISTS }, ...more }));
  return readSnapshot(folder);
}

describe('the snapshot file', () => {
  it('that is not there is no fault', () => {
    expect(readSnapshot(join(folder, 'nowhere'))).toMatchObject({ text: null, fault: null, snapshot: { threads: new Map() } });
  });

  it('gives comments oldest first, ties by id, and the lists', () => {
    const comments = [
      { ...COMMENT, id: 'c', date: '2026-11-21T00:00:00Z' },
      { ...COMMENT, id: 'b' },
      { ...COMMENT, id: 'a', parent: 'c' },
    ];
    const { snapshot, fault } = read(comments);
    expect(fault).toBeNull();
    expect(snapshot.threads.get(ID as never)?.comments.map(({ id }) => id)).toEqual(['a', 'b', 'c']);
    expect(snapshot.popular.get('en' as never)).toEqual(LISTS);
  });

  it('knows what was erased', () => {
    const { snapshot } = read([
      { ...COMMENT, name: null, erased: true, html: '<p>erased comment</p>' },
      { ...COMMENT, id: 'b', name: null },
    ]);
    expect(snapshot.threads.get(ID as never)?.comments.map(({ erased }) => erased)).toEqual([true, false]);
  });

  it('lets no markup through but the function’s own', () => {
    const { snapshot } = read([{ ...COMMENT, html: '<p><img src=x onerror=alert(1)></p>' }]);
    expect(snapshot.threads.get(ID as never)?.comments[0]?.html).toBe('<p>&lt;p&gt;&lt;img src=x onerror=alert(1)&gt;&lt;/p&gt;</p>');
  });

  it.each<[string, () => ReturnType<typeof read>]>([
    ['an unknown version', () => read([], { version: 2 })],
    ['a member that nobody knows', () => read([], { visitors: [] })],
    ['a comment without a date', () => read([{ ...COMMENT, date: 'yesterday' }])],
    ['an id that could be markup', () => read([{ ...COMMENT, id: '"><script>' }])],
    ['a list without numbers', () => read([], { popular: { en: { ...LISTS, day: [{ id: ID, views: 'many' }] } } })],
    [
      'half of a file',
      () => {
        writeFileSync(snapshotPlace(folder), '{"version": 1, "comm');
        return readSnapshot(folder);
      },
    ],
    [
      'a folder in its place',
      () => {
        mkdirSync(snapshotPlace(folder));
        return readSnapshot(folder);
      },
    ],
  ])('with %s is empty, and one line says which file it is and what to do', (_, reading) => {
    const { snapshot, fault } = reading();
    expect([snapshot.threads.size, snapshot.popular.size]).toEqual([0, 0]);
    expect(fault).toContain('snapshot.json cannot be used');
    expect(fault).toContain('Delete it');
    expect(fault).not.toContain('\n');
  });
});
