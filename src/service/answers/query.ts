import type { Call } from '../desk.ts';
import { Refusal } from './refusal.ts';

/** A parameter of the address that must be there; refuses with 422 without it. */
export function required(c: Call, name: string): string {
  const value = c.req.query(name) ?? '';
  if (value === '') throw new Refusal(422, 'broken-fields', { faults: [{ field: name, fault: 'missing' }] });
  return value;
}
