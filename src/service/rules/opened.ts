import type { Seal } from '../seal.ts';

const PURPOSE = 'form opened';

/** Proof that a form was touched at a moment (milliseconds). */
export function openedAt(seal: Seal, moment: number): string {
  const written = moment.toString(36);
  return `${written}.${seal.sign(PURPOSE, written)}`;
}

/** How long ago a form was touched, in milliseconds; null without a proof of ours. */
export function sinceOpened(seal: Seal, opened: string | null, now: number): number | null {
  const [moment = '', signature = ''] = (opened ?? '').split('.');
  if (signature === '' || !seal.verify(PURPOSE, moment, signature)) return null;
  return Math.max(0, now - Number.parseInt(moment, 36));
}
