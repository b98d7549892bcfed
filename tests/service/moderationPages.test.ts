import { HtmlValidate } from 'html-validate';
import { beforeEach, describe, expect, it } from 'vitest';
import { memoryStore } from '#src/service/adapters/memory/memoryStore.ts';
import { createService } from '#src/service/createService.ts';
import type { Flag } from '#src/service/rules/heuristics.ts';
import { englishModeration } from '#src/wording/moderation.en.ts';
import { persianModeration } from '#src/wording/moderation.fa.ts';
import { anEditor, type Editor } from './harness/editor.ts';
import { localService } from './harness/localService.ts';
import { documentOf, formTo } from './harness/pageForms.ts';
import { aDirectory, OPEN, OTHER, PERSIAN, SITE } from './harness/publication.ts';
import { aReader, formPost, received } from './harness/reader.ts';
import type { TestedService } from './harness/testedService.ts';
import { aWorld, portsOf, START } from './harness/world.ts';

const HTML = { accept: 'text/html' };
const validator = new HtmlValidate({
  extends: ['html-validate:recommended', 'html-validate:document'],
  rules: {
    // How the formatter writes templates.
    'doctype-style': 'off',
    'void-style': 'off',
    'no-trailing-whitespace': 'off',
    // Many comments are chosen by one name.
    'form-dup-name': ['error', { shared: ['radio', 'button', 'submit', 'checkbox'] }],
  },
});

let service: TestedService;
let editor: Editor;
beforeEach(async () => {
  service = localService(memoryStore(), {}, () => undefined);
  editor = await anEditor(service);
});

const pageAt = (path: string) => service.ask(path, { headers: { ...HTML, cookie: editor.cookie } });
const post = (path: string, fields: [string, string][], cookie = editor.cookie) => service.ask(path, formPost(fields, { cookie }));
const tokenIn = (html: string) => formTo(html, '/logout').fields.find(([name]) => name === 'token')!;

/** A queue with everything that a comment can have. */
async function aFullQueue(): Promise<Record<'parent' | 'answer' | 'spam' | 'gone', string>> {
  const by = aReader();
  const parent = await received(service, { name: 'Above', text: `Said above.\n\n${'Long. '.repeat(80)}` }, by);
  await editor.decide([parent.id], 'approve');
  const answer = await received(
    service,
    { parent: parent.id, text: 'First line.\nSecond <b>line</b>, https://a.example/.', name: 'Ada & <i>Co</i>' },
    by,
  );
  const spam = await received(service, { text: 'http://a.example http://b.example http://c.example', website: 'x', email: 'sp@m.example' });
  const gone = await received(service, { article: OTHER, text: 'این نوشته است.' });
  return { parent: parent.id, answer: answer.id, spam: spam.id, gone: gone.id };
}

