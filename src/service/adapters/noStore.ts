import { StorageDown, type Store } from '../ports/store.ts';
import type { SqlDatabase } from './sql/database.ts';
import { sqlStore } from './sql/sqlStore.ts';

/** A store in which nothing can be kept: the function then answers 503 and gives back what was written. */
export function noStore(): Store {
  const refuse = () => Promise.reject(new StorageDown('full'));
  const nowhere: SqlDatabase = { read: refuse, write: refuse };
  return sqlStore(nowhere);
}
