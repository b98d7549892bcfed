import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, describe, expect, it } from 'vitest';
import { runTool, type Outcome } from '../../build/runBuild.ts';
import { ARTICLE, send, someFolders, startTool, type Folders, type Running } from './aServer.ts';
import { aComment, fileOf, KEY, REPLY, VIEWS, WORD } from './aTransfer.ts';

const folders: Folders[] = [];
const running: Running[] = [];
afterEach(async () => {
  for (const { child, ended } of running.splice(0)) {
    child.kill('SIGKILL');
    await ended;
  }
  for (const made of folders.splice(0)) made.remove();
});

function ourFolders(): Folders {
  const made = someFolders();
  folders.push(made);
  return made;
}

const run = ({ data }: Pick<Folders, 'data'>, ...args: string[]): Promise<Outcome> => runTool('service', args, { BROADSHEET_DATA: data });

/** A data folder that holds two comments, a key, views and a word. */
async function aFilled(): Promise<Folders> {
  const made = ourFolders();
  const { code, stderr } = await run(made, 'import', fileOf(made, [aComment(), REPLY, KEY, VIEWS, WORD]));
  expect([code, stderr]).toEqual([0, '']);
  return made;
}

function rowsOf(file: string, tables: string[]): number[] {
  const database = new DatabaseSync(file, { readOnly: true });
  const counts = tables.map((table) => Number(database.prepare(`SELECT count(*) AS count FROM ${table}`).get()?.['count']));
  database.close();
  return counts;
}

const bytesWithin = (folder: string) => Buffer.concat(readdirSync(folder).map((name) => readFileSync(join(folder, name))));

