import { errorAt } from './place.ts';
import type { PlacedFault } from './place.ts';
import { whatIs } from './values.ts';
import type { YamlReading } from './yaml.ts';

/** The fields that a writer wrote; nothing at all is none, a list or a mere text is a fault. */
export function writtenFields({ value, placeOf }: YamlReading): { written: object } | { fault: PlacedFault } {
  const written = value ?? {};
  if (typeof written === 'object' && !Array.isArray(written)) return { written };
  const expected = 'fields, each a name, a colon and a value';
  return { fault: errorAt(placeOf([0]), { rule: 'wrong-type', found: whatIs(written), expected, nearest: null }) };
}
