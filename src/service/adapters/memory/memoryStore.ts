import type { Store } from '../../ports/store.ts';
import { comments } from './comments.ts';
import { emptyMemory } from './memory.ts';
import { moderation } from './moderation.ts';
import { notices } from './notices.ts';
import { sessions } from './sessions.ts';
import { transfer } from './transfer.ts';
import { upkeep } from './upkeep.ts';
import { views } from './views.ts';
import { visitors } from './visitors.ts';

/** The whole store in memory: what the others are measured against. No method waits for anything, so each happens whole. */
export function memoryStore(): Store {
  const memory = emptyMemory();
  return {
    ...comments(memory),
    ...moderation(memory),
    ...notices(memory),
    ...sessions(memory),
    ...transfer(memory),
    ...upkeep(memory),
    ...views(memory),
    ...visitors(memory),
  };
}
