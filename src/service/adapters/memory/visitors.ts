import type { VisitorStore } from '../../ports/visitorStore.ts';
import type { Memory } from './memory.ts';

/** Salts of the days. */
export function visitors(memory: Memory): VisitorStore {
  return {
    async salts(today, yesterday, fresh) {
      const salt = memory.salts.get(today) ?? fresh;
      memory.salts.set(today, salt);
      return { today: salt, yesterday: memory.salts.get(yesterday) ?? null };
    },
  };
}
