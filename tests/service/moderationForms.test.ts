import { beforeEach, describe, expect, it } from 'vitest';
import { memoryStore } from '#src/service/adapters/memory/memoryStore.ts';
import { englishModeration } from '#src/wording/moderation.en.ts';
import { anEditor, cookieHeader, type Editor } from './harness/editor.ts';
import { localService } from './harness/localService.ts';
import { documentOf, formsOf, formTo } from './harness/pageForms.ts';
import { OTHER } from './harness/publication.ts';
import { formPost, received } from './harness/reader.ts';
import type { TestedService } from './harness/testedService.ts';
import { MODERATION_KEY } from './harness/world.ts';

const HTML = { accept: 'text/html' };

let service: TestedService;
let editor: Editor;
beforeEach(async () => {
  service = localService(memoryStore(), {}, () => undefined);
  editor = await anEditor(service);
});

const pageAt = (path: string) => service.ask(path, { headers: { ...HTML, cookie: editor.cookie } });
const post = (path: string, fields: [string, string][]) => service.ask(path, formPost(fields, { cookie: editor.cookie }));
const tokenIn = (html: string) => formTo(html, '/logout').fields.find(([name]) => name === 'token')!;

async function twoComments(): Promise<{ answer: string; gone: string }> {
  const answer = await received(service, { text: 'First line.\nSecond <b>line</b>.' });
  const gone = await received(service, { article: OTHER, text: 'Another line.' });
  return { answer: answer.id, gone: gone.id };
}

describe('decisions', () => {
  it('lead back to what was looked at and say how many there were', async () => {
    const { answer, gone } = await twoComments();
    const form = formTo(await editor.queue('?search=li'), '/decisions');
    const done = await post(form.action, [...form.fields, ['id', answer], ['id', gone], ['decision', 'spam']]);
    expect([done.status, done.headers.get('location')]).toEqual([303, '/api/moderation?search=li&done=spam&count=2']);
    expect(await (await pageAt(done.headers.get('location')!)).text()).toContain('2 comments marked as spam.');
  });

  it('can be taken beside a single comment, whatever else is selected', async () => {
    const { answer, gone } = await twoComments();
    const form = formTo(await editor.queue(), '/decisions');
    expect(form.buttons).toContainEqual(['one', `approve ${answer}`]);
    await post(form.action, [...form.fields, ['id', gone], ['one', `approve ${answer}`]]);
    expect(documentOf(await editor.queue('?state=approved')).querySelector(`#c-${answer}`)).not.toBeNull();
    expect(documentOf(await editor.queue()).querySelector(`#c-${gone}`)).not.toBeNull();
  });

  it('delete only after a second page has shown what', async () => {
    const { answer } = await twoComments();
    const form = formTo(await editor.queue(), '/decisions');
    const asked = await post(form.action, [...form.fields, ['one', `delete ${answer}`]]);
    const html = await asked.text();
    expect(asked.status).toBe(200);
    expect(documentOf(html).querySelector('.doomed')!.textContent).toContain('First line.');
    expect(documentOf(await editor.queue()).querySelector(`#c-${answer}`)).not.toBeNull();
    const sure = formTo(html, '/decisions');
    expect((await post(sure.action, [...sure.fields, sure.buttons[0]!])).headers.get('location')).toBe(
      '/api/moderation?done=delete&count=1',
    );
    expect(await editor.queue('?state=all')).not.toContain('Second &lt;b&gt;');
  });

  it('of nothing change nothing and say so', async () => {
    const token = tokenIn(await editor.queue());
    const done = await post('/api/moderation/decisions', [token, ['decision', 'delete']]);
    expect(done.headers.get('location')).toBe('/api/moderation?done=nothing');
    expect(await (await pageAt('/api/moderation?done=nothing')).text()).toContain('Nothing was decided: ');
  });

  it('are not taken by the Enter key, which presses the first button', async () => {
    const { answer } = await twoComments();
    const form = formTo(await editor.queue(), '/decisions');
    const done = await post(form.action, [...form.fields, ['id', answer], form.buttons[0]!]);
    expect(done.headers.get('location')).toBe('/api/moderation?done=nothing');
    expect(documentOf(await editor.queue()).querySelector(`#c-${answer}`)).not.toBeNull();
  });

  it.each<[string, [string, string][]]>([
    ['no decision', [['id', 'x']]],
    [
      'an unknown decision',
      [
        ['decision', 'publish'],
        ['id', 'x'],
      ],
    ],
    [
      'an id that is none',
      [
        ['decision', 'approve'],
        ['id', '<script>'],
      ],
    ],
    ['too many ids', [['decision', 'approve'], ...Array.from({ length: 201 }, (_, id): [string, string] => ['id', String(id)])]],
  ])('are refused with %s', async (_, fields) => {
    const token = tokenIn(await editor.queue());
    expect((await post('/api/moderation/decisions', [token, ...fields])).status).toBe(422);
  });

  it('never lead elsewhere, whatever the form says', async () => {
    const token = tokenIn(await editor.queue());
    const hostile: [string, string][] = [
      ['state', '//evil.example'],
      ['article', 'https://evil.example/'],
      ['after', '1.x\r\nLocation: //evil'],
    ];
    const done = await post('/api/moderation/decisions', [token, ...hostile, ['decision', 'approve']]);
    expect(done.headers.get('location')).toMatch(/^\/api\/moderation\?article=https%3A%2F%2Fevil\.example%2F&done=nothing$/);
  });

  it.each(['https://evil.example', 'null'])('are refused from the origin %s', async (origin) => {
    const token = tokenIn(await editor.queue());
    const sent = formPost([token, ['decision', 'approve']], { cookie: editor.cookie, origin });
    expect((await service.ask('/api/moderation/decisions', sent)).status).toBe(403);
  });
});

