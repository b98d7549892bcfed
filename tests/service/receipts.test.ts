import { HtmlValidate } from 'html-validate';
import { describe, expect, it } from 'vitest';
import { serviceOn } from './harness/aService.ts';
import { decided } from './harness/editor.ts';
import { documentOf, formsOf, formTo } from './harness/pageForms.ts';
import { OPEN, PERSIAN } from './harness/publication.ts';
import { formPost, received } from './harness/reader.ts';
import { editByReceipt, receiptPage } from './harness/receipts.ts';
import type { TestedService } from './harness/testedService.ts';

const validator = new HtmlValidate({
  extends: ['html-validate:recommended', 'html-validate:document'],
  rules: { 'long-title': 'off', 'void-style': 'off', 'doctype-style': 'off', 'no-trailing-whitespace': 'off' },
});

const HOSTILE = { text: '</textarea><script>alert(1)</script>\n\n"\'&', name: '"><script>alert(2)</script>' };
const MINUTES = 60_000;

async function statesOf(service: TestedService): Promise<string[]> {
  return (await service.exportRecords()).flatMap((record) => (record.kind === 'comment' ? [record.state] : []));
}

describe('the page of a receipt', () => {
  const open = serviceOn('memory');

  it.each([OPEN, PERSIAN])('is valid for a comment on %s in every state', async (article) => {
    const service = await open();
    const { id, receipt } = await received(service, { ...HOSTILE, article });
    for (const decision of [null, 'approve', 'reject', 'delete'] as const) {
      if (decision !== null) await decided(service, [id], decision);
      const html = await receiptPage(service, receipt);
      const { results } = await validator.validateString(html);
      expect([decision, results.flatMap(({ messages }) => messages)]).toEqual([decision, []]);
      expect([decision, html.includes('<script')]).toEqual([decision, false]);
    }
  });

  it('gives back exactly what was written in the form to correct it', async () => {
    const service = await open();
    const { receipt } = await received(service, HOSTILE);
    expect(Object.fromEntries(formTo(await receiptPage(service, receipt), '/edit').fields)).toEqual(HOSTILE);
  });

  it('says when the comment was sent in the publication’s zone and the edition’s calendar', async () => {
    const service = await open();
    const english = documentOf(await receiptPage(service, (await received(service)).receipt));
    const persian = documentOf(await receiptPage(service, (await received(service, { article: PERSIAN })).receipt));
    expect(english.querySelector('time')!.textContent).toBe('Tuesday 24 February 2026, 20:00');
    expect(english.querySelector('time')!.getAttribute('datetime')).toBe('2026-02-24T18:00:00.000Z');
    expect(persian.querySelector('time')!.textContent).toBe('سه‌شنبه ۵ اسفند ۱۴۰۴، ۲۰:۰۰');
    expect(english.querySelector('details p')!.textContent).toContain('Until 20:15.');
  });

  it('leads to the article and to its comments', async () => {
    const service = await open();
    const page = documentOf(await receiptPage(service, (await received(service)).receipt));
    expect([...page.querySelectorAll('.links a')].map((link) => link.getAttribute('href'))).toEqual([
      '/2026/02/open-straits/',
      `/api/comments/thread?article=${encodeURIComponent(OPEN)}`,
    ]);
  });

  it('shows the text, and no way to correct it, after a quarter of an hour', async () => {
    const service = await open();
    const { receipt } = await received(service, { text: 'Words of mine' });
    await service.advance(15 * MINUTES + 1);
    const html = await receiptPage(service, receipt);
    expect(html).toContain('Words of mine');
    expect(formsOf(html).map(({ action }) => action)).toEqual([`/api/receipts/${receipt}/erase`]);
  });

  it('says of a comment that nobody keeps that it is erased', async () => {
    const service = await open();
    const other = await open();
    const { receipt } = await received(service);
    expect(documentOf(await receiptPage(other, receipt)).querySelector('h1')!.textContent).toBe('Erased');
  });
});

describe('a correction', () => {
  const open = serviceOn('memory');

  it('that changes nothing leaves an approved comment approved', async () => {
    const service = await open();
    const { id, receipt } = await received(service, { text: 'Words of mine', name: 'Ann' });
    await decided(service, [id], 'approve');
    expect((await editByReceipt(service, receipt, ' Words of mine\r\n')).status).toBe(303);
    expect(await statesOf(service)).toEqual(['approved']);
    await editByReceipt(service, receipt, 'Other words');
    expect(await statesOf(service)).toEqual(['pending']);
  });

  it('that is doubtful goes to the queue under moderation after', async () => {
    const service = await open({ moderation: 'after' });
    const { receipt } = await received(service);
    await editByReceipt(service, receipt, 'Better words');
    expect(await statesOf(service)).toEqual(['approved']);
    await editByReceipt(service, receipt, 'https://a.example https://b.example https://c.example https://d.example');
    expect(await statesOf(service)).toEqual(['pending']);
  });

  it('that is too long or too late is given back', async () => {
    const service = await open();
    const { receipt } = await received(service);
    const long = await editByReceipt(service, receipt, 'a'.repeat(5_001), 'Ann');
    expect([long.status, Object.fromEntries(formsOf(await long.text())[0]!.fields)]).toEqual([
      422,
      { text: 'a'.repeat(5_001), name: 'Ann' },
    ]);
    await service.advance(15 * MINUTES + 1);
    const late = await service.ask(`/api/receipts/${receipt}/edit`, formPost({ text: 'Late words', name: 'Ann' }));
    const [form] = formsOf(await late.text());
    expect([late.status, form!.action, Object.fromEntries(form!.fields)]).toEqual([
      403,
      `/api/receipts/${receipt}/edit`,
      { text: 'Late words', name: 'Ann' },
    ]);
  });

  it('to a broken receipt is given back with 404', async () => {
    const service = await open();
    const answer = await service.ask('/api/receipts/broken/edit', formPost({ text: 'Words of mine' }));
    expect([answer.status, (await answer.text()).includes('Words of mine')]).toEqual([404, true]);
  });
});
