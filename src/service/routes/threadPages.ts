import { articleOf, directoryOf } from '../answers/article.ts';
import { give, keptAnswer, SHARED } from '../answers/kept.ts';
import { editionFor, labelsFor } from '../answers/labels.ts';
import { htmlPage, type PageView } from '../answers/page.ts';
import { required } from '../answers/query.ts';
import { Refusal } from '../answers/refusal.ts';
import type { App, Call, Desk } from '../desk.ts';
import { replyPage, threadPage } from '../pages/threadPage.ts';
import { THREAD_STYLE } from '../pages/threadStyle.ts';
import type { ThreadView } from '../pages/threadView.ts';
import type { ListedArticle } from '../ports/ports.ts';
import type { KeptAnswer, RecentAnswers } from '../rules/recent.ts';
import { watermarkOf } from '../rules/watermark.ts';

/** The comments as a page for readers without a script, whole or around the one that is to be answered. */
export function showThreadPages(app: App, desk: Desk, recent: RecentAnswers): void {
  const { store } = desk.ports;
  app.get('/api/comments/thread', async (c) => {
    const article = await articleOf(c, desk, required(c, 'article'));
    const parent = c.req.query('parent') ?? null;
    const key = `page\n${article.id}\n${parent ?? ''}`;
    const madeOf = `${watermarkOf(await store.markOf(article.id))}\n${await surroundingsOf(c, desk, article)}`;
    const known = recent.find(key, madeOf);
    if (known) return give(c, known);
    const view = await viewOf(c, desk, article);
    const page = parent === null ? await wholePage(view) : await pageOfReply(view, parent);
    const answer = await keptPage(await htmlPage(c, { ...page, style: THREAD_STYLE, robots: 'noindex' }, 200));
    recent.keep(key, madeOf, answer);
    return give(c, answer);
  });

  async function wholePage(view: ThreadView): Promise<Drawn> {
    const { article, labels } = view;
    return { title: labels.title(article.title), body: threadPage(view, await store.publicThread(article.id, null)) };
  }

  /** What nobody sees can be answered by nobody. */
  async function pageOfReply(view: ThreadView, id: string): Promise<Drawn> {
    const { article, labels } = view;
    const parent = await store.comment(id);
    if (parent?.state !== 'approved' || parent.article !== article.id) throw new Refusal(404, 'not-found');
    return { title: labels.replyTitle(article.title), body: replyPage(view, parent) };
  }
}

type Drawn = Pick<PageView, 'title' | 'body'>;

async function viewOf(c: Call, desk: Desk, article: ListedArticle): Promise<ThreadView> {
  const { timeZone } = await directoryOf(c, desk);
  return { article, labels: labelsFor(c).thread, style: editionFor(c), timeZone };
}

/** All that a page shows of the publication beside the comments. */
async function surroundingsOf(c: Call, desk: Desk, article: ListedArticle): Promise<string> {
  const { site, name, timeZone } = await directoryOf(c, desk);
  return JSON.stringify([site, name, timeZone, editionFor(c), article]);
}

async function keptPage(page: Response): Promise<KeptAnswer> {
  const headers = [...page.headers].filter(([name]) => name !== 'cache-control');
  return keptAnswer(await page.text(), SHARED, Object.fromEntries(headers));
}
