import { slug } from 'github-slugger';

/** Slug of a label or heading in any script; empty when it has neither letter nor digit. */
export function slugOf(label: string): string {
  const made = slug(label.normalize('NFC').trim()).normalize('NFC');
  return /[\p{L}\p{N}]/u.test(made) ? made : '';
}
