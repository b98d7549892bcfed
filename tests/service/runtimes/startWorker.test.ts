import { mkdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { ARTICLE, send, someFolders, startTool, type Folders, type Running } from './aServer.ts';

const folders: Folders[] = [];
const running: Running[] = [];
afterEach(async () => {
  for (const { child, ended } of running.splice(0)) {
    child.kill('SIGTERM');
    await ended;
  }
  for (const made of folders.splice(0)) made.remove();
});

async function startWorker({ dist, data }: Folders): Promise<Running> {
  const started = await startTool('worker', ['start', '--built', '--out', dist], { BROADSHEET_DATA: data });
  running.push(started);
  return started;
}

describe('npm run start:worker', { timeout: 120_000 }, () => {
  it('serves site and function from workerd, keeps what it has received over a restart, and ends in order', async () => {
    const made = someFolders();
    folders.push(made);
    mkdirSync(made.data, { mode: 0o700 });
    const first = await startWorker(made);
    expect(await (await fetch(first.address)).text()).toContain('<title>Front</title>');
    const received = await send(first.address, { text: 'From workerd.', key: 'one-key-of-mine' });
    expect(received.status).toBe(201);
    const { id, receipt } = (await received.json()) as { id: string; receipt: string };
    const settings = join(made.data, 'worker/settings.env');
    expect(statSync(settings).mode & 0o777).toBe(0o600);
    const secret = /^BROADSHEET_SECRET='(.+)'$/m.exec(readFileSync(settings, 'utf8'))?.[1];
    expect(readFileSync(join(made.data, 'secrets.env'), 'utf8')).toContain(`BROADSHEET_SECRET=${secret}\n`);
    await expect.poll(first.said).toContain('with the key');
    first.child.kill('SIGTERM');
    expect(await first.ended).toBe(0);
    await expect(fetch(first.address)).rejects.toThrow();

    const second = await startWorker(made);
    expect(await (await send(second.address, { text: 'From workerd.', key: 'one-key-of-mine' })).json()).toMatchObject({ id });
    expect(await (await fetch(`${second.address}api/receipts/${receipt}`)).text()).toContain('From workerd.');
    const { count } = (await (await fetch(`${second.address}api/comments?article=${ARTICLE}`)).json()) as { count: number };
    expect(count).toBe(0);
    expect(second.said()).not.toContain('with the key');
  });
});
