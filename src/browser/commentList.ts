import { API, type CommentList as Answer, DEEPEST_SHOWN, MOST_SHOWN, type PublicComment } from '../service/contract.ts';
import { wholeNumber } from '../wording/numbers.ts';
import { CommentMaker } from './commentMaker.ts';
import { part } from './part.ts';

/** The thread as it stands in the page, brought up to date by what the function tells of the time after the snapshot. */
export class CommentList {
  private readonly thread: HTMLElement;
  private readonly list: HTMLOListElement;
  private readonly maker: CommentMaker;
  private readonly leaving: (entry: Element) => void;

  /** `leaving` hears of an entry before it goes. */
  constructor(thread: HTMLElement, leaving: (entry: Element) => void) {
    this.thread = thread;
    this.list = part(thread, 'list', HTMLOListElement);
    this.maker = new CommentMaker(thread);
    this.leaving = leaving;
  }

  /** When the function cannot be reached, what was built stands. */
  async refresh(): Promise<void> {
    try {
      const since = this.thread.dataset['watermark'];
      const answer = since === undefined ? null : await ask(this.thread, since);
      if (answer) this.update(answer);
      else this.replace(await ask(this.thread));
    } catch {
      return;
    }
  }

  private update({ count, watermark, comments, gone }: Answer): void {
    for (const comment of comments) this.put(comment);
    for (const id of gone) this.drop(this.entryOf(id));
    this.told(count, watermark);
  }

  /** The snapshot's watermark may be of a database that is no more; then all is taken anew. */
  private replace(answer: Answer | null): void {
    if (!answer) return;
    for (const entry of [...this.list.children]) this.drop(entry);
    const comments = answer.comments.slice(0, MOST_SHOWN);
    this.thread.toggleAttribute('data-cut', false);
    for (const comment of comments) this.put(comment);
    this.thread.toggleAttribute('data-cut', comments.length < answer.comments.length);
    this.told(answer.count, answer.watermark);
  }

  private told(count: number, watermark: string): void {
    const { all = '', cut } = this.thread.dataset;
    const shown = wholeNumber(count, document.documentElement.lang);
    this.thread.dataset['watermark'] = watermark;
    part(this.thread, 'count', HTMLElement).textContent = count > 0 ? shown : '';
    const rest = part(this.thread, 'rest', HTMLElement);
    rest.hidden = cut === undefined;
    const link = rest.querySelector('a');
    if (link) link.textContent = all.replace('{n}', shown);
  }

  private put(comment: PublicComment): void {
    const old = this.entryOf(comment.id);
    const parent = comment.parent === null ? null : this.entryOf(comment.parent);
    const level = parent ? levelOf(parent) : 0;
    const beside = level === DEEPEST_SHOWN;
    // Of a thread that is cut short, what is newest stands on its own page, behind what is between.
    if (!old && !parent && this.thread.dataset['cut'] !== undefined) return;
    const entry = this.maker.entry(comment, beside ? parent : null);
    if (old) return takePlace(entry, old);
    if (beside && parent) return insertBeside(entry, parent);
    const list = parent ? this.maker.repliesOf(parent) : this.list;
    const next = [...list.children].find((other) => !answered(other) && isAfter(other, entry));
    list.insertBefore(entry, next ?? null);
  }

  private drop(entry: Element | null): void {
    if (!entry) return;
    this.leaving(entry);
    entry.remove();
  }

  private entryOf(id: string): Element | null {
    return document.getElementById(this.maker.anchorOf(id))?.closest('li') ?? null;
  }
}

/** Null when the watermark means nothing to the function. */
async function ask({ dataset }: HTMLElement, since?: string): Promise<Answer | null> {
  const { article = '' } = dataset;
  const query = new URLSearchParams({ article, ...(since === undefined ? {} : { since }) });
  // The browser may keep the answer for minutes, so that writers would not find what was approved: it asks whether it has changed.
  const response = await fetch(`${API}/comments?${query}`, { cache: 'no-cache' });
  if (response.status === 422) return null;
  if (!response.ok) throw new Error('Comments cannot be had.');
  return (await response.json()) as Answer;
}

/** 1 for what answers nobody. */
function levelOf(entry: Element): number {
  let level = 0;
  for (let list = entry.closest('ol'); list; list = list.parentElement?.closest('ol') ?? null) level += 1;
  return level;
}

function anchorIn(entry: Element): string {
  return entry.querySelector('article')?.id ?? '';
}

/** Anchor of the comment that an entry answers, where its place does not tell. */
function answered(entry: Element): string | undefined {
  return entry.querySelector('article')?.querySelector('.answers a')?.getAttribute('href')?.slice(1);
}

function isAfter(other: Element, entry: Element): boolean {
  const [one, two] = [other, entry].map((each) => `${each.querySelector('time')?.dateTime} ${anchorIn(each)}`);
  return (one ?? '') > (two ?? '');
}

/** Behind the comment that it answers and what else answers that one, by date. */
function insertBeside(entry: Element, parent: Element): void {
  const kin = new Set([anchorIn(parent)]);
  let place = parent;
  for (let next = parent.nextElementSibling; next && kin.has(answered(next) ?? ''); next = next.nextElementSibling) {
    if (answered(next) === anchorIn(parent) && isAfter(next, entry)) break;
    kin.add(anchorIn(next));
    place = next;
  }
  place.after(entry);
}

/** A changed comment keeps its replies, and the form where it stands under it. */
function takePlace(entry: Element, old: Element): void {
  const [, ...kept] = old.children;
  old.replaceWith(entry);
  entry.append(...kept);
}