describe('npm run service', { timeout: 60_000 }, () => {
  it('gives back by export what import was given, byte for byte, and takes it again without a change', async () => {
    const made = await aFilled();
    const first = join(made.folder, 'first.jsonl');
    expect((await run(made, 'export', first)).code).toBe(0);
    expect(readFileSync(first, 'utf8')).toBe(readFileSync(join(made.folder, 'given.jsonl'), 'utf8'));
    expect(statSync(first).mode & 0o777).toBe(0o600);
    const again = await run(made, 'import', first);
    expect([again.code, again.stdout]).toEqual([0, '5 records read, 0 of them new.\n']);
    const other = { data: join(made.folder, 'other') };
    await run(other, 'import', first);
    await run(other, 'export', join(made.folder, 'second.jsonl'));
    expect(readFileSync(join(made.folder, 'second.jsonl'))).toEqual(readFileSync(first));
  });

  it('counts what is kept', async () => {
    const { stdout } = await run(await aFilled(), 'stats');
    expect(stdout).toMatch(/^comments +2\n {2}approved +2\ne-mail addresses +1\nviews +4\n/);
  });

  it('overwrites nothing and leaves nothing half done behind', async () => {
    const made = await aFilled();
    const taken = join(made.folder, 'given.jsonl');
    const before = readFileSync(taken);
    for (const command of ['export', 'backup']) {
      const { code, stderr } = await run(made, command, taken);
      expect([code, stderr]).toEqual([1, `${taken} is there already: choose another name, nothing is overwritten.\n`]);
    }
    expect(readFileSync(taken)).toEqual(before);
    for (const command of ['export', 'backup']) {
      const { code, stderr } = await run(made, command, join(made.folder, 'no-such-folder', 'x'));
      expect(code).toBe(1);
      expect(stderr.trim().split('\n')).toHaveLength(1);
    }
    expect(readdirSync(made.folder).sort()).toEqual(['data', 'dist', 'given.jsonl']);
  });

  it('erases an address, says how many and not whose, and leaves it in no file', async () => {
    const made = await aFilled();
    expect(bytesWithin(made.data).includes('ann@example.org')).toBe(true);
    const { code, stdout, stderr } = await run(made, 'erase', '--email', 'Ann@EXAMPLE.org');
    expect([code, stdout, stderr]).toEqual([0, '1 comment is erased.\n', '']);
    expect(bytesWithin(made.data).includes('ann@example.org')).toBe(false);
    expect((await run(made, 'erase', '--email', 'ann@example.org')).stdout).toBe('0 comments are erased.\n');
  });

  it('restores a backup', async () => {
    const made = await aFilled();
    const backup = join(made.folder, 'backup.db');
    expect((await run(made, 'backup', backup)).code).toBe(0);
    expect(statSync(backup).mode & 0o777).toBe(0o600);
    await run(made, 'erase', '--email', 'ann@example.org');
    expect((await run(made, 'restore', backup)).stdout).toBe('2 comments are restored in the place of 2.\n');
    await run(made, 'export', join(made.folder, 'after.jsonl'));
    expect(readFileSync(join(made.folder, 'after.jsonl'))).toEqual(readFileSync(join(made.folder, 'given.jsonl')));
  });

  it('refuses to restore what is no backup, and changes nothing', async () => {
    const made = await aFilled();
    const { code, stderr } = await run(made, 'restore', join(made.folder, 'given.jsonl'));
    expect(code).toBe(1);
    expect(stderr.trim().split('\n')).toHaveLength(1);
    expect((await run(made, 'restore', join(made.folder, 'nothing.db'))).code).toBe(1);
    expect((await run(made, 'stats')).stdout).toMatch(/^comments +2\n/);
  });

  it('refuses to restore a database that is in use, its own or another, and says what to do', async () => {
    const made = await aFilled();
    const other = await aFilled();
    const holder = new DatabaseSync(join(other.data, 'broadsheet.db'));
    holder.prepare('SELECT count(*) FROM comments').get();
    for (const { data } of [made, other]) {
      const { code, stdout, stderr } = await run(made, 'restore', join(data, 'broadsheet.db'));
      expect([code, stdout]).toEqual([1, '']);
      expect(stderr).toMatch(/^[^\n]*was not restored\. [^\n]*`npm run service -- backup FILE`[^\n]*\n$/);
    }
    holder.close();
    expect((await run(made, 'stats')).stdout).toMatch(/^comments +2\n/);
    expect((await run(made, 'restore', join(other.data, 'broadsheet.db'))).code).toBe(0);
  });

  const hostile: [string, string, RegExp | null][] = [
    ['an id that is markup', `UPDATE comments SET id = '"><script>' WHERE parent IS NOT NULL`, /Record \d has a member “id”/],
    ['an article that is a path', "UPDATE comments SET article = '../../etc/passwd'", /Record 1 has a member “article”/],
    ['replies in a round', 'UPDATE comments SET parent = id', /answers itself/],
    ['a reply to nothing', `UPDATE comments SET parent = '${'c'.repeat(16)}'`, /answers a comment that is nowhere/],
    ['flags that are markup', `UPDATE comments SET flags = '[{"kind":"<b>"}]'`, /Record 1 has a member “flags”/],
    ['an erased comment with its text', "UPDATE comments SET state = 'erased'", /Record 1 has a member “text”/],
    ['a text that is too long', "UPDATE comments SET text = replace(hex(zeroblob(4000)), '0', 'x')", /Record 1 has a member “text”/],
    ['views beyond all numbers', 'UPDATE views SET count = 9223372036854775807', /holds what no backup holds/],
    ['HTML of its own', "UPDATE comments SET html = '<script>alert(1)</script>'", null],
    ['rejected comments that show', "UPDATE comments SET state = 'rejected', shown = 1", null],
  ];
  it.each(hostile)('takes no harm from a backup with %s', async (_, sql, refusal) => {
    const made = await aFilled();
    const backup = join(made.folder, 'backup.db');
    await run(made, 'backup', backup);
    const file = new DatabaseSync(backup);
    file.exec(sql);
    file.close();
    const { code, stderr } = await run(made, 'restore', backup);
    expect(code).toBe(refusal ? 1 : 0);
    if (refusal) expect(stderr).toMatch(/^[^\n]*backup\.db was not restored\. [^\n]*\n$/);
    expect(stderr).toMatch(refusal ?? /^$/);
    const database = new DatabaseSync(join(made.data, 'broadsheet.db'), { readOnly: true });
    const rows = database
      .prepare("SELECT html LIKE '%<script%' AS hostile, (shown = 1) <> (state = 'approved') AS untrue FROM comments")
      .all();
    database.close();
    expect(rows.map((row) => ({ ...row }))).toEqual(Array(2).fill({ hostile: 0, untrue: 0 }));
  });

  it('says that files still hold what was erased while another program reads, and finishes it when run again', async () => {
    const made = await aFilled();
    const reader = new DatabaseSync(join(made.data, 'broadsheet.db'));
    reader.exec('BEGIN');
    reader.prepare('SELECT count(*) FROM comments').get();
    const { code, stdout, stderr } = await run(made, 'erase', '--email', 'ann@example.org');
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr).toMatch(/^1 comment is erased\. But [^\n]*another program reads[^\n]*run the command again\.\n$/);
    expect(bytesWithin(made.data).includes('ann@example.org')).toBe(true);
    reader.exec('COMMIT');
    const again = await run(made, 'erase', '--email', 'ann@example.org');
    expect([again.code, again.stdout, again.stderr]).toEqual([0, '0 comments are erased.\n', '']);
    expect(bytesWithin(made.data).includes('ann@example.org')).toBe(false);
    reader.close();
  });

  it('runs the retention step', async () => {
    const { code, stdout } = await run(await aFilled(), 'retain');
    expect([code, stdout]).toEqual([0, expect.stringMatching(/^Removed what has passed its date: /)]);
  });

  it('works while the server runs, and keeps in a backup nothing that visitors could be known by', async () => {
    const made = await aFilled();
    const server = await startTool('serve', ['--out', made.dist], { BROADSHEET_DATA: made.data });
    running.push(server);
    await send(server.address, { text: 'While it runs.', email: 'reader@example.org' });
    expect((await run(made, 'stats')).stdout).toMatch(/^salts +1$/m);
    expect((await run(made, 'backup', join(made.folder, 'backup.db'))).code).toBe(0);
    expect(rowsOf(join(made.folder, 'backup.db'), ['comments', 'salts', 'visits', 'rates', 'sessions'])).toEqual([3, 0, 0, 0, 0]);
    expect((await run(made, 'erase', '--email', 'ann@example.org')).stdout).toBe('1 comment is erased.\n');
    expect(bytesWithin(made.data).includes('ann@example.org')).toBe(false);
    const list = async () => (await fetch(`${server.address}api/comments?article=${ARTICLE}`)).json() as Promise<{ count: number }>;
    expect((await list()).count).toBe(1);
    expect((await run(made, 'restore', join(made.folder, 'backup.db'))).code).toBe(0);
    expect((await list()).count).toBe(2);
    expect((await send(server.address, { text: 'And after.' })).status).toBe(201);
    expect((await run(made, 'stats')).stdout).toMatch(/^comments +4\n/);
  });

  it.each([[['no-such-command']], [['erase', '--email', 'none']]])(
    'says in one line how it is called when it is called with %j',
    async (args: string[]) => {
      const { code, stdout, stderr } = await run(ourFolders(), ...args);
      expect([code, stdout]).toEqual([2, '']);
      expect(stderr).toMatch(/^[^\n]*Call it as `npm run service -- export FILE[^\n]*\n$/);
    },
  );

  it.each([['export', 'x.jsonl'], ['stats']])('makes no database for %s where there is none', async (...args) => {
    const made = ourFolders();
    const { code, stderr } = await run(made, ...args);
    expect([code, stderr]).toEqual([1, `There is no database in ${made.data}: is BROADSHEET_DATA right?\n`]);
    expect(existsSync(made.data)).toBe(false);
  });

  it('says in one line that a database belongs to another program', async () => {
    const made = ourFolders();
    mkdirSync(made.data);
    writeFileSync(join(made.data, 'broadsheet.db'), 'This is no database, but it is long enough to be taken for one. '.repeat(99));
    const { code, stderr } = await run(made, 'stats');
    expect(code).toBe(1);
    expect(stderr).toBe('The database cannot be read: it is damaged, or is none.\n');
  });
});

describe('npm run service -- import', { timeout: 60_000 }, () => {
  it('is refused whole for one line, and no database is made for it', async () => {
    const made = ourFolders();
    const { code, stdout, stderr } = await run(made, 'import', fileOf(made, [aComment(), { ...WORD, more: 1 }]));
    expect([code, stdout, stderr]).toEqual([1, '', 'Line 3 must have the members word.\n']);
    expect(existsSync(made.data)).toBe(false);
  });

  it('that is not there, or a folder, is told in one line', async () => {
    const made = ourFolders();
    const nowhere = join(made.folder, 'nowhere.jsonl');
    expect((await run(made, 'import', nowhere)).stderr).toBe(`${nowhere} could not be read: it is not there.\n`);
    expect((await run(made, 'import', made.dist)).stderr).toBe(`${made.dist} is not a file.\n`);
  });

  it('may answer what is kept already, and shows hostile text as text', async () => {
    const made = await aFilled();
    const hostile = { ...REPLY, id: 'c'.repeat(16), name: 'Eve\u202e\r\n', text: '<script>alert(1)</script> javascript:alert(1)\u0000' };
    expect((await run(made, 'import', fileOf(made, [hostile], 'more.jsonl'))).code).toBe(0);
    const server = await startTool('serve', ['--out', made.dist], { BROADSHEET_DATA: made.data });
    running.push(server);
    const { comments } = (await (await fetch(`${server.address}api/comments?article=${ARTICLE}`)).json()) as {
      comments: { id: string; name: string; html: string }[];
    };
    expect(comments.find(({ id }) => id === hostile.id)).toMatchObject({
      name: 'Eve',
      html: '<p dir="auto">&lt;script&gt;alert(1)&lt;/script&gt; javascript:alert(1)</p>',
    });
  });
});
