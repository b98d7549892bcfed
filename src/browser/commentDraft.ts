/** What a reader is writing; the e-mail address is not kept. */
export interface Draft {
  /** Tells the function that two sendings are the same comment. */
  key: string;
  text: string;
  name: string;
  parent: string | null;
}

/** Keeps the draft of an article's comment in the browser; where there is no storage, as long as the page is open. */
export class DraftKeeper {
  private readonly place: string;
  private key = '';

  constructor(article: string) {
    this.place = `comment ${article}`;
  }

  /** The draft of an earlier visit. */
  restore(): Draft | null {
    const kept = stored((storage) => storage.getItem(this.place));
    const draft = kept ? readDraft(kept) : null;
    this.key = draft?.key ?? '';
    return draft;
  }

  /** Keeps what is written; nothing written is nothing kept. */
  keep(written: Omit<Draft, 'key'>): Draft {
    this.key ||= newKey();
    const draft = { key: this.key, ...written };
    stored((storage) => (written.text.trim() ? storage.setItem(this.place, JSON.stringify(draft)) : storage.removeItem(this.place)));
    return draft;
  }

  /** From now on what is written is another comment. */
  renew(): void {
    this.key = '';
  }

  /** The comment has arrived. What stands there in the meantime may be another window's draft, which stays. */
  forget(): void {
    const kept = stored((storage) => storage.getItem(this.place));
    if (kept && readDraft(kept)?.key === this.key) stored((storage) => storage.removeItem(this.place));
    this.renew();
  }
}

/** Storage may be blocked, full, or hold what something else wrote. */
function stored<Result>(use: (storage: Storage) => Result): Result | null {
  try {
    return use(localStorage);
  } catch {
    return null;
  }
}

function readDraft(kept: string): Draft | null {
  try {
    const { key, text, name, parent } = JSON.parse(kept) as Record<string, unknown>;
    const sound = typeof key === 'string' && /^[\w-]{8,64}$/.test(key) && typeof text === 'string' && typeof name === 'string';
    return sound ? { key, text, name, parent: typeof parent === 'string' ? parent : null } : null;
  } catch {
    return null;
  }
}

/** 128 random bits; `crypto.randomUUID` is missing where a site is not served over TLS. */
function newKey(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
