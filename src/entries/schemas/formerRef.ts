import { slugOf } from '../../addresses/slug.ts';
import { quoted } from '../../markdown/quoted.ts';
import { refuse } from '../refusal.ts';
import { readWith } from './fields.ts';

const EXPECTED = 'the id before a rename, such as 2026/02/old-slug';

/** The id that an article kept when it was renamed; feeds, comments and redirects are made of it. */
export function formerRef() {
  return readWith(EXPECTED, (value) => {
    const ref = value.normalize('NFC');
    const [found = '', slug = ''] = /(?:^|\/)\d{4}\/(?:0[1-9]|1[0-2])\/([^/]+?)(?:\.md)?$/u.exec(ref) ?? [];
    const isSound = slug !== '' && slugOf(slug) === slug;
    if (isSound && found === ref && !found.endsWith('.md')) return { value: ref };
    return refuse('wrong-value', quoted(value), EXPECTED, isSound ? found.replace(/^\//, '').replace(/\.md$/, '') : null);
  });
}
