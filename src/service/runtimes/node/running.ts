import { setTimeout as sleep } from 'node:timers/promises';
import type { Service } from '../../ports/ports.ts';
import { StorageDown } from '../../ports/store.ts';
import { bringsNotice } from '../bringsNotice.ts';
import { clientAddress } from '../clientAddress.ts';
import { noticeClock } from './noticeClock.ts';

/** The function in a Node process. */
export interface NodeService {
  /** `address` is the socket's. */
  fetch(request: Request, address: string | null): Promise<Response>;
  /** Begins with what is done without being asked: notices and retention. */
  start(): void;
  /** Lets what has begun be finished and closes the database. */
  stop(): Promise<void>;
}

export interface RunningParts {
  service: Service;
  close: () => Promise<void>;
  trustedHeader: string | null;
  log: (line: string) => void;
}

/** Oftener than daily, so that a salt does not outlive its two days by one. */
const RETAIN_MS = 3_600_000;

/** A notice that nobody answers does not hold up the end: it is sent again after the next start. */
const STOP_MS = 2_000;

/** Keeps the function going: knows what is under way, sends notices when they are due, runs the retention step hourly. */
export function running({ service, close, trustedHeader, log }: RunningParts): NodeService {
  const underWay = new Set<Promise<unknown>>();
  const within = (work: Promise<unknown>) => {
    const settled = work.catch(() => undefined).finally(() => underWay.delete(settled));
    underWay.add(settled);
  };
  const notices = noticeClock(() => service.deliver(), within, Date.now);
  // A step that removed nothing is no news.
  const tellRemoved = (told: string) => void (/[1-9]/.test(told) && log(told));
  const tellFailure = (error: Error) => log(`Nothing was removed: ${error instanceof StorageDown ? error.message : error.name}`);
  const retain = () => within(service.retain().then(tellRemoved, tellFailure));
  let hourly: NodeJS.Timeout | undefined;
  const answer = async (request: Request, address: string | null) => {
    const response = await service.fetch(request, { address: clientAddress(request.headers, trustedHeader, address) });
    if (bringsNotice(request, response)) notices.ring();
    return response;
  };
  return {
    fetch: (request, address) => {
      const answered = answer(request, address);
      within(answered);
      return answered;
    },
    start: () => {
      retain();
      hourly = setInterval(retain, RETAIN_MS).unref();
      notices.ring();
    },
    stop: async () => {
      notices.stop();
      clearInterval(hourly);
      await Promise.race([Promise.all(underWay), sleep(STOP_MS, undefined, { ref: false })]);
      await close();
    },
  };
}
