import { describe, expect, it } from 'vitest';
import { KINDS, serviceOn } from '../harness/aService.ts';
import { anEditor } from '../harness/editor.ts';
import { documentOf } from '../harness/pageForms.ts';
import { OPEN, PERSIAN } from '../harness/publication.ts';
import { aComment, formPost, received, sending } from '../harness/reader.ts';
import type { TestedService } from '../harness/testedService.ts';

const HTML = { accept: 'text/html' };

/** Every kind of page that the function draws, and whether caches may keep it. */
const PAGES: [string, 'kept' | 'never', (service: TestedService) => Promise<Response>][] = [
  ['the thread page', 'kept', (service) => service.ask(`/api/comments/thread?article=${OPEN}`, { headers: HTML })],
  ['the Persian thread page', 'kept', (service) => service.ask(`/api/comments/thread?article=${PERSIAN}`, { headers: HTML })],
  ['a receipt', 'never', async (service) => service.ask(`/api/receipts/${(await received(service)).receipt}`, { headers: HTML })],
  ['a receipt that is none', 'never', (service) => service.ask('/api/receipts/x.y', { headers: HTML })],
  ['the login', 'never', (service) => service.ask('/api/moderation', { headers: HTML })],
  ['the queue', 'never', async (service) => pageOfEditor(service, '/api/moderation')],
  ['the word list', 'never', async (service) => pageOfEditor(service, '/api/moderation/words')],
  ['a refused comment', 'never', (service) => service.ask('/api/comments', sending(aComment({ text: '' }), 'form'))],
  ['a comment on an unknown article', 'never', (service) => service.ask('/api/comments', sending(aComment({ article: 'x' }), 'form'))],
  [
    'a comment of another origin',
    'never',
    (service) => service.ask('/api/comments', formPost({ text: 'a' }, { origin: 'https://a.example' })),
  ],
  [
    'a comment that is too large',
    'never',
    (service) => service.ask('/api/comments', sending(aComment({ text: 'a'.repeat(70_000) }), 'form')),
  ],
  ['a wrong method', 'never', (service) => service.ask('/api/comments', { method: 'PUT', headers: HTML })],
  ['an address of nothing', 'never', (service) => service.ask('/api/nothing', { headers: HTML })],
  ['a broken watermark', 'never', (service) => service.ask(`/api/comments?article=${OPEN}&since=x`, { headers: HTML })],
];

async function pageOfEditor(service: TestedService, path: string): Promise<Response> {
  await received(service);
  const { cookie } = await anEditor(service);
  return service.ask(path, { headers: { ...HTML, cookie } });
}

describe.each(KINDS)('A page of a function over %s', (kind) => {
  const open = serviceOn(kind);

  it.each(PAGES)('that is %s (%s in caches) is whole and guarded', async (_, caches, ask) => {
    const service = await open();
    const answer = await ask(service);
    const html = await answer.text();
    expect(answer.status).toBeLessThan(500);
    expect(answer.headers.get('content-type')).toMatch(/^text\/html; ?charset=utf-8$/i);
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
    expect(answer.headers.get('referrer-policy')).toBe('same-origin');
    expect(answer.headers.get('cache-control')).toMatch(caches === 'kept' ? /^public\b.*s-maxage=30/ : /^no-store$/);
    expectPolicy(answer.headers.get('content-security-policy') ?? '');
    expectWhole(html);
    await expectHashes(html, answer.headers.get('content-security-policy')!);
  });

  function expectPolicy(policy: string): void {
    for (const directive of [`default-src 'none'`, `base-uri 'none'`, `frame-ancestors 'none'`, 'form-action'])
      expect(policy).toContain(directive);
    expect(policy).not.toMatch(/unsafe-inline|unsafe-eval|\*|data:|https?:/);
  }

  function expectWhole(html: string): void {
    expect(html).toMatch(/^<!doctype html>/i);
    const page = documentOf(html);
    expect(page.querySelectorAll('h1')).toHaveLength(1);
    expect(page.querySelector('title')!.textContent!.length).toBeGreaterThan(3);
    expect(page.documentElement.getAttribute('lang')).toMatch(/^(?:en|fa)/);
    expect(page.documentElement.getAttribute('dir')).toMatch(/^(?:ltr|rtl)$/);
    expect(page.querySelector('[style], [onclick], [onload], script[src], link[rel=stylesheet], img[src^=http]')).toBeNull();
    const unlabelled = [...page.querySelectorAll('input:not([type=hidden]), textarea, select')].filter(
      (control) =>
        !control.getAttribute('aria-label') &&
        !control.closest('label') &&
        !page.querySelector(`label[for="${control.getAttribute('id')}"]`),
    );
    expect(unlabelled.map((control) => control.outerHTML)).toEqual([]);
  }

  /** What a browser would not apply for its hash would be missing without anybody noticing. */
  async function expectHashes(html: string, policy: string): Promise<void> {
    for (const [, name, text] of html.matchAll(/<(style|script)>([\s\S]*?)<\/\1>/g)) {
      const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
      const hash = `'sha256-${Buffer.from(digest).toString('base64')}'`;
      expect(policy.split(';').find((directive) => directive.trim().startsWith(`${name}-src`))).toContain(hash);
    }
  }

  it('asks for nothing from elsewhere and answers JSON without being guessed at', async () => {
    const service = await open();
    for (const path of [
      `comments?article=${OPEN}`,
      `comments/counts?articles=${OPEN}`,
      'views/popular?period=day',
      'nothing',
      'comments/form',
    ]) {
      const answer = await service.ask(`/api/${path}`, { headers: { accept: 'application/json' } });
      expect([path, answer.headers.get('x-content-type-options')]).toEqual([path, 'nosniff']);
    }
  });
});

describe.each(KINDS)('The health of a function over %s', (kind) => {
  const open = serviceOn(kind);

  it('is told with the version', async () => {
    const service = await open();
    const answer = await service.ask('/api/health');
    expect(answer.status).toBe(200);
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(await answer.json()).toEqual({ status: 'ok', version: expect.stringMatching(/^\d+\.\d+\.\d+/) });
  });

  it('leaves nothing behind however often it is asked', async () => {
    const service = await open();
    for (let asked = 0; asked < 5; asked++) {
      expect((await service.ask('/api/health')).status).toBe(200);
      await service.advance(2_000);
    }
    expect(await service.exportRecords()).toEqual([]);
  });
});
