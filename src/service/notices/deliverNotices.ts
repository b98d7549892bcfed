import type { Notice } from '../ports/noticeStore.ts';
import type { Directory, ServicePorts } from '../ports/ports.ts';
import { nextTry } from '../rules/retry.ts';

const LEASE = 60_000;
const AT_ONCE = 10;
const ROUNDS = 4;

/** Tells the editor of the comments that are due; returns when the next notice is due (milliseconds), null when none waits. */
export async function deliverNotices(ports: ServicePorts): Promise<number | null> {
  const { store, settings, clock } = ports;
  if (settings.notifyUrl === null || (await store.nextNotice()) === null) return null;
  const directory = await ports.directory();
  for (let round = 0; round < ROUNDS; round += 1) {
    const now = clock();
    const due = await store.claimNotices(now, now + LEASE, AT_ONCE);
    await Promise.all(due.map((notice) => deliver(ports, settings.notifyUrl ?? '', directory, notice)));
    if (due.length < AT_ONCE) break;
  }
  return store.nextNotice();
}

async function deliver(ports: ServicePorts, url: string, directory: Directory, notice: Notice): Promise<void> {
  const { store, log } = ports;
  const article = directory.articles.get(notice.article);
  if (article === undefined) return store.dropNotice(notice.comment);
  const body = { event: 'comment', id: notice.comment, article: article.id, title: article.title, url: article.url };
  const status = await ports.notify(url, JSON.stringify(body)).catch(() => null);
  if (status !== null && status >= 200 && status < 300) return store.dropNotice(notice.comment);
  const next = nextTry(notice, ports.clock());
  if (next !== null) return store.postponeNotice(notice.comment, next);
  log(`The notice of comment ${notice.comment} is given up after ${String(notice.attempts + 1)} tries: ${answerOf(status)}.`);
  return store.dropNotice(notice.comment);
}

function answerOf(status: number | null): string {
  return status === null ? 'nobody answered' : `the answer was ${String(status)}`;
}
