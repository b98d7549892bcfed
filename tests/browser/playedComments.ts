import type { Browser, Page, Route } from 'playwright-core';
import { inject } from 'vitest';
import type { CommentList, PublicComment } from '#src/service/contract.ts';
import { onePageOfEachKind } from './visit.ts';

/** A comment as the function sends it; dates follow the ids. */
export const said = (id: string, parent: string | null = null, more: Partial<PublicComment> = {}): PublicComment =>
  ({
    id,
    parent,
    name: id.toUpperCase(),
    html: `<p>Text of ${id}</p>`,
    date: `2026-11-20T12:00:${id.charCodeAt(0) - 87}Z`,
    ...more,
  }) as PublicComment;

/** An answer to what is posted. */
export const answerOf =
  (status: number, body: unknown = {}, headers: Record<string, string> = {}) =>
  (route: Route) =>
    route.fulfill({ status, contentType: 'application/problem+json', body: JSON.stringify(body), headers });
export const received = (body: unknown = { id: 'x', status: 'pending', receipt: 'tok.en' }) => answerOf(201, body);
export const broken = (route: Route) => route.abort();

/** The comments of an article in a page whose function is played by the test, so that every answer it can give is seen. */
export class PlayedComments {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** Answers, one after the other, to requests for the thread; the last one stays. Returns the marks that are asked with. */
  async lists(...answers: (Partial<CommentList> | number)[]): Promise<string[]> {
    const asked: string[] = [];
    await this.page.route(/\/api\/comments\?/, (route) => {
      asked.push(new URL(route.request().url()).searchParams.get('since') ?? '');
      const answer = answers.length > 1 ? answers.shift()! : answers[0]!;
      if (typeof answer === 'number') return route.fulfill({ status: answer, body: '{}' });
      return route.fulfill({ json: { article: '', count: 0, watermark: 'w1', comments: [], gone: [], ...answer } });
    });
    return asked;
  }

  /** Opens the article and goes to its comments. */
  async open(): Promise<void> {
    const { address } = onePageOfEachKind().find(({ kind }) => kind === 'article')!;
    await this.page.goto(inject('origin') + address);
    const asked = this.page.waitForResponse(/\/api\/comments\?/);
    await this.page.locator('#comments').scrollIntoViewIfNeeded();
    await (await asked).finished();
  }

  /** `a(b c)`: the thread as it stands, with whom a comment answers where it says so. */
  tree(): Promise<string> {
    return this.page.evaluate(() => {
      const drawn = (list: Element): string => [...list.children].map(entryOf).join(' ');
      const entryOf = (entry: Element): string => {
        const article = entry.querySelector('article')!;
        const answers = article.querySelector('.answers a')?.textContent?.trim();
        const replies = entry.querySelector(':scope > ol');
        const name = article.id.replace('comment-', '') + (answers ? `>${answers}` : '');
        return replies?.children.length ? `${name}(${drawn(replies)})` : name;
      };
      return drawn(document.querySelector('[data-part=list]')!);
    });
  }

  /** Plays the answers to what is posted, the last one again and again. Returns what has been posted. */
  async posts(...answers: ((route: Route) => Promise<void>)[]): Promise<Record<string, string>[]> {
    const sent: Record<string, string>[] = [];
    await this.page.route(/\/api\/comments$/, async (route) => {
      sent.push(route.request().postDataJSON() as Record<string, string>);
      await (answers.length > 1 ? answers.shift()! : answers[0]!)(route);
    });
    return sent;
  }

  text() {
    return this.page.locator('#comment-text');
  }

  async send(text?: string): Promise<void> {
    if (text !== undefined) await this.text().fill(text);
    await this.page.getByRole('button', { name: 'Send' }).click();
  }

  status = () => this.page.locator('form [role=status]').innerText();

  /** Drafts in the browser's storage. */
  kept(): Promise<Record<string, string>[]> {
    return this.page.evaluate(() =>
      Object.values({ ...localStorage }).map((draft) => JSON.parse(draft as string) as Record<string, string>),
    );
  }
}

/** A page of its own for every test. */
export async function playedComments(browser: Browser): Promise<PlayedComments> {
  return new PlayedComments(await browser.newPage({ reducedMotion: 'reduce' }));
}
