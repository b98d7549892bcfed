import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openData } from '#src/service/runtimes/node/openData.ts';
import { readCommand } from '#src/tools/service/commands.ts';
import { withData } from '#src/tools/service/withData.ts';
import { decided } from '../harness/editor.ts';
import { HOSTILE_NAMES, HOSTILE_TEXTS } from '../harness/hostileInputs.ts';
import { localService } from '../harness/localService.ts';
import { OPEN } from '../harness/publication.ts';
import { received, send } from '../harness/reader.ts';
import type { TestedService } from '../harness/testedService.ts';
import { listOf } from '../harness/threads.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'broadsheet-transfer-'));
});
afterEach(() => rm(folder, { recursive: true }));

const inFolder = (name: string) => path.join(folder, name);

/** A data command as it is called, on a data folder below the test's own. */
function command(data: string, ...words: string[]): Promise<string> {
  const { absent, run } = readCommand(words);
  return withData(inFolder(data), absent, run);
}

/** Lets something be done with a function on a data folder. */
async function inService(data: string, use: (service: TestedService) => Promise<unknown>, seed = 1): Promise<void> {
  const opened = openData(inFolder(data));
  await use(localService(opened.store, { moderation: 'after', seed }, () => {}));
  await opened.close();
}

async function exported(data: string, name: string): Promise<string> {
  await command(data, 'export', inFolder(name));
  return readFile(inFolder(name), 'utf8');
}

describe('What is exported', () => {
  it('after all hostile input is the same after its import, which twice changes nothing', { timeout: 30_000 }, async () => {
    await inService('first', async (service) => {
      for (const text of HOSTILE_TEXTS) await send(service, { text, email: 'noor@example.org' });
      for (const name of HOSTILE_NAMES) await send(service, { name, key: 'key-of-eight' + String(HOSTILE_NAMES.indexOf(name)) });
      const [first] = (await listOf(service)).comments;
      await received(service, { parent: first!.id });
      await decided(service, [first!.id], 'delete');
    });
    const text = await exported('first', 'first.jsonl');
    await command('second', 'import', inFolder('first.jsonl'));
    expect(await exported('second', 'second.jsonl')).toBe(text);
    expect(await command('second', 'import', inFolder('first.jsonl'))).toMatch(/\b0\b/);
    expect(await exported('second', 'third.jsonl')).toBe(text);
    expect(text.split('\n').length).toBeGreaterThan(150);
  });

  it('shows the same to readers after its import', async () => {
    let before: unknown;
    await inService('first', async (service) => {
      const parent = await received(service, { text: 'A parent: https://example.org/ and <b>.', name: 'Noor' });
      await received(service, { parent: parent.id });
      await decided(service, [parent.id], 'reject');
      before = { ...(await listOf(service)), watermark: '' };
    });
    await exported('first', 'first.jsonl');
    await command('second', 'import', inFolder('first.jsonl'));
    await inService('second', async (service) => expect({ ...(await listOf(service)), watermark: '' }).toEqual(before));
  });

  it('comes back from a backup with another epoch, so that old watermarks are refused', async () => {
    let watermark = '';
    await inService('first', async (service) => {
      await received(service, { text: 'In the backup.' });
      watermark = (await listOf(service)).watermark;
    });
    const text = await exported('first', 'first.jsonl');
    await command('first', 'backup', inFolder('copy.db'));
    await inService('first', (service) => received(service, { text: 'After the backup.' }), 2);
    await command('first', 'restore', inFolder('copy.db'));
    expect(await exported('first', 'again.jsonl')).toBe(text);
    await inService('first', async (service) => {
      await expect(listOf(service, OPEN, watermark)).rejects.toThrow('422');
    });
  });
});

const HEADER = '{"format":"broadsheet-comments","version":1}';
const comment = (changes: Record<string, unknown> = {}) =>
  JSON.stringify({
    kind: 'comment',
    id: 'AAAAAAAAAAAAAAAA',
    article: OPEN,
    parent: null,
    state: 'approved',
    name: null,
    email: null,
    text: 'A text.',
    created: 1_700_000_000_000,
    edited: null,
    decided: null,
    published: null,
    flags: [],
    ...changes,
  });

