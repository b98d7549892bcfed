import { html } from 'hono/html';
import type { EditorView } from './queueView.ts';

type Markup = ReturnType<typeof html>;

/** What the last form on the page did. */
export type UpkeepDone = { saved: number } | { erased: number } | null;

/** The word list, and erasure for those who ask by mail. */
export function upkeepPage({ labels: { upkeep }, token }: EditorView, words: readonly string[], done: UpkeepDone): Markup {
  const { words: list, erase } = upkeep;
  return html`<h1>${upkeep.title}</h1>
    <p class="ways"><a href="/api/moderation">${upkeep.back}</a></p>
    ${done === null ? '' : html`<p class="done" role="status">${'saved' in done ? list.saved(done.saved) : erase.done(done.erased)}</p>`}
    <section aria-labelledby="words-title">
      <h2 id="words-title">${list.title}</h2>
      <p id="words-note">${list.note}</p>
      <form method="post" action="/api/moderation/words">
        <input type="hidden" name="token" value="${token}" />
        <p>
          <label for="words">${list.label}</label>
          <textarea id="words" name="words" rows="10" dir="auto" spellcheck="false" aria-describedby="words-note">
${words.join('\n')}</textarea>
        </p>
        <p><button type="submit">${list.save}</button></p>
      </form>
    </section>
    <section aria-labelledby="erase-title">
      <h2 id="erase-title">${erase.title}</h2>
      <p>${erase.note}</p>
      <form method="post" action="/api/moderation/erase" autocomplete="off">
        <input type="hidden" name="token" value="${token}" />
        <p>
          <label for="email">${erase.label}</label>
          <input type="email" id="email" name="email" required maxlength="254" autocomplete="off" dir="ltr" />
        </p>
        <p>
          <label class="tick"><input type="checkbox" name="sure" value="yes" required /> ${erase.sure}</label>
        </p>
        <p><button type="submit">${erase.submit}</button></p>
      </form>
    </section>`;
}
