import type { Store } from '../../ports/store.ts';
import { addComment } from './addComment.ts';
import type { SqlDatabase } from './database.ts';
import { exportRecords } from './exportRecords.ts';
import { importRecords } from './importRecords.ts';
import { moderation } from './moderation.ts';
import { notices } from './notices.ts';
import { ownComments } from './ownComments.ts';
import { publicComments } from './publicComments.ts';
import { sessions } from './sessions.ts';
import { upkeep } from './upkeep.ts';
import { views } from './views.ts';
import { visitors } from './visitors.ts';

/** The whole store over any database that runs statements in one transaction. */
export function sqlStore(database: SqlDatabase): Store {
  return {
    addComment: (comment, admission) => addComment(database, comment, admission),
    ...publicComments(database),
    ...ownComments(database),
    ...moderation(database),
    ...notices(database),
    ...sessions(database),
    ...views(database),
    ...visitors(database),
    ...upkeep(database),
    exportRecords: () => exportRecords(database),
    importRecords: (records) => importRecords(database, records),
  };
}
