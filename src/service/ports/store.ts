import type { CommentStore } from './commentStore.ts';
import type { ModerationStore } from './moderationStore.ts';
import type { NoticeStore } from './noticeStore.ts';
import type { SessionStore } from './sessionStore.ts';
import type { UpkeepStore } from './upkeepStore.ts';
import type { ViewStore } from './viewStore.ts';
import type { VisitorStore } from './visitorStore.ts';

/** All that the function keeps. Every method is one transaction: it happens whole or not at all. */
export type Store = CommentStore & ModerationStore & NoticeStore & SessionStore & UpkeepStore & ViewStore & VisitorStore;

/** Why storage did not answer: `busy` another writer held it too long, `full` no room or not writable, `broken` anything else. */
export type StorageFault = 'busy' | 'full' | 'broken';

/** Storage could not be read or written and nothing of the call has happened; the caller may try again later. */
export class StorageDown extends Error {
  readonly fault: StorageFault;

  constructor(fault: StorageFault, cause?: unknown) {
    super(`Storage is ${fault}.`, { cause });
    this.fault = fault;
  }
}
