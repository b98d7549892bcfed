import { quoted } from '../../markdown/quoted.ts';
import { refuse } from '../refusal.ts';
import { readWith } from './fields.ts';

const EXPECTED = 'an old path from the root of the site, such as /old/path/';
const WILD = `${EXPECTED}; "*" and ":name" would redirect more than one`;

/** A path at which an article stood before, beginning with `/` and without query or fragment; hosts read `*` and `:name` as wildcards. */
export function oldPath() {
  return readWith(EXPECTED, (value) => {
    const path = value.normalize('NFC');
    if (/\*|:[a-z]/i.test(path) && path.startsWith('/')) return refuse('wrong-value', quoted(value), WILD);
    if (/^\/[^\s?#]+$/u.test(path) && !path.startsWith('//')) return { value: path };
    return refuse('wrong-value', quoted(value), EXPECTED, nearestPath(value));
  });
}

function nearestPath(value: string): string | null {
  if (URL.canParse(value) && /^https?:/i.test(value)) return new URL(value).pathname;
  return /^[^\s?#/][^\s?#]*$/u.test(value) ? `/${value}` : null;
}
