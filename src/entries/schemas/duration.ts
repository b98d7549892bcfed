import { z } from 'zod';

const EXPECTED = 'a duration such as 1:42, or seconds such as 102';

/** How long a film is, in seconds: a number, or `m:ss`, or `h:mm:ss`. */
export function duration() {
  return z
    .union([z.number().positive(), z.string()], { error: EXPECTED })
    .refine((value) => typeof value === 'number' || /^(\d+:)?\d{1,2}:[0-5]\d$/.test(value.trim()), { error: EXPECTED })
    .transform((value) => (typeof value === 'number' ? value : value.split(':').reduce((sum, part) => sum * 60 + Number(part), 0)))
    .refine((seconds) => seconds > 0, { error: EXPECTED });
}
