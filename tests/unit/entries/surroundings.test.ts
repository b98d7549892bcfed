import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { surroundings } from '#src/entries/surroundings.ts';

describe('the surroundings of a run', () => {
  it('are the folders beside the project unless said otherwise', () => {
    const { contentRoot, cacheDir, dataDir, url, serviceUrl, preview } = surroundings({});
    expect({ contentRoot, cacheDir, dataDir, url, serviceUrl, preview }).toEqual({
      contentRoot: path.resolve('content'),
      cacheDir: path.resolve('.cache'),
      dataDir: path.resolve('.data'),
      url: null,
      serviceUrl: null,
      preview: false,
    });
  });

  it('hold one moment for the whole run', () => {
    expect(surroundings({}).now).toBe(surroundings({}).now);
    expect(surroundings({}).now).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/);
  });

  it.each([
    ['2026-11-22T00:00Z', '2026-11-22T00:00:00Z'],
    ['2026-11-22T03:30:00.123+03:30', '2026-11-22T00:00:00Z'],
  ])('take the moment %s as %s', (given, now) => {
    expect(surroundings({ BROADSHEET_NOW: given }).now).toBe(now);
  });

  it('refuse a moment without an offset, which would depend on the machine', () => {
    expect(() => surroundings({ BROADSHEET_NOW: '2026-11-22' })).toThrow(/BROADSHEET_NOW.*2026-11-22T00:00Z/);
  });

  it('take the origin of a staging site and refuse one under a path', () => {
    expect(surroundings({ BROADSHEET_URL: 'http://localhost:4321/' }).url).toBe('http://localhost:4321');
    expect(() => surroundings({ BROADSHEET_URL: 'https://example.org/site/' })).toThrow(/a site under a path is not supported/);
    expect(() => surroundings({ BROADSHEET_URL: 'example.org' })).toThrow(/BROADSHEET_URL/);
  });

  it('take the origin of the function by the same rule', () => {
    expect(surroundings({ BROADSHEET_SERVICE_URL: 'https://meridian.example/' }).serviceUrl).toBe('https://meridian.example');
    expect(() => surroundings({ BROADSHEET_SERVICE_URL: 'https://meridian.example/api' })).toThrow(/BROADSHEET_SERVICE_URL/);
  });
});
