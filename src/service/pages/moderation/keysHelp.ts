import { html } from 'hono/html';
import type { ModerationLabels } from '../../../wording/moderation.ts';

type Markup = ReturnType<typeof html>;

const KEYS = [
  ['j', 'next'],
  ['k', 'previous'],
  ['x', 'select'],
  ['a', 'approve'],
  ['r', 'reject'],
  ['s', 'spam'],
  ['d', 'delete'],
  ['?', 'help'],
] as const;

/** The keys that decide, shown by the script that listens to them; they can be turned off (WCAG 2.1.4). */
export function keysHelp({ keys }: ModerationLabels): Markup {
  return html`<details class="keys" hidden>
    <summary>${keys.title}</summary>
    <dl>
      ${KEYS.map(
        ([key, act]) =>
          html`<div>
            <dt><kbd>${key}</kbd></dt>
            <dd>${keys[act]}</dd>
          </div> `,
      )}
    </dl>
    <p>${keys.scope}</p>
    <p>
      <label><input type="checkbox" class="use-keys" checked /> ${keys.use}</label>
    </p>
  </details>`;
}
