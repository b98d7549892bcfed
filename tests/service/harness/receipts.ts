import { formTo, type PageForm } from './pageForms.ts';
import { formPost } from './reader.ts';
import type { TestedService } from './testedService.ts';

/** The receipt page of a token as HTML. */
export async function receiptPage(service: TestedService, token: string): Promise<string> {
  return (await service.ask(`/api/receipts/${token}`, { headers: { accept: 'text/html' } })).text();
}

/** Presses the button of the receipt page that erases. */
export async function eraseByReceipt(service: TestedService, token: string): Promise<Response> {
  const form = formTo(await receiptPage(service, token), '/erase');
  return service.ask(form.action, formPost(form.fields));
}

/** Corrects the text, and the name where one is given, in the form of the receipt page. */
export async function editByReceipt(service: TestedService, token: string, text: string, name?: string): Promise<Response> {
  const form = formTo(await receiptPage(service, token), '/edit');
  return service.ask(form.action, formPost(corrected(form, text, name)));
}

function corrected(form: PageForm, text: string, name?: string): [string, string][] {
  const changes: Record<string, string | undefined> = { text, name };
  return form.fields.map(([field, value]) => [field, changes[field] ?? value]);
}
