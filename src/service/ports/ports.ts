import type { Store } from './store.ts';

/** `comments` says whether new ones are taken. */
export interface ListedArticle {
  /** Global id, `en/2026/02/slug`. */
  id: string;
  /** Absolute address. */
  url: string;
  title: string;
  edition: string;
  comments: 'open' | 'closed';
}

/** What the function knows of the publication: the build's `articles.json`. */
export interface Directory {
  /** Origin of the publication. */
  site: string;
  /** Name of the publication; the site's host where the file does not say. */
  name: string;
  timeZone: string;
  editions: { id: string; locale: string; dir: 'ltr' | 'rtl'; calendar: string }[];
  articles: ReadonlyMap<string, ListedArticle>;
}

/** Reads the directory as of now; a directory that cannot be read throws `StorageDown`. */
export type ReadDirectory = () => Promise<Directory>;

/** What is set from outside, checked at the start. */
export interface ServiceSettings {
  /** Signs receipts, sessions, visitor keys; 32 bytes or more. */
  secret: Uint8Array<ArrayBuffer>;
  moderationKey: string;
  moderation: 'before' | 'after';
  notifyUrl: string | null;
  /** Origins that may post beside the publication's own. */
  allowedOrigins: readonly string[];
}

/** All that the function needs of the world. */
export interface ServicePorts {
  store: Store;
  directory: ReadDirectory;
  settings: ServiceSettings;
  /** Milliseconds since 1970 UTC. */
  clock: () => number;
  random: (bytes: number) => Uint8Array;
  /** One line for the operator; never an address, name, text or e-mail. */
  log: (line: string) => void;
  /** Sends a notice: the response's status, or a rejection when nobody answers within 10 s. Follows no redirect. */
  notify: (url: string, body: string) => Promise<number>;
}

/** Who asks, as the runtime found out. */
export interface Client {
  /** Network address; null when it cannot be known, which is a visitor of its own. */
  address: string | null;
}

/** The function. */
export interface Service {
  fetch(request: Request, client: Client): Promise<Response>;
  /** The retention step; says how much was removed. */
  retain(): Promise<string>;
  /** Sends the notices that are due; returns when the next one is (milliseconds), null when none waits. */
  deliver(): Promise<number | null>;
}
