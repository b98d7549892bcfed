import { describe, expect, it } from 'vitest';
import { d1Database, d1Fault } from '#src/service/adapters/d1/d1Database.ts';
import type { D1Binding } from '#src/service/adapters/d1/d1Database.ts';
import { statement } from '#src/service/adapters/sql/database.ts';
import { StorageDown } from '#src/service/ports/store.ts';

describe('a failure of D1', () => {
  it.each([
    ['D1_ERROR: D1 DB is overloaded. Requests queued for too long.', 'busy'],
    ['D1_ERROR: D1 DB storage operation exceeded timeout which caused object to be reset.', 'busy'],
    ['D1_ERROR: Network connection lost.', 'busy'],
    ['D1_ERROR: database is locked: SQLITE_BUSY', 'busy'],
    ['D1_ERROR: Exceeded maximum DB size', 'full'],
    ['D1_ERROR: database or disk is full: SQLITE_FULL', 'full'],
    ['D1_ERROR: database disk image is malformed: SQLITE_CORRUPT', 'broken'],
    ['D1_ERROR: internal error', 'broken'],
    ['D1_ERROR: no such table: nowhere: SQLITE_ERROR', null],
    ['D1_ERROR: UNIQUE constraint failed: comments.id: SQLITE_CONSTRAINT (extended: SQLITE_CONSTRAINT_PRIMARYKEY)', null],
    ["D1_TYPE_ERROR: Type 'undefined' not supported for value 'undefined'", null],
  ])('“%s” means %s', (message, fault) => {
    expect(d1Fault(new Error(message))).toBe(fault);
  });

  it('reaches the caller as a fault of the storage, or as it is when it is a mistake of ours', async () => {
    const failing = (message: string): D1Binding => {
      const prepared = { bind: () => prepared };
      return { prepare: () => prepared, batch: () => Promise.reject(new Error(message)) };
    };
    const select = [statement('SELECT 1')];
    const down = d1Database(failing('D1_ERROR: D1 DB is overloaded.')).read(select);
    await expect(down).rejects.toEqual(expect.objectContaining({ constructor: StorageDown, fault: 'busy' }));
    const mistake = d1Database(failing('D1_ERROR: near "SELEC": syntax error: SQLITE_ERROR')).read(select);
    await expect(mistake).rejects.not.toBeInstanceOf(StorageDown);
  });
});
