import { typesetText } from '../markdown/steps/typography.ts';

/** Fields whose text readers see; ids, addresses, paths and dates stay as typed. */
const PROSE: ReadonlySet<string> = new Set([
  'alt',
  'caption',
  'credit',
  'boundaries',
  'dateline',
  'definition',
  'description',
  'keyPoints',
  'kicker',
  'label',
  'name',
  'publisher',
  'reason',
  'source',
  'standfirst',
  'text',
  'title',
]);

/** The entry with the quotation marks, apostrophes, dashes and ellipses of its language in every field that readers see. */
export function typesetEntry<Entry>(entry: Entry, locale: string): Entry {
  return setValue(entry, locale, false) as Entry;
}

function setValue(value: unknown, locale: string, prose: boolean): unknown {
  if (typeof value === 'string') return prose ? typesetText(value, locale) : value;
  if (Array.isArray(value)) return value.map((part) => setValue(part, locale, prose));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, part]) => [name, name === 'body' ? part : setValue(part, locale, PROSE.has(name))]),
  );
}
