import { describe, expect, it } from 'vitest';
import type { Problem, Received } from '#src/service/contract.ts';
import { KINDS, serviceOn } from '../harness/aService.ts';
import { decided } from '../harness/editor.ts';
import { CLOSED, OPEN, OTHER, PERSIAN } from '../harness/publication.ts';
import { aComment, aReader, ENCODINGS, received, send, sending, type Fields } from '../harness/reader.ts';
import { receiptPage } from '../harness/receipts.ts';
import { listOf } from '../harness/threads.ts';
import { documentOf } from '../harness/pageForms.ts';
import type { TestedService } from '../harness/testedService.ts';

const MOST = { text: 5_000, name: 80, email: 254 };
const email = (length: number) => `${'a'.repeat(length - '@example.org'.length)}@example.org`;

describe.each(KINDS)('A comment sent to a function over %s', (kind) => {
  const open = serviceOn(kind);

  it.each(ENCODINGS)('is received as %s', async (encoding) => {
    const service = await open();
    const fields = aComment({ name: 'Noor', email: 'noor@example.org', key: 'key-of-8-or-more' });
    const answer = await service.ask('/api/comments', sending(fields, encoding));
    if (encoding === 'json') {
      expect(answer.status).toBe(201);
      const told = (await answer.json()) as Received;
      expect(Object.keys(told).sort()).toEqual(['id', 'receipt', 'status']);
      expect(told).toMatchObject({
        id: expect.stringMatching(/^[\w-]{16}$/),
        status: 'pending',
        receipt: expect.stringMatching(/^[\w.-]+$/),
      });
    } else {
      expect(answer.status).toBe(303);
      expect(answer.headers.get('location')).toMatch(/^(?:https:\/\/meridian\.example)?\/api\/receipts\/[\w.-]+$/);
      const receipt = await service.ask(answer.headers.get('location')!);
      expect(receipt.status).toBe(200);
      expect(await receipt.text()).toContain(fields.text);
    }
    expect(answer.headers.get('cache-control')).toBe('no-store');
  });

  it('is public at once under moderation after, and only then', async () => {
    const before = await open({ moderation: 'before' });
    await received(before);
    expect((await listOf(before)).comments).toEqual([]);
    const after = await open({ moderation: 'after' });
    const { id, status } = await received(after);
    expect(status).toBe('approved');
    expect((await listOf(after)).comments.map((comment) => comment.id)).toEqual([id]);
  });

  it.each<[string, Fields]>([
    ['of one letter', { text: 'a' }],
    ['of 5,000 letters', { text: 'a'.repeat(MOST.text) }],
    ['of 5,000 code points outside the basic plane', { text: '😀'.repeat(MOST.text) }],
    ['of 5,000 lines that came with CRLF', { text: 'a\r\n'.repeat(MOST.text / 2) }],
    ['of 5,000 letters between blanks', { text: `  \r\n${'a'.repeat(MOST.text)}\r\n\t ` }],
    ['by a name of 80 code points', { name: '😀'.repeat(MOST.name) }],
    ['by an empty name', { name: '' }],
    ['by a name of blanks', { name: '   ' }],
    ['with an address of 254 letters', { email: email(MOST.email) }],
    ['with an empty e-mail, parent, key and trap', { email: '', parent: '', key: '', website: '' }],
    ['with a key of 8', { key: 'aA0_-678' }],
    ['with a key of 64', { key: 'k'.repeat(64) }],
    ['with fields that nobody knows', { colour: 'red', submit: 'Send' }],
    ['on an article of another edition', { article: PERSIAN }],
  ])('%s is received', async (_, fields) => {
    const service = await open();
    expect((await send(service, fields)).status).toBe(201);
  });

  it.each<[string, Fields, string[]]>([
    ['no text', { text: undefined }, ['text']],
    ['a text of blanks', { text: ' \r\n\t ' }, ['text']],
    ['a text too long by one', { text: 'a'.repeat(MOST.text + 1) }, ['text']],
    ['a text too long by one outside the basic plane', { text: '😀'.repeat(MOST.text + 1) }, ['text']],
    ['a text that is a number', { text: 7 }, ['text']],
    ['a text that is a list', { text: ['a'] }, ['text']],
    ['no article', { article: undefined }, ['article']],
    ['an empty article', { article: '' }, ['article']],
    ['an article that is an object', { article: { $ne: null } }, ['article']],
    ['a name too long by one', { name: 'n'.repeat(MOST.name + 1) }, ['name']],
    ['an e-mail too long by one', { email: email(MOST.email + 1) }, ['email']],
    ['an e-mail without an at sign', { email: 'noor.example.org' }, ['email']],
    ['an e-mail with a blank', { email: 'no or@example.org' }, ['email']],
    ['an e-mail with a line break', { email: 'noor@example.org\r\nBcc: all@example.org' }, ['email']],
    ['a key of seven', { key: '1234567' }, ['key']],
    ['a key of 65', { key: 'k'.repeat(65) }, ['key']],
    ['a key with other letters', { key: 'key of words' }, ['key']],
    ['a parent that nobody knows', { parent: 'AAAAAAAAAAAAAAAA' }, ['parent']],
    [
      'everything at once',
      { article: '', text: '', name: 'n'.repeat(81), email: 'x', key: 'k' },
      ['article', 'email', 'key', 'name', 'text'],
    ],
    ['faults on an unknown article', { article: 'en/2020/01/nowhere', text: '', email: 'x' }, ['email', 'text']],
    ['faults on a closed article', { article: CLOSED, text: '', key: 'k' }, ['key', 'text']],
  ])('with %s is refused with each fault', async (_, fields, faulty) => {
    const service = await open();
    const answer = await send(service, fields);
    expect(answer.status).toBe(422);
    expect(answer.headers.get('content-type')).toMatch(/^application\/problem\+json/);
    const problem = (await answer.json()) as Problem;
    expect(problem.status).toBe(422);
    expect(problem.errors?.map(({ field }) => field).sort()).toEqual(faulty);
    expect(problem.errors?.every(({ message }) => message.length > 3)).toBe(true);
  });

  it.each<[number, Fields]>([
    [404, { article: 'en/2020/01/nowhere' }],
    [404, { article: '__proto__' }],
    [404, { article: 'constructor' }],
    [403, { article: CLOSED }],
  ])('is refused with %i for %j', async (status, fields) => {
    const service = await open();
    expect((await send(service, fields)).status).toBe(status);
  });

  it.each(['form', 'multipart'] as const)(
    'refused as %s gives back text and name, not the e-mail, in the edition’s language',
    async (encoding) => {
      const service = await open();
      const fields = aComment({ article: PERSIAN, text: `<b>&"'\n${'x'.repeat(5_000)}`, name: 'N & "<i>" O', email: 'noor@example.org' });
      const answer = await service.ask('/api/comments', sending(fields, encoding));
      expect(answer.status).toBe(422);
      expect(answer.headers.get('content-type')).toMatch(/^text\/html/);
      const html = await answer.text();
      const page = documentOf(html);
      expect(page.documentElement.getAttribute('lang')).toBe('fa-IR');
      expect(page.documentElement.getAttribute('dir')).toBe('rtl');
      expect(html).toContain('x'.repeat(5_000));
      expect(html).toContain('&lt;b&gt;&amp;');
      expect(html).toContain('N &amp; ');
      expect(html).not.toContain('noor@example.org');
      expect(page.querySelector('b, i')).toBeNull();
    },
  );

  it('with the trap filled is answered as any other and is seen by nobody', async () => {
    const plain = async (service: TestedService, { id, receipt }: Received) =>
      (await receiptPage(service, receipt)).replaceAll(receipt, 'TOKEN').replaceAll(id, 'ID');
    const first = await open({ moderation: 'after' });
    const honest = await send(first, { text: 'The same text.' });
    const fair = (await honest.json()) as Received;
    const fairPage = await plain(first, fair);
    // To a function of its own, or it would be doubtful for saying the same.
    const second = await open({ moderation: 'after' });
    const trapped = await send(second, { text: 'The same text.', website: 'https://example.org/' });
    const foul = (await trapped.json()) as Received;
    expect(trapped.status).toBe(honest.status);
    expect([...trapped.headers.keys()].sort()).toEqual([...honest.headers.keys()].sort());
    expect(Object.keys(foul)).toEqual(Object.keys(fair));
    expect(foul.status).toBe(fair.status);
    expect(foul.id).toHaveLength(fair.id.length);
    expect(foul.receipt).toHaveLength(fair.receipt.length);
    expect(await plain(second, foul)).toBe(fairPage);
    expect((await listOf(second)).comments).toEqual([]);
    const strict = await open({ moderation: 'before' });
    expect(((await (await send(strict, { website: 'x' })).json()) as Received).status).toBe('pending');
  });

  it.each(['before', 'after'] as const)('with the trap filled is told the same as one that is doubtful, under %s', async (moderation) => {
    const service = await open({ moderation });
    const text = 'Look: https://example.org/a https://example.org/b https://example.org/c https://example.org/d';
    const honest = await received(service, { text });
    const trapped = await received(service, { text: `${text}e`, website: 'https://example.org/' });
    expect(trapped.status).toBe(honest.status);
  });

  it('with the trap filled, as a form, leads to a receipt as any other', async () => {
    const service = await open();
    const answer = await service.ask('/api/comments', sending(aComment({ website: 'x' }), 'form'), aReader());
    expect(answer.status).toBe(303);
    expect((await service.ask(answer.headers.get('location')!)).status).toBe(200);
  });
});

