import { describe, expect, it } from 'vitest';
import { memoryStore } from '#src/service/adapters/memory/memoryStore.ts';
import type { Retained } from '#src/service/ports/upkeepStore.ts';
import { datesOf } from '#src/service/rules/dates.ts';
import { retainUntil } from '#src/service/upkeep/retainUntil.ts';
import { anEditor } from './harness/editor.ts';
import { localService } from './harness/localService.ts';
import { OPEN } from './harness/publication.ts';
import { aReader, formPost, received } from './harness/reader.ts';
import { aWorld, portsOf, START } from './harness/world.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const NOTHING: Retained = { salts: 0, visits: 0, rates: 0, sessions: 0, notices: 0, emails: 0, refused: 0 };

describe('the dates of retention', () => {
  it.each([
    ['2026-02-24T00:00:00.000Z', '2026-02-23'],
    ['2026-02-24T23:59:59.999Z', '2026-02-23'],
    ['2026-03-01T12:00:00.000Z', '2026-02-28'],
    ['2026-01-01T00:00:00.000Z', '2025-12-31'],
  ])('at %s keep salts and visits since %s', (now, day) => {
    const dates = datesOf(Date.parse(now));
    expect(dates.daysBefore).toBe(day);
    expect(new Date(dates.visitorsBefore).toISOString()).toBe(`${day}T00:00:00.000Z`);
  });

  it('keep a notice longer than it is tried, and a year less than a year, for the step runs once a day', () => {
    const dates = datesOf(START);
    expect(START - dates.ratesBefore).toBe(DAY);
    expect(dates.sessionsBefore).toBe(START);
    expect(START - dates.noticesBefore).toBeGreaterThan(DAY);
    expect(START - dates.emailsBefore).toBe(364 * DAY);
    expect(START - dates.refusedBefore).toBe(364 * DAY);
  });
});

describe('the sentence of retention', () => {
  const said = (retained: Partial<Retained>) => {
    const store = { ...memoryStore(), retain: async () => ({ ...NOTHING, ...retained }) };
    return retainUntil(portsOf(aWorld(), store, {}));
  };

  it('counts each kind', async () => {
    expect(await said({ salts: 2, visits: 40, emails: 1, refused: 1 })).toBe(
      'Removed what has passed its date: 2 salts, 40 visits, 0 rates, 0 sessions, 0 notices, 1 e-mail address and 1 refused comment.',
    );
  });

  it('is one line without anything that a reader wrote', async () => {
    expect(await said({})).toMatch(/^[\w :,-]+\.$/);
  });
});

describe('retention over a store', () => {
  it('removes each kind when its date has come, and not before', async () => {
    const store = memoryStore();
    const service = localService(store, { notifyUrl: 'https://hooks.example.org/' }, () => undefined);
    await service.webhookAnswers(null);
    const { id } = await received(service, { email: 'ada@example.org' });
    const refused = await received(service, { text: 'Refused.' });
    await (await anEditor(service)).decide([refused.id], 'reject');
    const seen = formPost({ article: OPEN }, { 'user-agent': 'Mozilla/5.0 (X11; Linux x86_64; rv:150.0) Gecko/20100101 Firefox/150.0' });
    expect((await service.ask('/api/views', seen, aReader())).status).toBe(204);
    expect(await service.retain()).toContain(
      '0 salts, 0 visits, 0 rates, 0 sessions, 0 notices, 0 e-mail addresses and 0 refused comments.',
    );
    await service.advance(13 * HOUR);
    expect(await service.retain()).toContain('0 salts, 0 visits, 0 rates, 1 session, 0 notices');
    await service.advance(13 * HOUR);
    expect(await service.retain()).toContain('0 salts, 0 visits, 2 rates, 0 sessions, 2 notices, 0 e-mail addresses');
    await service.advance(DAY);
    expect(await service.retain()).toContain('1 salt, 1 visit, 0 rates');
    await service.advance(362 * DAY);
    expect(await service.retain()).toContain('1 e-mail address and 1 refused comment.');
    const states = (await service.exportRecords()).flatMap((record) =>
      record.kind === 'comment' ? [[record.id, record.state, record.email]] : [],
    );
    expect(Object.fromEntries(states.map(([key, state, email]) => [key, [state, email]]))).toEqual({
      [id]: ['pending', null],
      [refused.id]: ['erased', null],
    });
  });
});
