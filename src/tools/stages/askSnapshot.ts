import { byCodeUnits } from '../../editorial/ordering.ts';
import type { Publication } from '../../editorial/publication.ts';
import { countsSchema, popularSchema, threadSchema } from '../../entries/schemas/snapshot.ts';
import type { Ranking, SnapshotFile, ThreadRecord } from '../../entries/schemas/snapshot.ts';
import { API, MOST_SHOWN, PERIODS } from '../../service/contract.ts';

/** Asks the function for what stands at a path such as `/api/comments?article=…`. */
export type AskFunction = (path: string) => Promise<Response>;

const MOST_IDS = 100;
/** Servers take some 8,000 characters of address; ids may be in any script, percent-encoded. */
const LONGEST_LIST = 4_000;
const AT_ONCE = 6;
/** More than are shown, since some may be of articles that are no longer there. */
const RANKED = 20;

/** Text of the snapshot file, put together from the function's answers; throws when one of them is none. */
export async function askSnapshot({ editions }: Publication, ask: AskFunction): Promise<string> {
  const ids = editions.flatMap(({ articles }) => articles.map(({ id }) => id)).sort(byCodeUnits);
  const counted = await inTurn(listsOf(ids), async (list) =>
    countedIn(await answer(ask, `comments/counts?articles=${list}`, countsSchema)),
  );
  const talked = new Set(counted.flat());
  const threads = await inTurn(
    ids.filter((id) => talked.has(id)),
    async (id) => [id, threadOf(await answer(ask, `comments?article=${encoded(id)}`, threadSchema), id)] as const,
  );
  const names = editions.map(({ edition }) => edition.id).sort(byCodeUnits);
  const popular = await inTurn(names, async (edition) => [edition, await rankings(edition, ask)] as const);
  const snapshot: SnapshotFile = { version: 1, comments: Object.fromEntries(threads), popular: Object.fromEntries(popular) };
  return `${JSON.stringify(snapshot, null, 1)}\n`;
}

/** Ids in lists that one request can carry. */
function listsOf(ids: readonly string[]): string[] {
  const lists: string[][] = [];
  let length = Infinity;
  for (const id of ids.map(encoded)) {
    const last = lists.at(-1);
    if (!last || last.length === MOST_IDS || length + id.length > LONGEST_LIST) lists.push([id]);
    else last.push(id);
    length = lists.at(-1)?.join(',').length ?? 0;
  }
  return lists.map((list) => list.join(','));
}

function countedIn({ counts }: { counts: Record<string, number> }): string[] {
  return Object.keys(counts).filter((id) => (counts[id] ?? 0) > 0);
}

/** The oldest comments, so that no reply is without its parent; the count says how many there are. */
function threadOf({ article, count, watermark, comments }: ThreadRecord, asked: string): ThreadRecord {
  if (article !== asked) throw new Error(`it answered for ${article} instead of ${asked}`);
  const oldest = comments.toSorted((a, b) => byCodeUnits(a.date, b.date) || byCodeUnits(a.id, b.id)).slice(0, MOST_SHOWN);
  return { article, count, watermark, comments: oldest };
}

async function rankings(edition: string, ask: AskFunction): Promise<SnapshotFile['popular'][string]> {
  const lists = await inTurn(PERIODS, async (period) => {
    const path = `views/popular?period=${period}&edition=${encodeURIComponent(edition)}&limit=${RANKED}`;
    return [period, (await answer(ask, path, popularSchema)).articles] as const;
  });
  return Object.fromEntries(lists) as Record<(typeof PERIODS)[number], Ranking>;
}

async function answer<Shape>(ask: AskFunction, path: string, schema: { safeParse(value: unknown): Parsed<Shape> }): Promise<Shape> {
  const [route = ''] = path.split('?');
  const response = await ask(`${API}/${path}`);
  if (response.status !== 200) throw new Error(`${API}/${route} answered with ${response.status}`);
  const reading = schema.safeParse(await response.json().catch(() => undefined));
  if (!reading.success) throw new Error(`${API}/${route} answered with something else than the contract says`);
  return reading.data;
}

type Parsed<Shape> = { success: true; data: Shape } | { success: false };

function encoded(id: string): string {
  return encodeURIComponent(id).replaceAll('%2F', '/');
}

/** Works through a list a few at a time and keeps its order. */
async function inTurn<Thing, Made>(things: readonly Thing[], make: (thing: Thing) => Promise<Made>): Promise<Made[]> {
  const made: Made[] = [];
  for (let start = 0; start < things.length; start += AT_ONCE) {
    made.push(...(await Promise.all(things.slice(start, start + AT_ONCE).map(make))));
  }
  return made;
}
