import { describe, expect, it } from 'vitest';
import { waitFor } from '#src/service/rules/admission.ts';
import { readFields } from '#src/service/rules/body.ts';
import { networkOf } from '#src/service/rules/network.ts';
import { openedAt, sinceOpened } from '#src/service/rules/opened.ts';
import { idOfReceipt, isCorrectable, publicStatus, receiptOf } from '#src/service/rules/receipt.ts';
import { readSubmission } from '#src/service/rules/submission.ts';
import { sealOf } from '#src/service/seal.ts';

async function submitted(body: unknown) {
  const request = new Request('http://a.example/', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  });
  return readSubmission(await readFields(request));
}

const faultsOf = async (body: unknown) => (await submitted(body)).faults.map(({ field, fault }) => `${field} ${fault}`);

describe('a submission', () => {
  it('is read whole', async () => {
    const { submission } = await submitted({
      article: 'en/a',
      text: ' a\r\nb ',
      name: ' Ann ',
      email: ' ann@a.example ',
      parent: 'AAAAAAAAAAAAAAAA',
      key: 'a-key_09',
      website: '',
      opened: 'x',
      more: [1],
    });
    expect(submission).toEqual({
      article: 'en/a',
      text: 'a\nb',
      name: 'Ann',
      email: 'ann@a.example',
      parent: 'AAAAAAAAAAAAAAAA',
      key: 'a-key_09',
      trapped: false,
      opened: 'x',
    });
  });

  it('takes empty fields as absent', async () => {
    const { submission } = await submitted({ article: 'en/a', text: 'a', name: ' ', email: '', parent: '', key: '', website: '' });
    expect(submission).toMatchObject({ name: null, email: null, parent: null, key: null, trapped: false });
  });

  it('names every fault at once', async () => {
    expect(await faultsOf({ text: ' ', name: 'n'.repeat(81), email: 'none', parent: '../x', key: 'short' })).toEqual([
      'article missing',
      'text missing',
      'name too-long',
      'email not-email',
      'parent no-parent',
      'key not-a-key',
    ]);
  });

  it('names each field once, by what it is', async () => {
    expect(await faultsOf({ article: ['en/a'], text: 7, name: {}, email: true, parent: [], key: 1, website: {} })).toEqual([
      'article not-text',
      'text not-text',
      'name not-text',
      'email not-text',
      'parent not-text',
      'key not-text',
      'website not-text',
    ]);
  });

  it.each([
    ['text', '👍'.repeat(5_000), []],
    ['text', '👍'.repeat(5_001), ['text too-long']],
    ['text', `${'\r\n'.repeat(3)}${'a\r\n'.repeat(2_500)}`, []],
    ['name', '👍'.repeat(80), []],
    ['name', '👍'.repeat(81), ['name too-long']],
    ['email', `${'a'.repeat(244)}@a.example`, []],
    ['email', `${'a'.repeat(245)}@a.example`, ['email too-long']],
    ['key', 'k'.repeat(64), []],
    ['key', 'k'.repeat(65), ['key not-a-key']],
    ['key', 'kkkkkkk', ['key not-a-key']],
    ['key', 'with space', ['key not-a-key']],
  ])('measures %s', async (field, value, faults) => {
    expect(await faultsOf({ article: 'en/a', text: 'a', [field]: value })).toEqual(faults);
  });

  it.each(['a', '@', 'a@', '@b', 'a@b@c', 'a b@c', 'a\0@b', 'a@b\r\nBcc: c', 'a\u202e@b'])(
    'does not take %j as an e-mail address',
    async (email) => {
      expect(await faultsOf({ article: 'en/a', text: 'a', email })).toEqual(['email not-email']);
    },
  );

  it.each(['a@b', "o'neill+x@mail.example", 'کاربر@نمونه.example'])('takes %j as one', async (email) => {
    expect((await submitted({ article: 'en/a', text: 'a', email })).submission?.email).toBe(email);
  });
});

