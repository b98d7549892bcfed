import type { TransferRecord } from '#src/service/ports/upkeepStore.ts';
import type { SentNotice } from './world.ts';

/** Who asks; without an address of its own every asking is by the same reader. */
export interface Asker {
  address?: string | null;
}

/** The function under test with the world around it, whatever keeps its state. */
export interface TestedService {
  /** A request to the function, at the publication's own origin unless the path is a whole address; redirects are not followed. */
  ask(path: string, init?: RequestInit, by?: Asker): Promise<Response>;
  advance(milliseconds: number): Promise<void>;
  now(): number;
  logs(): Promise<string[]>;
  notices(): Promise<SentNotice[]>;
  /** What the webhook answers from now on; null when nobody is there. */
  webhookAnswers(status: number | null): Promise<void>;
  deliver(): Promise<number | null>;
  retain(): Promise<string>;
  exportRecords(): Promise<TransferRecord[]>;
  importRecords(records: readonly TransferRecord[]): Promise<number>;
  eraseByEmail(email: string): Promise<string[]>;
  stop(): Promise<void>;
}

/** The address that a reader without one of its own has. */
export const USUAL_ADDRESS = '203.0.113.7';
