/** An answer as it is kept ready to be given again. */
export interface KeptAnswer {
  body: Uint8Array<ArrayBuffer>;
  tag: string;
  cacheControl: string;
  headers: Record<string, string>;
}

/** The answers given last, each for as long as what it was made of is the same. */
export interface RecentAnswers {
  find(key: string, madeOf: string): KeptAnswer | undefined;
  keep(key: string, madeOf: string, answer: KeptAnswer): void;
}

/** Bounds of what is kept, so that no number of articles and no length of thread fills the memory. */
export interface Room {
  answers: number;
  /** Bytes in all bodies together; a body that takes more than half of it is not kept. */
  bytes: number;
}

/** Keeps answers until they are outdated or others, asked for later, need the room. */
export function recentAnswers({ answers, bytes }: Room): RecentAnswers {
  const kept = new Map<string, { madeOf: string; answer: KeptAnswer }>();
  let length = 0;
  const forget = (key: string) => {
    length -= kept.get(key)?.answer.body.length ?? 0;
    kept.delete(key);
  };
  const find = (key: string, madeOf: string) => {
    const found = kept.get(key);
    if (found?.madeOf !== madeOf) return undefined;
    kept.delete(key);
    kept.set(key, found);
    return found.answer;
  };
  const keep = (key: string, madeOf: string, answer: KeptAnswer) => {
    forget(key);
    if (answer.body.length > bytes / 2) return;
    kept.set(key, { madeOf, answer });
    length += answer.body.length;
    for (const oldest of kept.keys()) {
      if (kept.size <= answers && length <= bytes) return;
      forget(oldest);
    }
  };
  return { find, keep };
}
