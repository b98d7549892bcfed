import type { App, Desk } from '../desk.ts';
import { admitEditors } from './moderationLogin.ts';
import { showQueue } from './moderationQueue.ts';
import { keepUp } from './moderationUpkeep.ts';

/** All that the editor does: logging in, deciding on comments, the word list and erasure by mail. */
export function moderate(app: App, desk: Desk): void {
  admitEditors(app, desk);
  showQueue(app, desk);
  keepUp(app, desk);
}
