import type { Dates, Retained, UpkeepStore } from '../../ports/upkeepStore.ts';
import { commentsWhere, countStates } from './memory.ts';
import type { KeptRow, Memory } from './memory.ts';
import { erase, settle } from './visibility.ts';

type Upkeep = Pick<UpkeepStore, 'retain' | 'eraseByEmail' | 'stats' | 'probe'>;

/** Retention, erasure of an address, and how the store is doing. */
export function upkeep(memory: Memory): Upkeep {
  return {
    retain: async (dates, at) => retain(memory, dates, at),
    async eraseByEmail(email, at) {
      const found = commentsWhere(memory, (comment) => comment.email?.toLowerCase() === email.toLowerCase());
      for (const comment of found) erase(memory, comment, at);
      settle(memory);
      return found.map(({ id }) => id).sort();
    },
    async stats() {
      const all = [...memory.comments.values()];
      const counts = [...memory.views.values()].flatMap((articles) => [...articles.values()]);
      return {
        comments: countStates(all),
        emails: all.filter(({ email }) => email !== null).length,
        views: counts.reduce((sum, count) => sum + count, 0),
        notices: memory.notices.size,
        salts: memory.salts.size,
      };
    },
    async probe() {
      // Memory that is there can be written.
    },
  };
}

function retain(memory: Memory, dates: Dates, at: number): Retained {
  const rates = memory.rates.length;
  memory.rates = memory.rates.filter((rate) => rate.at >= dates.ratesBefore);
  const removed = {
    salts: removeWhere(memory.salts, (day) => day < dates.daysBefore),
    visits: removeVisits(memory, dates.daysBefore),
    rates: rates - memory.rates.length,
    sessions: removeWhere(memory.sessions, (_, expires) => expires < dates.sessionsBefore),
    notices: removeWhere(memory.notices, (_, { created }) => created < dates.noticesBefore),
    emails: change(memory, ({ email, created }) => email !== null && created < dates.emailsBefore, { email: null }),
    refused: eraseRefused(memory, dates.refusedBefore, at),
  };
  change(memory, ({ created }) => created < dates.visitorsBefore, { visitor: null, echo: null, likeness: null });
  settle(memory);
  return removed;
}

function removeWhere<T>(map: Map<string, T>, passes: (key: string, value: T) => boolean): number {
  const keys = Array.from(map).filter(([key, value]) => passes(key, value));
  for (const [key] of keys) map.delete(key);
  return keys.length;
}

function removeVisits(memory: Memory, before: string): number {
  const days = [...memory.visits.keys()].filter((day) => day < before);
  const visitors = days.flatMap((day) => [...(memory.visits.get(day)?.values() ?? [])].map(({ size }) => size));
  for (const day of days) memory.visits.delete(day);
  return visitors.reduce((sum, size) => sum + size, 0);
}

function change(memory: Memory, passes: (comment: KeptRow) => boolean, to: Partial<KeptRow>): number {
  const found = commentsWhere(memory, passes);
  for (const comment of found) Object.assign(comment, to);
  return found.length;
}

function eraseRefused(memory: Memory, before: number, at: number): number {
  const isRefused = ({ state, decided, created }: KeptRow) => (state === 'rejected' || state === 'spam') && (decided ?? created) < before;
  const refused = commentsWhere(memory, isRefused);
  for (const comment of refused) erase(memory, comment, at);
  return refused.length;
}
