import { d1Database } from '../../../src/service/adapters/d1/d1Database.ts';
import type { D1Binding } from '../../../src/service/adapters/d1/d1Database.ts';
import { sqlStore } from '../../../src/service/adapters/sql/sqlStore.ts';
import type { Statement } from '../../../src/service/adapters/sql/database.ts';

/** A call of one of the store's methods, or of the database itself to make it ready. */
export interface Call {
  binding: string;
  method: string;
  args: unknown[];
}

export interface Answer {
  result?: unknown;
  /** Entries, when the result is a map. */
  entries?: [unknown, unknown][];
  error?: string;
}

// Runs inside workerd, with the adapter as it is when deployed; a test calls it by HTTP.
export default {
  async fetch(request: Request, bindings: Record<string, D1Binding>): Promise<Response> {
    const call = (await request.json()) as Call;
    const binding = bindings[call.binding];
    if (!binding) return Response.json({ error: `There is no ${call.binding}.` });
    return Response.json(await answer(binding, call));
  },
};

async function answer(binding: D1Binding, { method, args }: Call): Promise<Answer> {
  const database = d1Database(binding);
  const store = sqlStore(database);
  try {
    if (method === 'write') return { result: await database.write(args[0] as Statement[]) };
    if (method === 'exportRecords') return { result: await collected(store.exportRecords()) };
    const act = store[method as keyof typeof store] as (...values: unknown[]) => Promise<unknown>;
    const result = await act(...args);
    return result instanceof Map ? { entries: [...result] } : { result };
  } catch (error) {
    return { error: String(error) };
  }
}

async function collected<T>(all: AsyncIterable<T>): Promise<T[]> {
  const list: T[] = [];
  for await (const one of all) list.push(one);
  return list;
}
