import type { Mark } from '../ports/commentStore.ts';
import { base64url, bytesOf } from '../seal.ts';

const LONGEST = 200;
const WRITTEN = /^(.+)\.(0|[1-9]\d{0,15})$/s;

/** A mark as whoever calls may keep it: opaque, the same text for the same mark. */
export function watermarkOf({ epoch, change }: Mark): string {
  return base64url(new TextEncoder().encode(`${epoch}.${change}`));
}

/** The mark of a watermark; null when it is none that could have been written here. */
export function markIn(watermark: string): Mark | null {
  const bytes = watermark.length > LONGEST ? null : bytesOf(watermark);
  const [, epoch, change] = (bytes && WRITTEN.exec(new TextDecoder().decode(bytes))) ?? [];
  if (epoch === undefined || !Number.isSafeInteger(Number(change))) return null;
  const mark = { epoch, change: Number(change) };
  return watermarkOf(mark) === watermark ? mark : null;
}

/** Whether something can have been read at this mark, seen from where the article stands now. */
export function precedes(mark: Mark, now: Mark): boolean {
  return mark.epoch === now.epoch && mark.change <= now.change;
}
