import type { Importable, TransferRecord, UpkeepStore } from '../../ports/upkeepStore.ts';
import { acceptable } from '../acceptable.ts';
import { commentsWhere } from './memory.ts';
import type { Memory } from './memory.ts';
import { settle } from './visibility.ts';

/** What leaves for another store and comes from one. */
export function transfer(memory: Memory): Pick<UpkeepStore, 'exportRecords' | 'importRecords'> {
  return {
    async *exportRecords() {
      yield* exported(memory);
    },
    async importRecords(records) {
      const accepted = acceptable(records);
      const added = [
        ...accepted.filter((record) => record.kind === 'comment' && addComment(memory, record)),
        ...accepted.filter((record) => record.kind !== 'comment' && addOther(memory, record)),
      ];
      for (const comment of memory.comments.values()) {
        const parent = memory.comments.get(comment.parent ?? '');
        if (parent?.article !== comment.article) comment.parent = null;
      }
      settle(memory);
      return added.length;
    },
  };
}

function exported(memory: Memory): TransferRecord[] {
  return [
    ...commentsWhere(memory, () => true).map(
      ({ id, article, parent, state, name, email, text, created, edited, decided, published, flags }) =>
        ({
          kind: 'comment',
          id,
          article,
          parent,
          state,
          name,
          email,
          text,
          created,
          edited,
          decided,
          published,
          flags: structuredClone(flags),
        }) as const,
    ),
    ...sorted(memory.keys).map(([digest, key]) => ({ kind: 'key', digest, ...key }) as const),
    ...sorted(memory.views).flatMap(([day, counts]) =>
      sorted(counts).map(([article, count]) => ({ kind: 'views', day, article, count }) as const),
    ),
    ...[...memory.words].sort().map((word) => ({ kind: 'word', word }) as const),
  ];
}

function addComment(memory: Memory, record: Importable & { kind: 'comment' }): boolean {
  if (memory.comments.has(record.id)) return false;
  const { id, article, parent, state, name, email, text, html = null, created, edited, decided, published } = record;
  const written = { id, article, parent, state, name, email, text, html, created, edited, decided, published };
  const flags = structuredClone(record.flags);
  memory.comments.set(id, { ...written, flags, visitor: null, echo: null, likeness: null, shown: 'hidden', change: 0 });
  return true;
}

function addOther(memory: Memory, record: Exclude<Importable, { kind: 'comment' }>): boolean {
  if (record.kind === 'word') return memory.words.size < memory.words.add(record.word).size;
  if (record.kind === 'key') {
    if (memory.keys.has(record.digest) || !memory.comments.has(record.comment)) return false;
    memory.keys.set(record.digest, { fingerprint: record.fingerprint, comment: record.comment });
    return true;
  }
  const counts = memory.views.get(record.day) ?? new Map<string, number>();
  if ((counts.get(record.article) ?? 0) >= record.count) return false;
  memory.views.set(record.day, counts.set(record.article, record.count));
  return true;
}

function sorted<T>(map: ReadonlyMap<string, T>): [string, T][] {
  return [...map].sort(([one], [other]) => (one < other ? -1 : 1));
}
