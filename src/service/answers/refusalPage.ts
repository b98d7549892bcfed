import { html } from 'hono/html';
import { LENGTHS } from '../contract.ts';
import type { Call, Written } from '../desk.ts';
import { editionFor, labelsFor } from './labels.ts';
import { pathOf } from '../pages/threadView.ts';
import { htmlPage } from './page.ts';
import type { Refusal } from './refusal.ts';

type Fault = { field: string; message: string };

/** A page that says why a request is refused, and gives back text and name in a form that can be sent again. */
export function refusalPage(c: Call, refusal: Refusal, faults: Fault[], headers: Record<string, string>): Promise<Response> {
  const labels = labelsFor(c);
  const { title, text } = labels.refusals[refusal.reason];
  const written = c.get('written');
  const listed = faults.map(({ message }) => html`<li>${message}</li>`);
  const body = html`<h1>${title}</h1>
    <p>${text}${waitOf(c, refusal)}</p>
    ${
      faults.length > 0
        ? html`<ul class="faults" id="faults">
            ${listed}
          </ul>`
        : ''
    }
    ${written && (written.text !== '' || written.name !== '' || faults.length > 0) ? writtenForm(c, written, refusal, faults) : ''}
    <p class="links">${linksOf(c)}</p>`;
  return htmlPage(c, { title, body, robots: 'noindex' }, refusal.status, headers);
}

function waitOf(c: Call, { headers, reason }: Refusal): string {
  const seconds = Number(headers['Retry-After'] ?? 0);
  if (reason !== 'too-fast' || !(seconds > 0)) return '';
  return ` ${labelsFor(c).refusal.wait(Math.ceil(seconds / 60), editionFor(c).locale)}`;
}

function linksOf(c: Call) {
  const labels = labelsFor(c).refusal;
  const article = c.get('article');
  if (article) return html`<a href="${pathOf(article)}">${labels.back}</a>`;
  return html`<a href="/">${labels.home}</a>`;
}

/** What can only be refused again is left out: a parent that is gone, a key that was used for another comment. */
function hiddenFields(hidden: Record<string, string>, { reason }: Refusal, isFaulty: (field: string) => boolean) {
  const isHopeless = (name: string) => (name === 'key' && reason === 'key-used') || (name !== 'article' && isFaulty(name));
  return Object.entries(hidden)
    .filter(([name, value]) => value !== '' && !isHopeless(name))
    .map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}" /> `);
}

function writtenForm(c: Call, written: Written, refusal: Refusal, faults: Fault[]) {
  const { thread, refusal: labels } = labelsFor(c);
  const form = thread.form;
  const asksEmail = written.hidden?.['article'] !== undefined;
  const isFaulty = (field: string) => faults.some((fault) => fault.field === field);
  const invalid = (field: string) => (isFaulty(field) ? html` aria-invalid="true" aria-describedby="faults"` : '');
  return html`<h2>${labels.givenBack}</h2>
    <form action="${written.action ?? c.req.path}" method="post">
      ${hiddenFields(written.hidden ?? {}, refusal, isFaulty)}
      <p>
        <label for="text">${form.text} <span>${form.required}</span></label>
        <textarea id="text" name="text" rows="8" maxlength="${LENGTHS.text}" dir="auto" required${invalid('text')}>
${written.text}</textarea>
      </p>
      <p>
        <label for="name">${form.name} <span>${form.optional}</span></label>
        <input
          id="name"
          name="name"
          type="text"
          maxlength="${LENGTHS.name}"
          dir="auto"
          autocomplete="name"
          value="${written.name}"
          ${invalid('name')}
        />
      </p>
      ${asksEmail ? emailField(form, labels.emailAgain, invalid('email')) : ''}
      <p><button type="submit">${form.send}</button></p>
    </form>`;
}

/** What is not shown to people catches machines; the e-mail address is never given back. */
function emailField(form: { email: string; emailNote: string; leaveEmpty: string }, again: string, invalid: unknown) {
  return html`<p>
      <label for="email">${form.email} <span>${form.emailNote}${again}</span></label>
      <input id="email" name="email" type="email" maxlength="${LENGTHS.email}" dir="ltr" autocomplete="email" ${invalid} />
    </p>
    <p class="trap" aria-hidden="true">
      <label for="website">${form.leaveEmpty}</label> <input id="website" name="website" type="text" tabindex="-1" autocomplete="off" />
    </p>`;
}
