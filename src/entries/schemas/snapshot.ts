import { z } from 'zod';
import { PERIODS } from '../../service/contract.ts';

const count = z.number().int().nonnegative();
const commentId = z.string().regex(/^[\w-]{1,64}$/);
const instant = z.iso.datetime();
const replaced = { id: commentId, parent: commentId.nullable(), html: z.string().max(100_000), date: instant };

/** A public comment as the function sends it; members that are not of the contract fall away. */
const commentSchema = z.union([
  z.object({ ...replaced, name: z.null(), erased: z.literal(true) }),
  z.object({ ...replaced, name: z.string().max(1000).nullable() }),
]);

/** `GET /api/comments`, as far as the snapshot keeps it. */
export const threadSchema = z.object({
  article: z.string().min(1),
  count,
  watermark: z.string().min(1).max(500),
  comments: z.array(commentSchema),
});

/** The list of `GET /api/views/popular`. */
export const rankingSchema = z.array(z.object({ id: z.string().min(1), views: count }));

export const countsSchema = z.object({ counts: z.record(z.string(), count) });
export const popularSchema = z.object({ articles: rankingSchema });

/** The snapshot file. */
export const snapshotSchema = z.strictObject({
  version: z.literal(1),
  comments: z.record(z.string(), threadSchema),
  popular: z.record(z.string(), z.strictObject(Object.fromEntries(PERIODS.map((period) => [period, rankingSchema])) as PeriodShape)),
});

type PeriodShape = Record<(typeof PERIODS)[number], typeof rankingSchema>;

/** The snapshot as it lies in its file. */
export type SnapshotFile = z.infer<typeof snapshotSchema>;
export type ThreadRecord = z.infer<typeof threadSchema>;
export type Ranking = z.infer<typeof rankingSchema>;