describe('who is not logged in', () => {
  it.each(['decisions', 'words', 'erase', 'logout'])('is asked to by %s, as a page or in JSON', async (path) => {
    const page = await service.ask(`/api/moderation/${path}`, formPost({ words: 'x', email: 'a@b.example', sure: 'yes' }));
    expect(page.status).toBe(401);
    const html = await page.text();
    expect(html).toContain(englishModeration.login.needed);
    expect(formsOf(html).map(({ action }) => action)).toEqual(['/api/moderation/login']);
    const json = await service.ask(`/api/moderation/${path}`, formPost({}, { accept: 'application/json' }));
    expect([json.status, json.headers.get('content-type')]).toEqual([401, 'application/problem+json']);
  });

  it('sees neither the words nor their form', async () => {
    const html = await (await service.ask('/api/moderation/words', { headers: HTML })).text();
    expect(formsOf(html).map(({ action }) => action)).toEqual(['/api/moderation/login']);
  });
});

describe('the word list', () => {
  it('is kept in order and shown again', async () => {
    const token = tokenIn(await editor.queue());
    const saved = await post('/api/moderation/words', [token, ['words', 'zebra\r\n</textarea><b>\r\ncasino\r\ncasino']]);
    expect(saved.headers.get('location')).toBe('/api/moderation/words?saved=3');
    const html = await (await pageAt('/api/moderation/words?saved=3')).text();
    expect(html).toContain('The list is saved: 3 words.');
    expect(formTo(html, '/words').fields.find(([name]) => name === 'words')).toEqual(['words', '</textarea><b>\ncasino\nzebra']);
  });

  it.each<[string, [string, string][]]>([
    ['a list that is not there', []],
    ['a list that is too long', [['words', Array.from({ length: 2_001 }, (_, index) => `w${index}`).join('\n')]]],
    ['a word that is too long', [['words', 'x'.repeat(81)]]],
  ])('refuses %s', async (_, fields) => {
    const token = tokenIn(await editor.queue());
    expect((await post('/api/moderation/words', [token, ...fields])).status).toBe(422);
  });
});

describe('erasure by mail', () => {
  const erase = async (fields: Record<string, string>) => {
    const token = tokenIn(await editor.queue());
    return post('/api/moderation/erase', [token, ...Object.entries(fields)]);
  };

  it('erases all comments of an address and says how many, without repeating it', async () => {
    for (const text of ['One.', 'Two.']) await received(service, { text, email: 'Ada@Example.org' });
    await received(service, { text: 'Three.', email: 'other@example.org' });
    const done = await erase({ email: ' ada@example.ORG ', sure: 'yes' });
    expect(done.headers.get('location')).toBe('/api/moderation/words?erased=2');
    expect(await (await pageAt('/api/moderation/words?erased=2')).text()).toContain('2 comments erased.');
    expect(documentOf(await editor.queue('?state=all')).querySelectorAll('.queued')).toHaveLength(1);
  });

  it.each<{ email: string } & Record<string, string>>([
    { email: 'ada@example.org' },
    { email: 'nobody-at-all', sure: 'yes' },
    { email: '', sure: 'yes' },
    { email: `${'a'.repeat(250)}@b.example`, sure: 'yes' },
  ])('refuses %j without repeating it', async (fields) => {
    const answer = await erase(fields);
    expect(answer.status).toBe(422);
    if (fields.email !== '') expect(await answer.text()).not.toContain(fields.email);
    expect((await service.logs()).join('\n')).not.toContain('@');
  });
});

describe('cookies', () => {
  it.each([
    ['https://meridian.example/api/moderation', {}, true],
    ['http://localhost:4321/api/moderation', {}, false],
    ['http://meridian.example/api/moderation', { origin: 'https://meridian.example' }, true],
  ])('at %s with %j are for https only: %s', async (address, headers, secure) => {
    const answer = await service.ask(address, { headers: { ...HTML, ...headers } });
    const [cookie] = answer.headers.getSetCookie();
    expect(cookie).toMatch(/^moderation-form=[\w-]{43}; Path=\/api\/moderation; HttpOnly/);
    expect(cookie).toContain('SameSite=Lax');
    expect(cookie!.includes('Secure')).toBe(secure);
  });

  it('of the form stay the same for a second window, and go with the login', async () => {
    const first = await service.ask('/api/moderation', { headers: HTML });
    const second = await service.ask('/api/moderation', { headers: { ...HTML, ...cookieHeader(first) } });
    expect(second.headers.getSetCookie()).toEqual([]);
    const form = formTo(await first.text(), '/login');
    const fields = form.fields.map(([name, value]): [string, string] => [name, name === 'key' ? MODERATION_KEY : value]);
    const login = await service.ask(form.action, formPost(fields, cookieHeader(second).cookie ? {} : cookieHeader(first)));
    expect(login.headers.getSetCookie().map((cookie) => cookie.split('=')[0])).toEqual(['moderation', 'moderation-form']);
  });
});
