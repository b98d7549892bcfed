import { setImmediate as immediate } from 'node:timers/promises';
import type { Row, Statement } from '../sql/database.ts';
import type { Use } from './door.ts';

type Batch = readonly Statement[];

interface Waiting {
  batch: Batch;
  done: (results: Row[][]) => void;
  failed: (error: unknown) => void;
}

export interface Jointly {
  write(batch: Batch): Promise<Row[][]>;
  /** Waits until every batch has its answer. */
  written(): Promise<void>;
}

/**
 * Commits the batches that come in one turn of the event loop together: each is whole or not at all, one flush of the disk keeps
 * them all, and nobody hears of any before it. When the storage fails, none has happened.
 */
export function jointly(use: Use): Jointly {
  let waiting: Waiting[] = [];
  const turns = new Set<Promise<void>>();
  const commit = async () => {
    const turn = waiting;
    waiting = [];
    try {
      const outcomes = await use(({ runEach }) => runEach(turn.map(({ batch }) => batch)));
      for (const [at, { done, failed }] of turn.entries()) {
        const outcome = outcomes[at];
        if (outcome && 'results' in outcome) done(outcome.results);
        else failed(outcome?.error);
      }
    } catch (error) {
      for (const { failed } of turn) failed(error);
    }
  };
  const nextTurn = async () => {
    await immediate();
    await commit();
  };
  return {
    write: (batch) =>
      new Promise((done, failed) => {
        if (waiting.push({ batch, done, failed }) > 1) return;
        const turn: Promise<void> = nextTurn().finally(() => turns.delete(turn));
        turns.add(turn);
      }),
    async written() {
      while (turns.size > 0) await Promise.all(turns);
    },
  };
}
