import type { NoticeStore } from '../../ports/noticeStore.ts';
import type { Memory } from './memory.ts';

/** The outbox. */
export function notices(memory: Memory): NoticeStore {
  return {
    async claimNotices(now, leaseUntil, limit) {
      const due = [...memory.notices.values()].filter((notice) => notice.due <= now);
      const claimed = due.sort((one, other) => one.due - other.due || (one.comment < other.comment ? -1 : 1)).slice(0, limit);
      for (const notice of claimed) notice.due = leaseUntil;
      return claimed
        .map(({ comment, article, created, attempts }) => ({ comment, article, created, attempts }))
        .sort((one, other) => one.created - other.created || (one.comment < other.comment ? -1 : 1));
    },
    async dropNotice(comment) {
      memory.notices.delete(comment);
    },
    async postponeNotice(comment, next) {
      const notice = memory.notices.get(comment);
      if (notice) Object.assign(notice, { due: next, attempts: notice.attempts + 1 });
    },
    async nextNotice() {
      const dues = [...memory.notices.values()].map(({ due }) => due);
      return dues.length === 0 ? null : Math.min(...dues);
    },
  };
}
