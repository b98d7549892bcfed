import { part } from './part.ts';

/** Where the form stands: at its own place, or under the comment that is being answered. */
export class FormPlace {
  /** Id of the comment that is being answered. */
  parent: string | null = null;
  private readonly thread: HTMLElement;
  private readonly form: HTMLFormElement;
  private readonly answering: HTMLElement;
  /** Stands where the form belongs while it is elsewhere. */
  private readonly home = document.createComment('');

  /** `moved` is called when the form has come to answer somebody else. */
  constructor(thread: HTMLElement, form: HTMLFormElement, moved: () => void) {
    this.thread = thread;
    this.form = form;
    this.answering = part(form, 'answering', HTMLElement);
    form.before(this.home);
    thread.addEventListener('click', (event) => {
      const link = replyIn(event);
      if (!link || !this.goUnder(idOf(thread, link))) return;
      event.preventDefault();
      moved();
      form.querySelector('textarea')?.focus();
    });
    part(form, 'cancel', HTMLButtonElement).addEventListener('click', () => {
      const article = this.form.previousElementSibling;
      this.goHome();
      moved();
      article?.querySelector<HTMLElement>('.reply')?.focus();
    });
  }

  /** False when there is no such comment in the page. */
  goUnder(id: string): boolean {
    const article = document.getElementById(prefixOf(this.thread) + id);
    if (!article || !this.thread.contains(article)) return false;
    const name = article.querySelector('.name')?.textContent ?? '';
    const words = this.thread.dataset['answering'] ?? '';
    part(this.answering, 'answered', HTMLElement).textContent = words.replace('{name}', () => name);
    this.answering.hidden = false;
    this.parent = id;
    article.after(this.form);
    return true;
  }

  goHome(): void {
    this.answering.hidden = true;
    this.parent = null;
    this.home.after(this.form);
  }
}

/** The reply link of a plain click; with a modifier key it opens the thread page as any link would. */
function replyIn(event: MouseEvent): Element | null {
  if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return null;
  return event.target instanceof Element ? event.target.closest('.reply') : null;
}

function prefixOf(thread: HTMLElement): string {
  return part(thread, 'blank', HTMLTemplateElement).content.querySelector('article')?.id ?? '';
}

function idOf(thread: HTMLElement, link: Element): string {
  return link.closest('article')?.id.slice(prefixOf(thread).length) ?? '';
}
