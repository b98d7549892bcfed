import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';

/** The core that every server runs on and the one that the load comes from; null where a process cannot be bound to a core. */
export type Cores = { servers: number; load: number } | null;

/** Chooses the cores, and binds this process to the load's. */
export function chooseCores(): Cores {
  const status = '/proc/self/status';
  if (!existsSync(status) || spawnSync('taskset', ['-V']).status !== 0) return null;
  const allowed = readList(/^Cpus_allowed_list:\s*(\S+)/m.exec(readFileSync(status, 'utf8'))?.[1] ?? '');
  const servers = allowed[0];
  const load = allowed.at(-1);
  if (servers === undefined || load === undefined) return null;
  if (spawnSync('taskset', ['-acp', String(load), String(process.pid)]).status !== 0) return null;
  return { servers, load };
}

/** Reads a list of cores as Linux writes it: `0-3,6`. */
export function readList(list: string): number[] {
  return list
    .split(',')
    .filter((part) => part !== '')
    .flatMap((part) => {
      const [first = 0, last = first] = part.split('-').map(Number);
      return Array.from({ length: last - first + 1 }, (_, step) => first + step);
    });
}