describe.each(KINDS)('A reply sent to a function over %s', (kind) => {
  const open = serviceOn(kind);

  it('to a public comment is received and names its parent in the list', async () => {
    const service = await open({ moderation: 'after' });
    const parent = await received(service);
    const reply = await received(service, { parent: parent.id });
    expect((await listOf(service)).comments.map(({ id, parent: above }) => [id, above])).toEqual(
      expect.arrayContaining([
        [parent.id, null],
        [reply.id, parent.id],
      ]),
    );
  });

  it.each(['pending', 'rejected', 'spam', 'erased', 'trapped', 'of another article', 'unknown'])(
    'to one that is %s is refused and not kept',
    async (fate) => {
      const service = await open();
      const parent = await parentThatIs(fate);
      const before = (await service.exportRecords()).length;
      const answer = await send(service, { parent });
      expect(answer.status).toBe(422);
      expect(((await answer.json()) as Problem).errors?.map(({ field }) => field)).toEqual(['parent']);
      expect((await service.exportRecords()).length).toBe(before);

      async function parentThatIs(fate: string): Promise<string> {
        if (fate === 'unknown') return 'AAAAAAAAAAAAAAAA';
        const { id } = await received(service, {
          article: fate === 'of another article' ? OTHER : OPEN,
          website: fate === 'trapped' ? 'x' : '',
        });
        const decision = ({ rejected: 'reject', spam: 'spam', erased: 'delete', 'of another article': 'approve' } as const)[fate];
        if (decision) await decided(service, [id], decision);
        return id;
      }
    },
  );

  it('to a placeholder is refused', async () => {
    const service = await open({ moderation: 'after' });
    const parent = await received(service);
    await received(service, { parent: parent.id });
    await decided(service, [parent.id], 'delete');
    expect((await send(service, { parent: parent.id })).status).toBe(422);
  });
});
