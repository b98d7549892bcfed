import { existsSync } from 'node:fs';
import { rename, rm } from 'node:fs/promises';

/** Folder that a build into `out` writes until it is finished. */
export function nextOf(out: string): string {
  return `${out}.next`;
}

function previousOf(out: string): string {
  return `${out}.previous`;
}

/** Clears up after a build that was killed: an interrupted exchange is undone, half-written files are removed. */
export async function heal(out: string): Promise<void> {
  const previous = previousOf(out);
  if (existsSync(previous) && !existsSync(out)) await rename(previous, out);
  await rm(previous, { recursive: true, force: true });
  await rm(nextOf(out), { recursive: true, force: true });
}

/** Puts the finished build in the place of the last one; when it cannot, the last one stays. */
export async function exchange(out: string): Promise<void> {
  const previous = previousOf(out);
  if (existsSync(out)) await rename(out, previous);
  try {
    await rename(nextOf(out), out);
  } catch (error) {
    if (existsSync(previous)) await rename(previous, out);
    throw error;
  }
  await rm(previous, { recursive: true, force: true });
}