describe('A hostile file', () => {
  it('that is only long is taken', async () => {
    await writeFile(inFolder('file.jsonl'), `${HEADER}\n${comment()}\n`);
    expect(await command('data', 'import', inFolder('file.jsonl'))).toMatch(/\b1\b/);
  });

  it.each<[string, string]>([
    ['is empty', ''],
    ['is no JSON', 'a text'],
    ['has another first line', `{"format":"other","version":1}\n${comment()}\n`],
    ['is of a later version', `{"format":"broadsheet-comments","version":2}\n${comment()}\n`],
    ['has no first line', `${comment()}\n`],
    ['breaks off', `${HEADER}\n${comment()}\n${comment({ id: 'BBBBBBBBBBBBBBBB' }).slice(0, 40)}`],
    ['has another kind', `${HEADER}\n${comment()}\n{"kind":"session","id":"x","expires":9999999999999}\n`],
    ['has a kind of the language', `${HEADER}\n${comment()}\n{"kind":"__proto__"}\n`],
    ['brings its own HTML', `${HEADER}\n${comment({ html: '<script>window.hostile=1</script>' })}\n`],
    ['has a member of the language', `${HEADER}\n${comment().replace('{', '{"__proto__":{"state":"approved"},')}\n`],
    ['has another state', `${HEADER}\n${comment({ state: 'admin' })}\n`],
    ['has an id that is markup', `${HEADER}\n${comment({ id: '"><script>' })}\n`],
    ['has an article that is a path', `${HEADER}\n${comment({ article: '../../etc/passwd' })}\n`],
    ['has a text that is none', `${HEADER}\n${comment({ text: 7 })}\n`],
    ['has a text that is too long', `${HEADER}\n${comment({ text: 'a'.repeat(5_001) })}\n`],
    ['has a name that is too long', `${HEADER}\n${comment({ name: 'a'.repeat(81) })}\n`],
    ['has an erased comment with a text', `${HEADER}\n${comment({ state: 'erased' })}\n`],
    ['has a moment that is none', `${HEADER}\n${comment({ created: 1e300 })}\n`],
    ['has a moment before all', `${HEADER}\n${comment({ created: -1 })}\n`],
    ['has a comment that answers itself', `${HEADER}\n${comment({ parent: 'AAAAAAAAAAAAAAAA' })}\n`],
    [
      'has two that answer each other',
      `${HEADER}\n${comment({ parent: 'BBBBBBBBBBBBBBBB' })}\n${comment({ id: 'BBBBBBBBBBBBBBBB', parent: 'AAAAAAAAAAAAAAAA' })}\n`,
    ],
    ['has a comment that answers nobody', `${HEADER}\n${comment({ parent: 'CCCCCCCCCCCCCCCC' })}\n`],
    ['has a comment twice', `${HEADER}\n${comment()}\n${comment({ text: 'Another.' })}\n`],
    ['has views below one', `${HEADER}\n{"kind":"views","day":"2026-02-24","article":"${OPEN}","count":-5}\n`],
    ['has views of no day', `${HEADER}\n{"kind":"views","day":"2026-02-30","article":"${OPEN}","count":5}\n`],
    ['has a flag that is none', `${HEADER}\n${comment({ flags: [{ kind: 'links', count: '<b>' }] })}\n`],
    [
      'has a key of nobody',
      `${HEADER}\n{"kind":"key","digest":"${'A'.repeat(43)}","fingerprint":"${'A'.repeat(43)}","comment":"DDDDDDDDDDDDDDDD"}\n`,
    ],
  ])('that %s is refused with one line, and nothing of it is kept', async (_, text) => {
    await inService('data', (service) => received(service, { text: 'Here before.' }));
    const before = await exported('data', 'before.jsonl');
    await writeFile(inFolder('file.jsonl'), text);
    const refusal = await command('data', 'import', inFolder('file.jsonl')).then(
      (done) => `done: ${done}`,
      (error: Error) => error.message,
    );
    expect(refusal).not.toMatch(/^done|\n|hostile|passwd/);
    expect(await exported('data', 'after.jsonl')).toBe(before);
  });

  it.each(['import', 'restore'])('that is a database of another program is refused by %s', async (name) => {
    await inService('data', (service) => received(service, { text: 'Here before.' }));
    const before = await exported('data', 'before.jsonl');
    await writeFile(inFolder('file'), Buffer.from('SQLite format 3\0'.padEnd(4_096, '\0')));
    await expect(command('data', name, inFolder('file'))).rejects.toThrow(/^[^\n]+$/);
    await mkdir(inFolder('directory'));
    await expect(command('data', name, inFolder('directory'))).rejects.toThrow(/^[^\n]+$/);
    await expect(command('data', name, inFolder('absent'))).rejects.toThrow(/^[^\n]+$/);
    expect(await exported('data', 'after.jsonl')).toBe(before);
  });
});
