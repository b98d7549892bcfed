import { Refusal } from '../answers/refusal.ts';
import { LENGTHS } from '../contract.ts';
import type { App, Call, Desk } from '../desk.ts';
import { upkeepPage, type UpkeepDone } from '../pages/moderation/upkeepPage.ts';
import type { Fields } from '../rules/body.ts';
import { isTooLong, parseWords } from '../rules/words.ts';
import { askForKey, editorFields, editorPage, editorView, loginNeeded, sessionOf } from './moderationDoor.ts';

const PAGE = '/api/moderation/words';

/** The word list, and erasure for readers who ask by mail. */
export function keepUp(app: App, desk: Desk): void {
  const { store, clock } = desk.ports;

  app.get(PAGE, async (c) => {
    const session = await sessionOf(c, desk);
    if (session === null) return askForKey(c, desk);
    const view = await editorView(c, desk, session);
    const body = upkeepPage(view, await store.words(), doneIn(c));
    return editorPage(c, { title: view.labels.upkeep.title, body });
  });

  app.post(PAGE, async (c) => {
    const asked = await editorFields(c, desk);
    if (asked === null) return loginNeeded(c, desk);
    const text = asked.fields.get('words');
    if (text === undefined) throw new Refusal(422, 'broken-fields', { faults: [{ field: 'words', fault: 'missing' }] });
    const words = parseWords(text);
    if (isTooLong(words)) throw new Refusal(422, 'broken-fields', { faults: [{ field: 'words', fault: 'too-many' }] });
    await store.replaceWords(words);
    return c.redirect(`${PAGE}?saved=${String(words.length)}`, 303);
  });

  app.post('/api/moderation/erase', async (c) => {
    const asked = await editorFields(c, desk);
    if (asked === null) return loginNeeded(c, desk);
    const erased = await store.eraseByEmail(emailIn(asked.fields), clock());
    return c.redirect(`${PAGE}?erased=${String(erased.length)}`, 303);
  });
}

/** The address that was typed; no answer ever repeats it. */
function emailIn(fields: Fields): string {
  const email = (fields.get('email') ?? '').trim();
  const faulty = !email.includes('@') || Array.from(email).length > LENGTHS.email;
  if (faulty) throw new Refusal(422, 'broken-fields', { faults: [{ field: 'email', fault: 'not-email' }] });
  if (fields.get('sure') !== 'yes') throw new Refusal(422, 'broken-fields', { faults: [{ field: 'sure', fault: 'missing' }] });
  return email;
}

function doneIn(c: Call): UpkeepDone {
  const [saved = '', erased = ''] = [c.req.query('saved'), c.req.query('erased')];
  if (/^\d{1,6}$/.test(saved)) return { saved: Number(saved) };
  return /^\d{1,6}$/.test(erased) ? { erased: Number(erased) } : null;
}
