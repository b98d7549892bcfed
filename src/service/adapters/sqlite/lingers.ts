import { open } from 'node:fs/promises';

/** Bytes looked through at once, so that others get their turn in between. */
const PIECE = 262_144;

/** Whether one of these texts is anywhere in a file, be it in a place that the database does not use. */
export async function lingers(file: string, texts: readonly string[]): Promise<boolean> {
  const sought = texts.map((text) => Buffer.from(text));
  const overlap = Math.max(...sought.map(({ length }) => length));
  const piece = Buffer.alloc(PIECE + overlap);
  const handle = await open(file, 'r');
  try {
    for (let place = 0; ; place += PIECE) {
      const { bytesRead } = await handle.read(piece, 0, piece.length, place);
      const read = piece.subarray(0, bytesRead);
      if (sought.some((bytes) => read.includes(bytes))) return true;
      if (bytesRead < piece.length) return false;
    }
  } finally {
    await handle.close();
  }
}
