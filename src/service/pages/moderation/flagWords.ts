import type { FlagLabels } from '../../../wording/moderation.ts';
import { type Flag, repetitionWithin } from '../../rules/heuristics.ts';

/** A reason for doubt in words; whether the repetition is within the text or elsewhere, the text itself tells. */
export function flagWords(labels: FlagLabels, flag: Flag, text: string): string {
  if (flag.kind === 'links') return labels.links(flag.count);
  if (flag.kind === 'speed') return labels.speed(flag.seconds);
  if (flag.kind === 'word') return labels.word(flag.word);
  if (flag.kind === 'busy') return labels.busy(flag.count);
  if (flag.kind === 'trap') return labels.trap;
  return flag.count === repetitionWithin(text) ? labels.repeatedWithin(flag.count) : labels.repeated(flag.count);
}
