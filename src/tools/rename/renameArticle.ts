import type { ReadOptions } from '../../entries/readContent.ts';
import { checkContent } from '../checkContent.ts';
import { UsageError } from '../flags.ts';
import { applyPlan, removeEmptyFolders } from './applyPlan.ts';
import { planRename } from './planRename.ts';
import type { RenamePlan } from './planRename.ts';

/**
 * Renames an article: its file and pictures, its old address as a redirect, and every link to it. It is done whole or not
 * at all: the content must be sound before, and is judged again after; throws `UsageError` with the faults.
 */
export async function renameArticle(options: ReadOptions, from: string, to: string): Promise<RenamePlan> {
  const before = await checkContent(options);
  if (before.errors > 0 || !before.entries) {
    throw new UsageError(`${before.report}\nThese faults hide links from a rename; nothing was changed.`);
  }
  const names = namesOf(
    from,
    to,
    before.entries.settings.editions.map(({ id }) => id),
  );
  const plan = planRename(before.entries, options.contentRoot, names);
  const undo = applyPlan(plan, options.contentRoot);
  const after = await checkContent(options);
  if (after.errors > 0) {
    undo();
    throw new UsageError(`${after.report}\nThe rename would have left these faults; nothing was changed.`);
  }
  removeEmptyFolders(plan, options.contentRoot);
  return plan;
}

/** Understands `2026/02/slug`, `en/2026/02/slug` and the path of the file. */
export function namesOf(
  from: string,
  to: string,
  editions: readonly [string, ...string[]] | readonly string[],
): { edition: string; from: string; to: string } {
  const old = nameOf(from, editions);
  const renamed = nameOf(to, editions);
  const edition = old.edition ?? renamed.edition ?? editions[0] ?? '';
  if (renamed.edition !== null && renamed.edition !== edition) throw new UsageError('An article stays in its edition.');
  // A mere slug stays in its month.
  const ref = renamed.ref.includes('/') ? renamed.ref : `${old.ref.slice(0, old.ref.lastIndexOf('/') + 1)}${renamed.ref}`;
  return { edition, from: old.ref, to: ref };
}

function nameOf(name: string, editions: readonly string[]): { edition: string | null; ref: string } {
  const parts = name
    .normalize('NFC')
    .replace(/\.md$/, '')
    .split('/')
    .filter((part) => part !== '' && part !== '.');
  const place = parts.findIndex((part, index) => editions.includes(part) && (index === 0 || parts[index + 1] === 'articles'));
  if (place === -1) return { edition: null, ref: parts.join('/') };
  const rest = parts.slice(place + 1);
  return { edition: parts[place] ?? null, ref: (rest[0] === 'articles' ? rest.slice(1) : rest).join('/') };
}
