import type { z } from 'zod';

/** Names of the fields that a schema knows at a path; empty where it knows none. */
export function fieldsAt(schema: z.ZodType, path: (string | number)[]): string[] {
  let at: z.core.$ZodType | undefined = bare(schema);
  for (const segment of path) {
    at = at && child(at, segment);
    at = at && bare(at);
  }
  const shape = at && shapeOf(at);
  return shape ? Object.keys(shape) : [];
}

/** Takes off what only wraps a schema: optional, default, transform. */
function bare(schema: z.core.$ZodType): z.core.$ZodType {
  const def = schema._zod.def as { innerType?: z.core.$ZodType; in?: z.core.$ZodType };
  const inner = def.innerType ?? def.in;
  return inner ? bare(inner) : schema;
}

function child(schema: z.core.$ZodType, segment: string | number): z.core.$ZodType | undefined {
  if (typeof segment === 'string') return shapeOf(schema)?.[segment];
  return (schema._zod.def as { element?: z.core.$ZodType }).element;
}

function shapeOf(schema: z.core.$ZodType): Record<string, z.core.$ZodType> | undefined {
  return (schema._zod.def as { shape?: Record<string, z.core.$ZodType> }).shape;
}
