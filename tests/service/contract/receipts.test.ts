import { describe, expect, it } from 'vitest';
import { KINDS, serviceOn } from '../harness/aService.ts';
import { decided } from '../harness/editor.ts';
import { documentOf, formsOf, formTo } from '../harness/pageForms.ts';
import { OPEN, PERSIAN } from '../harness/publication.ts';
import { aComment, aReader, formPost, received, sending } from '../harness/reader.ts';
import { editByReceipt, eraseByReceipt, receiptPage } from '../harness/receipts.ts';
import type { TestedService } from '../harness/testedService.ts';
import { idsOf, listOf } from '../harness/threads.ts';

const MINUTE = 60_000;
const WRITTEN = { text: 'As it was written.', name: 'Noor', email: 'noor@example.org' };

const actionsOf = (html: string) => formsOf(html).map(({ action }) => action.split('/').at(-1));
const askReceipt = (service: TestedService, token: string) => service.ask(`/api/receipts/${token}`, { headers: { accept: 'text/html' } });

describe.each(KINDS)('A receipt over %s', (kind) => {
  const open = serviceOn(kind);

  it('says what became of the comment, and each fate otherwise', async () => {
    const service = await open();
    const { id, receipt } = await received(service, WRITTEN);
    const pages: string[] = [];
    const look = async () => pages.push(documentOf(await receiptPage(service, receipt)).body.textContent!.replace(/\s+/g, ' '));
    await look();
    await decided(service, [id], 'approve');
    await look();
    await decided(service, [id], 'delete');
    await look();
    expect(new Set(pages).size).toBe(3);
    expect(pages[0]).toContain(WRITTEN.text);
    expect(pages[1]).toContain(WRITTEN.text);
    expect(pages[2]).not.toContain(WRITTEN.text);
    expect(pages.join()).not.toContain(WRITTEN.email);
  });

  it('does not tell spam, rejection and trap from one another', async () => {
    const service = await open();
    const pages: string[] = [];
    for (const decision of ['reject', 'spam'] as const) {
      const { id, receipt } = await received(service, WRITTEN);
      await decided(service, [id], decision);
      pages.push((await receiptPage(service, receipt)).replaceAll(receipt, 'TOKEN').replaceAll(id, 'ID'));
    }
    expect(pages[0]).toBe(pages[1]);
  });

  it('speaks the edition’s language and keeps its headers', async () => {
    const service = await open();
    const { receipt } = await received(service, { ...WRITTEN, article: PERSIAN });
    const answer = await askReceipt(service, receipt);
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(documentOf(await answer.text()).documentElement.getAttribute('lang')).toBe('fa-IR');
  });

  it.each([
    'x',
    'x.y',
    '...',
    '%00',
    'AAAAAAAAAAAAAAAA',
    `${'A'.repeat(16)}.${'A'.repeat(43)}`,
    'A'.repeat(2_000),
    "';DROP TABLE comments",
    '__proto__',
  ])('with the forged token %s is not there', async (token) => {
    const service = await open();
    for (const path of ['', '/erase', '/edit']) {
      const target = `/api/receipts/${encodeURIComponent(token)}${path}`;
      const init = path === '' ? {} : formPost({ text: 'Forged.' });
      expect((await service.ask(target, init)).status).toBe(404);
    }
  });

  it('is good for its own comment alone', async () => {
    const service = await open();
    const [mine, other] = [await received(service, WRITTEN), await received(service)];
    const mixed = [mine.receipt.replace(mine.id, other.id), mine.receipt.slice(0, -1), `${mine.receipt}A`, mine.receipt.toLowerCase()];
    for (const token of mixed.filter((one) => one !== mine.receipt)) {
      expect((await service.ask(`/api/receipts/${token}/erase`, formPost({}))).status).toBe(404);
    }
    expect((await service.exportRecords()).flatMap((record) => (record.kind === 'comment' ? [record.state] : []))).toEqual([
      'pending',
      'pending',
    ]);
  });

  it('lets correct within fifteen minutes, and not later', async () => {
    const service = await open();
    const { receipt } = await received(service, WRITTEN);
    await service.advance(15 * MINUTE - 1_000);
    const form = formTo(await receiptPage(service, receipt), '/edit');
    const answer = await editByReceipt(service, receipt, 'As it was meant.', 'Noor O.');
    expect(answer.status).toBe(303);
    expect(answer.headers.get('location')).toContain(`/api/receipts/${receipt}`);
    expect(await receiptPage(service, receipt)).toContain('As it was meant.');
    await service.advance(2_000);
    expect(actionsOf(await receiptPage(service, receipt))).toEqual(['erase']);
    const late = await service.ask(form.action, formPost({ text: 'Too late to be kept.', name: '' }));
    expect(late.status).toBeGreaterThanOrEqual(400);
    expect(late.status).toBeLessThan(500);
    expect(await late.text()).toContain('Too late to be kept.');
    expect(await receiptPage(service, receipt)).toContain('As it was meant.');
  });

  it.each([
    ['', 422],
    ['a'.repeat(5_001), 422],
  ])('refuses a correction that is no comment', async (text, status) => {
    const service = await open();
    const { receipt } = await received(service, WRITTEN);
    expect((await editByReceipt(service, receipt, text)).status).toBe(status);
    expect(await receiptPage(service, receipt)).toContain(WRITTEN.text);
  });

  it('sends a corrected comment back to be approved under before', async () => {
    const service = await open({ moderation: 'before' });
    const { id, receipt } = await received(service, WRITTEN);
    await decided(service, [id], 'approve');
    const { watermark } = await listOf(service);
    await editByReceipt(service, receipt, 'Corrected.');
    expect(await listOf(service, OPEN, watermark)).toMatchObject({ count: 0, comments: [], gone: [id] });
    await decided(service, [id], 'approve');
    expect((await listOf(service)).comments[0]!.html).toContain('Corrected.');
  });

  it('shows a corrected comment at once under after, as a change', async () => {
    const service = await open({ moderation: 'after' });
    const { id, receipt } = await received(service, WRITTEN);
    const { watermark } = await listOf(service);
    await editByReceipt(service, receipt, 'Corrected <b>.', 'Other & name');
    const list = await listOf(service, OPEN, watermark);
    expect(list.comments).toMatchObject([{ id, name: 'Other & name', html: expect.stringContaining('Corrected &lt;b&gt;.') }]);
  });

  it.each(['reject', 'spam', 'delete'] as const)('cannot correct after %s', async (decision) => {
    const service = await open();
    const { id, receipt } = await received(service, WRITTEN);
    const form = formTo(await receiptPage(service, receipt), '/edit');
    await decided(service, [id], decision);
    await service.ask(form.action, formPost({ text: 'Back again.', name: '' }));
    expect(await idsOf(service)).toEqual([]);
    expect(JSON.stringify(await service.exportRecords())).not.toContain('Back again.');
  });

  it('leaves a comment that the trap caught where it is when it is corrected', async () => {
    const service = await open({ moderation: 'after' });
    const { receipt } = await received(service, { ...WRITTEN, website: 'x' });
    expect((await editByReceipt(service, receipt, 'Corrected.')).status).toBe(303);
    expect(await idsOf(service)).toEqual([]);
  });

  it('erases, at any time, whole, and once is enough', async () => {
    const service = await open({ moderation: 'after' });
    const { id, receipt } = await received(service, WRITTEN);
    const { watermark } = await listOf(service);
    await service.advance(400 * 24 * 60 * MINUTE);
    const form = formTo(await receiptPage(service, receipt), '/erase');
    expect((await eraseByReceipt(service, receipt)).status).toBe(303);
    expect((await service.ask(form.action, formPost(form.fields))).status).toBe(303);
    expect(await listOf(service, OPEN, watermark)).toMatchObject({ count: 0, comments: [], gone: [id] });
    expect(actionsOf(await receiptPage(service, receipt))).toEqual([]);
    expect(JSON.stringify(await service.exportRecords())).not.toMatch(/As it was written|Noor|noor@/);
  });

  it('of a placeholder may erase too', async () => {
    const service = await open({ moderation: 'after' });
    const { id, receipt } = await received(service, WRITTEN);
    const reply = await received(service, { parent: id });
    await decided(service, [id], 'reject');
    expect((await eraseByReceipt(service, receipt)).status).toBe(303);
    expect(await idsOf(service)).toEqual([id, reply.id]);
    expect(JSON.stringify(await service.exportRecords())).not.toContain(WRITTEN.email);
  });

  it('is reached by the form’s redirect', async () => {
    const service = await open();
    const answer = await service.ask('/api/comments', sending(aComment(WRITTEN), 'form'), aReader());
    const page = await service.ask(answer.headers.get('location')!, { headers: { accept: 'text/html' } });
    expect(actionsOf(await page.text()).sort()).toEqual(['edit', 'erase']);
  });
});
