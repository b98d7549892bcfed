import { StorageDown } from '../../ports/store.ts';
import type { StorageFault } from '../../ports/store.ts';

/** Primary result codes, https://www.sqlite.org/rescode.html; what is not here is a mistake of ours and stays what it is. */
const FAULTS: Record<number, StorageFault> = {
  3: 'full', // PERM
  5: 'busy', // BUSY
  6: 'busy', // LOCKED
  7: 'broken', // NOMEM
  8: 'full', // READONLY
  10: 'full', // IOERR
  11: 'broken', // CORRUPT
  13: 'full', // FULL
  14: 'full', // CANTOPEN
  15: 'busy', // PROTOCOL: the locks of the write-ahead log were fought over too long
  22: 'full', // NOLFS
  23: 'full', // AUTH
  26: 'broken', // NOTADB
};
const FILE_FAULTS = ['EACCES', 'EDQUOT', 'EEXIST', 'EIO', 'EISDIR', 'EMFILE', 'ENOENT', 'ENOSPC', 'ENOTDIR', 'EPERM', 'EROFS'];

/** What a failure says of the storage; null when it says nothing of it. */
export function storageFault(error: unknown): StorageFault | null {
  if (error instanceof StorageDown) return error.fault;
  if (!(error instanceof Error)) return null;
  const { errcode, code } = error as { errcode?: number; code?: string };
  if (errcode !== undefined) return FAULTS[errcode & 0xff] ?? null;
  return code !== undefined && FILE_FAULTS.includes(code) ? 'full' : null;
}