describe('a receipt', () => {
  const seal = sealOf(new Uint8Array(32).fill(1));
  const id = 'AbCd_-AbCd_-AbCd';

  it('names its comment', async () => {
    expect(await idOfReceipt(seal, await receiptOf(seal, id))).toBe(id);
  });

  it('of another comment, another secret, cut or changed is none', async () => {
    const token = await receiptOf(seal, id);
    const other = await receiptOf(sealOf(new Uint8Array(32).fill(2)), id);
    const swapped = `x${token.slice(1)}`;
    const changed = token.slice(0, 20) + (token[20] === 'A' ? 'B' : 'A') + token.slice(21);
    for (const broken of [other, swapped, changed, token.slice(0, -1), `${token}A`, id, '', '..']) {
      expect([broken, await idOfReceipt(seal, broken)]).toEqual([broken, null]);
    }
  });

  it.each([
    ['pending', 'before', 'pending'],
    ['approved', 'before', 'approved'],
    ['rejected', 'before', 'rejected'],
    ['spam', 'before', 'rejected'],
    ['erased', 'before', 'erased'],
    ['quarantined', 'before', 'pending'],
    ['quarantined', 'after', 'approved'],
  ] as const)('says of %s under %s: %s', (state, moderation, status) => {
    expect(publicStatus({ state }, moderation)).toBe(status);
  });

  it('says of a trapped comment what a doubtful one would be told', () => {
    const flags = [{ kind: 'trap' }, { kind: 'links', count: 4 }] as const;
    expect(publicStatus({ state: 'quarantined', flags: [...flags] }, 'after')).toBe('pending');
    expect(publicStatus({ state: 'quarantined', flags: [flags[0]] }, 'after')).toBe('approved');
  });

  it('corrects for fifteen minutes, and nothing that is settled', () => {
    const kept = { id, article: 'en/a', parent: null, name: null, text: 'a', html: 'a', created: 0 };
    expect(isCorrectable({ ...kept, state: 'pending' }, 900_000)).toBe(true);
    expect(isCorrectable({ ...kept, state: 'pending' }, 900_001)).toBe(false);
    expect((['rejected', 'spam', 'erased'] as const).map((state) => isCorrectable({ ...kept, state }, 1))).toEqual([false, false, false]);
  });
});

describe('the proof of a touched form', () => {
  const seal = sealOf(new Uint8Array(32).fill(1));

  it('says how long ago it was', async () => {
    expect(await sinceOpened(seal, await openedAt(seal, 1_000), 4_500)).toBe(3_500);
    expect(await sinceOpened(seal, await openedAt(seal, 1_000), 500)).toBe(0);
  });

  it('says nothing when it is absent or not ours', async () => {
    const [, signature] = (await openedAt(seal, 1_000)).split('.');
    for (const opened of [null, '', 'rs', '.', `zz.${signature}`, 'rs.%%%']) {
      expect([opened, await sinceOpened(seal, opened, 4_500)]).toEqual([opened, null]);
    }
  });
});

describe('a visitor who is too fast', () => {
  it('waits until the oldest of the comments is ten minutes old, and at least a second', () => {
    expect([waitFor(0, 1), waitFor(0, 599_999), waitFor(0, 600_000)]).toEqual([600, 1, 1]);
  });
});

describe('a network', () => {
  it.each([
    ['192.0.2.7', '192.0.2.7'],
    ['::ffff:192.0.2.7', '192.0.2.7'],
    ['::FFFF:c000:207', '192.0.2.7'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2/64'],
    ['2001:0DB8:0001:0002::1', '2001:db8:1:2/64'],
    ['2001:db8::1', '2001:db8:0:0/64'],
    ['[2001:db8::1]:8080', '2001:db8:0:0/64'],
    ['fe80::1%eth0', 'fe80:0:0:0/64'],
    ['::1', '0:0:0:0/64'],
    ['::', '0:0:0:0/64'],
    ['192.0.2.7:4711', '192.0.2.7'],
    ['2001:db8::1]/x[', 'unknown'],
    ['256.1.1.1', 'unknown'],
    ['<script>', 'unknown'],
    ['', 'unknown'],
    [null, 'unknown'],
  ])('of %s is %s', (address, network) => {
    expect(networkOf(address)).toBe(network);
  });
});
