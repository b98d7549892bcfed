import { parseHTML } from 'linkedom';

/** A form of a page, as whoever looks at the page has it. */
export interface PageForm {
  action: string;
  method: string;
  /** What a browser would send without anybody touching the form: hidden fields, texts, what is ticked. */
  fields: [string, string][];
  /** Tick boxes with name and value, ticked or not. */
  boxes: [string, string][];
  /** What the buttons add. */
  buttons: [string, string][];
  names: string[];
}

export function documentOf(html: string): Document {
  return parseHTML(html).document as unknown as Document;
}

/** All forms of a page. */
export function formsOf(html: string): PageForm[] {
  return [...documentOf(html).querySelectorAll('form')].map(readForm);
}

/** The form that leads to an address whose path ends so; fails when the page has none. */
export function formTo(html: string, ending: string): PageForm {
  const found = formsOf(html).find(({ action }) => new URL(action || '/', 'https://any.example').pathname.endsWith(ending));
  if (!found) throw new Error(`There is no form to ${ending} in this page:\n${html}`);
  return found;
}

function readForm(form: Element): PageForm {
  const controls = [...form.querySelectorAll('input, textarea, select')];
  const typeOf = (control: Element) => control.getAttribute('type') ?? 'text';
  const isBox = (control: Element) => ['checkbox', 'radio'].includes(typeOf(control));
  const isSent = (control: Element) =>
    !['submit', 'button', 'reset', 'image'].includes(typeOf(control)) && (!isBox(control) || control.hasAttribute('checked'));
  const buttons = [...form.querySelectorAll('button, input[type=submit]')];
  return {
    action: form.getAttribute('action') ?? '',
    method: (form.getAttribute('method') ?? 'get').toLowerCase(),
    fields: controls.filter(isSent).map((control) => [nameOf(control), valueOf(control)]),
    boxes: controls.filter(isBox).map((control) => [nameOf(control), valueOf(control)]),
    buttons: buttons.filter((button) => nameOf(button) !== '').map((button) => [nameOf(button), valueOf(button)]),
    names: controls.map(nameOf),
  };
}

function nameOf(control: Element): string {
  return control.getAttribute('name') ?? '';
}

function valueOf(control: Element): string {
  if (control.localName === 'textarea') return decode(control.textContent ?? '').replace(/^\n/, '');
  if (control.localName === 'select') return valueOf(control.querySelector('option[selected]') ?? control.querySelector('option')!);
  return control.getAttribute('value') ?? '';
}

/** The parser leaves a text area's references as they are. */
function decode(text: string): string {
  const names: Record<string, string> = { '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': "'", '&amp;': '&' };
  return text.replace(/&(?:lt|gt|quot|#39|amp);/g, (reference) => names[reference]!);
}
