import type { Context, Hono } from 'hono';
import type { Client, Directory, ListedArticle, ServicePorts } from './ports/ports.ts';
import type { Seal } from './seal.ts';

/** What every route works with. */
export interface Desk {
  ports: ServicePorts;
  seal: Seal;
}

/** What the reader typed, and where a form that repeats it is sent. */
export interface Written {
  text: string;
  name: string;
  /** The request's own path when left out. */
  action?: string;
  /** Fields that the form carries unseen: article, parent, key. */
  hidden?: Record<string, string>;
}

/** What a request carries through its route. */
export interface Carried {
  client: Client;
  /** Set by every route that needs it, before anything can be refused. */
  directory?: Directory;
  article?: ListedArticle;
  /** What the reader typed, so that a refusal can give it back; set as soon as the body is read. */
  written?: Written;
}

export type DeskEnv = { Bindings: { client: Client }; Variables: Carried };
export type App = Hono<DeskEnv>;
export type Call = Context<DeskEnv>;
