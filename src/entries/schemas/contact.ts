import { quoted } from '../../markdown/quoted.ts';
import { refuse } from '../refusal.ts';
import { readWith } from './fields.ts';

const EXPECTED = 'an e-mail address such as desk@example.org';

/** An e-mail address at which a desk can be reached. */
export function contact() {
  return readWith(EXPECTED, (value) => {
    if (/^[^\s@<>":]+@[^\s@<>"]+\.[^\s@<>".]+$/u.test(value)) return { value };
    return refuse('wrong-value', quoted(value), EXPECTED, value.startsWith('mailto:') ? value.slice('mailto:'.length) : null);
  });
}
