import { html, raw } from 'hono/html';
import { LENGTHS } from '../contract.ts';
import type { Call, Desk } from '../desk.ts';
import type { KeptComment } from '../ports/commentStore.ts';
import { pathOf } from '../pages/threadView.ts';
import { CORRECTABLE, isCorrectable, publicStatus } from '../rules/receipt.ts';
import { directoryOf } from './article.ts';
import { editionFor, labelsFor } from './labels.ts';
import { momentInWords, timeInWords } from './moment.ts';
import { htmlPage } from './page.ts';

/** The page of one's own comment: what became of it, what was written, the ways to correct and to erase it. */
export async function receiptPage(c: Call, desk: Desk, comment: KeptComment | null): Promise<Response> {
  const { title, status, keep } = labelsFor(c).receipt;
  const state = publicStatus(comment ?? { state: 'erased' }, desk.ports.settings.moderation);
  const there = comment !== null && state !== 'erased';
  const body = html`<h1>${status[state].title}</h1>
    <p role="status">${status[state].text}</p>
    ${
      there
        ? html`<p>${keep}</p>
            ${await writtenPart(c, desk, comment)}`
        : ''
    }
    ${linksPart(c)}`;
  return htmlPage(c, { title, body, robots: 'noindex' });
}

async function writtenPart(c: Call, desk: Desk, comment: KeptComment) {
  const { receipt } = labelsFor(c);
  const directory = await directoryOf(c, desk);
  const moment = momentInWords(comment.created, editionFor(c), directory);
  const article = c.get('article');
  return html`<section aria-labelledby="yours">
      <h2 id="yours">${receipt.yours}</h2>
      <div class="written">${raw(comment.html ?? '')}</div>
      <p class="label">
        <bdi>${comment.name ?? receipt.unnamed}</bdi> · ${receipt.sent}
        <time datetime="${new Date(comment.created).toISOString()}">${moment}</time>${
          article ? html` · ${receipt.on} <a href="${pathOf(article)}"><bdi>${article.title}</bdi></a>` : ''
        }
      </p>
    </section>
    ${isCorrectable(comment, desk.ports.clock()) ? await correctPart(c, desk, comment) : ''} ${erasePart(c)}`;
}

async function correctPart(c: Call, desk: Desk, comment: KeptComment) {
  const { receipt, fields, thread } = labelsFor(c);
  const until = timeInWords(comment.created + CORRECTABLE, editionFor(c), await directoryOf(c, desk));
  const again = desk.ports.settings.moderation === 'before' ? html` ${receipt.correctAgain}` : '';
  return html`<details class="correct">
    <summary>${receipt.correct}</summary>
    <p class="label">${receipt.correctNote(until)}${again}</p>
    <form action="${c.req.path}/edit" method="post">
      <p>
        <label for="text">${fields.text} <span>${thread.form.required}</span></label>
        <textarea id="text" name="text" rows="8" maxlength="${LENGTHS.text}" dir="auto" required>${comment.text ?? ''}</textarea>
      </p>
      <p>
        <label for="name">${fields.name} <span>${thread.form.optional}</span></label>
        <input id="name" name="name" type="text" maxlength="${LENGTHS.name}" dir="auto" autocomplete="name" value="${comment.name ?? ''}" />
      </p>
      <p><button type="submit">${receipt.save}</button></p>
    </form>
  </details>`;
}

function erasePart(c: Call) {
  const { receipt } = labelsFor(c);
  return html`<details class="erase">
    <summary>${receipt.erase}</summary>
    <p class="label">${receipt.eraseNote}</p>
    <form action="${c.req.path}/erase" method="post">
      <p><button class="plain" type="submit">${receipt.eraseSurely}</button></p>
    </form>
  </details>`;
}

function linksPart(c: Call) {
  const { receipt, refusal } = labelsFor(c);
  const article = c.get('article');
  if (!article) return html`<p class="links"><a href="/">${refusal.home}</a></p>`;
  return html`<p class="links">
    <a href="${pathOf(article)}">${refusal.back}</a>
    <a href="/api/comments/thread?article=${encodeURIComponent(article.id)}">${receipt.thread}</a>
  </p>`;
}
