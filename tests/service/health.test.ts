import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { StorageDown } from '#src/service/ports/store.ts';
import { VERSION } from '#src/service/version.ts';
import { aShelf, methodsAsked, reading } from './reading.ts';

const HEALTH = '/api/health';
const JSON_WANTED = { headers: { accept: 'application/json' } };

describe('the health of the function', () => {
  it('is good while a comment could be kept', async () => {
    const answer = await reading(aShelf()).ask(HEALTH);
    expect([answer.status, answer.headers.get('cache-control'), await answer.json()]).toEqual([
      200,
      'no-store',
      { status: 'ok', version: VERSION },
    ]);
  });

  it('names the version of the project', () => {
    const manifest = readFileSync(path.resolve(import.meta.dirname, '../../package.json'), 'utf8');
    expect(JSON.parse(manifest)).toMatchObject({ version: VERSION });
  });

  it.each([
    ['full', new StorageDown('full'), 'health: full'],
    ['broken in an unknown way', new TypeError('someone@mail.example'), 'health: TypeError'],
  ])('is bad while storage is %s, which the log says without more', async (_, fault, line) => {
    const { ask, world } = reading(aShelf({ fault }));
    const answer = await ask(HEALTH, JSON_WANTED);
    expect([answer.status, answer.headers.get('cache-control')]).toEqual([503, 'no-store']);
    expect(answer.headers.get('content-type')).toContain('application/problem+json');
    expect(world.lines).toEqual([line]);
  });

  it('is tried once for all who ask together and within a second', async () => {
    const shelf = aShelf();
    const { ask, world } = reading(shelf);
    await Promise.all(Array.from({ length: 20 }, () => ask(HEALTH)));
    world.now += 999;
    await ask(HEALTH);
    expect(methodsAsked(shelf)).toEqual(['probe']);
    world.now += 1;
    await ask(HEALTH);
    expect(methodsAsked(shelf)).toEqual(['probe', 'probe']);
  });

  it('is found out anew after a second, for better and for worse', async () => {
    const shelf = aShelf();
    const { ask, world } = reading(shelf);
    const statuses: number[] = [];
    for (const fault of [null, new StorageDown('busy'), null]) {
      shelf.fault = fault;
      statuses.push((await ask(HEALTH)).status);
      world.now += 1_000;
    }
    expect(statuses).toEqual([200, 503, 200]);
  });

  it('is tried again when the clock was set back', async () => {
    const shelf = aShelf();
    const { ask, world } = reading(shelf);
    await ask(HEALTH);
    world.now -= 60_000;
    await ask(HEALTH);
    expect(methodsAsked(shelf)).toEqual(['probe', 'probe']);
  });
});
