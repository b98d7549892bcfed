import { API, type FormOpened, type PublicStatus, type Received } from '../service/contract.ts';
import type { ScriptLabels } from '../wording/labels.ts';
import { type Draft, DraftKeeper } from './commentDraft.ts';
import { FormPlace } from './commentFormPlace.ts';
import { part } from './part.ts';
import { sendComment, type Sent } from './sendComment.ts';

/** Milliseconds before each further try; then the reader decides. */
const PAUSES = [2_000, 6_000, 18_000];
const ENDS: Record<PublicStatus, keyof ScriptLabels> = { pending: 'pending', approved: 'published', rejected: 'ended', erased: 'ended' };

/** Sends comments without leaving the page. Nothing that was typed is lost before the function has said that it has it. */
export class CommentForm {
  private readonly thread: HTMLElement;
  private readonly form: HTMLFormElement;
  private readonly status: HTMLElement;
  private readonly again: HTMLButtonElement;
  private readonly keeper: DraftKeeper;
  private readonly place: FormPlace;
  private readonly published: () => void;
  private opened = '';
  private isSending = false;
  private tries = 0;
  private timer = 0;

  /** `published` is called when a comment can be seen at once. */
  constructor(thread: HTMLElement, published: () => void) {
    this.thread = thread;
    this.published = published;
    this.form = part(thread, 'form', HTMLFormElement);
    this.status = part(this.form, 'status', HTMLElement);
    this.again = part(this.form, 'again', HTMLButtonElement);
    this.keeper = new DraftKeeper(thread.dataset['article'] ?? '');
    this.place = new FormPlace(thread, this.form, () => this.keep());
    this.restore();
    this.listen();
  }

  /** An entry that goes must not take the form with it. */
  leave(entry: Element): void {
    if (entry.contains(this.form)) this.place.goHome();
  }

  private listen(): void {
    this.form.addEventListener('submit', (event) => {
      event.preventDefault();
      void this.send();
    });
    this.form.addEventListener('input', () => {
      if (this.timer) this.say();
      this.pause();
      this.keep();
    });
    this.form.addEventListener('focusin', () => void this.open(), { once: true });
    this.again.addEventListener('click', () => this.form.requestSubmit());
    addEventListener('online', () => {
      if (this.timer) void this.send();
    });
  }

  /** A comment that comes suspiciously fast is looked at by the editor; without the proof it is as good as any. */
  private async open(): Promise<void> {
    const answer = await fetch(`${API}/comments/form`)
      .then((response) => response.json() as Promise<FormOpened>)
      .catch(() => null);
    this.opened = answer?.opened ?? '';
  }

  private restore(): void {
    const draft = this.keeper.restore();
    if (!draft || this.field('text').value) return;
    this.field('text').value = draft.text;
    this.field('name').value = draft.name;
    if (draft.parent) this.place.goUnder(draft.parent);
    this.say('draft', 'calm');
  }

  private keep(): Draft {
    return this.keeper.keep({ text: this.field('text').value, name: this.field('name').value, parent: this.place.parent });
  }

  private async send(): Promise<void> {
    if (this.isSending) return;
    this.pause();
    this.clearFaults();
    this.hold(true);
    this.say('sending', 'calm');
    const { key, parent } = this.keep();
    const fields = { ...this.typed(), article: this.thread.dataset['article'] ?? '', key, parent: parent ?? '', opened: this.opened };
    const sent = await sendComment(Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== '')));
    this.hold(false);
    this.hear(sent);
  }

  private typed(): Record<string, string> {
    return Object.fromEntries([...new FormData(this.form)].map(([name, value]) => [name, String(value)]));
  }

  private hear(sent: Sent): void {
    if (sent.kind !== 'later') this.tries = 0;
    if (sent.kind === 'received') this.receive(sent.received);
    if (sent.kind === 'faults') this.showFaults(sent.errors);
    if (sent.kind === 'wait') this.say('fast', '', timeIn(sent.seconds));
    if (sent.kind === 'later') this.tryLater(sent.word);
    if (sent.kind !== 'refused') return;
    if (sent.word === 'used') this.keeper.renew();
    this.say(sent.word);
  }

  private receive({ status, receipt }: Received): void {
    this.keeper.forget();
    this.form.reset();
    this.say(ENDS[status], 'calm');
    const link = document.createElement('a');
    link.href = `${API}/receipts/${encodeURIComponent(receipt)}`;
    link.textContent = this.thread.dataset['receipt'] ?? '';
    this.status.append(' ', link);
    if (status === 'approved') this.published();
  }

  private tryLater(word: 'offline' | 'busy'): void {
    const pause = PAUSES[this.tries++];
    this.say(word);
    this.again.hidden = false;
    if (pause === undefined) return;
    this.status.append(' ', this.thread.dataset['retrying'] ?? '');
    this.timer = window.setTimeout(() => void this.send(), pause);
  }

  /** Ends the waiting for a further try. */
  private pause(): void {
    clearTimeout(this.timer);
    this.timer = 0;
    this.again.hidden = true;
  }

  private showFaults(errors: { field: string; message: string }[]): void {
    this.say('faults');
    for (const { field, message } of errors) {
      const control = this.form.querySelector<HTMLElement>(`[name="${CSS.escape(field)}"]:is(.wide *, p:not(.trap) *)`);
      if (control) explain(control, message);
      else this.status.append(' ', message);
    }
    this.form.querySelector<HTMLElement>('[aria-invalid]')?.focus();
  }

  private clearFaults(): void {
    for (const fault of this.form.querySelectorAll('.fault')) fault.remove();
    for (const control of this.form.querySelectorAll('[aria-invalid]')) {
      for (const attribute of ['aria-invalid', 'aria-describedby']) control.removeAttribute(attribute);
    }
  }

  /** While a comment is on its way it must stay what it is. */
  private hold(isSending: boolean): void {
    this.isSending = isSending;
    for (const name of ['text', 'name', 'email']) this.field(name).readOnly = isSending;
  }

  private say(word?: keyof ScriptLabels, tone = '', time = ''): void {
    this.status.textContent = word ? (this.thread.dataset[word] ?? '').replace('{time}', time) : '';
    if (word) this.status.dataset['tone'] = tone;
    else this.status.removeAttribute('data-tone');
  }

  private field(name: string): HTMLInputElement | HTMLTextAreaElement {
    return this.form.elements.namedItem(name) as HTMLInputElement | HTMLTextAreaElement;
  }
}

function explain(control: HTMLElement, message: string): void {
  const fault = document.createElement('span');
  Object.assign(fault, { className: 'fault', id: `${control.id}-fault`, textContent: message });
  control.after(fault);
  control.setAttribute('aria-invalid', 'true');
  control.setAttribute('aria-describedby', fault.id);
}

/** The time of day in some seconds, as the page's language writes it. */
function timeIn(seconds: number): string {
  return new Intl.DateTimeFormat(document.documentElement.lang, { timeStyle: 'short' }).format(Date.now() + seconds * 1000);
}
