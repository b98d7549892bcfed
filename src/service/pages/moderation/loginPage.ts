import { html } from 'hono/html';
import type { ModerationLabels } from '../../../wording/moderation.ts';

type Markup = ReturnType<typeof html>;

/** The form that asks for the key; `fault` says why it is shown again. */
export function loginPage({ login }: ModerationLabels, token: string, fault: string | null): Markup {
  return html`<h1>${login.title}</h1>
    ${fault === null ? '' : html`<p class="fault" role="alert" id="fault">${fault}</p>`}
    <form method="post" action="/api/moderation/login" class="login">
      <input type="hidden" name="token" value="${token}" />
      <p>
        <label for="key">${login.key}</label>
        <input
          type="password"
          id="key"
          name="key"
          required
          maxlength="1000"
          autocomplete="current-password"
          autofocus
          aria-describedby="key-note"
        />
      </p>
      <p class="label" id="key-note">${login.note}</p>
      <p><button type="submit">${login.submit}</button></p>
    </form>`;
}
