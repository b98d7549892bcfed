import { distance } from 'fastest-levenshtein';

/** Letters that may differ at the most. */
const FURTHEST = 8;

/** Finds the valid value that was probably meant; null when none is near enough to be worth naming. */
export function nearest(found: string, valid: readonly string[]): string | null {
  if (found === '' || valid.length === 0) return null;
  const forms = formsOf(valid);
  const folded = fold(found);
  const same = forms.indexOf(folded);
  if (same !== -1) return valid[same] ?? null;
  const swapped = forms.findIndex((form) => isSwap(folded, form));
  if (swapped !== -1) return valid[swapped] ?? null;
  return (
    onlyOne(valid, (_, index) => valid[index]?.endsWith(`/${found}`) ?? false) ??
    begun(folded, valid, forms) ??
    closest(folded, valid, forms)
  );
}

function begun(folded: string, valid: readonly string[], forms: readonly string[]): string | null {
  const start = folded.replace(/\/$/, '');
  return folded.length > 2 ? onlyOne(valid, (_, index) => forms[index]?.startsWith(start) ?? false) : null;
}

function onlyOne(valid: readonly string[], fits: (value: string, index: number) => boolean): string | null {
  const fitting = valid.filter(fits);
  return fitting.length === 1 ? (fitting[0] ?? null) : null;
}

function closest(folded: string, valid: readonly string[], forms: readonly string[]): string | null {
  let best = -1;
  let least = FURTHEST + 1;
  for (const [index, form] of forms.entries()) {
    if (Math.abs(form.length - folded.length) >= least) continue;
    const letters = distance(folded, form);
    if (letters < least) [best, least] = [index, letters];
  }
  return best !== -1 && least <= tolerance(folded, forms[best] ?? '') ? (valid[best] ?? null) : null;
}

const FORMS = new WeakMap<readonly string[], string[]>();

/** The folded forms of a list, made once: an import with a thousand broken links asks a thousand times. */
function formsOf(valid: readonly string[]): string[] {
  const known = FORMS.get(valid);
  if (known?.length === valid.length) return known;
  const made = valid.map(fold);
  FORMS.set(valid, made);
  return made;
}

function fold(value: string): string {
  return value.normalize('NFC').toLowerCase();
}

/** Two neighbouring letters in the other order: the commonest slip of all. */
function isSwap(one: string, other: string): boolean {
  if (one.length !== other.length) return false;
  let at = 0;
  while (at < one.length && one[at] === other[at]) at += 1;
  return one[at] === other[at + 1] && one[at + 1] === other[at] && one.slice(at + 2) === other.slice(at + 2);
}

/** A third of the longer word may differ, up to eight letters; of a path only the part counts that is not the same. */
function tolerance(one: string, other: string): number {
  const shared = sharedFolder(one, other);
  return Math.min(FURTHEST, Math.max(1, Math.floor((Math.max(one.length, other.length) - shared) / 3)));
}

function sharedFolder(one: string, other: string): number {
  let at = 0;
  while (at < one.length && one[at] === other[at]) at += 1;
  return one.lastIndexOf('/', at - 1) + 1;
}
