import type { SessionStore } from '../../ports/sessionStore.ts';
import { momentsOf } from './memory.ts';
import type { Memory } from './memory.ts';

/** Sessions of moderation and tries to open one. */
export function sessions(memory: Memory): SessionStore {
  return {
    async countLoginTry(visitors, at, since, limit) {
      const moments = momentsOf(memory, 'login', visitors, since);
      if (moments.length >= limit) return { outcome: 'wait', oldest: moments[0] ?? at };
      memory.rates.push({ kind: 'login', visitor: visitors[0] ?? '', at });
      return { outcome: 'go' };
    },
    async openSession(id, expires, visitors) {
      memory.sessions.set(id, expires);
      memory.rates = memory.rates.filter(({ kind, visitor }) => kind !== 'login' || !visitors.includes(visitor));
    },
    async hasSession(id, now) {
      return (memory.sessions.get(id) ?? -Infinity) > now;
    },
    async closeSession(id) {
      memory.sessions.delete(id);
    },
  };
}
