import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { UsageError } from '#src/tools/flags.ts';
import { CommandFault } from '#src/tools/service/commandFault.ts';
import { readCommand } from '#src/tools/service/commands.ts';
import { readTransfer } from '#src/tools/service/readTransfer.ts';
import { OTHER, someFolders, type Folders } from './aServer.ts';
import { aComment, fileOf, HEADER, KEY, REPLY, VIEWS, WORD } from './aTransfer.ts';

const folders: Folders[] = [];
afterEach(() => {
  for (const made of folders.splice(0)) made.remove();
});

function ourFolders(): Folders {
  const made = someFolders();
  folders.push(made);
  return made;
}

describe('a file to import', () => {
  const refusalOf = (file: string) =>
    readTransfer(
      file,
      async () => null,
      () => undefined,
    ).then(
      () => null,
      (error: Error) => (error instanceof CommandFault ? error.message : `${error}`),
    );

  const long = 'x'.repeat(5_001);
  it.each([
    ['is empty', '', 'The file is empty'],
    ['has no header', JSON.stringify(aComment()), 'Line 1 is not the first line of an export of comments'],
    ['is of another version', '{"format":"broadsheet-comments","version":2}', 'Line 1 is of version 2, this is version 1'],
    ['is not JSON', `${HEADER}\n{"kind":`, 'Line 2 is not JSON'],
    ['has an empty line', `${HEADER}\n\n`, 'Line 2 is not JSON'],
    ['holds a list', `${HEADER}\n[]`, 'Line 2 is not a JSON object'],
    ['has one endless line', `${HEADER}\n${'x'.repeat(300_000)}`, 'Line 2 is longer than any line of an export'],
  ])('that %s is refused with the number of the line', async (_, text, line) => {
    const made = ourFolders();
    const file = join(made.folder, 'hostile.jsonl');
    writeFileSync(file, text);
    expect(await refusalOf(file)).toBe(`${line}.`);
  });

  it.each([
    ['an unknown kind', { kind: 'session', id: 'x' }, 'is of a kind that exports do not hold'],
    ['a kind of an object’s own', { kind: 'constructor' }, 'is of a kind that exports do not hold'],
    ['a further member', { ...WORD, more: 1 }, 'must have the members word'],
    ['a prototype', '{"kind":"word","word":"x","__proto__":{"state":"approved"}}', 'must have the members word'],
    ['a missing member', { ...KEY, comment: undefined }, 'must have the members comment, digest, fingerprint'],
    ['an id with a quote', aComment({ id: `${'a'.repeat(15)}'` }), 'has a member “id”'],
    ['an article that could be none', aComment({ article: '../../etc/passwd' }), 'has a member “article”'],
    ['an unknown state', aComment({ state: 'published' }), 'has a member “state”'],
    ['a text that is too long', aComment({ text: long }), 'has a member “text”'],
    ['a text that says nothing', aComment({ text: ' \u200b\n' }), 'has a member “text”'],
    ['a text that is a number', aComment({ text: 5 }), 'has a member “text”'],
    ['an erased comment with text', aComment({ state: 'erased' }), 'has a member “text”'],
    ['a name that is too long', aComment({ name: long }), 'has a member “name”'],
    ['an address that is none', aComment({ email: 'a b@c' }), 'has a member “email”'],
    ['a date that is none', aComment({ created: '2026-01-01' }), 'has a member “created”'],
    ['a date beyond all dates', aComment({ created: 8.64e15 }), 'has a member “created”'],
    ['half a millisecond', aComment({ decided: 0.5 }), 'has a member “decided”'],
    ['flags that are none', aComment({ flags: [{ kind: 'links', count: 'many' }] }), 'has a member “flags”'],
    ['a flag with more', aComment({ flags: [{ kind: 'trap', html: '<b>' }] }), 'has a member “flags”'],
    ['a digest that is none', { ...KEY, digest: 'short' }, 'has a member “digest”'],
    ['a day that is none', { ...VIEWS, day: '2026-02-30' }, 'has a member “day”'],
    ['views below one', { ...VIEWS, count: 0 }, 'has a member “count”'],
    ['a word over two lines', { ...WORD, word: 'two\nlines' }, 'has a member “word”'],
    ['a repetition', aComment(), 'repeats an earlier line'],
    ['a reply to nothing', { ...REPLY, parent: 'c'.repeat(16) }, 'answers a comment that is nowhere'],
    ['a reply across articles', { ...REPLY, article: OTHER }, 'answers a comment of another article'],
    ['a reply to itself', { ...REPLY, parent: REPLY['id'] }, 'answers itself, by way of others or at once'],
    ['the key of nothing', { ...KEY, comment: 'c'.repeat(16) }, 'names a comment that is nowhere'],
  ])('with %s is refused whole', async (_, hostile, why) => {
    const made = ourFolders();
    const refusal = await refusalOf(fileOf(made, [aComment(), hostile]));
    expect(refusal).toMatch(/^Line 3 [^\n]*\.$/);
    expect(refusal).toContain(why);
  });

  it('with replies in a round is refused', async () => {
    const made = ourFolders();
    const ids = ['a', 'b', 'c'].map((letter) => letter.repeat(16));
    const round = ids.map((id, index) => aComment({ id, parent: ids[(index + 1) % 3] }));
    expect(await refusalOf(fileOf(made, round))).toMatch(/^Line \d answers itself/);
  });

  it('with bytes that are no text is refused', async () => {
    const made = ourFolders();
    const file = fileOf(made, []);
    writeFileSync(file, Buffer.concat([Buffer.from(`${HEADER}\n`), Buffer.from([0xff, 0xfe, 0x0a])]));
    expect(await refusalOf(file)).toBe('Line 2 is not UTF-8.');
  });
});

describe('the command line', () => {
  it.each([
    [[]],
    [['no-such-command']],
    [['export']],
    [['export', '']],
    [['export', 'a', 'b']],
    [['export', 'a', '--email', 'a@b']],
    [['erase']],
    [['erase', '--email']],
    [['erase', '--email', 'none']],
    [['erase', 'ann@example.org']],
    [['stats', 'x']],
    [['stats', '--email', 'a@b']],
    [['retain', '--force']],
    [['constructor', 'x']],
  ])('%j is answered with how it is called', (args: string[]) => {
    expect(() => readCommand(args)).toThrow(UsageError);
  });

  it.each([
    [['export', 'a']],
    [['import', 'a']],
    [['erase', '--email', 'a@b']],
    [['backup', 'a']],
    [['restore', 'a']],
    [['retain']],
    [['stats']],
  ])('%j is understood', (args: string[]) => {
    expect(() => readCommand(args)).not.toThrow();
  });
});
