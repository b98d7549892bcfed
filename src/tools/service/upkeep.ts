import { retainUntil } from '../../service/upkeep/retainUntil.ts';
import { backUp, type Data } from '../../service/runtimes/node/openData.ts';
import { Unfinished } from './commandFault.ts';
import { progressOf } from './progress.ts';
import { judgeBackup } from './readTransfer.ts';
import { writeAside } from './writeAside.ts';

const now = () => Date.now();

/** Erases all comments of an address from every file of the data folder; says how many, never whose; throws `Unfinished`. */
export async function eraseByEmail({ store, settled }: Data, email: string): Promise<string> {
  const erased = await store.eraseByEmail(email, now());
  return onceForgotten(settled, `${commentsAre(erased.length)} erased.`);
}

/** Copies the database into a new file. */
export async function backUpTo(data: Data, file: string): Promise<string> {
  await writeAside(file, (aside) => backUp(data, aside));
  return `The backup is ${file}. It holds e-mail addresses: keep it as safe as the database.`;
}

/** Puts a backup in the place of all that is there; what has passed its date since goes again. */
export async function restoreFrom({ restoreFrom: restore, settled, store }: Data, file: string): Promise<string> {
  const before = sumOf((await store.stats()).comments);
  const progress = progressOf('records read');
  await restore(file, (records) => judgeBackup(records, progress.step)).finally(progress.end);
  await retainUntil({ store, clock: now });
  return onceForgotten(settled, `${commentsAre(sumOf((await store.stats()).comments))} restored in the place of ${before}.`);
}

/** The retention step. */
export async function retain({ store, settled }: Data): Promise<string> {
  return onceForgotten(settled, await retainUntil({ store, clock: now }));
}

/** What is kept, one line a kind. */
export async function stats({ store }: Data): Promise<string> {
  const { comments, emails, views, notices, salts } = await store.stats();
  const states = Object.entries(comments).sort(([a], [b]) => (a < b ? -1 : 1));
  const lines: [string, number][] = [
    ['comments', sumOf(comments)],
    ...states.map(([state, count]): [string, number] => [`  ${state}`, count]),
    ['e-mail addresses', emails],
    ['views', views],
    ['notices waiting', notices],
    ['salts', salts],
  ];
  return lines.map(([name, count]) => `${name.padEnd(18)}${count}`).join('\n');
}

/** What was done, once no file holds what was removed; throws `Unfinished` when one still does. */
async function onceForgotten(settled: Data['settled'], told: string): Promise<string> {
  if (await settled()) return told;
  throw new Unfinished(
    `${told} But files of the data folder still hold what was removed, because another program reads the database or the disk is full: stop that program or make room, and run the command again.`,
  );
}

function commentsAre(count: number): string {
  return count === 1 ? '1 comment is' : `${count} comments are`;
}

function sumOf(counts: Record<string, number>): number {
  return Object.values(counts).reduce((sum, count) => sum + count, 0);
}
