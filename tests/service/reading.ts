import { createService } from '#src/service/createService.ts';
import type { KeptComment, PublicThread, ShownComment } from '#src/service/ports/commentStore.ts';
import type { ServicePorts } from '#src/service/ports/ports.ts';
import type { Store } from '#src/service/ports/store.ts';
import { OPEN, SITE } from './harness/publication.ts';
import { aWorld, portsOf, type World } from './harness/world.ts';

/** A store that only reads, says what it was asked, and holds what the test puts into it. */
export interface Shelf {
  epoch: string;
  change: number;
  comments: ShownComment[];
  gone: string[];
  counts: Record<string, number>;
  viewed: { article: string; views: number }[];
  /** Names of the methods called, in order, with their arguments. */
  asked: unknown[][];
  /** Happens between the reading of the mark and that of the thread. */
  meanwhile: () => void;
  /** Thrown by every method instead of an answer. */
  fault: Error | null;
}

export function aShelf(shelf: Partial<Shelf> = {}): Shelf {
  return {
    epoch: 'e1',
    change: 0,
    comments: [],
    gone: [],
    counts: {},
    viewed: [],
    asked: [],
    fault: null,
    meanwhile: () => undefined,
    ...shelf,
  };
}

/** An approved comment; `created` grows with the number. */
export function aShown(number: number, comment: Partial<ShownComment> = {}): ShownComment {
  const created = Date.UTC(2026, 1, 20, 23, 30) + number * 60_000;
  return { id: `c${number}`, article: OPEN, parent: null, name: `Reader ${number}`, html: `<p>Words ${number}</p>`, created, ...comment };
}

/** The methods of the store that reading needs. */
function readingStore(shelf: Shelf): Store {
  const asking =
    (method: string, answer: (...given: never[]) => unknown) =>
    async (...given: never[]) => {
      shelf.asked.push([method, ...given]);
      if (shelf.fault) throw shelf.fault;
      return answer(...given);
    };
  const thread = (_: string, since: number | null): PublicThread => ({
    mark: { epoch: shelf.epoch, change: shelf.change },
    count: shelf.comments.filter(({ html }) => html !== null).length,
    comments: since === shelf.change ? [] : shelf.comments,
    gone: since === null ? [] : shelf.gone,
  });
  const markOf = () => {
    const mark = { epoch: shelf.epoch, change: shelf.change };
    shelf.meanwhile();
    return mark;
  };
  const kept = (id: string): KeptComment | null => {
    const shown = shelf.comments.find((comment) => comment.id === id);
    return shown ? { ...shown, text: shown.html, state: shown.html === null ? 'erased' : 'approved' } : null;
  };
  const methods = {
    markOf: asking('markOf', markOf),
    publicThread: asking('publicThread', thread),
    comment: asking('comment', kept),
    counts: asking('counts', () => new Map(Object.entries(shelf.counts))),
    latestComments: asking('latestComments', () => shelf.comments),
    salts: asking('salts', () => ({ today: 'a'.repeat(64), yesterday: null })),
    countView: asking('countView', () => true),
    popular: asking('popular', () => shelf.viewed),
    probe: asking('probe', () => undefined),
  };
  return methods as unknown as Store;
}

/** What a test asks of the function over a shelf. */
export interface Reading {
  ask(path: string, init?: RequestInit): Promise<Response>;
  world: World;
  ports: ServicePorts;
}

export function reading(shelf: Shelf): Reading {
  const world = aWorld();
  const ports = portsOf(world, readingStore(shelf), {});
  const service = createService(ports);
  const client = { address: '203.0.113.7', later: () => undefined };
  return { world, ports, ask: (path, init) => service.fetch(new Request(new URL(path, SITE), init), client) };
}

/** Names of the methods that the store was asked for. */
export function methodsAsked({ asked }: Shelf): unknown[] {
  return asked.map(([method]) => method);
}