describe('the pages of the editor', () => {
  it.each([
    '/api/moderation',
    '/api/moderation?state=all&search=e',
    '/api/moderation?state=spam',
    '/api/moderation/words?saved=3',
    'login',
    'confirm',
    'wrong',
  ])('are valid HTML with a policy that allows what stands in them: %s', async (path) => {
    const { spam } = await aFullQueue();
    const token = tokenIn(await editor.queue());
    const answers: Record<string, () => Promise<Response>> = {
      login: () => service.ask('/api/moderation', { headers: HTML }),
      confirm: () => post('/api/moderation/decisions', [token, ['one', `delete ${spam}`]]),
      wrong: () => post('/api/moderation/login', [['key', 'x']]),
    };
    const answer = await (answers[path] ?? (() => pageAt(path)))();
    const html = await answer.text();
    const { results } = await validator.validateString(html);
    expect(results.flatMap(({ messages }) => messages.map(({ ruleId, message, line }) => `${line} ${ruleId}: ${message}`))).toEqual([]);
    expect(answer.headers.get('cache-control')).toBe('no-store');
    const policy = answer.headers.get('content-security-policy')!;
    for (const [, code = ''] of html.matchAll(/<(?:style|script)>([\s\S]*?)<\/(?:style|script)>/g)) {
      const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(code));
      expect(policy).toContain(`'sha256-${Buffer.from(digest).toString('base64')}'`);
    }
    expect(html).not.toMatch(/ on\w+="| style="/);
  });

  it('show each comment in its context', async () => {
    const { parent, answer } = await aFullQueue();
    const page = documentOf(await editor.queue());
    const shown = page.querySelector(`#c-${answer}`)!;
    expect(shown.querySelector('.where a')!.getAttribute('href')).toBe('/2026/02/open-straits/');
    expect(shown.querySelector('.who b')!.textContent).toBe('Ada & <i>Co</i>');
    expect(shown.querySelector('.text')!.innerHTML).toBe('First line.\nSecond &lt;b&gt;line&lt;/b&gt;, https://a.example/.');
    expect(shown.querySelector('blockquote')!.textContent).toMatch(/^Said above\.\n\nLong\..{200,} …$/s);
    expect(shown.querySelector('.answers')!.textContent).toBe('In reply to Above');
    expect(shown.querySelector('.visitor')!.textContent).toBe('Same visitor: 1 approved');
    expect(shown.querySelector('time')!.getAttribute('datetime')).toBe(new Date(START).toISOString());
    expect(shown.querySelector('time')!.textContent).toBe('24 February 2026, 20:00');
    const links = [...shown.querySelectorAll('.who a')].map((link) => link.getAttribute('href')!.replaceAll('&amp;', '&'));
    expect(links).toEqual([
      `/api/comments/thread?article=${OPEN}#comment-${parent}`,
      `/api/moderation?article=${encodeURIComponent(OPEN)}`,
    ]);
    expect(shown.querySelectorAll('.text a')).toHaveLength(0);
  });

  it('say why a comment is doubtful, and never show an e-mail address', async () => {
    const { spam } = await aFullQueue();
    const html = await editor.queue('?state=quarantined');
    const doubts = [...documentOf(html).querySelectorAll(`#c-${spam} .doubts li`)].map((doubt) => doubt.textContent);
    expect(doubts).toEqual(['The hidden field was filled in', 'Contains 3 links']);
    expect(html).not.toMatch(/sp@m|m\.example/);
  });

  it('count the comments of each tab, whatever tab is open', async () => {
    await aFullQueue();
    const tabs = documentOf(await editor.queue('?state=spam')).querySelectorAll('.tabs a');
    expect([...tabs].map((tab) => tab.textContent!.trim())).toEqual([
      'Waiting 2',
      'Quarantined 1',
      'Approved 1',
      'Rejected 0',
      'Spam 0',
      'All 4',
    ]);
    expect([...tabs].filter((tab) => tab.hasAttribute('aria-current')).map((tab) => tab.getAttribute('href'))).toEqual([
      '/api/moderation?state=spam',
    ]);
  });

  it.each([OTHER, `${SITE}/2026/03/other-rivers/`, '/2026/03/other-rivers', 'http://localhost:4321/2026/03/other-rivers/#comments'])(
    'take %s as the article to narrow by',
    async (article) => {
      await aFullQueue();
      const html = await editor.queue(`?article=${encodeURIComponent(article)}`);
      expect(documentOf(html).querySelectorAll('.queued')).toHaveLength(1);
      expect(html).toContain('Other rivers');
    },
  );

  it('narrow by the reason for doubt', async () => {
    const { spam } = await aFullQueue();
    const boxes = documentOf(await editor.queue('?state=all&flag=links')).querySelectorAll('[name=id]');
    expect([...boxes].map((box) => box.getAttribute('value'))).toEqual([spam]);
    expect(documentOf(await editor.queue('?state=all&flag=busy')).querySelectorAll('[name=id]')).toHaveLength(0);
  });

  it('come with every comment selected when asked without a script', async () => {
    await aFullQueue();
    const link = documentOf(await editor.queue('?state=all')).querySelector('.every')!;
    const page = documentOf(await (await pageAt(link.getAttribute('href')!.replaceAll('&amp;', '&'))).text());
    expect(page.querySelectorAll('[name=id][checked]')).toHaveLength(4);
    expect(page.querySelector('.every')!.getAttribute('href')).toBe('/api/moderation?state=all');
  });

  it('are in the language of the first edition', async () => {
    const { editions, ...rest } = aDirectory();
    const ports = { ...portsOf(aWorld(), memoryStore(), {}), directory: async () => ({ ...rest, editions: editions.toReversed() }) };
    const answer = await createService(ports).fetch(new Request(`${SITE}/api/moderation`), { address: null });
    const html = await answer.text();
    expect(html).toContain('<html lang="fa-IR" dir="rtl">');
    expect(html).toContain(persianModeration.login.title);
  });

  it('say every reason for doubt in every language', () => {
    for (const labels of [englishModeration, persianModeration]) {
      const { title, word, trap, ...counted } = labels.flags;
      expect([title, word('x'), trap].every((text) => text.length > 5)).toBe(true);
      for (const say of Object.values(counted)) expect(say(1_204)).toMatch(/1,204|۱٬۲۰۴/);
    }
    expect(englishModeration.flags.links(1)).toBe('Contains 1 link');
    expect(englishModeration.flags.speed(1)).toBe('Sent 1 second after the form was opened');
  });

  it('leave the direction of a text to the text', async () => {
    await received(service, { article: PERSIAN, text: 'سلام' });
    expect(
      documentOf(await editor.queue())
        .querySelector('.text')!
        .getAttribute('dir'),
    ).toBe('auto');
  });

  it('offer every kind of doubt there is', async () => {
    const kinds: Record<Flag['kind'], true> = { links: true, repetition: true, speed: true, word: true, busy: true, trap: true };
    const options = documentOf(await editor.queue()).querySelectorAll('#flag option');
    expect([...options].map((option) => option.getAttribute('value'))).toEqual(['', ...Object.keys(kinds)]);
  });
});
