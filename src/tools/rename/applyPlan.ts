import { existsSync, mkdirSync, readFileSync, renameSync, rmdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { replaceFile } from '../../markdown/replaceFile.ts';
import { UsageError } from '../flags.ts';
import type { RenamePlan } from './planRename.ts';

/** Takes back what was done. */
export type Undo = () => void;

/** Does everything that was planned, or, when one step fails, nothing; returns how to take it back. */
export function applyPlan({ move, texts }: RenamePlan, contentRoot: string): Undo {
  const at = (file: string) => path.join(contentRoot, file);
  for (const target of move.files.values())
    if (existsSync(at(target))) throw new UsageError(`${target} exists already; nothing was changed.`);
  const done: Undo[] = [];
  const undo = () => {
    for (const step of done.toReversed()) step();
    done.length = 0;
  };
  try {
    for (const [file, text] of texts) {
      const before = readFileSync(at(file));
      done.push(() => writeFileSync(at(file), before));
      replaceFile(at(file), text);
    }
    for (const [from, to] of move.files) {
      mkdirSync(path.dirname(at(to)), { recursive: true });
      renameSync(at(from), at(to));
      done.push(() => renameSync(at(to), at(from)));
    }
  } catch (error) {
    undo();
    throw error;
  }
  return undo;
}

/** Removes the folders that a move has left empty. */
export function removeEmptyFolders({ move }: RenamePlan, contentRoot: string): void {
  for (const from of move.files.keys()) {
    try {
      rmdirSync(path.join(contentRoot, path.dirname(from)));
    } catch {
      // It is not empty: another article lives there.
    }
  }
}
