import type { ViewStore } from '../../ports/viewStore.ts';
import type { Memory } from './memory.ts';

/** Readings by day. */
export function views(memory: Memory): ViewStore {
  return {
    async countView(day, article, visitor) {
      const visits = within(memory.visits, day, () => new Map<string, Set<string>>());
      const visitors = within(visits, article, () => new Set<string>());
      if (visitors.has(visitor)) return false;
      visitors.add(visitor);
      const counts = within(memory.views, day, () => new Map<string, number>());
      counts.set(article, (counts.get(article) ?? 0) + 1);
      return true;
    },
    async popular(from, to) {
      const sums = new Map<string, number>();
      for (const [day, counts] of memory.views) {
        if (day < from || day > to) continue;
        for (const [article, count] of counts) sums.set(article, (sums.get(article) ?? 0) + count);
      }
      return Array.from(sums, ([article, count]) => ({ article, views: count })).sort(
        (one, other) => other.views - one.views || (one.article < other.article ? -1 : 1),
      );
    },
  };
}

function within<T>(map: Map<string, T>, key: string, empty: () => T): T {
  const found = map.get(key) ?? empty();
  map.set(key, found);
  return found;
}
