import type { PublicComment } from '../service/contract.ts';
import { dayIn, shortDate } from '../wording/dates.ts';
import { commentNodes } from './commentNodes.ts';
import { part } from './part.ts';

/** Makes entries of the thread from the blank one in the page, so that there is one drawing of a comment. */
export class CommentMaker {
  private readonly thread: HTMLElement;
  private readonly blank: DocumentFragment;

  constructor(thread: HTMLElement) {
    this.thread = thread;
    this.blank = part(thread, 'blank', HTMLTemplateElement).content;
  }

  /** Fragment of a comment. */
  anchorOf(id: string): string {
    return (this.blank.querySelector('article')?.id ?? '') + id;
  }

  /** An entry without replies; `beside` is the entry that it answers where its place will not tell. */
  entry(comment: PublicComment, beside: Element | null): Element {
    const entry = (this.blank.cloneNode(true) as DocumentFragment).querySelector('li') as HTMLLIElement;
    const find = (selector: string) => entry.querySelector<HTMLElement>(selector);
    const erased = 'erased' in comment;
    const name = find('.name');
    if (comment.name !== null && name) name.textContent = comment.name;
    extend(find('article'), 'id', comment.id);
    extend(find('.when'), 'href', comment.id);
    extend(find('.reply'), 'href', comment.id);
    find('.reply')?.setAttribute(
      'aria-label',
      (find('.reply')?.ariaLabel ?? '').replace('{name}', () => name?.textContent ?? ''),
    );
    const time = find('time');
    time?.setAttribute('datetime', comment.date);
    time?.replaceChildren(this.dayOf(comment.date));
    this.fillAnswers(find('.answers'), comment, beside);
    find('.words')?.replaceChildren(...(erased ? [this.erased()] : commentNodes(comment.html)));
    if (erased) for (const gone of ['.name', '.reply']) find(gone)?.remove();
    find('ol')?.remove();
    return entry;
  }

  /** The list of an entry's replies, made where there is none. */
  repliesOf(entry: Element): Element {
    const list = entry.querySelector(':scope > ol') ?? this.blank.querySelector('ol')?.cloneNode();
    entry.append(list as Element);
    return list as Element;
  }

  private fillAnswers(answers: HTMLElement | null, { parent }: PublicComment, beside: Element | null): void {
    if (!beside) return answers?.remove();
    extend(answers?.querySelector('a'), 'href', parent ?? '');
    const name = beside.querySelector('.name')?.textContent;
    if (name) answers?.querySelector('bdi')?.replaceChildren(name);
  }

  private dayOf(date: string): string {
    const { zone = 'UTC', calendar = 'gregory' } = this.thread.dataset;
    return shortDate(dayIn(date, zone), { locale: document.documentElement.lang, calendar });
  }

  private erased(): Node {
    const notice = document.createElement('p');
    notice.className = 'erased';
    notice.textContent = this.thread.dataset['erased'] ?? '';
    return notice;
  }
}

/** The blank's addresses end where an id goes. */
function extend(element: Element | null | undefined, attribute: string, id: string): void {
  element?.setAttribute(attribute, (element.getAttribute(attribute) ?? '') + id);
}
