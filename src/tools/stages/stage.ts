import type { Entries } from '../../editorial/entries.ts';

/** Where a build reads and writes; all paths absolute. */
export interface BuildPlaces {
  contentRoot: string;
  cacheDir: string;
  /** Folder that readers get, replaced whole when the build is finished. */
  out: string;
}

/** A build on its way; a stage may rely on what the stages before it have left here. */
export interface BuildRun extends BuildPlaces {
  /** Folder that the build writes into until it takes the place of `out`. */
  next: string;
  /** Set by the check. */
  entries: Entries | null;
  say(line: string): void;
}

/** One step of a build; throws when it cannot be done. */
export interface Stage {
  name: string;
  /** What to do when it fails. */
  remedy: string;
  /** Returns what it has done, in a few words; nothing is said of an empty text. */
  run(build: BuildRun): Promise<string>;
}

/** The content is at fault, and what is wrong has been said. */
export class ContentFault extends Error {}
